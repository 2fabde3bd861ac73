//! R034. The bids of two bidders come in the same order, contest after contest.

use crate::habit::subject;
use crate::meetings::{At, Meeting, Meetings, show_bids, worth};
use crate::prelude::*;

pub(crate) struct R034 {
    least_meetings: usize,
    most_bidders: usize,
    /// A hasty firm and a slow one are in one order too, but farther apart.
    most_minutes: i64,
}

impl Flag for R034 {
    const CODE: &'static str = "R034";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_meetings", 8.0),
        parameter("most_bidders", 20.0),
        parameter("most_minutes", 240.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| number::place(settings.number(&format!("R034.{name}")));
        Self {
            least_meetings: number("least_meetings").max(2),
            most_bidders: number("most_bidders"),
            most_minutes: i64::from(number::short(number("most_minutes"))),
        }
    }
}

impl Survey for R034 {
    type Index = Meetings;

    fn index(&self, all: &Population) -> Meetings {
        let counts = |it: &Bidding| it.bids_known().is_ok();
        Meetings::of(all, self.least_meetings, self.most_bidders, counts)
    }

    fn judge(&self, _: &Meetings, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Meetings, all: &Population, found: &mut Found) {
        for meetings in index.pairs() {
            let name = subject(&meetings[0].pair, all.names());
            let verdict = self.judge_pair(meetings, all);
            found.answer(Self::GRAIN, Subject::other(&name), verdict);
        }
    }
}

impl R034 {
    fn judge_pair(&self, meetings: &[Meeting], all: &Population) -> Verdict {
        if meetings.len() < self.least_meetings {
            return Err(NotApplicable("few-meetings"));
        }
        // Two bids of one moment are in no order.
        let timed = |it: &Meeting| Some((it.at, ahead(it, all)?)).filter(|it| it.1 != 0);
        let timed: Vec<(At, i64)> = meetings.iter().filter_map(timed).collect();
        if timed.len() < self.least_meetings {
            return Err(Missing(&["/bids/details/date"]));
        }
        if timed.iter().any(|it| it.1.signum() != timed[0].1.signum()) {
            return Err(Clear);
        }
        let mut apart: Vec<i64> = timed.iter().map(|it| it.1.abs()).collect();
        apart.sort_unstable();
        let minutes = apart[apart.len() / 2] / MINUTE;
        if minutes > self.most_minutes {
            return Err(Clear);
        }
        let [first, second] = meetings[0].pair;
        let order = if timed[0].1 > 0 { [first, second] } else { [second, first] };
        let evidence = Evidence::default()
            .count("meetings", timed.len())
            .count("minutes", minutes)
            .threshold(self.least_meetings);
        let evidence = show_bids(evidence, all, timed.iter().map(|it| it.0), &order);
        let worth = worth(all, timed.iter().map(|it| it.0));
        Ok(evidence.about(worth.map(|it| it.price(all.names()))))
    }
}

const MINUTE: i64 = 60_000_000;

/// By how many microseconds the first of a pair bid before the second.
fn ahead(it: &Meeting, all: &Population) -> Option<i64> {
    let bidding = it.at.of(all).1;
    let [first, second] = it.pair.map(|who| bidding.bid_of(who).and_then(|it| it.at));
    second?.checked_sub(first?)
}
