# A check: the kind, its states, acts, terms, letters, guards.
checks = Checks
checks-state-taken = Taken by a volunteer
checks-state-pricing = Prices are being compared
checks-state-peer-review = Second look
checks-state-officer-review = With an officer
checks-state-letter-sent = Letter sent
checks-state-waiting = Waiting for an answer
checks-state-no-answer = No answer in time
checks-state-accepted = Recommendation accepted
checks-state-partly = Partly accepted
checks-state-refused = Not accepted, reason given
checks-state-escalated = Taken to the commission
checks-state-claimed = Claimed, being verified
checks-state-verified = Verified
checks-state-closed = Closed
checks-state-unfounded = Explained
checks-state-returned = Back on the list
checks-act-take = Take this check
checks-act-give = Give the check to a volunteer
checks-act-declare = Declare any interest
checks-act-compare = Compare prices
checks-act-submit = Send for a second look
checks-act-give-back = Give the check back
checks-act-expire = Back on the list after its term
checks-act-agree = Agree and send to an officer
checks-act-rework = Return to the author
checks-act-explain = Close as explained
checks-act-approve = Approve and sign the letter
checks-act-return = Return to the volunteer
checks-act-dismiss = Close without a letter: explained
checks-act-deliver = Record that the letter arrived
checks-act-extend = Extend the term of the answer
checks-act-silence = No answer in time
checks-act-accept = Answer: accepted
checks-act-part = Answer: partly accepted
checks-act-refuse = Answer: not accepted
checks-act-escalate = Take to the commission
checks-act-claim = Claim the effect
checks-act-record = Claim the effect for the office
checks-act-verify = Verify the sum
checks-act-decline = Return the claim
checks-act-restate = Restate the sum
checks-act-close = Close the case
checks-figure-open = Open checks
checks-figure-late = Overdue
checks-figure-waiting = Waiting for an answer
checks-figure-silent = Without an answer
checks-figure-verified = With a verified effect
checks-category = What is bought
checks-category-goods = Goods
checks-category-works = Works
checks-category-services = Services
checks-regime = Order of the letter
checks-regime-programme = Request of the programme
checks-regime-programme-note = 5 working days are asked for
checks-regime-appeal = Appeal under the APPC
checks-regime-appeal-note = The law gives 15 working days
checks-n_sources = Price sources
checks-letter = Letter
checks-term-watch-hold = Comparing prices
checks-term-watch-peer = Second look
checks-term-watch-review = Decision of the officer
checks-term-watch-answer = Answer of the buyer
checks-needs-declared = declare first whether you have an interest
checks-needs-undeclared = already declared
checks-needs-sources = at least one price source is needed
checks-needs-not-author = you cannot take the second look at your own check
checks-needs-not-peer = whoever compared or looked second cannot approve
checks-needs-not-claimer = whoever claimed the sum cannot verify it
checks-needs-provisional = only a provisional sum is restated
checks-needs-day = the day does not fit
checks-needs-extended = a term is extended only once

# Letters to volunteers and officers.
checks-letter-taken-subject = Check No. { $number } is yours
checks-letter-taken-body = { $name }, you took a check: { $title }. Compare the price with three sources and send it for a second look. If you cannot finish, give it back. { $link }
checks-letter-given-subject = Check No. { $number } was given to you
checks-letter-given-body = { $name }, the coordinator gave you a check: { $title }. First declare whether you have an interest. { $link }
checks-letter-expired-subject = The term of check No. { $number } is over
checks-letter-expired-body = { $name }, the check is back on the list: { $title }. If you have time, you may take it again. { $link }
checks-letter-rework-subject = Check No. { $number } came back to you
checks-letter-rework-body = { $name }, the check needs more: { $title }. The reason is on the card. { $link }
checks-letter-unfounded-subject = Check No. { $number }: explained
checks-letter-unfounded-body = { $name }, the question has an explanation: { $title }. That is a result too. The reason is on the card. { $link }
checks-letter-approved-subject = A letter follows from check No. { $number }
checks-letter-approved-body = { $name }, an officer signed the letter: { $title }. We will tell you when the answer comes. { $link }
checks-letter-silence-subject = Check No. { $number }: no answer in time
checks-letter-silence-body = { $name }, the buyer did not answer in time: { $title }. The officer decides what follows. { $link }
checks-letter-answered-subject = Check No. { $number }: the answer came
checks-letter-answered-body = { $name }, the buyer answered: { $title }. { $link }
checks-letter-escalated-subject = Check No. { $number } goes to the commission
checks-letter-escalated-body = { $name }, the question goes to the commission: { $title }. { $link }
checks-letter-verified-subject = Check No. { $number }: the sum is verified
checks-letter-verified-body = { $name }, the effect is verified and stands in the register: { $title }. Thank you. { $link }
checks-letter-declined-subject = Check No. { $number }: the claim came back
checks-letter-declined-body = { $name }, the sum was not verified: { $title }. The reason is on the card. { $link }

# The menu.
checks-nav-results = Register of results
checks-nav-work = My work
checks-nav-office = Office
checks-nav-checks = Checks

# Taking a check; a declaration of interest.
checks-take-lede = Whoever takes it compares the price within three working days. If not, the check goes back to the list.
checks-give-lede = Choose a volunteer, who first declares any interest.
checks-volunteer = Volunteer
checks-volunteer-none = Choose
checks-how = How a check goes
checks-how-1 = You find the price in three places: a shop, another contract, a manufacturer
checks-how-2 = A second volunteer looks again
checks-how-3 = An officer signs the letter; you contact nobody yourself
checks-how-4 = The answer and the effect are published
checks-subject = Purchase
checks-buyer = Buyer
checks-district = District
checks-sum = Planned sum
checks-bin = BIN
checks-conflict-legend = Do you have an interest in this purchase?
checks-conflict-hint = You have an interest if you or someone close works for the buyer or a bidder, or holds a share there. The last 3 years count too.
checks-conflict-none = I have no interest
checks-conflict-none-note = My answer stays with the check
checks-conflict-have = I have an interest
checks-conflict-have-note = Somebody else will take this check
checks-conflict-matched = The employer you named is a party of this purchase
checks-conflict-words = Explanation
checks-conflict-words-hint = If there is a match, say why it is no interest
checks-declare-lede = The coordinator gave you this check. Answer one question before you begin.
checks-declare-back = If you have an interest, give the check back on its card

# Comparing prices.
checks-compare-title = Compare the price
checks-questions = What the data ask
checks-questions-small = This is a question, not an accusation
checks-questions-none = The data asked nothing; the volunteer looked by choice
checks-goods = What is bought
checks-good = Name
checks-unit = Unit
checks-price-own = Unit price
checks-sources = Prices found
checks-sources-none = No prices yet
checks-sources-none-text = Add the first source below
checks-sources-small = All compared with VAT
checks-sources-wanted = { $n ->
    [one] { $n } more source is wanted
   *[other] { $n } more sources are wanted
}
checks-source = Source
checks-seen = Day
checks-price = Price
checks-price-vat = With VAT
checks-source-there = Address
checks-source-remove = Remove a source
checks-source-remove-one = Remove
checks-compare-next = Go to the conclusion
checks-source-add = Add a price source
act-add-source = Add a price source
checks-origin = Where the price is from
checks-origin-shop = Shop
checks-origin-shop-note = A web page or a price list
checks-origin-contract = Another contract
checks-origin-contract-note = A contract for the same goods on the portal
checks-origin-manufacturer = Manufacturer
checks-origin-manufacturer-note = The price of the maker or its dealer
checks-origin-other = Other
checks-origin-other-note = Say in the name where it is from
checks-vat-with = With VAT
checks-vat-without = Without VAT
checks-source-name = Name of the seller or contract
checks-source-name-hint = For example: the Ulgi Market web shop
checks-source-address = Address of the page
checks-source-address-hint = Begins with https://. We keep it and never open it.
checks-source-seen = Day you saw the price
checks-source-price = Unit price, ₸
checks-source-price-hint = For example: 386,000
checks-source-vat = VAT
checks-source-unit = Unit
checks-source-unit-hint = For example: piece, kg, tonne
checks-source-file = Screenshot or PDF
checks-file-hint = PNG, JPEG, WebP or PDF, up to 10 MB
checks-method = How to compare
checks-method-1 = Look for exactly the same goods: model, size, set
checks-method-2 = Take the price from three different places
checks-method-3 = Take a picture that shows the day and the price
checks-method-4 = Note whether VAT is in it
checks-method-5 = Delivery and warranty change a price: say so in the conclusion
checks-method-6 = Add all you find, not only what is cheap
checks-method-silent = Do not contact the buyer or a bidder yourself: the office sends the letter.
checks-n = Prices found
checks-median = Median
checks-median-note = Median: half of the prices found are higher, half are lower.
checks-vat-note = All are compared with VAT.
checks-spread = Spread
checks-spread-text = { $least } – { $most }, { $n } per cent of the median
checks-own = Price in this purchase
checks-times = To the median
checks-times-text = { $times } times

# The conclusion.
checks-submit-title = Conclusion
checks-conclusion = What the comparison shows
checks-conclusion-hint = In figures, without judging. Say also what could explain it.
checks-few = Why there are fewer than three sources
checks-few-hint = For example: the goods are rare, no other seller was found
checks-next = What happens next
checks-next-1 = A second volunteer looks again within two working days
checks-next-2 = An officer decides within three working days
checks-next-3 = We tell you of every step

# The second look.
checks-agree-title = Second look
checks-agree-words = What the second volunteer says
checks-agree-words-hint = Can the goods be compared, are the prices real?
checks-agree-other = Return it, or close it as explained
checks-look = What to look at
checks-look-1 = Whether it is the same goods: model, size, set
checks-look-2 = Whether price and day on the picture are those written
checks-look-3 = Whether VAT and unit are right
checks-look-4 = Whether the conclusion accuses nobody
checks-second = Second look

# The officer.
checks-verdict-hint = What did this question turn out to be?
checks-verdict-confirmed = Confirmed
checks-verdict-confirmed-note = The question stands and goes into the letter
checks-verdict-explained = Explained
checks-verdict-explained-note = There is a reason; not in the letter
checks-verdict-cannot-tell = Cannot tell
checks-verdict-cannot-tell-note = Not enough data
checks-addressee = Addressee
checks-addressee-hint = Full name of the organisation
checks-approve-words = Grounds of the decision
checks-approve-words-hint = In short; kept in the history
checks-approve-button = Sign the letter
checks-letter-draft = See the draft letter
checks-dismiss-words = Why no letter is written
checks-dismiss-words-hint = The volunteer reads this
checks-officer = Before you sign
checks-officer-1 = Judge each question by itself: the indicator learns from it
checks-officer-2 = The letter is a question, not an accusation
checks-officer-3 = A sent letter cannot be changed
checks-officer-4 = Neither the author nor the second volunteer signs

# The letter's way, and the answer.
checks-letter-unsigned = This is a draft. It gets its number and day when it is signed.
checks-letter-docx = Download the Word file
checks-letter-pdf = Download the PDF file
checks-letter-print = This page prints on A4
checks-letter-open = Open the letter, kk and ru
checks-deliver-lede = { $n } working days are counted after the day of receipt
checks-due-note = The count starts the next day and skips days off
checks-received = Day the letter arrived
checks-extend-lede = The last day now: { $it }. It can be extended once.
checks-extend-day = New last day
checks-answered = Day of the answer
checks-answer = Answer
checks-answer-number = Incoming number
checks-answer-number-hint = Registration number of the answer
checks-answer-words = What was answered
checks-answer-words-hint = It is published, so name no people

# The effect.
checks-money = Tenge
checks-money-small = Whoever claims does not verify
checks-claimed = Claimed
checks-verified = Verified
checks-outcome = Effect
checks-outcome-hint = What changed after the letter
checks-outcome-cancelled = The purchase was cancelled
checks-outcome-reduced = The price was reduced
checks-outcome-changed = The specification was changed
checks-outcome-terminated = The contract was ended
checks-outcome-recalculated = It was recalculated
checks-outcome-returned = Money was returned
checks-was = Sum before, ₸
checks-was-hint = The sum of the whole purchase
checks-became = Sum now, ₸
checks-became-hint = Write 0 if it was cancelled
checks-effect = Sum
checks-amount = Difference
checks-document = Document
checks-document-hint = Number and day: an order, a new announcement, an act
checks-same = Both sums are for the same quantity
checks-same-note = If the quantity changed, the difference is no saving
checks-reason-hint = It is seen in the register
checks-claim-lede = Another person verifies the sum
checks-record-lede = Another officer verifies the sum
checks-verify-lede = Open the document and compare the sum. Correct it if needed.
checks-decline-lede = The person who claimed reads the reason and may claim again
checks-restate-lede = If a cancelled purchase is announced again, only the difference is saved
checks-effect-rule = How the sum is counted
checks-effect-rule-1 = Old sum − new sum for the same quantity.
checks-effect-rule-2 = If cancelled, the whole sum; it is provisional for 90 days.
checks-effect-rule-3 = If announced again, only the difference stays.
checks-saying-claimed = Claimed
checks-saying-verified = Verified
checks-saying-withdrawn = Corrected

# Beside a purchase, a question, and on the first page.
checks-offer = Will you check the price?
checks-offer-left = { $n ->
    [0] Last day to ask
    [one] { $n } working day left to ask
   *[other] { $n } working days left to ask
}
checks-offer-1 = 20–40 minutes, a phone is enough
checks-offer-2 = three price sources: link, day, picture
checks-offer-3 = then another volunteer looks again
checks-offer-conflict = If you or someone close works here or takes part in the sale, leave it: that is a conflict of interest.
checks-offer-held = This purchase is being checked
checks-offer-held-text = One person checks one purchase
checks-offer-open = Open the check
checks-offer-sign-in = Sign in to take it
checks-offer-role = Volunteers take checks
checks-precision = Questions that were checked
checks-precision-none = This question has not been checked yet
checks-precision-text = Questions checked: { $n }, confirmed: { $k }

# The register of results.
figure-checks-verified = Verified amount
results-lede = Every number opens down to its rows. There are no personal data.
results-verified = Verified amount
results-claimed = Claimed, not yet verified: { $it }.
results-method = Method: old sum − new sum, same quantity.
results-open = { $n ->
    [0] No rows yet
    [one] Made of { $n } result
   *[other] Made of { $n } results
}
results-list = Results
results-parts = Parts
results-by-district = By district
results-by-category = By what is bought
results-share = Share
results-sum = Sum
results-number = Number
results-title = Purchase
results-district = District
results-district-all = Whole region
results-category = Kind
results-category-all = All
results-day = Day
results-saying = Entry
results-outcome = Effect
results-was = Was
results-became = Became
results-document = Document
results-entries = Entries of the sum
results-empty = No verified results here
results-empty-text = Purchases to check are on the watch list
results-restated = The sum was corrected. Reason:
results-chain = The whole chain: { $it }
results-purchase = Page of the purchase
results-provisional = Provisional: if the purchase is announced again by { $it }, only the difference stays
results-step-question = Question
results-step-check = Prices compared
results-step-second = Second look
results-step-letter = Letter
results-step-answer = Answer
results-step-money = Tenge
results-step-public = Published
results-sources = { $n ->
    [one] { $n } price source
   *[other] { $n } price sources
}
results-second-text = Another volunteer and an officer looked again
results-letter-text = Letter No. { $it } was sent to the buyer
results-two = Two people stand for the sum: one claimed it, another verified it.
results-home = What checks have brought
results-home-all = Register

# Desks.
work-mine = My checks
work-mine-none = You have no checks. Choose one from the watch list
work-reviews = Waiting for a second look
work-reviews-text = Look at another volunteer’s comparison; 10 minutes are enough.
work-reviews-none = Nothing waits now
work-done = Finished
office-shelf-mine = Mine
office-shelf-unassigned = Unassigned
office-shelf-today = Due today
office-shelf-late = Overdue
office-shelf-waiting = Waiting for others
office-shelf-us = Waiting for us
office-next = Take the next
office-late = Overdue
office-late-none = Nothing is overdue
office-us = Waiting for us
office-us-none = The queue is empty
office-all = All checks

# The letter to the buyer.
letter-organisation = Prevention office of Karaganda Region
letter-organisation-address = Karaganda, telephone 8 (7212) 00-00-00
letter-addressee = To: { $name }
letter-title = A question about the price of a purchase: { $title }
letter-first = Two volunteers compared the price of this purchase with open data: { $title }. This letter is a question, not an accusation.
letter-own = The unit price in the purchase is { $own }, { $times } times the median of the prices found.
letter-median = Prices found: { $n }, their median is { $median } (half are higher, half are lower). All were compared with VAT.
letter-questions = The data ask:
letter-ask = We ask you:
letter-ask-1 = to explain how the price was set;
letter-ask-2 = if there is a reason for the difference (specification, set, warranty, delivery), to show it by a document;
letter-ask-3 = if there is none, to say whether the price can be revised.
letter-clause-programme = Please send a reasoned answer to each question within { $n } working days, { $due }.
letter-clause-appeal = Please send a reasoned answer to each question under Article 76 of the Administrative Procedural and Process-Related Code within { $n } working days, { $due }.
letter-published = Your answer is published with this letter, without personal data.
letter-table = Prices compared
letter-column-source = Source
letter-column-day = Day
letter-column-unit = Unit
letter-column-price = Price with VAT
letter-signature = Head of the office
letter-executor = Check No. { $number }, telephone 8 (7212) 00-00-00
letter-code = Public page of the purchase

# What was done.
done-checks-taken = The check is yours
done-checks-given = The check was given to the volunteer
done-checks-declared = The declaration is saved
done-checks-source-added = The source is added
done-checks-source-removed = The source is removed
done-checks-submitted = The check went to a second volunteer
done-checks-agreed = The check went to an officer
done-checks-approved = The letter is signed
done-checks-dismissed = The check is closed
done-checks-delivered = Receipt is recorded; the term runs
done-checks-extended = The term is extended
done-checks-answered = The answer is recorded
done-checks-claimed = The effect is claimed; another person verifies it
done-checks-verified = The sum is verified and published
done-checks-declined = The claim is returned
done-checks-restated = The sum is restated
done-office-empty = The queue is empty

# What is wrong with what was typed.
problem-conflict = Conflict of interest: you cannot take this check
problem-date-ahead = This day has not come yet
problem-address = Write the full address of the page. Example: https://shop.example/1
problem-file-wanted = Attach a picture or a PDF file
problem-received = The day must not be before the signature nor after today
problem-later = Write a day after the present term, within two months
problem-answered = The day must not be before the letter arrived nor after today
problem-same = Tick this only if the quantity is the same; otherwise it is no saving
problem-effect = The new sum must be less than the old one, and 0 if cancelled
