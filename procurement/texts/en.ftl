# Words that the pages of the flags share, and the words of procurement.

flag-is-question = This is a question, not an accusation
flag-no-contact = Do not contact the buyer or the bidder yourself: the office sends the letter.

flag-part-title = Name
flag-part-question = Question
flag-part-ask = What we ask
flag-part-method = How we count
flag-part-why = Why it matters
flag-part-example = Example
flag-part-explanations = What could explain it
flag-part-steps = What a volunteer can do
flag-part-limits = What we do not know
flag-part-law = Law

# What became of the question.
flag-state-flagged = There is a question
flag-state-clear = No question
flag-state-not_applicable = The question does not apply
flag-state-insufficient = Not enough data

# Why the question makes no sense for a purchase.
flag-silent-award-pending = The decision on the winner is still open
flag-silent-cancelled = The purchase was cancelled
flag-silent-few-bids = Fewer than two bids came
flag-silent-no-bids = No bids came
flag-silent-no-competition = This method does not invite competition
flag-silent-no-items = There is no list of what is bought
flag-silent-no-rule = No shortest term was set for this method on that day
flag-silent-no-valid-bid = No bid was admitted
flag-silent-no-winner-bid = The admitted bid of the winner is not published
flag-silent-not-awarded = There is no winner yet
flag-silent-not-one-supplier = There is not exactly one supplier
flag-silent-period-reversed = By the data, the term ends before it starts
flag-silent-several-currencies = The bids are in several currencies
flag-silent-small-population = Too few similar purchases to compare

# What is missing where data do not suffice.
flag-field-awards-relatedlots = which lot the winner belongs to
flag-field-bids-details = the list of bids
flag-field-bids-details-date = the time of the bid with its time zone
flag-field-bids-details-relatedlots = which lot the bid is for
flag-field-bids-details-value = the price of the bid
flag-field-items-classification-id = the ENS TRU code of the goods
flag-field-items-unit-name = the unit of measure
flag-field-items-unit-value = the unit price
flag-field-tender = the facts of the tender
flag-field-tender-numberoftenderers = the number of bidders
flag-field-tender-procurementmethod = the way of buying
flag-field-tender-tenderperiod-enddate = the end of the bidding term with its time zone
flag-field-tender-tenderperiod-startdate = the start of the bidding term with its time zone

# Where a threshold comes from.
flag-source-by-hand = The threshold was set by the administrator of this site
flag-source-law-106-viii = Law No. 106-VIII of 1 July 2024 “On Public Procurement”
flag-source-ocds = The Open Contracting Data Standard (OCDS 1.1)
flag-source-programme = The programme’s own threshold
flag-source-shortest-term = The shortest term of the law, for purchases whose method is unknown

# The ways to buy.
procurement-method-tender = Open tender
procurement-method-auction = Auction
procurement-method-rating = Tender with a rating-point system
procurement-method-prices = Request for price offers
procurement-method-single-source = Single-source procurement
procurement-method-other = Another method

# Why a purchase stands where it stands in the list.
procurement-worth-flags = Questions: { $n }
procurement-worth-no-flags = No questions
procurement-worth-sum = Sum: { $n }
procurement-worth-no-sum = The sum is not given
procurement-worth-priced = Goods with a code, a unit and a price: they can be compared
procurement-worth-goods = Goods: a shop can tell the price
procurement-worth-works = Works: they can be seen on the spot
procurement-worth-services = A service: harder to check
procurement-worth-unclear = It is not clear what is bought
procurement-worth-closes-in = Hours until bidding closes: { $n }
procurement-worth-closes-at-once = Bidding is about to close; a letter may come too late
procurement-worth-opens-in = Hours until bidding opens: { $n }
procurement-worth-decided = The winner is known; the contract can be asked about
procurement-worth-closed = Bidding is closed
procurement-worth-cancelled = The purchase was cancelled
procurement-worth-no-deadline = The deadline is not known

# Why a line of a file is no release.
procurement-broken-too-large = The line is too long; the limit is 32{"\u00A0"}MB
procurement-broken-too-deep = The JSON is nested too deep; the limit is 64 levels
procurement-broken-not-utf8 = The line is not UTF-8 text
procurement-broken-empty = The line is blank
procurement-broken-array = The line is a list. Put each purchase on a line of its own
procurement-broken-not-object = The JSON of the line is not an object
procurement-broken-truncated = The line breaks off. Each purchase must be one whole line
procurement-broken-not-json = The line is not JSON
procurement-broken-duplicate-key = A field stands twice
procurement-broken-wrong-shape = A field does not have the shape of the standard
procurement-broken-package = This is a package. Split it into compiled releases, one a line
procurement-broken-record = This is a record. Give its compiledRelease instead
procurement-broken-no-ocid = The purchase has no ocid
