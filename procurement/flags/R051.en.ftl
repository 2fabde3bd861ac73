flag-R051-title = A market in few hands
flag-R051-question = Why is this market in few hands? Index of concentration: { $index }, threshold: { $threshold }; share of the largest supplier: { $share }%, suppliers: { $suppliers }, purchases: { $sample }
flag-R051-ask = Why is the market for one kind of goods in the hands of few suppliers?
flag-R051-method = A market is goods with the same first part of the ENS TRU code, one currency, one calendar year. We square the suppliers’ shares in percent and add them up: the Herfindahl–Hirschman index, from 0 to 10,000. We ask if the index is at least 5,000. The market must have at least 20 purchases and 5 suppliers, and the largest at least 2 purchases: one large contract says nothing of a market. Usually a market is called concentrated from 2,500, but small markets of a region often are, so our threshold is higher. The reckoning is in whole numbers.
flag-R051-why = Where a market is in few hands, prices compete less, and it is easier to agree.
flag-R051-example = In a year 6 firms delivered road salt. One had 75%, the others 5% each. The index: 75² + 5 × 5² = 5,750. The question: why?
flag-R051-explanations =
    One or two plants in the region make the goods.
    One firm won a large purchase in competition.
    The kind of goods is taken too narrowly.
    The year is not over.
flag-R051-steps =
    See how the largest supplier’s contracts were made: by tender or from a single source?
    Count how many bidders came to the tenders of this market.
    Compare with the same market in a neighbouring region.
    Compare the unit price with three sources.
flag-R051-limits = Only purchases in our data count. Related organisations count separately, so the true concentration may be higher. A contract of several suppliers together counts as a holder of its own. A purchase of different goods counts to the kind of its first item.
flag-R051-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of competition. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R051.
