flag-R049-title = Small direct contracts with one supplier
flag-R049-question = Why were small direct contracts made with one supplier again and again? Contracts: { $purchases }, days: { $within }, together: { $sum }, the limit: { $threshold }
flag-R049-ask = Why does a buyer make direct contracts with one supplier again and again?
flag-R049-method = We put one buyer’s direct purchases from one supplier in the order of their days. We ask if within 365 days there are at least 5, each not above 100 MCI, and together above 100 MCI. The sum is the one awarded. Lots of one purchase are added up. Joint suppliers are left out.
flag-R049-why = With a direct contract no prices are compared. Small contracts of a year may together make a sum for which a tender is held.
flag-R049-example = In 2026 a hospital bought stationery from one supplier seven times by direct contract, each time for ₸210,000–300,000. Together that is ₸1,790,000; the limit is ₸432,500. It is not an accusation; it is a question to check.
flag-R049-explanations =
    There is only one such supplier in the district.
    Other goods were bought each time.
    It is a standing service, such as telephone or water.
    The law allows a direct contract on another ground.
flag-R049-steps =
    Note the subject and the ground of each contract.
    Find who else in the district sells such goods.
    Compare the price with three sources.
    See the volume of these goods in the annual plan.
flag-R049-limits = The multiple of the limit is the programme’s own. We do not tell the grounds of direct contracts apart: it may be another than the limit. A single source after a failed tender is left out. Whether a sum includes VAT is not in the data.
flag-R049-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R049. The MCI is set every year by the law on the republican budget. The multiples and the terms are the programme’s own.
