flag-R017-title = A unit price above the median
flag-R017-question = Why is the unit price { $times } times the median? The price: { $price }, the median: { $median } (similar purchases: { $sample })
flag-R017-ask = Why does one buyer pay far more than others for the same item?
flag-R017-method = We gather the prices of items with the same code, unit and currency. The median: half of the similar purchases cost more, half less. We ask if, on a log scale, the price is more than 3 interquartile ranges above the upper quartile, and at least twice the median. There must be at least 20 similar prices.
flag-R017-why = If one pays several times as much for an item, money may lack for other needs.
flag-R017-example = A school bought 10 laptops at ₸1,120,000 each. The median of 24 such purchases is ₸386,000. The price is 2.9 times the median. It is not a loss; it is a question to check.
flag-R017-explanations =
    The item is different: more memory, a longer warranty, a branded set.
    Delivery, installation or training is in the price.
    The unit is different: a box and not a piece.
    One price is with VAT and the other without.
    The place is far or the quantity small.
flag-R017-steps =
    Read the technical specification; note the properties of the item and the unit.
    Find the price in at least three sources: a shop, the manufacturer, another contract.
    Note the day of each price, the unit, and whether VAT is included.
    See whether delivery and installation are in the price.
flag-R017-limits = Items with one code may differ in quality. The year, the district and inflation are not taken into account. A planned price is compared but does not count in the median. Currencies are never compared with each other.
flag-R017-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” has the principle of optimal and effective spending. The threshold by the median is the programme’s own.
