flag-R040-title = Most contracts went to one supplier
flag-R040-question = Why did one supplier get { $share }% of the sum of this buyer’s contracts in a year? Share of purchases: { $number_share }%, of this supplier: { $own }, in all: { $sample }, threshold: { $threshold }%, sum: { $sum }
flag-R040-ask = Why were most of a buyer’s contracts in a year made with one supplier?
flag-R040-method = We gather the contracts of one buyer in one calendar year and one currency; where no contracts are published, we take the awards. We ask if one supplier has at least 40% of the sum and at least 25% of the purchases. The buyer must have at least 10 purchases in that year, and this supplier at least 5 of them. Several lots of one purchase count once. A contract of several suppliers together counts in the whole and in nobody’s share. Contracts that were called off do not count. The guide gives no threshold; it is the programme’s own.
flag-R040-why = A buyer that depends on one supplier may stop comparing prices, and others lose the wish to take part.
flag-R040-example = A district department made 24 purchases in a year for ₸60,000,000. One firm won 9 of them for ₸33,000,000: 55% of the sum and 37.5% of the number. The question: why did most of it go to one firm?
flag-R040-explanations =
    Only one organisation offers the service in the district: water, heat, electricity.
    This organisation offered the lowest price in several tenders.
    The department is small, its purchases few and alike.
    Other suppliers do not deliver to a far place.
flag-R040-steps =
    See how the purchases were made: by tender or from a single source?
    Compare who else took part in the tenders and what prices they offered.
    Find in open sources who else sells such goods in the district.
    See from whom the same department of the next district buys.
flag-R040-limits = Only purchases in our data count, so the true share may differ. Services that by law one organisation alone offers are not told apart. Related organisations count separately.
flag-R040-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of competition. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R040.
