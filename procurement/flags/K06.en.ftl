flag-K06-title = An act signed too soon
flag-K06-question = How was so much done so fast? Days from the contract to the act: { $days }, at least expected: { $threshold }, the sum: { $sum }, days outside the building season: { $winter }
flag-K06-ask = How was so much done so fast?
flag-K06-method = We count the days from the signature of the contract to the act of acceptance. The least that is expected grows with the sum: for ₸1 million of works 5 days, of services 1 day, and twice as long for ten times the sum (10 days for ₸10 million of works, 20 for ₸100 million). About goods we ask only if the act is older than the contract: goods may be ready in a shop. We do not ask about sums below ₸500,000, nor in other currencies. If an act has no sum of its own, the last act of a finished contract is compared with the whole sum. The building season is from April to October; days outside it are shown apart in the question.
flag-K06-why = Large works cannot be done in a few days. If an act is signed before they end, nobody is left to check their quality.
flag-K06-example = A contract to repair a road is worth ₸40,000,000. The act was signed 3 days later; for such a sum at least 15 days are expected. It is not a loss; it is a question to check.
flag-K06-explanations =
    The work began before the contract, as after an accident.
    It is the act of an event or advice of one day.
    The act is for a part, and the whole sum is written.
    One of the days is a slip.
flag-K06-steps =
    Open the act; note the quantities and the day.
    Ask for the work log or the waybill and compare.
    Go there and see whether the work is finished.
flag-K06-limits = The threshold is rough: it does not know the kind of work. With several acts and no published sums we do not judge. Work with materials made ready before can be fast.
flag-K06-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The indicator and its threshold are the programme’s own.
