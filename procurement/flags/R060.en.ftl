flag-R060-title = Long from the award to the signature
flag-R060-question = Why did so many days pass from the choice of the winner to the signature: { $days }? Usually at most: { $threshold }
flag-R060-ask = Why was the contract not signed for so long after the winner was chosen?
flag-R060-method = We count calendar days from the date of the award to the day of the signature. We ask beyond 60 days for a tender, an auction or a rating-point tender, 45 for price offers, 150 for other ways. A contract signed before the award gets no answer: one of the dates is wrong.
flag-R060-why = While a contract waits, the price goes out of date and terms can be changed in talks that nobody sees.
flag-R060-example = The winner of a tender was chosen on 1 March. The contract was signed on 1 May: 61 days later.
flag-R060-explanations =
    There was a complaint or a court case.
    The money comes with next year’s budget, and the contract waited for it.
    The first winner refused, and the next one signed.
    The date is that of a later version of the contract.
flag-R060-steps =
    Find the record of results and the date of the contract.
    See whether there was a complaint.
    Compare the terms of the announcement with those of the contract.
    See whether the price changed meanwhile.
flag-R060-limits = We count calendar days and do not leave out days off. Several contracts of one award may be signed at different times by agreement.
flag-R060-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” sets the term for signing a contract. Open Contracting Partnership, “Red flags in public procurement” (2024), R060. The thresholds are the programme’s own.
