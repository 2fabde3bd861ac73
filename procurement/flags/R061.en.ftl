flag-R061-title = The winner was chosen too soon
flag-R061-question =
    { $when ->
        [before] Why was the winner chosen before bidding ended? Days between the end and the decision: { $days }
       *[after] Why was the winner chosen on the very day bidding ended? Days between: { $days }, usually at least: { $threshold }
    }
flag-R061-ask = Was there time to read the bids?
flag-R061-method = For each lot we count calendar days from the end of bidding to the last award. We ask if the award came before the end; and in a tender or a rating-point tender, where people read the bids, also if it came on the same day. Price offers and auctions are decided by a program, so a quick decision is ordinary there. Where both times are published with a zone they are seen on the same clock; a date without an hour is compared as a date.
flag-R061-why = A commission that decides at once can hardly have read the bids. A decision before the end leaves out whoever bids in time.
flag-R061-example = Bidding for a tender ended on 5 March at 18:00. The award is dated 5 March 20:00.
flag-R061-explanations =
    The date of the award is wrong, or is that of the protocol’s first version.
    The bidding was prolonged, and the data kept the award of the first round.
    There was one bid, and it was short.
    The decision is made by the portal itself.
flag-R061-steps =
    Find the record of results and its time.
    See how many bids and how many pages there were.
    See whether a bid came after the decision.
    Compare with other tenders of this buyer.
flag-R061-limits = Dates without an hour cannot show a decision before the end on the same day. For ways we do not know we only ask about a decision before the end.
flag-R061-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” sets the order of considering bids. Open Contracting Partnership, “Red flags in public procurement” (2024), R061. The term of one day is the programme’s own.
