flag-R002-title = Planned sums just under a limit
flag-R002-question =
    Why { $under ->
        [one] is { $under } planned sum
       *[other] are { $under } planned sums
    } just under the limit? Just over it: { $above }, purchases compared: { $sample }, the limit: { $limit }
flag-R002-ask = Why do the planned sums of a buyer gather just under a limit?
flag-R002-method = We take the buyer’s purchases with a planned sum in tenge. There are two limits: 100 MCI for a direct contract and 4,000 MCI for a request for price offers; the MCI is that of the year of signature. A purchase is just under if it is made in the way that the limit opens and its sum is 95–100% of the limit. Just over is up to 5% above it, by any way. We ask if at least 3 are just under, and at least 3 times as many as just over. One condition more: when sums are spread widely, such a strip holds at most 2 purchases in 100, and as many as here must come by chance less than 2 times in a hundred. We count only if there are at least 5 purchases.
flag-R002-why = Below a limit an easier way is allowed, with less competition. If a sum is chosen to fit the limit, a better offer may never come.
flag-R002-example = A school planned 11 purchases. Four went by requests for price offers, each at ₸16,600,000–17,250,000. The limit of 2026 is ₸17,300,000. None is just over it. It is not an accusation; it is a question to check.
flag-R002-explanations =
    The budget gave exactly that much.
    The need was cut to fit the limit of the year.
    The size of a pack makes such a sum.
    Several similar sites were given equal sums.
flag-R002-steps =
    Lay these purchases side by side and note what was bought.
    See whether one need was divided among several purchases.
    Compare with the sums of earlier years.
    See in the annual plan how the sum was worked out.
flag-R002-limits = The multiples 100 and 4,000 are the programme’s own: we do not know the special cases of the law. The law counts the yearly volume of one kind of goods; we look at each purchase. Whether a sum includes VAT is not in the data. A single source after a failed tender is never just under.
flag-R002-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R002. The MCI is set every year by the law on the republican budget. The multiples and the terms are the programme’s own.
