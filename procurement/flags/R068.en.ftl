flag-R068-title = More paid than the contract is worth
flag-R068-question = Why was more paid than the contract is worth? The contract: { $agreed }, paid: { $paid }, the difference: { $over } ({ $share }%)
flag-R068-ask = Why was more paid than the contract is worth?
flag-R068-method = We add up all payments of the treasury under the contract, to the tiyn, and compare them with what the contract is worth now. Where a sum with VAT is published we take that one: the treasury pays with the tax. We ask if 0.1% or more was paid beyond it. A payment that is published twice counts once. Sums in several currencies are not added.
flag-R068-why = A contract is the limit of what may be paid. To pay more, a supplementary agreement is needed.
flag-R068-example = A contract is worth ₸10,000,000. Three payments make ₸10,800,000. The difference is ₸800,000, or 8%. It is not a loss; it is a question to check.
flag-R068-explanations =
    A supplementary agreement with a larger sum is not on the portal yet.
    The contract is written without VAT, and the payments have it.
    A payment was put down to the wrong contract.
    What was too much was returned later.
flag-R068-steps =
    Open the last supplementary agreement and note its sum.
    Find out whether that sum has VAT in it.
    Compare the list of payments with the acts.
flag-R068-limits = Some contracts have no published sum with VAT; then the difference may be the tax alone. Returns may come into the data late.
flag-R068-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. Open Contracting Partnership, “Red flags in public procurement” (2024), R068. The threshold of 0.1% is the programme’s own; it covers rounding.
