flag-K08-title = The winner is reached like a firm of the register
flag-K08-question =
    { $what ->
        [phone] Why does the winner have the telephone of a firm that was in the register of unreliable suppliers that day? Such winners: { $suppliers }, the firm is in the register since { $since }
        [account] Why does the winner have the bank account of a firm that was in the register of unreliable suppliers that day? Such winners: { $suppliers }, the firm is in the register since { $since }
        [head] Why does the winner have the head of a firm that was in the register of unreliable suppliers that day? Such winners: { $suppliers }, the firm is in the register since { $since }
       *[address] Why does the winner have the address of a firm that was in the register of unreliable suppliers that day? Such winners: { $suppliers }, the firm is in the register since { $since }
    }
flag-K08-ask = Why are the telephone, account, address or head of the winner those of a firm in the register?
flag-K08-method = We ask if the winner is not in the register, and its telephone, address, bank account or head is that of another firm that was in the register of unreliable suppliers on the day of the award. The facts of that firm are taken from any of its purchases. A telephone or address of more than 5 organisations does not count: it may be a book-keeper’s or an office building. A firm whose term in the register was over by that day does not count either: it may take part itself. If the winner itself is in the register, that is the question R046. If no register is loaded, there is no answer.
flag-K08-why = The owner of a firm in the register may found a new one and go on. Then the register loses its meaning.
flag-K08-example = In March a firm entered the register. In June a new firm won a lot, and its telephone is that of the old one. The question: why?
flag-K08-explanations =
    One book-keeper works for both firms.
    The new firm rents the office of the old one.
    The telephone number was given to somebody else.
    A court removed the firm from the register, and the data do not show it.
flag-K08-steps =
    Compare the founders and heads of the two firms in open registers.
    Compare the day the new firm was registered with the day the old one entered the register.
    See the days and the ground of the entry in the register on the portal.
    See whether the new firm has the experience that the contract needs.
flag-K08-limits = A shared telephone does not mean one owner. If the old firm’s contacts are not in the data, the likeness is not seen. Of the bank accounts only the first is compared. Telephones and accounts are not shown.
flag-K08-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: limits for those in the register of unreliable suppliers.
