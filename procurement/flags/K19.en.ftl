flag-K19-title = The same need bought twice
flag-K19-question = Was the same need bought twice? The earlier purchase: { $other }, days between them: { $days } (the limit: { $threshold }), such purchases in all: { $earlier }, likeness of the titles: { $alike }%
flag-K19-ask = Was the same need bought twice?
flag-K19-method = We compare two purchases that began within 60 days. They must be for the same thing: the whole ENS TRU code is equal, or at least 85% of the words of both titles are common (titles of fewer than 3 words are not compared). Endings of words are left out: last vowels are dropped, and the first five letters kept. They must be for the same receiver: of different buyers, the KATO place and the house of delivery are equal; where no house is given, the KATO place and the whole list with its quantities; of one buyer, the whole list with its quantities. Lists of a single piece are not compared. The earlier one must have been bought, and neither may have failed. In each group the 100 nearest are looked at. The question is put to the later one.
flag-K19-why = If an office and a school both buy the same thing, the money is spent twice and the rest stays in a store.
flag-K19-example = An education office bought 30 desks for School No. 901. Ten days later the school itself announced the purchase of 30 desks for the same address. It is not a loss; it is a question to check.
flag-K19-explanations =
    The need is double indeed: two buildings, two groups.
    The goods are taken in parts, each month.
    The first contract was not carried out and ended.
    The code is the same, and the goods differ.
flag-K19-steps =
    Lay the two technical specifications side by side and compare.
    Note the place and the term of delivery of both.
    See on the spot how many pieces there are.
flag-K19-limits = An address written in two ways in two languages is not seen as one house. Five letters may confuse similar words. For whom goods for a whole district are we do not know.
flag-K19-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The indicator and its threshold are the programme’s own.
