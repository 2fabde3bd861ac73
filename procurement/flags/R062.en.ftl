flag-R062-title = The winner was chosen late
flag-R062-question = Why did so many days pass from the end of bidding to the choice of the winner: { $days }? Usually at most: { $threshold }
flag-R062-ask = Why did the choice of the winner take so long?
flag-R062-method = For each lot we count calendar days from the end of bidding to the last award in force. We ask beyond 60 days for a tender and for ways we do not know, 45 for an auction or a rating-point tender, 15 for price offers. If some award of the lot is still pending, or the decision came before the end, there is no answer here.
flag-R062-why = A long decision leaves room for talks with one bidder, and the prices of the others go out of date.
flag-R062-example = Bidding for a tender ended on 5 March. The winner was chosen on 5 May: 61 days later.
flag-R062-explanations =
    There was a complaint, and the purchase stood still.
    Many bids came, with large papers.
    The first decision was annulled, and the bids were considered anew.
    The data have the date of a later version of the decision.
flag-R062-steps =
    Find the records of opening and of results.
    See whether there was a complaint or a repeated consideration.
    See which bidders were asked to complete their papers.
    Compare with other purchases of this buyer.
flag-R062-limits = We count calendar days and do not leave out days off. A pause by law is not in the data.
flag-R062-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” sets the terms of considering bids. Open Contracting Partnership, “Red flags in public procurement” (2024), R062. The thresholds are the programme’s own.
