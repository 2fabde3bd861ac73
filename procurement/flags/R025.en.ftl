flag-R025-title = A bidder bids often and seldom wins
flag-R025-question = Why does this bidder bid often and seldom win? Bids: { $bids }, wins: { $won }, wins expected at equal chances: { $expected } (wins as a share of those expected: { $share }%)
flag-R025-ask = Why does this bidder bid often and win far less than its chances give?
flag-R025-method = We take lots that are decided and have admitted bids of at least two bidders. If there are five bidders, each has one chance in five. The sum of such chances is the number of wins to expect. We ask if a bidder has at least 10 bids and 4 expected wins, and its wins are no more than a fifth of those expected. We do not compare the bare share of wins: to lose in a lot with a hundred bidders is usual.
flag-R025-why = Bidding costs money. If a firm always loses and still bids, one may ask whether it bids only so that there seems to be competition.
flag-R025-example = A firm bid for 16 lots with four bidders each. At equal chances it would win four times; it never won.
flag-R025-explanations =
    The firm is new and still learns to work out a price.
    Its goods are good but dear, and the cheapest usually wins.
    The firm is far away and delivery costs it more.
    The lots that it won are not in the data.
flag-R025-steps =
    See who won where this bidder lost: is it always one firm?
    Note how far its price is above the winning one.
    Compare its address and contacts with the winners in open registers.
    Compare its prices when it bids alone and when with others.
flag-R025-limits = Chances are taken as equal, which in life they are not. A joint bid counts for its first bidder. Losing often does not mean collusion.
flag-R025-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: the principle of fair competition. The indicator comes from the Open Contracting Partnership’s guide “Red flags in public procurement” (2024); the thresholds are the programme’s own.
