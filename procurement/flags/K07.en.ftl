flag-K07-title = Bidders with one account or one head
flag-K07-question =
    { $what ->
        [account] Why do bidders for one lot have the same bank account? Such bidders: { $bidders }, with known facts: { $sample }
        [head] Why do bidders for one lot have the same head? Such bidders: { $bidders }, with known facts: { $sample }
        [both] Why do bidders for one lot have the same bank account and the same head? Such bidders: { $bidders }, with known facts: { $sample }
       *[several] Why do bidders for one lot have several contacts in common at once? Such bidders: { $bidders }, with known facts: { $sample }
    }
flag-K07-ask = Why do organisations that compete for one lot share an account, a head, or several contacts at once?
flag-K07-method = We compare the organisations that bid for one lot with each other. We ask if the bank account (IIK) or the head is the same, or at least two of telephone, e-mail and address at once. One contact alone is the question R044. Members of one joint bid are not compared with each other. An organisation with one BIN under two names is one organisation. Of several accounts all are compared.
flag-K07-why = Organisations with one account or one head may be no rivals, and their two bids look like competition.
flag-K07-example = Three bids came for one lot. Two of the bidders gave one bank account. The question: why?
flag-K07-explanations =
    The account on the portal is wrong.
    The head left one firm for the other, and the data are not renewed.
    They are firms of one group, in a case that the law allows.
    Two firms sit in one room and share a telephone.
flag-K07-steps =
    Compare the heads and founders of the two in open registers.
    Compare their price offers: what is the difference?
    See whether these two took part together before, and who won.
    Compare the hours at which their bids came.
flag-K07-limits = A shared account does not mean collusion. Accounts, telephones and e-mails are compared as hashes and never shown. The name of the head is not read: only a mark of it is compared. Bidders whose facts are not published are not compared.
flag-K07-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: a potential supplier and a person affiliated with it do not take part in one lot.
