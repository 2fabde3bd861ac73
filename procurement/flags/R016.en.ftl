flag-R016-title = A planned sum far above similar purchases
flag-R016-question = Why is the planned sum { $times } times the median of similar purchases? The sum: { $sum }, the median: { $median }, similar purchases: { $sample }, the group of the code: { $group }
flag-R016-ask = Why is the planned sum of this purchase far above others of its group?
flag-R016-method = We compare purchases of one group (the part of the ENS TRU code before the point), one way of buying and one currency: first of the same year; if they are few, of the years beside it; then all. The median: half of the similar purchases cost more, half less. We ask if, on a log scale, the sum is more than 1.5 interquartile ranges above the upper quartile, and at least 10 times the median. There must be at least 20 similar purchases. The median is taken and not the average, which one large sum can move. We do not ask about low sums: a small quantity is ordinary. Purchases whose items belong to several groups are left out.
flag-R016-why = If a sum is several times as high as similar ones, the quantity or the price may have been worked out wrong. A plan is easier to mend than a contract.
flag-R016-example = Schools usually plan about ₸2,740,000 for desks (the median of 210 purchases). One school planned ₸372,000,000, which is 136 times as much. It is not a loss; it is a question to check.
flag-R016-explanations =
    The quantity is large: several institutions are supplied at once.
    There is a slip in the sum: a nought too many, or another unit.
    The goods of one group are not alike.
    The purchase is for several years.
flag-R016-steps =
    Note the quantity and the unit price, and check the sum.
    Read the technical specification: what is bought, and for how many places?
    See the sum of this buyer in earlier years.
    Compare the unit price with three sources.
flag-R016-limits = A sum depends on the quantity, and quantities differ: a high sum does not mean a high price. One group may hold different goods. Inflation is not taken into account.
flag-R016-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R016. The threshold is the programme’s own.
