watch-menu = Watch list
watch-flags-menu = Questions we ask
watch-imports-menu = Data imports
search-procurement = Purchases

watch-title = Watch list
watch-lede = Purchases that are open now and raise a question. First come those where a check is worth most: the question weighs more, the sum is larger, it can be checked, and there is still time.
watch-filter-show = Which
watch-filter-words = Word or number
watch-filter-district = District or city
watch-filter-buyer = Buyer
watch-filter-method = Method
watch-filter-flag = Question
watch-filter-answer = Answer
watch-filter-closes = Closes
watch-filter-from = Sum from
watch-filter-to = Sum to
watch-any-district = The whole region
watch-any-method = Any method
watch-any-flag = Any question
watch-any-term = Any time
watch-show-worth = Open, with a question
watch-show-open = All that are open
watch-show-all = All that were imported
watch-answer-flagged = there is a question
watch-answer-asked = the question applies
watch-answer-clear = no question
watch-answer-insufficient = not enough data
watch-answer-not_applicable = the question does not apply
watch-closes = { $n ->
    [one] within { $n } working day
   *[other] within { $n } working days
}
watch-problem-choice = there is no such value; choose one from the list
watch-chips = Filters in use
watch-chip-remove = remove
watch-count = { $n ->
    [one] { $n } purchase
   *[other] { $n } purchases
}
watch-sum = the sum of those in tenge is { $it }
watch-as-of = Data fetched: { $it }
watch-rows = List
watch-why-here = Why it stands here:
watch-reason-sum = the sum is { $it }
watch-taken = A volunteer is checking
watch-questions = { $n ->
    [one] { $n } question
   *[other] { $n } questions
}
watch-empty = No open purchase raises a question now
watch-empty-text = The list is renewed with the data.
watch-empty-way = See everything that was imported
watch-nothing = No purchase fits this filter
watch-nothing-text = Remove a part of the filter, or look at the whole region.
watch-nothing-way = The whole list
watch-first-page = To the beginning
watch-next-page = Next 20
watch-csv = Download CSV
watch-note-title = What does a question mean?
watch-note-text = A number differs from the usual, and the reason needs checking. It is a question, not an accusation: there may be a simple explanation.
watch-note-way = Which questions we ask and how we count

watch-left-days = { $n ->
    [one] { $n } working day left
   *[other] { $n } working days left
}
watch-left-hours = { $n ->
    [0] Less than an hour left
    [one] { $n } hour left
   *[other] { $n } hours left
}
watch-left-closed = Bidding is closed
watch-left-unknown = No deadline is given

watch-home-title = Purchases that close first
watch-home-text = Each line holds a question. A question is not an accusation: there may be a simple explanation.
watch-home-all = { $n ->
    [one] The one purchase
   *[other] All { $n } purchases
}

watch-absent-title = There is no such purchase
watch-absent-text = The number is mistyped, or this purchase was not imported yet.
watch-absent-way = To the watch list

watch-process-lede = { $n ->
    [0] There are no questions now.
    [one] There is { $n } question. It is not an accusation.
   *[other] There are { $n } questions. They are not accusations.
}
watch-term = Time left
watch-sum-label = Sum
watch-to-check = To the check
watch-questions-title = Questions
watch-no-questions = No questions
watch-no-questions-text = The indicators found no question in these data. This does not mean that all is well: below is said which data were missing.
watch-needs-check = Needs checking
watch-part-data = What the data show
watch-other-places = { $n ->
    [one] { $n } more place like this
   *[other] { $n } more places like this
}
watch-read-fields = Fields that were read: { $n }
watch-explained = If the documents say one of these, the question is closed.
watch-about-flag = More about this question
watch-rule = Rule
watch-rule-version = Version { $n }
watch-silent = Other indicators were looked at ({ $n }): no question – { $clear }, not enough data – { $insufficient }, not applicable – { $rest }
watch-silent-title = Indicators that asked nothing
watch-silent-flag = Indicator
watch-silent-result = Result
watch-chart-what = What was compared
watch-chart-share = Share
watch-chart-amount = Value
watch-number-price = Price
watch-number-median = Median
watch-number-threshold = Threshold
watch-number-sample = How many were compared
watch-number-times = Times the median
watch-number-class = Code of the goods
watch-number-unit = Unit
watch-number-days = Whole days given
watch-number-minutes = Minutes late
watch-number-bids = Bids with the same price
watch-number-disqualified = Bidders disqualified
watch-number-lowest = Lowest disqualified price
watch-number-kept = Lowest of those that stayed
watch-number-dearer = Difference, %
watch-about = About the purchase
watch-organiser = Organiser
watch-address = Address
watch-method-details = Method in the publisher’s words
watch-category = Kind
watch-category-goods = goods
watch-category-works = works
watch-category-services = services
watch-status = State
watch-status-planning = planned
watch-status-planned = planned
watch-status-active = under way
watch-status-cancelled = cancelled
watch-status-unsuccessful = not successful
watch-status-complete = complete
watch-status-withdrawn = withdrawn
watch-status-valid = admitted
watch-status-disqualified = disqualified
watch-status-invited = invited
watch-status-pending = decision pending
watch-status-terminated = terminated
watch-published = Published
watch-closes-at = End of bidding
watch-bid-count = Number of bids
watch-lots = Lots
watch-lot = Lot
watch-name = Name
watch-items = What is bought
watch-class = Code
watch-quantity = Quantity
watch-unit = Unit
watch-unit-price = Unit price
watch-bids = Bids
watch-bidder = Bidder
watch-date = Time
watch-bin = BIN
watch-awards = Awards
watch-supplier = Supplier
watch-awarded-items = What was bought: { $n }
watch-contracts = Contracts
watch-contract = Contract
watch-signed = Signed
watch-amendments = Amendments
watch-documents = Documents
watch-source = Source
watch-source-text = From: { $source }. Fetched: { $at }. The original record is unchanged.
watch-source-version = This is version { $n }.
watch-source-page = Announcement on the portal
watch-source-json = Original JSON
watch-side = Check
watch-side-empty = This purchase cannot be taken for a check now.

watch-flags-title = Questions we ask
watch-flags-lede = An indicator looks at the data and asks a question. Of each it is said how it is counted, which law it stands on, and what could explain it.
watch-flags-question = Question
watch-flags-asked = Applies
watch-flags-flagged = There is a question
watch-flags-share = Share
watch-flags-note = Each number opens the purchases that make it. Many questions do not mean many violations.
watch-share = { $share }%
watch-parameters = Parameters
watch-parameter = Parameter
watch-parameter-value = Value
watch-parameter-since = Since
watch-parameter-source = Source of the threshold
watch-parameter-least-days = Shortest term, days
watch-parameter-zone = Zone of times that name none
watch-parameter-least-sample = Fewest prices to compare
watch-parameter-reach = Number of interquartile ranges
watch-parameter-least-times = At least so many medians
watch-parameter-methods = Competitive methods
watch-parameter-least = Fewest disqualified bidders
watch-value-unknown = unknown
watch-value-open-selective = open and selective
watch-rate = How often in these data
watch-rate-text = Of all purchases that were imported. A number opens their list.
watch-rate-share = Share of purchases with a question among those it applies to: { $it }.

watch-imports-title = Data imports
watch-imports-empty = Nothing was imported yet
watch-imports-empty-text = The command erikti import ocds imports data.
watch-import-began = Began
watch-import-source = Source
watch-import-state = State
watch-import-ended = finished
watch-import-unfinished = not finished
watch-import-read = Lines read
watch-import-new = New
watch-import-changed = Changed
watch-import-same = Known
watch-import-quarantined = Set aside
watch-quarantine = Lines set aside
watch-quarantine-empty = No line was set aside
watch-quarantine-text = These lines could not be read; the rest was kept. Only the beginning of the text is shown.
watch-quarantine-line = Line
watch-quarantine-reason = Reason
watch-quarantine-words = Beginning of the text
