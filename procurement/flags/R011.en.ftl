flag-R011-title = Goods of one group bought in parts
flag-R011-question = Why were goods of one group bought in parts? Purchases: { $purchases }, days: { $within }, together: { $sum }, the limit: { $threshold }, the group of the code: { $group }
flag-R011-ask = Why is one need divided among several small purchases?
flag-R011-method = We put one buyer’s purchases of one group (the part of the ENS TRU code before the point) in the order of their days. We ask if within 30 days there are at least 3 purchases, each not above the limit, and together above it. Direct contracts are compared with 100 MCI and requests for price offers with 4,000 MCI; the two are not added up. The planned sum is taken. The day is that of the signature, else of the award.
flag-R011-why = A large purchase goes by tender. If it is divided into several small ones, other suppliers may have no chance to take part.
flag-R011-example = In March 2026 a kindergarten bought milk three times in 18 days by direct contract: ₸390,000, ₸400,000 and ₸395,000. Together that is ₸1,185,000; the limit is ₸432,500. It is not an accusation; it is a question to check.
flag-R011-explanations =
    The goods spoil and are bought little by little.
    The money came in parts.
    One group holds different goods.
    The need arose unexpectedly.
    The law lets these goods be bought directly on another ground.
flag-R011-steps =
    Note what, how much and when each purchase bought.
    See whether the annual plan has the goods on one line.
    Find the ground of the direct contract in the announcement.
    Compare how these goods were bought a year before.
flag-R011-limits = The multiples of the limit are the programme’s own. The ground of a direct contract may be another than the limit. The law counts a yearly volume; we look at 30 days only. A single source after a failed tender is left out. The group of a purchase is that of its first item.
flag-R011-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R011. The MCI is set every year by the law on the republican budget. The multiples and the terms are the programme’s own.
