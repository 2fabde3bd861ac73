flag-R067-title = A contract not carried out on time
flag-R067-question = Why was the contract not carried out on time? Days late: { $days }, such deliveries: { $late }
flag-R067-ask = Why was the contract not carried out on time?
flag-R067-method = We look at the delivery milestones of the contract and its acts of acceptance. We ask in three cases: an act was signed more than 10 days after the due day; more than 10 days have passed since the due day and there is no act; the portal shows the milestone as not met. Today is the day on which the data were published. An act is signed some days after the delivery, so 10 days do not count as late.
flag-R067-why = Goods that come late are not there when they are needed. A contract usually provides a penalty for delay, and it is for the buyer to collect it.
flag-R067-example = A school was to get heaters by 15 October. The act was signed on 2 December, 48 days later. It is not a loss; it is a question to check.
flag-R067-explanations =
    The term was extended by a supplementary agreement, and the data show the old one.
    The goods came in time; the act was signed later.
    The buyer caused the delay: the place was not ready.
    Weather or an emergency stood in the way.
flag-R067-steps =
    Open the contract and its supplementary agreements; note the last term.
    Compare the days of the act and of the waybill.
    See whether a penalty was collected.
flag-R067-limits = The portal may not show every agreement. A contract without published terms or acts is not judged. If the data of a contract are old, a later delivery is not seen.
flag-R067-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. Open Contracting Partnership, “Red flags in public procurement” (2024), R067. The threshold of 10 days is the programme’s own.
