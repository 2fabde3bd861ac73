flag-R042-title = A shared or incomplete address or telephone
flag-R042-question =
    { $what ->
        [phone] Why do several suppliers have one telephone? Organisations: { $suppliers }, threshold: { $threshold }
        [address] Why do several suppliers have one address? Organisations: { $suppliers }, threshold: { $threshold }
       *[house] Why does the published address of this supplier have no house? Organisations: { $suppliers }
    }
flag-R042-ask = Why is the address or telephone of a supplier the same as that of others, or incomplete?
flag-R042-method = We compare the published telephones and addresses of suppliers over all purchases: the last 10 digits of a telephone; the letters and digits of an address with the name of its town. We ask if at least 3 organisations have the same telephone or address. We also ask if there is an address, and none of its records has the number of a house. A telephone that is shorter, or that is one digit repeated, does not count. The guide leaves this indicator undefined; the definition is the programme’s own.
flag-R042-why = If several organisations are reached in one way, one person may stand behind them. An organisation without a house is hard to find.
flag-R042-example = Three firms won in different districts, and all three have one telephone. The question: why?
flag-R042-explanations =
    One book-keeper works for all the firms.
    All sit in one office building, in different rooms.
    They are firms of one group, and say so openly.
    The address was not entered on the portal in full.
flag-R042-steps =
    Find the address on a map: an office building or a dwelling?
    Compare heads and founders in open registers.
    See whether they took part in one lot together.
    Compare the address on the portal with the tax authority’s open register.
flag-R042-limits = Contacts are compared as they were published; they may have changed since. Whose telephone it is we do not know, and we do not show it. Sole traders are not compared: their address is their home. A shared address does not mean that organisations are related.
flag-R042-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: a potential supplier and a person affiliated with it do not take part in one lot. The question comes from the Open Contracting Partnership’s “Red Flags in Public Procurement” (2024), R042.
