//! R057. Two to six bidders of a market bid together, and win in turn.

use std::collections::BTreeMap;

use crate::habit::subject;
use crate::meetings::{At, by_day, show_winners, worth};
use crate::prelude::*;
use crate::rings::{Circle, Decided, circles};

pub(crate) struct R057 {
    least_meetings: usize,
    least_contests: usize,
    most_bidders: usize,
    most_members: usize,
    least_together: f64,
    /// Of their contests, the least share that one of them wins.
    least_won: f64,
    least_turns: f64,
}

impl Flag for R057 {
    const CODE: &'static str = "R057";
    const GRAIN: Grain = Grain::Market;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_meetings", 6.0),
        parameter("least_contests", 8.0),
        parameter("most_bidders", 20.0),
        parameter("most_members", 6.0),
        parameter("least_together", 0.7),
        parameter("least_won", 0.9),
        parameter("least_turns", 0.9),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R057.{name}"));
        let count = |name: &str| number::place(number(name));
        Self {
            least_meetings: count("least_meetings").max(2),
            least_contests: count("least_contests").max(2),
            most_bidders: count("most_bidders"),
            most_members: count("most_members"),
            least_together: number("least_together"),
            least_won: number("least_won"),
            least_turns: number("least_turns"),
        }
    }
}

/// The contests of several bidders by class and currency.
type Markets = BTreeMap<[Name; 2], Vec<At>>;

impl Survey for R057 {
    type Index = Markets;

    fn index(&self, all: &Population) -> Markets {
        let mut markets = Markets::new();
        for (at, it, bidding) in At::each(all).filter(|it| it.2.bids_known().is_ok()) {
            let priced = bidding.submitted().map(|it| it.currency).find(|it| it.is_some());
            let currency = Some(bidding.value.currency).filter(|it| it.is_some()).or(priced);
            let bidders = 2..=self.most_bidders;
            if let Some(currency) = currency.filter(|_| bidders.contains(&bidding.bidders().len())) {
                markets.entry([it.group, currency]).or_default().push(at);
            }
        }
        markets.retain(|key, _| key[0].is_some());
        for it in markets.values_mut() {
            by_day(all, it);
        }
        markets
    }

    fn judge(&self, _: &Markets, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Markets, all: &Population, found: &mut Found) {
        for (key, contests) in index {
            let decided: Vec<Decided> =
                contests.iter().filter_map(|it| Decided::of(*it, all)).collect();
            let rings = self.rings(contests, &decided, all);
            let whole = subject(key, all.names());
            match rings {
                Err(silence) => {
                    found.answer(Self::GRAIN, Subject::other(&whole), Err(silence));
                }
                Ok(rings) => {
                    for ring in rings {
                        let name = format!("{whole}~{}", subject(&ring.members, all.names()));
                        let evidence = self.evidence(&ring, *key, all);
                        found.answer(Self::GRAIN, Subject::other(&name), Ok(evidence));
                    }
                }
            }
        }
    }
}

impl R057 {
    fn rings<'c>(
        &self,
        contests: &[At],
        decided: &'c [Decided],
        all: &Population,
    ) -> Result<Vec<Circle<'c>>, Silence> {
        if decided.len() < self.least_contests {
            let unread = |it: &&At| matches!(it.of(all).1.settled(), Err(Missing(_)));
            let unread = contests.iter().filter(unread).count();
            return Err(if decided.len() + unread < self.least_contests {
                NotApplicable("few-contests")
            } else {
                Missing(&["/awards/relatedLots"])
            });
        }
        let mut rings = circles(decided, self.least_meetings, self.least_together);
        rings.retain(|it| self.is_ring(it));
        if rings.is_empty() { Err(Clear) } else { Ok(rings) }
    }

    fn is_ring(&self, it: &Circle<'_>) -> bool {
        let (size, shared, won) = (it.members.len(), it.contests.len(), it.won().count());
        size <= self.most_members
            // Two whole rounds at least.
            && shared >= self.least_contests.max(2 * size)
            && number::real(won) >= self.least_won * number::real(shared)
            // Nobody has less than half of an equal part.
            && 2 * size * it.fewest_wins() >= won
            && it.turns() >= self.least_turns
    }

    fn evidence(&self, ring: &Circle<'_>, [group, _]: [Name; 2], all: &Population) -> Evidence {
        let evidence = Evidence::default()
            .percent("turns", ring.turns())
            .count("bidders", ring.members.len())
            .count("contests", ring.contests.len())
            .count("won", ring.won().count())
            .text("class", all.names().text(group))
            .threshold_number(100.0 * self.least_turns);
        let evidence = show_winners(evidence, all, ring.won().map(|it| it.at));
        let worth = worth(all, ring.contests.iter().map(|it| it.at));
        evidence.about(worth.map(|it| it.price(all.names())))
    }
}
