flag-K12-title = A unit price above the district’s median
flag-K12-question =
    Why is the unit price { $times } times the median? The price: { $price }, the median: { $median }, similar prices: { $sample }, compared with: { $among ->
        [district] the same district and year
        [region] the same region and year
        [country] the whole country, the same year
        [years] the whole country, three years
       *[all] all purchases known
    }
flag-K12-ask = Why does one buyer pay far more than others in the district for the same item?
flag-K12-method = Items with the same code, unit and currency are compared first within the same district and year. If there are fewer than 10 similar prices we go on to the region, then to the whole country, to the years beside it, and at last to all. The median: half of the similar purchases cost more, half less. We ask if, on a log scale, the price is more than 3 interquartile ranges above the upper quartile, and at least twice the median. A planned price is compared but does not count in the median.
flag-K12-why = Within a district the roads and the market are the same. If neighbours bought cheaper, the reason for the difference is worth asking.
flag-K12-example = Fourteen schools of a district bought potatoes at about ₸210 a kilogram (the median). One school paid ₸520, which is 2.5 times as much. It is not a loss; it is a question to check.
flag-K12-explanations =
    The quality is different: the grade, the packing, the make.
    Delivery or installation is in the price.
    The season is different: vegetables are dearer in spring.
    One price is with VAT and the other without.
    The quantity was small.
flag-K12-steps =
    Read the technical specification; note the properties of the item and the unit.
    Note what other institutions of the district paid for it.
    Note the price in a shop, with the day.
    See whether delivery is in the price.
flag-K12-limits = The district is that of the KATO code of the delivery, else of the buyer. Items with one code may differ in quality. Month and season are not taken into account.
flag-K12-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” has the principle of optimal and effective spending. The threshold is the programme’s own.
