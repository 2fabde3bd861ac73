flag-R003-title = A short time to bid
flag-R003-question =
    { $days ->
        [0] Why was less than a day given to bid? The shortest term in days: { $threshold }
        [one] Why was only { $days } day given to bid? The shortest term in days: { $threshold }
       *[other] Why were only { $days } days given to bid? The shortest term in days: { $threshold }
    }
flag-R003-ask = Can bidders prepare a bid in time?
flag-R003-method = We count whole days of 24 hours from the start to the end of bidding. We compare them with the shortest term that the law of that day sets for this method. If the method is unknown we take the shortest term of all.
flag-R003-why = When the time is short, a supplier who did not know beforehand cannot gather the papers. There are fewer bidders, and the price is harder to compare.
flag-R003-example = A school announced an open tender. Bids were taken from 2 March 9:00 to 6 March 18:00: 4 whole days. The law says at least 10 days. The question: why is the term shorter?
flag-R003-explanations =
    The purchase is a repeat and has another term.
    The papers were changed and the term prolonged, but the data kept the first date.
    The time on the portal is wrong.
    The law sets a term of its own for such a case.
flag-R003-steps =
    See on the portal when the announcement was published and when bidding ended.
    See whether the announcement was changed and the term prolonged.
    Check the name of the method and whether the purchase is a repeat.
    Compare with earlier terms of this buyer.
flag-R003-limits = We count days of 24 hours and do not leave out days off. We give no answer on times without a time zone. Special terms of the law for special cases are not known to us.
flag-R003-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: tender and auction 10 days, rating-point tender 5, price offers 2. In force from 1 January 2025.
