flag-R031-title = The winner’s price equals the plan
flag-R031-question = Why is the winner’s price not below the plan, although several bid? The price: { $won }, the plan: { $planned }, share of the plan: { $share }%, bidders: { $bids }
flag-R031-ask = Why did the price not fall below the plan although several bid?
flag-R031-method = We take lots of competitive purchases for which at least two bidders handed in bids. The sum awarded (where there is none, the price of the winning bid) is compared with the planned sum of the lot. We ask if they differ by 0.1% or less, or if the sum awarded is at least 1.2 times the plan. We do not ask about less than 1.2 times: VAT may be in one sum and not in the other. By the definition one bid is enough; R018 asks about such lots, so here there must be two.
flag-R031-why = Competition usually lowers the price. If several bid and the price still equals the plan, the question is whether they really competed.
flag-R031-example = The planned sum of a lot is ₸5,000,000. Three bids came; the winner asked exactly ₸5,000,000. In similar lots the price was usually 8% lower. It is not an accusation; it is a question to check.
flag-R031-explanations =
    The price is regulated, such as an approved tariff.
    The planned sum was worked out below the market.
    The winner was chosen by another criterion than the price.
    VAT is in one of the sums only.
flag-R031-steps =
    Note the prices of the other bidders from the protocol.
    See by how much prices fell in similar purchases.
    See how the planned sum was worked out.
    Read by which criterion the winner was chosen.
flag-R031-limits = Bidders know the planned sum and may stay close to it. Whether a sum includes VAT is not in the data. Where a lot has several awards, their sums are added up.
flag-R031-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R031. The threshold is the programme’s own.
