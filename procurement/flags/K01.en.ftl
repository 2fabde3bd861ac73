flag-K01-title = A failed purchase, then a dearer single source
flag-K01-question = Why was this bought from a single source { $dearer }% dearer than was planned in the purchase that failed? Planned: { $planned }, bought for: { $sum }. Failed purchases: { $failed }, days since the last: { $days }
flag-K01-ask = Why did the same become dearer after the purchase had failed?
flag-K01-method = A purchase or a lot of this buyer came to nothing. Within 90 days of the end of its bidding the same was bought without competition: the same code, or at least 60% of the words of the title with no contradiction between the codes. We ask if the sum is at least 5% above the planned one, and not above five times that: then it is another thing; of several failed attempts the dearest plan counts. The day of the purchase is that of the signature. Sums in different currencies are not compared.
flag-K01-why = After a failed purchase the law lets the buyer choose one supplier. If the sum grows then, the bidders had no chance to offer that price.
flag-K01-example = A tender for school furniture, ₸1,000,000, failed on 5 March. On 10 April the furniture was bought from a single source for ₸1,300,000: 30% dearer.
flag-K01-explanations =
    The plan was too low, and therefore nobody bid.
    Prices rose between the two purchases.
    More was bought, or delivery was added.
    The code is the same and the goods are not.
flag-K01-steps =
    Read the specifications of both purchases side by side.
    See how many bids the failed one had and why they were refused.
    Compare the unit price with three sources.
    See whether the single supplier had bid before, and at which price.
flag-K01-limits = A common code or title does not prove that the same was bought. The terms of the two purchases are not compared. Of a purchase with several lots we see the sum of all awards.
flag-K01-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” allows a single source after failed purchases. The thresholds are the programme’s own; the indicator is of Kazakhstan and not of an international catalogue.
