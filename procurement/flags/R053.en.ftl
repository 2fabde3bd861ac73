flag-R053-title = Two bid together and always one wins
flag-R053-question = Why does always the same one win when these two bid? Lots in common: { $meetings }, won by the same one: { $won }, the share of lots in common among all lots of the other: { $together }%
flag-R053-ask = Why do two always bid together, while only one of them wins?
flag-R053-method = We take decided lots with one winner for which both bid; there must be at least 5. We ask if one won at least 90% of these lots and the other none, and the first was there in at least 75% of the competitive lots of the other. The last condition leaves out rivals who simply lose to a strong firm. Lots with more than 20 bidders do not count.
flag-R053-why = If a bidder comes only beside one firm and always loses to it, one may ask whether it is there only so that there seems to be competition.
flag-R053-example = Two firms bid together for 9 lots, and the first won all nine. The second bid only once where the first was not.
flag-R053-explanations =
    Only two firms in the region sell such goods, and one is cheaper.
    All lots are of one buyer with the same requirements.
    The second firm is new to the market.
flag-R053-steps =
    Note for each lot how far the price of the second firm is above.
    Compare the addresses and contacts of the two firms in open registers.
    See whether the second firm took part in carrying out the contract.
    See whether a third bidder came, and with what price.
flag-R053-limits = The owners of firms are not in the data. A joint bid counts for its first bidder. One firm’s constant wins do not mean collusion.
flag-R053-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
