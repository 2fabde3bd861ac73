flag-R059-title = A contract’s sum differs from the award
flag-R059-question = Why does the present sum of the contract differ from the award? The award: { $awarded }, now: { $now }, share: { $share }%
flag-R059-ask = Why did the sum of the contract change so much after the award?
flag-R059-method = We compare the present sum of a contract with the sum awarded. If one award has several contracts, their sums are added up and asked about once. We ask if it is now at least 1.2 times the award, or 70% of it or less. Sums in different currencies are not compared.
flag-R059-why = The winner is chosen by price. If the sum then rises much, another bidder’s offer may have been cheaper; if it falls much, the need may have been worked out wrong.
flag-R059-example = The winner offered a repair for ₸10,000,000. Twenty days after the signature the sum was ₸12,400,000, which is 124%. The second bidder had offered ₸11,900,000. It is not a loss; it is a question to check.
flag-R059-explanations =
    The volume changed within what the law allows.
    There was less money in the budget, and the volume was cut.
    VAT was added to the contract or taken out.
    The contract is divided over years, and the data show one.
flag-R059-steps =
    Read the supplementary agreements and their reasons.
    Compare whether the volume changed or only the price.
    Compare the prices of the other bidders with the present sum.
    Visit the place and see what was done.
flag-R059-limits = The data show the present sum of a contract, which may not be the last. Whether a sum includes VAT is not known. If a contract was ended early, a smaller sum is ordinary.
flag-R059-law = The Open Contracting Partnership’s guide “Red flags in public procurement” (2024), R059. The threshold is the programme’s own.
