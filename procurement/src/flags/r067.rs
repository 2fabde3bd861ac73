//! R067. What was ordered came late, or has not come by the day that was agreed.

use crate::moment::day_of;
use crate::prelude::*;
use crate::process::Milestone;

pub(crate) struct R067 {
    /// An act is signed some days after the delivery, and that is no delay.
    grace_days: i64,
}

/// What is known of one delivery.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Delivery {
    /// Days after the due day.
    Late(i64),
    InTime,
    NotDue,
    Unknown,
}

/// The most deliveries whose fields are shown.
const SHOWN: usize = 5;

impl Flag for R067 {
    const CODE: &'static str = "R067";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[parameter("grace_days", 10.0)];

    fn with(settings: &Settings) -> Self {
        Self { grace_days: number::whole(settings.number("R067.grace_days")).unwrap_or(0) }
    }
}

impl DealRule for R067 {
    fn judge(&self, deal: &Deal<'_>) -> Verdict {
        deal.in_force()?;
        let all = deal.all_milestones().filter(|(_, it)| it.kind.is("delivery") || it.code.is("act"));
        let all: Vec<_> = all.map(|(nth, it)| (nth, it, self.look(deal, it))).collect();
        if all.is_empty() {
            return Err(Missing(&["/contracts/implementation/milestones"]));
        }
        let days = |it: Delivery| if let Delivery::Late(days) = it { Some(days) } else { None };
        let late = all.iter().filter_map(|(nth, it, how)| Some((days(*how)?, *nth, *it)));
        let mut late: Vec<_> = late.collect();
        let is = |what| all.iter().any(|(_, _, how)| *how == what);
        if late.is_empty() {
            return Err(if is(Delivery::InTime) {
                Clear
            } else if is(Delivery::NotDue) {
                NotApplicable("not-due")
            } else {
                Missing(&["/contracts/implementation/milestones/dueDate"])
            });
        }
        late.sort_by_key(|(days, nth, _)| (-days, *nth));
        let evidence = Evidence::default().count("days", late[0].0).count("late", late.len());
        let shown = late.into_iter().take(SHOWN);
        Ok(shown.fold(evidence.threshold(self.grace_days), |evidence, (_, nth, it)| {
            show(evidence, deal, nth, it)
        }))
    }
}

impl R067 {
    /// The day on which we look is that of the release.
    fn look(&self, deal: &Deal<'_>, it: &Milestone<'_>) -> Delivery {
        let day = |text: Option<&str>| text.and_then(day_of);
        let now = day(deal.process.date.get());
        let (due, met) = (day(it.due_date.get()), day(it.date_met.get()));
        let is_met = it.status.is("met");
        match (due, met) {
            _ if it.status.is("notMet") => {
                Delivery::Late(due.zip(now).map_or(0, |(due, now)| (now - due).max(0)))
            }
            (Some(due), Some(met)) if met - due > self.grace_days => Delivery::Late(met - due),
            (Some(_), Some(_)) => Delivery::InTime,
            (Some(due), None) if !is_met => match now {
                Some(now) if now - due > self.grace_days => Delivery::Late(now - due),
                Some(_) => Delivery::NotDue,
                None => Delivery::Unknown,
            },
            _ => Delivery::Unknown,
        }
    }
}

fn show(evidence: Evidence, deal: &Deal<'_>, nth: usize, it: &Milestone<'_>) -> Evidence {
    let at = |field: &str| deal.at(format_args!("/implementation/milestones/{nth}/{field}"));
    let told = |evidence: Evidence, pointer: String, text: Option<&str>| match text {
        Some(text) => evidence.read(pointer, text),
        None => evidence,
    };
    let evidence = told(evidence, at("dueDate"), it.due_date.get());
    let evidence = told(evidence, at("status"), it.status.get());
    match it.date_met.get() {
        Some(met) => evidence.read(at("dateMet"), met),
        None => told(evidence, "/date".to_owned(), deal.process.date.get()),
    }
}
