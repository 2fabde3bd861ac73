flag-R036-title = The lowest price was disqualified
flag-R036-question = Why was the lowest price disqualified: { $lowest }? The lowest of those that stayed: { $kept }, the difference: { $dearer }%
flag-R036-ask = Why was the cheapest bid disqualified?
flag-R036-method = We compare the bids of one lot. We ask if the price of a disqualified bid is below all that stayed. A price of zero does not count, and bids in different currencies are not compared.
flag-R036-why = If a cheap offer is refused and a dearer one stays, the budget pays the difference. The record must give a clear reason.
flag-R036-example = Three bids came for a lot: ₸4,100,000, ₸4,900,000 and ₸5,000,000. The first was disqualified and the second won. The difference is ₸800,000, or 19.5%.
flag-R036-explanations =
    The price counts as dumping and no security was added.
    The goods offered do not meet the specification.
    The bidder is in the register of unreliable suppliers.
    A required paper or the bid security was missing.
flag-R036-steps =
    Find in the record of results why the cheapest bid was refused.
    Compare the reason with the requirement of the announcement.
    See whether the goods offered are the same.
    See whether there was a complaint and how it ended.
flag-R036-limits = The reason of a refusal is not in the data. Where not only the price counts, the cheapest bid may not win. The price may have been written by mistake.
flag-R036-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the record gives the reason of a refusal.
