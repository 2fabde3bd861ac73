flag-R013-title = A buyer often buys without competition
flag-R013-question = Why does this buyer buy without competition more often than others? Such purchases: { $direct } of { $all }, that is { $by_number }% of purchases and { $by_value }% of the sum. Half of the other buyers ({ $sample }) have at most: { $median }%
flag-R013-ask = Why does this buyer buy without competition more often than other buyers?
flag-R013-method = For each buyer with at least 10 purchases with a winner in one currency we take two shares of purchases without competition: by number and by value. Of the share by number we take the lower end of its 95% interval, so that few purchases do not outweigh many; of the two the smaller counts. Buyers are ranked by it. We ask if the buyer is among the highest 2% of at least 20 buyers, has at least 30% by both shares, and at least 1.5 times the middle.
flag-R013-why = Competition keeps prices down. A buyer who rarely asks others has nothing to compare.
flag-R013-example = A clinic made 40 purchases in a year, 29 of them by direct contract: 72.5% of purchases and 81% of the sum. Among 120 buyers the middle is 9%.
flag-R013-explanations =
    The buyer needs things that only one firm has: heat, water, communications.
    Most purchases are below the limit of direct contracts.
    Tenders failed, and the law then allows a single source.
    The buyer is small or far away, and nobody bids.
flag-R013-steps =
    Sort the direct purchases by sum and look at the five largest.
    Note the ground of each.
    See whether one supplier has most of them.
    Compare with the buyers of the same kind in the district.
flag-R013-limits = Buyers of different kinds are ranked together. The grounds are not weighed here; indicator K02 compares them. Purchases that are not in the data do not count.
flag-R013-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” has the principle of fair competition. Open Contracting Partnership, “Red flags in public procurement” (2024), R013. The thresholds are the programme’s own.
