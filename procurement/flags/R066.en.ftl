flag-R066-title = Amendments added something to the contract
flag-R066-question =
    { $sum ->
        [more] Why did amendments add to the lines of the contract? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (up { $most }%). The sum grew too
        [unknown] Why did amendments add to the lines of the contract? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (up { $most }%)
       *[other] Why did amendments add to the lines of the contract, while the sum did not grow? Lines: { $lines } of { $all }, the most: { $class }, { $unit }: was { $before }, now { $after } (up { $most }%)
    }
flag-R066-ask = Why does the contract bring more than was competed for?
flag-R066-method = We compare the items of the award with those of the amended contract: quantities are added up by code and unit. We ask if a line grew by at least 10%, or is new; a new line counts as 100%. Where quantities are not published we compare the number of items. Items that were only joined or split change nothing. Contracts without amendments, and several contracts of one award, are not compared. Whether the sum grew too stands in the question.
flag-R066-why = What is added later nobody else could offer. For a larger quantity others might have given a lower price.
flag-R066-example = A school contracted for 10 laptops. After an amendment it gets 20 laptops and 5 printers, and no new purchase was announced.
flag-R066-explanations =
    The law allows a small addition at the price of the contract.
    The saving of the competition was spent on more of the same.
    The goods were replaced by others of another code.
    The list of items was published whole only later.
flag-R066-steps =
    Read the amendment and its reason.
    Put the lines of the award and of the contract side by side.
    Compare the price of one unit before and after.
    On the spot, count what was delivered, if it can be seen.
flag-R066-limits = Goods under another code or unit look like a line that is gone and a new one. We do not know at which price the addition was agreed, if unit prices are not published.
flag-R066-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists when a contract may be changed. Open Contracting Partnership, “Red flags in public procurement” (2024), R066. The share of 10% is the programme’s own.
