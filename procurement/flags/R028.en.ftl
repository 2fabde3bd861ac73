flag-R028-title = Bidders offered the same price
flag-R028-question = Why did { $bids } bidders offer the same price, { $price }?
flag-R028-ask = Why did different bidders offer exactly the same price?
flag-R028-method = We compare the prices of the bids of one lot to the last tiyn. We ask if at least two different bidders have the same price. A price of zero does not count.
flag-R028-why = Each bidder works out a price alone, so prices equal to the last tiyn are rare.
flag-R028-example = Three bids came for one lot: ₸1,250,400, ₸1,250,400 and ₸1,310,000. The first two prices are equal, and the bidders are different.
flag-R028-explanations =
    The state sets the price, or there is only one source of supply.
    Both took the manufacturer’s price.
    Both wrote the highest planned price.
    The number is round and equal by chance.
flag-R028-steps =
    See whether the price equals the planned sum.
    Find out whether the state regulates the price.
    Compare the addresses and contacts of the bidders in open registers.
    See whether these two have bid together before.
flag-R028-limits = Equal prices do not mean collusion. Under some methods the price is limited beforehand. A joint bid counts as one bidder.
flag-R028-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition.
