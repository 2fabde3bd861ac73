flag-R001-title = No published plan
flag-R001-question = Why is nothing of the plan published for this purchase? Purchases made this way whose plan is published: { $share }% of { $sample }
flag-R001-ask = Why is nothing of the plan published for this purchase?
flag-R001-method = We look for a plan point, a budget or a planning document. The catalogue asks this of every purchase. But plans do not cover every way of buying, and some publishers give none. So we first count: among at least 20 purchases of the same publisher with the same name of the method, at least 80% must have something of a plan. Only then is a missing plan a question.
flag-R001-why = A plan shows in time what is needed and for how much. A purchase without one may surprise suppliers and the budget.
flag-R001-example = A school announced an open tender for ₸4,200,000. Of 240 open tenders of that year, 236 name a plan point. This one names none.
flag-R001-explanations =
    The plan point was joined to another purchase by mistake.
    The purchase was urgent, and the plan was changed later.
    The plan was published elsewhere and not in the data.
    The data of this purchase are not whole.
flag-R001-steps =
    Find the yearly plan of this buyer on the portal.
    Look in it for the same goods and the same sum.
    See whether the plan was changed after the announcement.
    Note the number of the plan point, if there is one.
flag-R001-limits = We see the data and not the plan itself. A plan that was not joined to the purchase looks like no plan. Whether the plan was in time is not asked here.
flag-R001-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: purchases follow the yearly plan. Open Contracting Partnership, “Red flags in public procurement” (2024), R001. The share of 80% is the programme’s own.
