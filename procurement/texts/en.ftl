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
flag-silent-above-limit = The first sum was above the limit of small direct contracts
flag-silent-after-failure = This way was chosen after a purchase had failed
flag-silent-award-pending = The decision on the winner is still open
flag-silent-cancelled = The purchase was cancelled
flag-silent-contract-cancelled = The contract was called off before it was in force
flag-silent-few-bids = Fewer than two bids came
flag-silent-few-contracts = Too few contracts to judge
flag-silent-fits-what-one-has = The goods must fit what one has
flag-silent-history-short = The data began not long ago; what was before is not seen
flag-silent-no-act = There is no signed act yet
flag-silent-equal-prices = The two lowest prices are equal; another question asks about that
flag-silent-few-admitted = Fewer than three bidders were admitted
flag-silent-few-contests = Too few such lots to compare
flag-silent-few-meetings = The two seldom bid together
flag-silent-lowest-lost = The lowest price did not win
flag-silent-few-bidders = Fewer than two bidders took part
flag-silent-few-purchases = There are too few purchases to say
flag-silent-few-suppliers = There are too few suppliers in the market
flag-silent-no-amendments = The contract was not changed
flag-silent-narrow-range = The sums lie within too narrow bounds
flag-silent-no-bids = No bids came
flag-silent-no-competition = This method does not invite competition
flag-silent-no-contract = There is no contract yet
flag-silent-no-items = There is no list of what is bought
flag-silent-no-prepayment = No prepayment is given
flag-silent-no-rival-bid = Nobody but the winner was admitted
flag-silent-no-limit = No limit is known for this currency or this day
flag-silent-no-rule = No shortest term was set for this method on that day
flag-silent-no-staple = It is no food or fuel of the list
flag-silent-no-valid-bid = No bid was admitted
flag-silent-no-winner-bid = The admitted bid of the winner is not published
flag-silent-not-awarded = There is no winner yet
flag-silent-not-due = The term is not over yet
flag-silent-not-goods = These are not goods
flag-silent-not-direct = This purchase had competition
flag-silent-not-one-supplier = There is not exactly one supplier
flag-silent-not-paid = Nothing has been paid yet
flag-silent-other-currency = The sum is in another currency, and the threshold in tenge
flag-silent-other-script = The text is in neither Kazakh nor Russian
flag-silent-period-reversed = By the data, the term ends before it starts
flag-silent-several-currencies = The sums are in several currencies
flag-silent-seldom = Too few bids to compare
flag-silent-one-purchase = This pair has one purchase only
flag-silent-person = The supplier is a sole trader, whose number is not compared
flag-silent-plan-not-usual = Plans are not usually published for this way of buying
flag-silent-plan-way-unknown = The name of the way in the plan is not known to us
flag-silent-several-contracts = Several contracts share one award
flag-silent-small-population = Too few similar purchases to compare
flag-silent-small-sum = The sum is too small
flag-silent-unsuccessful = The purchase failed
flag-silent-other-unit = This unit is not compared
flag-silent-several-groups = The purchase has items of several groups
flag-silent-with-another = It is judged together with the first contract of the same award

# What is missing where data do not suffice.
flag-field-awards-date = the day of the award
flag-field-awards-relatedlots = which lot the winner belongs to
flag-field-awards-suppliers = the supplier
flag-field-awards-value = the sum of the award
flag-field-awards-items = the items of the award
flag-field-bids-details = the list of bids
flag-field-bids-details-date = the time of the bid with its time zone
flag-field-bids-details-relatedlots = which lot the bid is for
flag-field-bids-details-status = whether the bid was admitted or refused
flag-field-bids-details-value = the price of the bid
flag-field-buyer-id = the number of the buyer
flag-field-contracts-awardid = which award the contract carries out
flag-field-contracts-datesigned = the day on which the contract was signed
flag-field-contracts-implementation-milestones = the milestones of the contract and its acts
flag-field-contracts-implementation-milestones-code = which milestones are acts
flag-field-contracts-implementation-milestones-duedate = the due day of the milestone
flag-field-contracts-implementation-milestones-value = the sum of the act or of the prepayment
flag-field-contracts-implementation-transactions = the payments under the contract
flag-field-contracts-implementation-transactions-date = the day of the payment
flag-field-contracts-implementation-transactions-value = the sum of the payment
flag-field-buyer = the buyer
flag-field-contracts-amendments = the amendments of the contract
flag-field-contracts-items = the items of the contract
flag-field-contracts-value = the sum of the contract
flag-field-items-classification-id = the ENS TRU code of the goods
flag-field-items-deliverylocation = the place of delivery
flag-field-items-description = the description of the goods
flag-field-items-quantity = the quantity
flag-field-items-unit-name = the unit of measure
flag-field-items-unit-value = the unit price
flag-field-parties-address-streetaddress = the address of the organisation
flag-field-parties-contactpoint-telephone = the telephone of the organisation
flag-field-parties-identifier-id = the BIN of the organisation
flag-field-register = the register of unreliable suppliers
flag-field-planning-procurementmethoddetails = the way of buying in the plan
flag-field-tender = the facts of the tender
flag-field-tender-mainprocurementcategory = whether goods, works or services are bought
flag-field-tender-lots-value = the planned sum of the lot
flag-field-tender-numberoftenderers = the number of bidders
flag-field-tender-procurementmethod = the way of buying
flag-field-tender-procurementmethoddetails = the name of the way of buying
flag-field-tender-procurementmethodrationale = the ground of buying without competition
flag-field-tender-tenderperiod-enddate = the end of the bidding term with its time zone
flag-field-tender-tenderperiod-startdate = the start of the bidding term with its time zone
flag-field-tender-title = the title of the purchase
flag-field-tender-value = the planned sum

# Where a threshold comes from.
flag-source-by-hand = The threshold was set by the administrator of this site
flag-source-index = The monthly calculation index: the yearly law on the republican budget
flag-source-law-106-viii = Law No. 106-VIII of 1 July 2024 “On Public Procurement”
flag-source-ocds = The Open Contracting Data Standard (OCDS 1.1)
flag-source-programme = The programme’s own threshold
flag-source-shortest-term = The shortest term of the law, for purchases whose method is unknown

# What a flag asks about.
flag-family-competition = Competition between bidders
flag-family-price = Price
flag-family-threshold = Splitting and thresholds
flag-family-method = Way of buying
flag-family-market = Markets and suppliers
flag-family-contract = Life of the contract
flag-family-need = Need and season

# Whom a question is about.
flag-grain-process = Purchase
flag-grain-lot = Lot
flag-grain-item = Item
flag-grain-contract = Contract
flag-grain-supplier = Supplier
flag-grain-buyer = Buyer
flag-grain-procuring_entity = Organiser
flag-grain-tenderer = Bidder
flag-grain-pair = Pair
flag-grain-market = Market

# Among whom a measure was compared.
flag-among-district = in the same district and year
flag-among-region = in the region, the same year
flag-among-country = in the whole country, the same year
flag-among-years = in the whole country, three years
flag-among-all = among all purchases known

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
procurement-worth-hours = Hours a check takes: { $n }

# Why a line of a file is no release.
procurement-broken-too-large = This is too long; the limit is 32{"\u00A0"}MB
procurement-broken-too-deep = The JSON is nested too deep; the limit is 250 levels
procurement-broken-not-utf8 = This is not UTF-8 text
procurement-broken-empty = The line is blank
procurement-broken-array = The list is empty
procurement-broken-not-object = The JSON is not an object
procurement-broken-truncated = The text breaks off
procurement-broken-not-json = This is not JSON
procurement-broken-duplicate-key = A field stands twice
procurement-broken-wrong-shape = A field does not have the shape of the standard
procurement-broken-package = The package holds no purchases
procurement-broken-record = The record holds neither a compiled release nor whole releases
procurement-broken-no-ocid = The purchase has no ocid
procurement-broken-no-date = The release has no date, so it cannot be merged with the others of its purchase
procurement-broken-too-many = The package is too large to merge its releases. Give compiled releases, or smaller packages
