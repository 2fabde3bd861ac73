flag-R046-title = The winner was in the register that day
flag-R046-question = Why was a supplier chosen that was in the register of unreliable suppliers on the day of the award? Such suppliers: { $suppliers }, in the register since { $since }
flag-R046-ask = Why did a supplier of the register of unreliable suppliers win?
flag-R046-method = For every award in force we look for the supplier’s BIN in the register of unreliable suppliers. We ask if the day of the award lies between the first and the last day of an entry (both days count). We look at the register of that day and not of today. If several suppliers won together, each is looked up. If no register is loaded, there is no answer.
flag-R046-why = A supplier in the register should not take part in public procurement: it was found not to have kept a contract, or to have given false information.
flag-R046-example = A firm entered the register on 1 March 2025. On 10 June 2025 it won a lot. The question: why?
flag-R046-explanations =
    A court suspended or cancelled the entry.
    The entry was made late.
    The contract has a ground to which the ban of the law does not apply.
    The day of the award is wrong in the data.
flag-R046-steps =
    See the days and the ground of the entry in the register on the portal.
    Look for a court decision in the open court records.
    Read the ground and the way of buying.
    Compare the day of the award with the minutes on the portal.
flag-R046-limits = The register is as it was on the day it was loaded. The numbers of sole traders are not kept, so they are not compared. A ban by way of a founder or a head is not seen.
flag-R046-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: limits for those in the register of unreliable suppliers. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R046.
