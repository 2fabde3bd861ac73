flag-R023-title = Prices rise by one and the same step
flag-R023-question = Why do the prices of one lot rise by one and the same step? The step: { $step }%, bids: { $bids }, the lowest price: { $lowest }
flag-R023-ask = Why do the prices of one lot rise by one and the same step?
flag-R023-method = We put the prices of the admitted bids in rising order; of each bidder we take the lowest. There must be at least three bidders. We ask if each price is above the one before it by the same sum or the same per cent: the steps differ by no more than 0.02% of the smallest step. A step below 0.5% of the lowest price is taken for rounding. If a price of the lot is zero, there is no answer.
flag-R023-why = Each bidder works out a price from its own costs. If prices rise by an even step, one may ask whether one person worked them all out from one table.
flag-R023-example = Three bids came for a lot: ₸1,000,000, ₸1,050,000 and ₸1,102,500. Each price is exactly 5% above the one before it.
flag-R023-explanations =
    The price is worked out with a mark-up set by the state.
    The prices are round and even by chance.
    All took the price list of one manufacturer and have different discounts.
flag-R023-steps =
    See whether the bids show how the price was worked out.
    See whether these bidders bid together for other lots.
    Compare their addresses and contacts in open registers.
    Find the market price in three sources.
flag-R023-limits = Three prices are even by chance too: in about one lot of two thousand. Disqualified bids do not count.
flag-R023-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
