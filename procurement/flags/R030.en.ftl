flag-R030-title = The winning bid came after the deadline
flag-R030-question =
    { $minutes ->
        [0] Why did the winning bid come within a minute after the deadline?
        [one] Why did the winning bid come { $minutes } minute after the deadline?
       *[other] Why did the winning bid come { $minutes } minutes after the deadline?
    }
flag-R030-ask = Why did a bid win that came after the deadline?
flag-R030-method = We compare the time of the winner’s admitted bid with the deadline. Both times must be known with their time zone. If one bid of the winner came in time, we do not ask.
flag-R030-why = The deadline is the same for all. Where late bids are taken, one can bid after seeing the prices of others.
flag-R030-example = Bidding closed on 14 May at 18:00. The winner’s bid was registered on 14 May at 18:25. The difference is 25 minutes.
flag-R030-explanations =
    The deadline was prolonged, but the data kept the old date.
    The time zone on the portal is wrong.
    The time given is that of a change or of registration, not of the bid.
    The portal was down and the law moved the deadline.
flag-R030-steps =
    See on the portal whether the deadline was prolonged.
    Find the time of the bid in the opening record.
    Look in the announcements for a failure of the portal on that day.
    Compare the times of the other bids.
flag-R030-limits = We give no answer on times without a time zone. How exact the clocks of the data are is not known. The portal itself should refuse late bids, so the cause is mostly in the data.
flag-R030-law = Law No. 106-VIII of 1 July 2024 “On Public Procurement”: a bid is handed in before the deadline.
