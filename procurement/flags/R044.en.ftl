flag-R044-title = Bidders with the same contacts
flag-R044-question =
    { $what ->
        [phone] Why do bidders for one lot have the same telephone? Such bidders: { $bidders }, with known contacts: { $sample }
        [email] Why do bidders for one lot have the same e-mail? Such bidders: { $bidders }, with known contacts: { $sample }
        [address] Why do bidders for one lot have the same address? Such bidders: { $bidders }, with known contacts: { $sample }
       *[several] Why do bidders for one lot have the same telephone, e-mail or address? Such bidders: { $bidders }, with known contacts: { $sample }
    }
flag-R044-ask = Why do organisations that compete for one lot have the same telephone, e-mail or address?
flag-R044-method = We compare the organisations that bid for one lot with each other: the last 10 digits of the telephone, the e-mail, the address with its house and town. We ask if at least one is the same. Members of one joint bid are not compared with each other. An organisation with one BIN under two names is one organisation.
flag-R044-why = Rivals name their prices without knowing those of others. If they are reached in one way, one person may have prepared the bids.
flag-R044-example = Three bids came for one lot. Two of the bidders have one telephone. The question: why?
flag-R044-explanations =
    One adviser or book-keeper prepared the papers of both.
    Both sit in one office building.
    An old telephone was left on the portal.
    They are firms of one group, in a case that the law allows.
flag-R044-steps =
    Compare the heads and founders of the two in open registers.
    Compare their price offers: what is the difference?
    See whether these two took part together before, and who won.
    See the address on a map: is it an office building?
flag-R044-limits = The same contacts do not mean collusion. Telephones and e-mails are compared as hashes and never shown. Bidders whose contacts are not published are not compared.
flag-R044-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R044.
