flag-R069-title = Amendments made the contract dearer
flag-R069-question =
    { $soon ->
        [yes] Why did amendments make the contract { $rise }% dearer, the first not later than this many days after the signature: { $soon_days }? First: { $first }, now: { $now }, added: { $added }
       *[no] Why did amendments make the contract { $rise }% dearer? First: { $first }, now: { $now }, added: { $added }
        [unknown] Why did amendments make the contract { $rise }% dearer? The day of the rise is not published. First: { $first }, now: { $now }, added: { $added }
    }
flag-R069-ask = Why did the contract become dearer after the competition was over?
flag-R069-method = We compare the awarded value with what the contract is worth after its last amendment: the value of the contract, or of the last amendment if that is higher. We ask beyond 10%. If the first amendment above the awarded value came within 30 days of the signature, the question says so. Only contracts with amendments and one contract an award are compared; nought and other currencies are not.
flag-R069-why = Whoever bids low and is given more later pushes aside those who named an honest price at once.
flag-R069-example = A contract for ₸1,000,000 was signed on 1 April. On 22 April an amendment made it ₸1,200,000: 20% more after three weeks.
flag-R069-explanations =
    More was needed, and the quantity grew in the same measure.
    Prices or the exchange rate changed, and the law allows it.
    Works were added after an expert review of the project.
    VAT was added: the first sum was without it.
flag-R069-steps =
    Read each amendment and its reason.
    Compare the price of one unit before and after.
    Compare the new sum with the second bid of the competition.
    See whether other contracts of this supplier grow too.
flag-R069-limits = The sum may grow because the quantity grew; indicator R066 asks about that. The awarded value is the first value of the contract only where the publisher keeps it.
flag-R069-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement” lists when the sum of a contract may grow. Open Contracting Partnership, “Red flags in public procurement” (2024), R069. The threshold of 10% is the programme’s own.
