flag-K04-title = Many contracts in December
flag-K04-question = Why was far more signed in December than in other months? The year: { $year }, in December: { $december }, the mean of another month: { $mean }, the ratio: { $times } (the threshold: { $threshold }, buyers compared: { $sample })
flag-K04-ask = Why is far more signed in December than in other months?
flag-K04-method = We add up by months what a buyer signed in a year and divide December by the mean of the other eleven months. There must be at least 20 contracts in the year, in at least 6 months besides December. We ask when both are true: December is at least 3 times the mean month, and the buyer is among the upper 5% of those compared and at least 1.5 times their median. Of several years the largest ratio counts. Currencies are not added. All over the country more is signed in December, so a comparison with its own year alone would mark almost everybody.
flag-K04-why = When money is spent in a hurry at the end of a year, prices and needs are checked less well.
flag-K04-example = An office signed ₸10,000,000 a month on average, and ₸90,000,000 in December, 9 times as much. It is not a loss; it is a question to check.
flag-K04-explanations =
    Contracts for the next year were made in advance.
    The budget was changed late in the year and the money came late.
    Earlier tenders had failed and were repeated.
    One large contract fell into December.
flag-K04-steps =
    Open the largest contracts of December; note what was bought.
    Ask whether the goods were needed in that year or lie in a store.
    See in the execution of the budget when the money was given.
flag-K04-limits = Contracts for the next year are not told from those of this one. Contracts that are not in the data do not count. One large contract may change the whole share.
flag-K04-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The indicator and its threshold are the programme’s own.
