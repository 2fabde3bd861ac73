flag-K21-title = A make named without “or equivalent”
flag-K21-question = Why is a make named without the words “or equivalent”? The word in the text: { $make }, makes: { $makes }
flag-K21-ask = Why is a make named without the words “or equivalent”?
flag-K21-method = We read, in Kazakh and Russian, the title, the description, the lots and the items of competitive purchases of goods. A make is a known trade mark, or a Latin word of four letters or more that begins with a capital. Technical words (USB, LED, Bluetooth, Windows and the like) are no makes: words all in capitals and words with digits do not count. If the same text says “эквивалент”, “аналог”, “равноценный”, “баламасы” or “теңдес”, there is no question; nor about goods “for” the make that is named. Spare parts, cartridges, licences and other things that must fit what one has, works, services and single-source purchases are outside this indicator.
flag-K21-why = If one make is named, the goods of another maker cannot take part even if they would do, and the price may come out higher.
flag-K21-example = A school announced the purchase of a “laptop, make Ulgitek X13”. The words “or equivalent” are not there. It is not a loss; it is a question to check.
flag-K21-explanations =
    An equivalent is allowed in the file of the technical specification.
    The goods must fit the equipment there is.
    The Latin word is no make, but the name of a material or a model.
    The make is given as an example.
flag-K21-steps =
    Open the technical specification and see whether an equivalent is allowed.
    Find in open sources other makes with the same properties: at least two.
    See how many bidders this purchase had.
flag-K21-limits = We do not read what is in the files. Rare makes, and unknown makes in Cyrillic letters, are not recognised. A scientific name in Latin may be taken for a make.
flag-K21-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lets a technical specification name trade marks in few cases only. The list of words is the programme’s own.
