flag-R018-title = Only one bid
flag-R018-question = Why did only one supplier bid in a competitive purchase?
flag-R018-ask = Why did only one supplier bid in a competitive purchase?
flag-R018-method = The way of buying is competitive and the number of bidders is exactly 1. If there are several lots, the bids of each are counted apart.
flag-R018-why = With several bids the buyer compares prices and terms. With one bid there is nothing to compare, and the price may be above the market.
flag-R018-example = A school buys 40 tables; ₸6,000,000 is planned. One bid came: ₸5,940,000, 1% below the plan. In 12 similar purchases in the region there were 3–5 bids each, and the price was usually 14% below the plan (median). That would be ₸5,160,000. The difference is ₸780,000. It is not a loss; it is a question to check.
flag-R018-explanations =
    The goods are rare and few firms sell them.
    The sum is small or the place is far, so delivery does not pay.
    The time to bid was short.
    It is a repeat; nobody bid the first time.
    Others withdrew.
flag-R018-steps =
    Find in open sources who sells such goods: at least three names.
    Read the technical specification: does a requirement fit one brand only, is the term feasible?
    See how many bids this buyer’s earlier purchases had.
    Compare the price with three sources.
flag-R018-limits = The portal shows the number of bids only after the deadline. One bid does not mean collusion. Single-source purchases are outside this indicator. Under some methods a purchase with one bid is declared failed, and the law then allows a single-source contract.
flag-R018-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The list of competitive methods comes from the data standard (OCDS 1.1).
