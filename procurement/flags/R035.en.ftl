flag-R035-title = All but the winner were disqualified
flag-R035-question = Why were the bids of all but the winner disqualified? Bidders disqualified: { $disqualified }
flag-R035-ask = Why was no bid but the winner’s admitted?
flag-R035-method = The lot has one supplier, only that supplier’s bids were admitted, and the bids of at least two others were disqualified. We look only at lots that are wholly decided.
flag-R035-why = There was competition, but the prices were never compared. One may ask whether the requirements fit one bidder only.
flag-R035-example = Four bids came for a lot. Three were refused as not meeting the specification, and the fourth won. Its price is 0.5% below the plan.
flag-R035-explanations =
    A required paper was indeed missing in the refused bids.
    A licence was required that only one bidder has.
    One person prepared the refused bids, with the same mistake in each.
    The bidders did not pay the bid security.
flag-R035-steps =
    Note from the record of results why each bid was refused.
    Compare the reason with the requirement of the announcement.
    Compare the prices of the refused bids with the winner’s.
    See whether there was a complaint and how it ended.
flag-R035-limits = The reason of a refusal is not in the data; it stands in the record. A bidder who withdrew does not count. One indicator does not prove that a requirement is unfair.
flag-R035-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the record gives the reason of a refusal.
