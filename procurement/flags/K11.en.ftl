flag-K11-title = A large prepayment to a new supplier
flag-K11-question = Why is a new supplier paid so much in advance? The prepayment: { $prepaid } ({ $share }% of the contract), the contract: { $sum }, no earlier contracts, days in the data: { $history }
flag-K11-ask = Why is a new supplier paid much in advance?
flag-K11-method = We count the share of the prepayment in the contract. We ask if it is 50% or more and the supplier has no contract in the data before that day, with any buyer. In the first 365 days of the data everybody seems new, so we do not ask then. To find where the data begin, the earliest hundredth of the contracts is left out: a date may be a slip.
flag-K11-why = If a firm whose work nobody has seen yet gets money in advance, the risk is the buyer’s.
flag-K11-example = A contract is worth ₸24,000,000; the prepayment is ₸12,000,000, or 50%. The supplier had no contract with the state before. It is not a loss; it is a question to check.
flag-K11-explanations =
    The materials are dear and must be bought first.
    The firm worked on the private market before.
    The firm was reorganised, or its BIN has changed.
    A bank guarantee secures the prepayment.
flag-K11-steps =
    See in the contract whether the prepayment is secured.
    Find in open sources when the firm was founded and what it does.
    See on the spot whether the work has begun.
flag-K11-limits = Contracts that are not in the data, such as private ones, are not seen. A firm with a new BIN seems new. Whether the prepayment was really paid this question does not check.
flag-K11-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”. The indicator and its threshold are the programme’s own.
