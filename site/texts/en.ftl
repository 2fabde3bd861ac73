# Steps of the tour
tour-list = These are the purchases open today. Those most worth a check come first, with the reason beside them. Open the first one.
tour-process = Every flag is a question. Below it are the numbers it rests on, and what could explain them.
tour-flag = The method of the flag, an example, the law and its limits. A flag accuses nobody.
tour-take = Now you are a volunteer. Confirm that you have no conflict of interest, and take the check.
tour-work = A volunteer’s desk: own checks and their terms. Open one and add a price source.
tour-second = A second volunteer looks at another’s comparison. Nobody looks again at their own check.
tour-office = The officer’s queue: what waits and what is overdue. “Take the next” begins with the oldest term.
tour-verify = Whoever claimed a sum does not verify it. Open a claimed case and compare the document with the sum.
tour-results = This is the end: verified tenge. Press the number, it opens down to its rows.
