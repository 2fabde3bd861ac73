flag-R048-title = A supplier of very different things
flag-R048-question = Why does one supplier offer so many kinds of goods, works and services? Kinds: { $kinds }, threshold: { $threshold }, median: { $median } (suppliers compared: { $sample }), purchases: { $processes }
flag-R048-ask = Why does one supplier deliver many unlike kinds of goods?
flag-R048-method = We take the awards in force that a supplier won alone, and count the different first parts of the ENS TRU code (6 digits before the point; in another classification the first 4 digits). Suppliers that won at least 20 purchases are compared with each other; there must be at least 20 of them. The median: half of them have more kinds, half fewer. We ask if, on a log scale, the number of kinds is more than 1.5 interquartile ranges above the upper quartile, and at least twice the median. What several won together does not count. The common threshold is taken without the logarithm, and on real data it tells nobody apart.
flag-R048-why = An organisation that offers bread, road repair and software may have no people and machines of its own, and be a go-between.
flag-R048-example = A firm with 30 wins delivered 14 kinds of goods and works. The median of 25 such firms is 3. The question: who does all this?
flag-R048-explanations =
    It is a large trading house that buys anything wholesale.
    The goods are of one trade, and the codes differ.
    There are few suppliers in the district, and one firm brings everything.
    The code was chosen wrongly.
flag-R048-steps =
    See the firm’s kinds of activity in an open register.
    Look for its site, shop or store.
    Estimate its number of workers by open data on taxes.
    Compare the prices of the two most unlike purchases.
flag-R048-limits = To sell many things is lawful. Codes are not always chosen with care. Subcontractors are not seen. Where an award has no list of goods, the code of the purchase’s first item is taken.
flag-R048-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the qualification of suppliers. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R048.
