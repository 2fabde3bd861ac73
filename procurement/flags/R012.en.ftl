flag-R012-title = Direct purchase where the plan names a competition
flag-R012-question = Why was this bought without competition, though the plan names another way? In the plan: { $planned }. In fact: { $bought }
flag-R012-ask = Why did the purchase go without the competition that was planned?
flag-R012-method = The way in the plan is a tender, an auction, a rating-point tender or a request for price offers, and the purchase had no competition. We do not ask where the method says that purchases had failed before: then the change follows from the law. If the plan names a direct purchase among others, or a way we do not know, there is no question either.
flag-R012-why = A plan tells suppliers where they may compete. If the way changes at the last moment, they have waited in vain.
flag-R012-example = The yearly plan names an open tender for repairs, ₸9,000,000. Then a direct contract was signed, and the data name no failed tender.
flag-R012-explanations =
    The plan was changed in time, but the data kept the old way.
    The need became urgent: an accident, a natural disaster.
    A competition had failed, but the method does not say so.
    The plan point was joined to the purchase by mistake.
flag-R012-steps =
    Find the plan point and the history of its changes.
    Look for a failed purchase of the same goods by this buyer.
    Find the ground of the direct contract.
    Compare the price with the sum of the plan.
flag-R012-limits = Only plans that name the way of buying can be compared. When the plan was changed is not in the data.
flag-R012-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the way of buying is named in the yearly plan. Open Contracting Partnership, “Red flags in public procurement” (2024), R012.
