flag-R010-title = No reason for buying without competition
flag-R010-question = Why is no reason published for buying without competition? Purchases of this kind with a reason: { $share }% of { $sample }
flag-R010-ask = On what ground did nobody else have a chance to bid?
flag-R010-method = We take purchases without competition. A reason is the rationale of the purchase or of its plan, or a ground in the name of the method: after failed purchases, meals of pupils, an exchange, an article of the law. We ask only where the publisher gives reasons for at least half of at least 20 such purchases; otherwise we say that the data do not suffice. The catalogue asks it of all, and would flag every purchase of a publisher that has no such field.
flag-R010-why = The law lets a buyer go without competition only on a certain ground. If the ground is not named, nobody can check it.
flag-R010-example = A hospital bought a service for ₸350,000 by a direct contract. Of 160 direct contracts of the region, 152 name the ground. Here the field is empty.
flag-R010-explanations =
    The ground is in the contract, but not in the data.
    The field was left empty by mistake.
    The purchase is exempt, and its reason stands in an order of the buyer.
    The ground is in the name of the method in words we do not know.
flag-R010-steps =
    Open the contract and look for the article and subparagraph.
    See whether other suppliers sell the same.
    Compare the price with three sources.
    See how often this buyer makes direct contracts.
flag-R010-limits = We see whether a reason is written, not whether it is right. A ground that is spelled in other words is not recognised.
flag-R010-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists the grounds of a single source. Open Contracting Partnership, “Red flags in public procurement” (2024), R010. The share of one half is the programme’s own.
