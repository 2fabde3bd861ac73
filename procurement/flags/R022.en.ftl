flag-R022-title = The prices of one lot lie too far apart
flag-R022-question = Why do the prices of one lot lie so far apart? The lowest: { $lowest }, the highest: { $highest }, so many times as high: { $times }, bids: { $bids }, the median of similar lots: { $median }
flag-R022-ask = Why do the prices offered for one lot lie so far apart?
flag-R022-method = We divide the highest price of the admitted bids by the lowest. Of each bidder we take the lowest price, and there must be at least three bidders. Lots with the same currency and sort of purchase (goods, works, services) are compared on a log scale: we ask if the number is more than 3 interquartile ranges above the upper quartile and at least twice the median. The median: in half of the similar lots prices lie farther apart, in half closer. There must be at least 50 similar lots. A price of zero does not count. There is no one fixed threshold: what is reasonable depends on the market.
flag-R022-why = Bidders who understand the same work alike ask similar prices. If prices lie too far apart, one may ask whether the description was unclear, and whether every price was meant to win.
flag-R022-example = Three bids came for a lot: ₸400,000, ₸430,000 and ₸4,000,000. The highest is 10 times the lowest, while the median of similar lots is 1.2 times.
flag-R022-explanations =
    One bidder gave a price for a unit, another for the whole quantity.
    The specification is unclear and each understood it differently.
    The price has one nought too many; it is a slip.
    Somebody sells an old stock cheaply.
flag-R022-steps =
    See what the price of each bid is for: a unit or the whole quantity?
    See whether the specification can be understood in two ways.
    Find the market price in three sources.
    See what the dearest bidder asked in other lots.
flag-R022-limits = The more bids there are, the farther apart they lie, and this is not taken into account. A price may be a slip. Disqualified bids are not compared.
flag-R022-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
