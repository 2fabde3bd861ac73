flag-K05-title = Paid before acceptance
flag-K05-question = Why was money paid before an act of acceptance? Paid ahead: { $ahead } ({ $share }% of what was paid), signed acts: { $acts }, days before the act: { $days }
flag-K05-ask = Why was money paid before an act of acceptance?
flag-K05-method = We compare the payments of the treasury with the days of the acts of acceptance. Paid ahead is what was paid before the first act, or all of it if there is no act. We take off the prepayment that the contract provides, made larger by 20% because it may be given without the tax. We ask if at least 1% of what was paid is left. Data in which no acts are published are not judged.
flag-K05-why = An act confirms that the goods, the work or the service were received. Without it one does not see what was paid for.
flag-K05-example = A contract is worth ₸6,000,000 and has no prepayment. All of it was paid 20 days after the signature, and there is no act on the portal. It is not a loss; it is a question to check.
flag-K05-explanations =
    The act exists on paper and was not put on the portal.
    Another document is the ground, as with utilities.
    The contract has a prepayment, and the data do not show it.
    One of the days is a slip.
flag-K05-steps =
    See whether the contract has a prepayment, and how large it is.
    Find the act and the invoice on the portal.
    See on the spot whether the goods or the work are there; if it is allowed, take a photograph.
flag-K05-limits = Some contracts need no act. The portal may show an act late. What a prepayment comes to with the tax we do not know exactly.
flag-K05-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The indicator and its threshold are the programme’s own.
