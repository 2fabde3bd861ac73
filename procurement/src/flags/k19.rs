//! K19. The same need is bought twice within a short time.

use crate::prelude::*;
use crate::twins::{Likeness, Seen};

pub(crate) struct K19 {
    likeness: Likeness,
}

impl Flag for K19 {
    const CODE: &'static str = "K19";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_alike", 0.85),
        parameter("least_words", 3.0),
        parameter("most_days", 60.0),
        parameter("most_looked_at", 100.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("K19.{name}"));
        Self {
            likeness: Likeness {
                least_alike: number("least_alike"),
                least_words: number::place(number("least_words")),
                most_days: i32::try_from(number::place(number("most_days"))).unwrap_or(0),
                most_looked_at: number::place(number("most_looked_at")),
            },
        }
    }
}

impl Survey for K19 {
    type Index = Seen;

    fn index(&self, all: &Population) -> Seen {
        Seen::of(all, &self.likeness)
    }

    fn judge(&self, index: &Seen, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let verdict = self.ask(index, all, it, &index.title(nth, it));
        let verdict = verdict.map(|found| found.about(it.sum().map(|it| it.price(all.names()))));
        found.answer(Self::GRAIN, Subject::process(&it.ocid), verdict);
    }
}

impl K19 {
    fn ask(&self, index: &Seen, all: &Population, it: &Extract, title: &[u64]) -> Verdict {
        if it.outcome == Outcome::Unsuccessful {
            return Err(NotApplicable("unsuccessful"));
        }
        if it.day == NO_DAY {
            return Err(Missing(&["/tender/tenderPeriod/startDate"]));
        }
        if !it.buyer.is_some() {
            return Err(Missing(&["/buyer/id"]));
        }
        if !it.class.is_some() && !self.likeness.suffices(title) {
            return Err(Missing(&["/items/classification/id", "/tender/title"]));
        }
        if it.kato == 0 && it.need.list == 0 {
            return Err(Missing(&["/items/deliveryLocation", "/items/quantity"]));
        }
        let twins = index.twins(all, (it, title), &self.likeness);
        let nearest = twins.iter().max_by_key(|twin| (twin.of.day, std::cmp::Reverse(&twin.of.ocid)));
        let nearest = nearest.ok_or(Clear)?;
        let evidence = Evidence::default()
            .count("days", it.day - nearest.of.day)
            .text("other", &nearest.of.ocid)
            .count("earlier", twins.len())
            .percent("alike", nearest.alike)
            .threshold(self.likeness.most_days);
        let evidence = show(evidence, "", it, all.names());
        Ok(show(evidence, &nearest.of.ocid, nearest.of, all.names()))
    }
}

fn show(evidence: Evidence, ocid: &str, it: &Extract, names: &Names) -> Evidence {
    let at = format!("/tender/items/{}", it.need.place);
    let evidence = if it.title.is_empty() {
        evidence
    } else {
        evidence.read_text_in(ocid, "/tender/title", &it.title)
    };
    let evidence = if it.class.is_some() {
        let class = names.text(it.class);
        evidence.read_text_in(ocid, format_args!("{at}/classification/id"), class)
    } else {
        evidence
    };
    match it.need.quantity {
        Some(quantity) => evidence.read_number_in(ocid, format_args!("{at}/quantity"), quantity),
        None => evidence,
    }
}
