# The site and its frame.
site-place = Karaganda Region · anti-corruption volunteering
nav-skip = Skip to main content
nav-menu = Menu
nav-main = Main sections
nav-language = Choose a language
nav-crumbs = Where this page is
nav-pager = Pages of the list
nav-watch = Watch list
nav-register = Register of results
nav-search = Search
nav-contacts = Contacts
foot-help = Regional coordinator:
foot-phone = +7{"\u00A0"}(7212){"\u00A0"}00-00-00
foot-hours = Working days 9:00–18:30
foot-pages = Sections
foot-site = This site
foot-cookies = The site does not track you with cookies, so it asks for no consent
foot-free = The source code of the program is open under Apache{"\u00A0"}2.0
foot-font = Licence of the font (OFL)
foot-bribe = Know about a bribe? Do not write about it here:
foot-where = Where to report

# What one does.
act-continue = Continue
act-back = Back
act-save = Save
act-change = Change
act-print = Print
act-delete = Delete
act-search = Search
act-filter = Filter
act-clear = Clear the filter
act-sign-in = Sign in
act-sign-out = Sign out

# Keys of a shelf.
keys-title = Keys:
keys-search = search
keys-move = rows
keys-choose = choose
keys-open = open
keys-acts = actions
keys-help = this help
keys-off = Switch the keys off
keys-on = Switch the keys on

# Forms.
field-optional = optional
field-date-hint = Example: 23.11.2026
form-step = Step { $n } of { $of }
error-prefix = Error:
error-summary = Correct these answers

# Who is here.
role-volunteer = volunteer
role-coordinator = coordinator
role-officer = officer
role-auditor = auditor
role-administrator = administrator

# The demo and its tour.
demo-label = Notice
demo-mark = Demo data.
demo-text = People, organisations and purchases are invented.
tour = A tour of the demo
tour-step = Step { $n } of { $of }
tour-start = Start the tour
tour-next = Next step
tour-end = End the tour
tour-invite = See one question become tenge
tour-promise = A few steps, about five minutes. Your role changes on the way.

# The first page.
home-title = We check budget money together
home-heading = Together we check where budget money goes
home-lede = You choose a purchase open today and check its price. If the question is well founded, a letter goes to the buyer. The answer and the tenge saved are published here.
home-choose = Choose a purchase to check
home-results = See the results
home-how = From a question to tenge
home-how-text = Different people take the steps. Nobody confirms their own work.
home-step-question = Question
home-step-question-text = The system compares prices, terms and repeats in open data
home-step-check = Check
home-step-check-text = A volunteer gathers at least three price sources
home-step-peer = Second look
home-step-peer-text = Another volunteer looks at the evidence again
home-step-letter = Letter
home-step-letter-text = An officer approves it and sends it to the buyer
home-step-answer = Answer
home-step-answer-text = The buyer explains or changes within 5 working days
home-step-tenge = Tenge
home-step-tenge-text = Counted only with a document and two signatures
home-step-published = Published
home-step-published-text = The whole way stands in the register, no person is named
home-part = How can you help?
home-part-price = Compare prices
home-part-price-text = 15–20{"\u00A0"}minutes, from home, on a phone. From the age of 18.
home-part-peer = Take a second look
home-part-peer-text = Review another volunteer’s evidence. About ten minutes.
home-part-read = Understand the questions
home-part-read-text = Each indicator has its example, its law and its limits.
home-part-follow = Follow the results
home-part-follow-text = Open the way of every tenge, down to the document.
home-part-join = Would you like to volunteer? Call the coordinator:
bribe-title = Were you asked for a bribe?
bribe-call = Do not write it here. Call 1424: free, day and night.
bribe-safe = The state protects a person who reports corruption.

# Signing in and out.
sign-in-title = Sign-in for volunteers and staff
sign-in-login = Login
sign-in-password = Password
sign-in-password-hint = You may paste it from a password manager
sign-in-forgot = Forgot the password? Call the coordinator:
sign-in-demo = Demo: as whom?
sign-in-demo-text = These people are invented. No password is needed.
sign-in-as = Sign in with this role
problem-sign-in = The login or the password does not fit. Check both
done-signed-out = You are signed out
done-session-ended = That device is signed out
sessions-title = Where you are signed in
sessions-text = If one of these is not yours, end it and tell the coordinator.
sessions-device = Device
sessions-unknown = A device without a name
sessions-began = Signed in
sessions-seen = Last used
sessions-act = Action
sessions-here = This device
sessions-end = End this sign-in
sessions-end-all = End all the others

# Bad news.
error-not-found-title = There is no such page
error-not-found-text = Check the address or go to the home page.
error-forbidden-title = You cannot open this page
error-forbidden-text = The page is for another district or role. If you need it for work, write to the coordinator.
error-sign-in-title = Sign in to continue
error-sign-in-text = This needs a sign-in. Your time may have run out.
error-unclear-title = We do not understand the request
error-unclear-text = Something in the address or the form is missing or extra. Go back a page and try again.
error-stale-title = The page is too old, your text is saved
error-stale-text = The page was open too long, or your session ended. Press the button below: everything is sent again.
error-no-files-title = Files are not taken here
error-no-files-text = Files are taken only after a sign-in, on a page that asks for them. Sign in and send the files again.
error-too-large-title = The file is too big
error-too-large-text = The limit at once: 10 files, 32{"\u00A0"}MB in all. Send the files in parts.
error-too-many-title = Too many requests
error-too-many-text = { $n ->
    [one] Try again in { $n } second.
   *[other] Try again in { $n } seconds.
}
error-wrong-state-title = The time for this has passed
error-wrong-state-text = The record has moved to another step. Open it and see where it stands.
error-changed-title = Someone else changed this record
error-changed-text = Compare the two versions. Nothing is lost.
error-missing-title = Something else is needed first
error-missing-text = Open the record and see what is missing.
error-failure-title = Something went wrong on our side
error-failure-text = Try again in a minute.
error-code = Error code:
error-call = If it happens again, call and read out this code:
error-phone = Do you need help? Call:
error-way-home = To the home page
error-way-back = Back to the record
error-way-sign-in = Sign in
stale-sign-in = First sign in in another tab, then come back here:
stale-typed = What you typed
stale-files = If you attached files, attach them again on the next page.
stale-send = Send again

# Every component in every state, in the demo only.
components-title = Components
components-lede = Every state on one page. A developer compares with it, and the accessibility test reads all of it.
components-buttons = Buttons
components-buttons-text = One main button a screen
components-main = Main
components-second = Second
components-small = Small
components-withdraw = Withdraw…
components-busy = Sending
components-off = Not available
components-linklike = Like a link
components-fields = Fields
components-fields-text = The label is always above
components-surname = Surname
components-iin = IIN
components-iin-hint = 12 digits on the ID card
components-phone = Phone
components-note = Note
components-day = Day of the visit
components-district = District or city
components-any = Any
components-choice = Choice
components-choice-text = The whole row can be pressed
components-what = What would you like to check?
components-prices = Prices
components-prices-text = From home, 15–20 minutes
components-places = Places
components-places-text = In pairs, about an hour
components-promise = I confirm that I have no conflict of interest
components-files = Files
components-files-text = The limit is written before the choice
components-add = Add pictures or PDF
components-limit = JPEG, PNG, PDF. Up to 25{"\u00A0"}MB each.
components-tags = State tag
components-tags-text = The word, then the shape, then the colour
components-considered = Being considered
components-accepted = Verified
components-clarify = Waiting for your answer
components-overdue = No answer in time
components-draft = Draft
components-clocks = Deadline clock
components-clocks-text = One reed is one working day
components-notes = Messages
components-notes-text = They stay on the page
components-note-done = The check went to a second volunteer.
components-note-source = The source does not answer; the list shows yesterday’s data.
components-note-changed = Someone else changed this record. Compare the two versions.
components-note-question = This is a question, not an accusation.
components-empty = Empty, too much
components-empty-text = There is always a next step
components-nothing = Nothing found
components-widen = Widen the filter
components-much = 12,480 rows
components-much-text = The first 200 are shown. Narrow the period or download the whole file.
components-chain = Steps
components-chain-text = Each step has a word and a day
components-charts = Charts
components-charts-text = The number stands beside each bar
components-chart = Price sources
components-this = This purchase
components-median = Median
components-others = 5 similar purchases
components-strip-said = Unit price: 5 similar purchases from 312 to 512 thousand tenge, the median 386 thousand, this purchase 1,120,000 tenge.
components-share = Comparison
components-price = Price
components-source = Source
components-tiles = Districts
components-money = Money
components-money-text = Any number opens to its rows
components-open = Where this number comes from
components-facts = Facts
components-facts-text = A name and a value
components-table = Table
components-table-text = On a narrow screen only the table scrolls
components-questions = Question
components-questions-text = Not an accusation
components-flag = Why does a laptop cost { $price } when the median is { $median }?
components-flag-kind = Price outlier
components-flag-tag = Needs checking
components-flag-data = What the data show
components-flag-explain = What could explain it
components-flag-explain-text = A more powerful model may be needed.
components-long = Internationalisation
# End of the site's own words.

# Records: shelves, cards, acts on many. Desk, figures, search, letters, jobs.
desk = My desk today
desk-menu = My desk
queue-number = Number
queue-kind = Kind
queue-title = Title
queue-state = Status
queue-district = District or city
queue-assignee = Assignee
queue-opened_on = Opened
queue-due_on = Due
queue-desk = Whose
queue-desk-mine = Mine
queue-desk-unassigned = Unassigned
queue-due = Due when
queue-due-late = Overdue
queue-due-today = Today
queue-due-week = Within a week
queue-waits = Waiting for
queue-waits-us = Us
queue-waits-them = Them
queue-waits-nobody = Nobody
queue-from = Opened from
queue-to = Opened to
queue-rows = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
queue-views = Views
queue-view-mine = Mine
queue-view-unassigned = Unassigned
queue-view-today = Due today
queue-view-late = Overdue
queue-view-waiting = Waiting
queue-view-open = Open
queue-view-all = All
queue-any = All
queue-many = What to do with the chosen
queue-whole = All records of this view: { $n }
queue-choose = Choose: { $it }
queue-empty = No records here
queue-empty-text = Nothing matches the filter.
queue-empty-way = Show all
queue-first = To the beginning
queue-next = Next
queue-csv = CSV of this view
queue-xlsx = XLSX of this view
export-cut = The file holds { $n } records of { $of }. Narrow the filter to get the rest.
queue-save = Save the view
queue-save-name = Name of the view
queue-save-hint = The filter is saved under this name. Only you see it.
problem-views = At most 30 views. Delete one first
done-view-saved = The view is saved
done-view-dropped = The view is deleted
done-act = Done. It is in the history below
card-waits = Waiting for
card-waits-you = You
card-nobody = Unassigned
card-steps = Progress
card-terms = Terms
card-facts = Facts
card-acts = What you can do
card-missing = First needed:
card-to = To whom
card-choose = Choose
card-reason = Reason
card-field-reason = Reason
card-notes = Notes
card-files = Files
card-file = { $kind }, { $n } KB
card-file-erased = erased
card-file-copy = Copy for showing
card-file-original = Original
card-story = History
card-readers = The card was read: { $n }
card-letters = Letters
card-letter = Letter: { $it }
card-letter-to = To: { $it }
card-act-assign = Take
card-act-give = Assign
card-act-note = Add a note
card-act-read = Read the card
card-act-recuse = Stepped back, a conflict of interest
card-act-erased = Erased the words
card-act-overdue = The term passed
card-act-term-moved = The last day of the term moved with the calendar
card-act-file-added = Added a file
card-act-file-opened = Opened an original file
card-change-assignee = Assignee
card-change-bulk = Bulk act
card-needs-day = Choose a day after the present term
card-needs-extended = The term cannot be extended again
actor-clock = The program
actor-stranger = A visitor
actor-office = The office
term-left = { $n ->
    [0] Last working day today
    [one] { $n } working day left
   *[other] { $n } working days left
}
term-over = { $n ->
    [0] Overdue
    [one] Overdue by { $n } working day
   *[other] Overdue by { $n } working days
}
term-paused = { $n ->
    [one] Stopped, { $n } working day left
   *[other] Stopped, { $n } working days left
}
term-met = Done in time
term-missed = Done late
term-dropped = No longer needed
term-until = Last day: { $it }
term-counted = { $n ->
    [one] { $n } working day from { $since }
   *[other] { $n } working days from { $since }
}
term-off = Days off: { $it }
term-extended = Extended
term-provisional = May still move: the days off of that year are not entered
bulk-back = Back to the list
bulk-ready = { $n ->
    [0] No record will change
    [one] { $n } record will change
   *[other] { $n } records will change
}
bulk-over = At most { $n } at once. Do the rest afterwards.
bulk-ready-list = Records that will change
bulk-no-letters = No letters will be sent.
bulk-refused = Will not change: { $n }
bulk-done = Done: { $n }
bulk-not-done = Not done: { $n }
error-taken-title = Someone else has taken this
error-taken-text = One person works on one thing. Choose another.
changed-text = While you were writing, this record changed. Nothing is lost.
changed-since = What changed
changed-card = Open the record
changed-typed = What you typed
changed-typed-text = Send it only if it is still right. Attach files again.
changed-send = Send it all the same
figures = Figures
figures-text = Each number opens to the rows it is made of.
figure-total = Total
figure-hidden = Not shown: too few people
figure-rows = { $n ->
    [one] This number is made of { $n } row.
   *[other] This number is made of { $n } rows.
}
figure-csv = CSV of these rows
figure-amount = Amount
search-title = Search
search-words = What to look for
search-nothing = Nothing found
search-more = Only the first { $n } are shown: add words to narrow it down
search-nothing-text = Try a shorter word, or a number.
outbox-menu = Letters sent
outbox-title = Letters sent
outbox-text = The last 100 letters that the program wrote.
outbox-empty = No letters
outbox-waits = Waiting
outbox-kept = Kept here: no mail server is set
outbox-no-address = Kept here: the reader has no e-mail address
jobs-menu = Background work
jobs-title = Work that was given up
jobs-waiting = Waiting: { $n }
jobs-none = Nothing was given up
jobs-kind = Work
jobs-since = When
jobs-error = Error
jobs-act = What to do
jobs-retry = Try again
done-job-retried = The work is in the queue again
original-title = Open the original file
original-text = The original may hold personal data. Who opened it, when and why stays in the journal.
original-why = Why you open it
original-open = Open the file
