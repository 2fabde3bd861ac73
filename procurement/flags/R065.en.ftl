flag-R065-title = Amendments took something out of the contract
flag-R065-question =
    { $sum ->
        [less] Why did amendments make lines of the contract smaller? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (down { $most }%). The sum fell too
        [unknown] Why did amendments make lines of the contract smaller? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (down { $most }%)
       *[other] Why did amendments make lines of the contract smaller, while the sum did not fall? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (down { $most }%)
    }
flag-R065-ask = Why does the contract bring less than was awarded?
flag-R065-method = We compare the items of the award with those of the amended contract: quantities are added up by code and unit. We ask if a line lost at least 10%, or is gone. Where quantities are not published we compare the number of items. Items that were only joined or split change nothing. Contracts without amendments, and several contracts of one award, are not compared. Whether the sum fell too stands in the question.
flag-R065-why = Suppliers competed for one quantity. If less comes for the same money, the price of one has gone up without competition.
flag-R065-example = A school was to get 20 laptops and 5 printers for ₸1,000,000. After an amendment it gets 10 laptops, and the sum is the same.
flag-R065-explanations =
    The need became smaller, and the sum fell with it.
    A part moved to another contract.
    The goods were replaced by others of another code.
    The list of items is not published whole.
flag-R065-steps =
    Read the amendment and its reason.
    Put the lines of the award and of the contract side by side.
    Compare the price of one unit before and after.
    On the spot, count what was delivered, if it can be seen.
flag-R065-limits = Goods under another code or unit look like a line that is gone and a new one. We do not know whether what was taken out is bought elsewhere.
flag-R065-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists when a contract may be changed. Open Contracting Partnership, “Red flags in public procurement” (2024), R065. The share of 10% is the programme’s own.
