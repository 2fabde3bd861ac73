flag-R050-title = A high share of a market
flag-R050-question = Why does one supplier have { $share }% of the year’s contracts for this kind of goods? Suppliers in the market: { $suppliers }, purchases: { $sample }, of them its own: { $own }, threshold: { $threshold }%, sum: { $sum }
flag-R050-ask = Why does one supplier have so high a share of the market for one kind of goods?
flag-R050-method = A market is goods with the same first part of the ENS TRU code, one currency, one calendar year. We divide the sum of each supplier’s contracts by that of the market; where no contracts are published, we take the awards. We ask if the share is at least 50%. The market must have at least 20 purchases and 5 suppliers, and this supplier at least 3 purchases: one large contract is not yet a hold on a market. A purchase of different goods counts to the kind of its first item. A contract of several suppliers together counts in the market and in nobody’s share.
flag-R050-why = Where one supplier holds the market, prices compete less, and if it stops, the goods are hard to find elsewhere.
flag-R050-example = In a year the region spent ₸200,000,000 on school furniture in 40 purchases. One of eight suppliers got ₸120,000,000 in 12 purchases: 60%. The question: why?
flag-R050-explanations =
    It is the only manufacturer in the region.
    Its prices are lower than those of others.
    The kind of goods is too narrow, and few sell it.
    The year is not over, and purchases are few.
flag-R050-steps =
    Compare the prices of the other suppliers in this market.
    See whether the contracts came from tenders or a single source.
    Find who sells these goods in the neighbouring regions.
    Read the technical specifications: is there a requirement that fits one brand only?
flag-R050-limits = Our data do not hold all public purchases, and nothing of the private market. A code may be too wide or too narrow. A high share alone breaks no law.
flag-R050-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of competition. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R050.
