flag-R038-title = Bids are disqualified too often
flag-R038-question = Why were so many of the bids disqualified: { $share }%? Disqualified: { $disqualified }, all: { $submitted }, the median of others: { $median }%
flag-R038-ask = Why are bids disqualified more often at this buyer, or of this bidder, than elsewhere?
flag-R038-method = We count the share of bids disqualified apart for buyers, organisers and bidders. There must be at least 10 bids in at least 3 purchases. We ask if the share is at least 30%, at least twice the median, and among the highest 1%. The median: half of the others have a larger share, half a smaller one. At least 20 organisations are needed to compare. A share lies between 0 and 100%, so we take the place in the row and not the interquartile range.
flag-R038-why = If a buyer often disqualifies bids, the requirements may be unclear or fit one bidder only. If the bids of one bidder are always refused, one may ask whether it bids to win.
flag-R038-example = An office had 40 bids in a year and refused 27, or 67.5%. The median of other buyers is 8%.
flag-R038-explanations =
    The requirements are complex: a licence, a permit, a test report.
    Most bidders are new and leave out papers.
    The portal refuses bidders by itself.
flag-R038-steps =
    Gather the reasons from the records and count them.
    See whether one reason comes again and whether that requirement is obligatory.
    Compare the prices of the refused bids with the winner’s.
    See whether there was a complaint and how it ended.
flag-R038-limits = The reasons are not in the data. A joint bid counts for its first bidder. Withdrawn bids do not count.
flag-R038-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
