flag-R064-title = The contract was changed many times
flag-R064-question = Why was the contract changed so many times: { $amendments }? Usually fewer than: { $threshold }
flag-R064-ask = Why did the contract have to be changed again and again?
flag-R064-method = We count the amendments of a contract, each id once, and ask from 3 on. The catalogue asks at the first change; one or two are ordinary, mostly of the term. If a contract has no amendment but its value is another than the award’s, we say that the data do not suffice.
flag-R064-why = Many changes may mean that the purchase was badly prepared, or that terms promised in the competition are given up piece by piece.
flag-R064-example = A contract for repairs was signed on 1 April. Amendments came on 1 May, 1 June and 1 July.
flag-R064-explanations =
    The work is long, and the changes move the term.
    The bank details or the address of the supplier changed.
    The budget of the year was clarified, and the sum was split anew.
    The price of works follows an expert review.
flag-R064-steps =
    Read each amendment: what changed and why.
    Put the changes of sum, of term and of quantity into a table.
    Compare the last terms with those of the competition.
    See whether other contracts of this supplier change as often.
flag-R064-limits = What was changed is often not in the data. An amendment that is published twice under different ids counts twice.
flag-R064-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists when a contract may be changed. Open Contracting Partnership, “Red flags in public procurement” (2024), R064. The number of 3 is the programme’s own.
