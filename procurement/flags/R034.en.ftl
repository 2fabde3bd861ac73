flag-R034-title = The bids of two bidders always come in the same order
flag-R034-question = Why do the bids of two bidders always come in the same order? Lots in common: { $meetings }, the median time between them, in minutes: { $minutes }
flag-R034-ask = Why does one bidder’s bid always come before the other’s?
flag-R034-method = We take all lots for which both bid; there must be at least 8. We ask if the bid of the first came before that of the second in all of them, and the median time between is at most 4 hours. By chance one order would come to one pair of 128. Bids of the same moment and lots with more than 20 bidders do not count. The median: in half of the lots the time between is longer, in half shorter.
flag-R034-why = Separate firms bid now earlier, now later. If the order is always the same, one may ask whether one person registers them in turn.
flag-R034-example = Two firms bid together for 11 lots in a year. In all of them the bid of the same firm came first, and the other’s usually 14 minutes later.
flag-R034-explanations =
    Both bid in the last hour, and one is quicker.
    One adviser helps both.
    The lots stand in one announcement, and there was one act of bidding.
flag-R034-steps =
    Write down the times of the two bids in each lot.
    See whether the lots belong to different purchases.
    Compare the addresses and contacts of the two firms in open registers.
    See which of the two wins.
flag-R034-limits = Not every portal publishes the time of bids. An early firm and a late one are in the same order by themselves, so we do not ask if the time between is long. The same order does not mean collusion.
flag-R034-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
