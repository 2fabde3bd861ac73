flag-R057-title = Bidders win in turn
flag-R057-question = Why do these bidders win in turn? Bidders: { $bidders }, lots in common: { $contests }, won by one of them: { $won }, turns kept: { $turns }% (group of goods: { $class })
flag-R057-ask = Why do several firms that bid together win one after the other?
flag-R057-method = We put lots with the same group of goods and currency in the order of days. We join bidders who met at least 6 times and were together in at least 70% of the lots of either; a group has 2 to 6 bidders. We ask if they have at least 8 lots in common, enough for two whole rounds, they won at least 90% of these, nobody has less than half of an equal part, and turns are kept to at least 90%. Turns are measured so: if the group has three, we count how many different winners there are in every three lots in a row. If always three, it is 100%; by chance it is about 70%. Lots with more than 20 bidders do not count.
flag-R057-why = In fair competition nobody knows beforehand who will win. If wins come in turn, one may ask whether the bidders shared the lots out.
flag-R057-example = In a year the same four firms bid for 12 lots of coal for schools. They won three rounds in the same order, and no outsider won.
flag-R057-explanations =
    The firms are small: the one that won is busy at the next lot and asks more.
    Only these firms are in the market, and they are equally strong.
    The law limits the number of lots one firm may win.
flag-R057-steps =
    Write down the lots by day and see the order of the winners.
    Compare whether the losing prices are always above by the same amount.
    Compare the addresses and contacts of the firms in open registers.
    See whether the losers took part in carrying out the contract.
flag-R057-limits = The order is by the day on which a purchase began. Lots with several winners do not count. A group whose members often change may not be found.
flag-R057-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
