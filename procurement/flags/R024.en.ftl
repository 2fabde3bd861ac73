flag-R024-title = The next price is very close to the winning one
flag-R024-question = Why is the next price so close to the winning one? The winner: { $won }, the next price: { $next }, the difference: { $gap }%, the median of similar lots: { $median }%
flag-R024-ask = Why is the next price only a little above the winning one?
flag-R024-method = If there is one supplier and it asked least, we count by how many per cent the next admitted price is higher. The differences of lots with the same currency and sort of purchase are compared on a log scale: we ask if the difference is more than 1.5 interquartile ranges below the lower quartile and at least 10 times below the median. The median: in half of the similar lots the difference is larger, in half smaller. There must be at least 50 similar lots. Equal prices are left out; R028 asks about them. The logarithm is needed because a difference is never below zero, and a plain range would show nothing.
flag-R024-why = Without knowing another’s price it is hard to come within a fraction of a per cent of it. So one may ask whether the price was known beforehand.
flag-R024-example = The winner asked ₸5,000,000 and the next bidder ₸5,005,000. The difference is 0.1%, while the median of similar lots is 4%.
flag-R024-explanations =
    The market is narrow and everybody knows the price.
    At an auction bidders lower the price before each other’s eyes.
    Both asked slightly less than the planned sum.
flag-R024-steps =
    See the way of buying: at an auction close prices are usual.
    Compare when the two bids came.
    See whether these two bid together before.
    Compare their addresses and contacts in open registers.
flag-R024-limits = A close price does not mean collusion. Auctions and other ways are compared together. Lots with several winners are not looked at.
flag-R024-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
