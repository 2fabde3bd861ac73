flag-R058-title = The winner’s price is far below the next one
flag-R058-question = Why is the winner’s price so far below the next one? The winner: { $won }, the next price: { $next }, so many times as high: { $times }, the median of similar lots: { $median }
flag-R058-ask = Why did the winner ask far less than the others, and can the contract be kept at that price?
flag-R058-method = If there is one supplier and it asked least, we count how many times as high the next admitted price is. Lots with the same currency and sort of purchase are compared on a log scale: we ask if the number is more than 3 interquartile ranges above the upper quartile and at least 1.3 times the median. The median: in half of the similar lots the gap is wider, in half narrower. There must be at least 50 similar lots. A price of zero does not count.
flag-R058-why = A supplier who won at too low a price may later ask for a larger sum or lower the quality.
flag-R058-example = The winner asked ₸3,000,000 and the next bidder ₸5,100,000. The next price is 1.7 times as high, while the median of similar lots is 1.04 times.
flag-R058-explanations =
    The winner makes the goods or has a warehouse nearby.
    The others asked a high price.
    An old batch of the goods is being sold.
    The price is a slip.
flag-R058-steps =
    See the supplementary agreements: did the sum grow?
    Compare the goods delivered with the technical specification.
    Find the market price in three sources.
    See whether the security against dumping was paid.
flag-R058-limits = A low price may be good for the buyer. Lots with several winners are not looked at. All ways of buying are compared together.
flag-R058-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
