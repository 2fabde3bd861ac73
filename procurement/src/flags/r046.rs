//! R046. The winner was in the register of unreliable suppliers on the day of the award.

use crate::moment::day_of;
use crate::organisation::{Organisation, has_iin};
use crate::party::Reference;
use crate::prelude::*;
use crate::process::{Award, Process};
use crate::register::{Entry, Register};

pub(crate) struct R046 {
    register: Register,
}

/// A supplier that was in the register, with its places and the text of the day.
struct Debarred<'p, 'r> {
    award: usize,
    supplier: usize,
    id: &'p str,
    day: &'p str,
    entry: &'r Entry,
}

impl Flag for R046 {
    const CODE: &'static str = "R046";
    const GRAIN: Grain = Grain::Process;

    fn with(settings: &Settings) -> Self {
        Self { register: settings.register().clone() }
    }
}

impl Rule for R046 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        if self.register.is_empty() {
            return Err(Missing(&["/register"]));
        }
        if contest.active_awards().next().is_none() {
            return Err(NotApplicable("not-awarded"));
        }
        let mut debarred = Vec::new();
        // What is not known of one supplier matters where no other is in the register.
        let mut unknown = Clear;
        for (place, award) in contest.active_awards() {
            if award.suppliers.is_empty() {
                unknown = Missing(&["/awards/suppliers"]);
            }
            for (nth, supplier) in award.suppliers.iter().enumerate() {
                match self.entry(award, supplier, contest.process) {
                    Ok((id, day, entry)) => {
                        debarred.push(Debarred { award: place, supplier: nth, id, day, entry });
                    }
                    Err(Clear) => {}
                    Err(silence) => unknown = silence,
                }
            }
        }
        let first = debarred.first().ok_or(unknown)?;
        let evidence = Evidence::default()
            .count("suppliers", distinct(debarred.iter().map(|it| it.id)).len())
            .text("since", &crate::moment::written(first.entry.from));
        Ok(debarred.iter().fold(evidence, show))
    }
}

impl R046 {
    fn entry<'p>(
        &self,
        award: &'p Award<'p>,
        supplier: &'p Reference<'p>,
        process: &Process<'_>,
    ) -> Result<(&'p str, &'p str, &Entry), Silence> {
        let id = supplier.id.get().unwrap_or_default();
        let Some(bin) = Organisation::of(supplier, process).and_then(|it| it.bin) else {
            // The numbers of persons are neither kept nor compared.
            return Err(if has_iin(id) {
                NotApplicable("person")
            } else {
                Missing(&["/parties/identifier/id"])
            });
        };
        let day = award.date.get().and_then(|it| Some((it, day_of(it)?)));
        let (text, day) = day.ok_or(Missing(&["/awards/date"]))?;
        Ok((id, text, self.register.on(&bin, day).ok_or(Clear)?))
    }
}

fn show(evidence: Evidence, it: &Debarred<'_, '_>) -> Evidence {
    let Debarred { award, supplier, id, day, .. } = it;
    evidence
        .organisation(format_args!("/awards/{award}/suppliers/{supplier}/id"), id)
        .read(format_args!("/awards/{award}/date"), day)
}
