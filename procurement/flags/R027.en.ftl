flag-R027-title = A usual bidder no longer bids
flag-R027-question = Why did this firm stop bidding at this buyer, while it bids elsewhere? It bid before: { $bids }, it stayed away since: { $missed } (group of goods: { $class })
flag-R027-ask = Why does a usual bidder no longer come, while the others bid as before?
flag-R027-method = We put the lots of one buyer for one group of goods in the order of days. A usual bidder is one who bid for at least 5 lots, and for at least 75% of the lots from its first bid to its last. We ask if after its last bid there are at least 4 lots for which another usual bidder bid, one who had bid beside it at least 5 times, and the firm itself bid for other lots meanwhile. To stay away once or twice is usual, and we do not ask about it.
flag-R027-why = If a rival suddenly leaves but goes on elsewhere, one may ask whether the bidders shared the buyers out.
flag-R027-example = Three firms bid for every lot of a hospital’s food supply. After the seventh lot one no longer came, and the two others bid for five more. Meanwhile the first bid at the schools of the next district.
flag-R027-explanations =
    The requirements changed and the firm does not meet them.
    The buyer paid late.
    The firm moved to another district and cannot serve both.
    The firm came into the register of unreliable suppliers.
flag-R027-steps =
    See how the requirements changed when the firm left.
    Compare the prices before it left and after.
    See where the firm bids now and whom it meets there.
    Look into the register of unreliable suppliers.
flag-R027-limits = Only lots with a published list of bids are seen. Purchases without a date do not count. Why the firm left, the data do not say.
flag-R027-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
