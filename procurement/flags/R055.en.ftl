flag-R055-title = Several direct contracts near the limit
flag-R055-question = Why were several direct contracts near the limit made with one supplier? Contracts: { $purchases }, days: { $within }, together: { $sum }, the limit: { $threshold }
flag-R055-ask = Why did one supplier get several direct contracts near the limit, one after the other?
flag-R055-method = We put one buyer’s direct purchases from one supplier in the order of their days. Only those whose sum is 50–100% of 100 MCI are taken. We ask if within 60 days there are at least 3, and together they are above 100 MCI. The sum is the one awarded. Lots of one purchase are added up. Direct contracts above the limit are not taken: their ground is another.
flag-R055-why = Contracts near the limit, made one after the other, may be parts of one large purchase. Then other suppliers cannot offer their price.
flag-R055-example = In April 2026 a school made four direct contracts with one supplier within 24 days, each for ₸330,000–415,000. Together that is ₸1,480,000; the limit is ₸432,500. It is not an accusation; it is a question to check.
flag-R055-explanations =
    Each contract is for another site or other goods.
    The money was given month by month.
    There is only one such supplier in the district.
    The law allows a direct contract on another ground.
flag-R055-steps =
    Note the subject, the quantity and the day of each contract side by side.
    Compare whether they serve one need.
    Find the ground of the direct contract in the announcement.
    Compare the price with three sources.
flag-R055-limits = The multiple of the limit, the 50% and the 60 days are the programme’s own. The ground of a direct contract may not be in the data. A single source after a failed tender is left out.
flag-R055-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R055. The MCI is set every year by the law on the republican budget. The multiples and the terms are the programme’s own.
