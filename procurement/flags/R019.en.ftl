flag-R019-title = Fewer bidders than in similar purchases
flag-R019-question = Why are there so few bidders this time: { $bidders }? The median of similar lots: { $median } (lots compared: { $sample }, group of goods: { $class })
flag-R019-ask = Why did few bidders come this time, when many usually come for such goods?
flag-R019-method = We count the bidders of lots with the same group of goods and the same way of buying. The median: half of the similar lots have more bidders, half fewer. We ask if there are at least 4 times fewer bidders than the median and the lot is among the 10% with the fewest. There must be at least 20 similar lots: first of the same district and year; if there are too few, of the region, the country, the neighbouring years, and last of all. Single-source purchases are left out.
flag-R019-why = The fewer the bidders, the less the price falls. If bidders stayed away from ordinary goods, one may ask whether the requirements or the term kept them out.
flag-R019-example = A hospital bought stationery by a request for price offers, and two bidders came. That year the region had 34 such lots with a median of 8 bidders, 4 times as many.
flag-R019-explanations =
    The delivery term is short or the place is far.
    The sum is small and bidding does not pay.
    The goods are special and only the code is similar.
    The season: suppliers ran out of stock.
flag-R019-steps =
    See when the announcement came out and how long the term was.
    Read the technical specification: is there a requirement that others cannot meet?
    See who bid in earlier purchases of the same goods by this buyer.
    Compare the price with three sources.
flag-R019-limits = The group of goods is the beginning of the code; goods within a group may differ. A bidder who withdrew does not count. If the list of bids is not published, there is no answer.
flag-R019-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
