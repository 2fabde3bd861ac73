flag-R054-title = Changes carried a small direct contract past the limit
flag-R054-question = Why did changes carry a small direct contract past the limit? First: { $first }, now: { $now } (up { $rise }%), the limit: { $threshold }
flag-R054-ask = Would this purchase have been direct, had its final sum been known?
flag-R054-method = The purchase had no competition, and its first sum was within the limit of small direct contracts: 100 monthly calculation indices of the day of signature. After amendments the sum is above the limit. We do not ask after failed purchases, nor where the first sum was above the limit: there another ground applies. Of several contracts for one award nothing can be said.
flag-R054-why = Below the limit nobody else is asked. If the sum grows afterwards, a purchase that needed competition went without it.
flag-R054-example = In 2025 the limit is ₸393,200. A direct contract for ₸380,000 was signed on 1 April; an amendment of 1 May made it ₸520,000.
flag-R054-explanations =
    Another ground of a direct contract applied from the beginning.
    More was needed for a reason nobody could foresee.
    VAT was added: the first sum was without it.
    The first sum was written by mistake.
flag-R054-steps =
    Read the amendment and its reason.
    See what was added: the same goods or something new.
    Find the ground of the direct contract.
    See whether other direct contracts of this buyer grew in the same way.
flag-R054-limits = Only sums in tenge are compared. The limit is that of a whole year for one kind of goods; here we look at one contract.
flag-R054-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: a direct contract on the ground of a small sum is possible up to 100 monthly calculation indices a year for goods of one kind. Open Contracting Partnership, “Red flags in public procurement” (2024), R054.
