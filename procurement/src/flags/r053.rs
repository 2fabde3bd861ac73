//! R053. Two bid together again and again, and always the same one wins.

use crate::habit::subject;
use crate::meetings::{At, Meeting, Meetings, show_bids, show_winners, worth};
use crate::prelude::*;

pub(crate) struct R053 {
    least_meetings: usize,
    most_bidders: usize,
    /// Of their meetings, the least share that the winner of the two wins.
    least_won: f64,
    /// Of the contests of the other, the least share in which the winner is there too.
    least_together: f64,
}

impl Flag for R053 {
    const CODE: &'static str = "R053";
    const GRAIN: Grain = Grain::Pair;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_meetings", 5.0),
        parameter("most_bidders", 20.0),
        parameter("least_won", 0.9),
        parameter("least_together", 0.75),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R053.{name}"));
        Self {
            least_meetings: number::place(number("least_meetings")).max(2),
            most_bidders: number::place(number("most_bidders")),
            least_won: number("least_won"),
            least_together: number("least_together"),
        }
    }
}

impl Survey for R053 {
    type Index = Meetings;

    fn index(&self, all: &Population) -> Meetings {
        // Whose end is not there yet says nothing; whose end is not readable says what is missing.
        let counts = |it: &Bidding| match it.settled() {
            Ok(()) => it.winner().is_some(),
            Err(silence) => matches!(silence, Missing(_)) && it.bids_known().is_ok(),
        };
        Meetings::of(all, self.least_meetings, self.most_bidders, counts)
    }

    fn judge(&self, _: &Meetings, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Meetings, all: &Population, found: &mut Found) {
        for meetings in index.pairs() {
            let name = subject(&meetings[0].pair, all.names());
            let verdict = self.judge_pair(meetings, index, all);
            found.answer(Self::GRAIN, Subject::other(&name), verdict);
        }
    }
}

impl R053 {
    fn judge_pair(&self, meetings: &[Meeting], index: &Meetings, all: &Population) -> Verdict {
        if meetings.len() < self.least_meetings {
            return Err(NotApplicable("few-meetings"));
        }
        let ended: Vec<At> =
            meetings.iter().map(|it| it.at).filter(|it| it.of(all).1.settled().is_ok()).collect();
        if ended.len() < self.least_meetings {
            return Err(Missing(&["/awards/relatedLots"]));
        }
        let won = |who: Name| ended.iter().filter(move |it| it.of(all).1.winner() == Some(who));
        let [first, second] = meetings[0].pair;
        let (winner, other) = if won(first).next().is_some() { (first, second) } else { (second, first) };
        let wins = won(winner).count();
        let together = share(meetings.len(), index.bids[&other] as usize);
        let ordinary = won(other).next().is_some()
            || share(wins, ended.len()) < self.least_won
            || together < self.least_together;
        if ordinary {
            return Err(Clear);
        }
        let evidence = Evidence::default()
            .percent("share", share(wins, ended.len()))
            .count("won", wins)
            .count("meetings", ended.len())
            .percent("together", together)
            .threshold_number(100.0 * self.least_won);
        let evidence = show_bids(evidence, all, won(winner).copied(), &[winner, other]);
        let evidence = show_winners(evidence, all, won(winner).copied());
        let worth = worth(all, ended.iter().copied());
        Ok(evidence.about(worth.map(|it| it.price(all.names()))))
    }
}

fn share(part: usize, whole: usize) -> f64 {
    number::real(part) / number::real(whole)
}
