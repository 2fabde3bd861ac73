flag-R015-title = Evaluation began late
flag-R015-question =
    { $sign ->
        [start] Why did so many days pass from the end of bidding to the start of evaluation: { $days }? Usually at most: { $threshold }
       *[award] Why did so many days pass from the end of bidding to the first decision: { $days }? Usually at most: { $threshold }
    }
flag-R015-ask = Why did the bids lie so long before anybody evaluated them?
flag-R015-method = We count calendar days from the end of bidding to the published start of evaluation; we ask beyond 10 days, for price offers beyond 3. If no start is published, or it merely repeats the deadline, we count to the first award: beyond 45 days for a tender, 30 for an auction or a rating-point tender, 10 for price offers, 60 for other ways. The catalogue starts at the opening of bids; electronic bids open when bidding ends.
flag-R015-why = While bids lie unopened or unread, prices go out of date and terms can be agreed behind the scenes. Suppliers wait, and the need is not met.
flag-R015-example = Bidding for a tender ended on 5 March. Evaluation began on 16 March: 11 days later.
flag-R015-explanations =
    There was a complaint, and the purchase stood still.
    The commission could not meet: holidays, illness.
    The date of the start is a plan and was not changed.
    The portal did not work.
flag-R015-steps =
    Find the record of opening and its date.
    See whether there was a complaint or a pause.
    See whether the terms of the bids changed meanwhile.
    Compare with other purchases of this buyer.
flag-R015-limits = We count calendar days and do not leave out days off. The published start may be a plan. A pause by law is not in the data.
flag-R015-law = Open Contracting Partnership, “Red flags in public procurement” (2024), R015. The terms are the programme’s own; Law No. 106-VIII of 1 July 2024 “On Public Procurement” sets the terms of each way.
