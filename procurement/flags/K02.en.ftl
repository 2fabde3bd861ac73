flag-K02-title = A large single-source share on one ground
flag-K02-question = Why does this buyer spend { $share }% of its money from a single source on one ground: { $ground }? Sum: { $sum }, purchases: { $direct } of { $all }. Half of the other buyers on this ground ({ $sample }) spend at most: { $median }%
flag-K02-ask = Why does this buyer use one ground of a single source far more than others do?
flag-K02-method = For each buyer with at least 10 purchases with a winner we take the share of money spent without competition on each ground; the ground is the published name of the method. It is compared with the buyers that use the same ground in the same currency. We ask if the share is among the highest 5% of at least 10 buyers, at least twice the middle, at least half of the money, and made of at least 3 purchases.
flag-K02-why = Each ground is an exception for a certain case. If one buyer lives by an exception, it may have become the rule.
flag-K02-example = Twelve hospitals use the ground of failed purchases for 5–20% of their money. The thirteenth spends 71% on it.
flag-K02-explanations =
    The buyer’s work needs exactly this ground: meals of pupils, heat, communications.
    One very large contract makes the share.
    Nobody bids in this place, and tenders fail again and again.
    Other buyers name the same ground in other words.
flag-K02-steps =
    Look at the five largest purchases on this ground.
    See whether the failed purchases before them could have been won.
    See whether one supplier has most of them.
    Compare with a buyer of the same kind in another district.
flag-K02-limits = A ground written in another language or in other words is another ground here. Buyers of different kinds are compared with each other. A purchase without a name of the method cannot be compared.
flag-K02-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists the grounds of a single source. The thresholds are the programme’s own; the indicator is of Kazakhstan and not of an international catalogue.
