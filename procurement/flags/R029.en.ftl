flag-R029-title = Unusual first digits of sums
flag-R029-question = Why do { $share }% of the sums begin with the digit { $digit }? Expected: { $expected }%, mean difference: { $deviation }, threshold: { $threshold }, sums: { $sample }
flag-R029-ask = Why do a buyer’s sums begin with one digit too often?
flag-R029-method = We gather the sums awarded (where there are none, those of the contracts) of one buyer in one currency, and count their first digits. By Benford’s law 30.1% of sums begin with 1 and 4.6% with 9. We ask if two conditions hold: the mean difference of the shares is at least 4 percentage points, and the chi-square is at least 26.12 (by chance, once in a thousand). There must be at least 100 sums, and without the outer 5% the largest must be at least 100 times the smallest: within narrow bounds the law does not hold.
flag-R029-why = The first digits of sums that nobody chose follow a known order. If sums are taken to fit a limit or a ready price, the order is disturbed.
flag-R029-example = A hospital made 140 contracts in two years. Of the sums 19% begin with 4, where 9.7% was expected. Most of these are direct contracts of about ₸400,000. It is not an accusation; it is a question to check.
flag-R029-explanations =
    Sums are set by a tariff or an equal price.
    One contract repeats every year or month.
    Many purchases are near the limit of direct contracts.
    The institution buys the same things over and over.
flag-R029-steps =
    List the sums that begin with this digit, and what was bought.
    See whether they went to one supplier.
    Count how often the very same sum repeats.
    Compare the sums with the limit of direct contracts.
flag-R029-limits = It is statistics: it says nothing of any one contract. The law holds only for widely spread sums. Tariffs and limits disturb the order lawfully too. In place of “any amount” of the definition we take awards or contracts in one currency.
flag-R029-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R029. The threshold is the programme’s own.
