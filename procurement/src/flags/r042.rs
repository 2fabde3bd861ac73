//! R042. A supplier's telephone or address is that of several others, or the address has no house.

use std::cmp::Reverse;

use hashbrown::HashMap;

use crate::extract::Contact;
use crate::extract::contacts::Way;
use crate::habit;
use crate::organisation::has_iin;
use crate::prelude::*;
use crate::sharers::{Seen, Sharers};

const WAYS: &[Way] = &[Way::Phone, Way::Address];

pub(crate) struct R042 {
    /// The least number of organisations with the same telephone or address.
    least: usize,
}

/// What is known of a supplier over all processes.
#[derive(Default)]
struct Known<'a> {
    /// By telephone and address, each once.
    marks: Vec<(Way, u64)>,
    /// The first process in which its address has no house.
    houseless: Option<(&'a str, &'a Contact)>,
    supplies: bool,
}

impl Flag for R042 {
    const CODE: &'static str = "R042";
    const GRAIN: Grain = Grain::Supplier;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 3.0)];

    fn with(settings: &Settings) -> Self {
        Self { least: number::place(settings.number("R042.least")) }
    }
}

impl Survey for R042 {
    type Index = Sharers;

    fn index(&self, all: &Population) -> Sharers {
        Sharers::of(all, WAYS)
    }

    fn judge(&self, _: &Sharers, _: &Population, _: usize, _: &mut Found) {}

    fn judge_rest(&self, index: &Sharers, all: &Population, found: &mut Found) {
        for (who, known) in suppliers(all).iter().filter(|(_, it)| it.supplies) {
            let name = habit::subject(&[*who], all.names());
            found.answer(
                Grain::Supplier,
                Subject::other(&name),
                self.verdict(*who, known, index, all),
            );
        }
    }
}

impl R042 {
    fn verdict(&self, who: Name, known: &Known<'_>, index: &Sharers, all: &Population) -> Verdict {
        // Whoever trades alone lives where the firm is, and that is nobody's business.
        if has_iin(all.names().text(who)) {
            return Err(NotApplicable("person"));
        }
        if known.marks.is_empty() && known.houseless.is_none() {
            return Err(Missing(&["/parties/address/streetAddress", "/parties/contactPoint/telephone"]));
        }
        let shared = known.marks.iter().map(|it| (*it, index.with(it.0, it.1)));
        let shared = shared.max_by_key(|(mark, sharers)| (sharers.len(), Reverse(*mark)));
        if let Some(((way, _), sharers)) = shared.filter(|it| it.1.len() >= self.least) {
            let evidence = Evidence::default()
                .count("suppliers", sharers.len())
                .text("what", if way == Way::Phone { "phone" } else { "address" })
                .threshold(self.least);
            return Ok(show(evidence, who, way, sharers, all));
        }
        let has_house = known.marks.iter().any(|it| it.0 == Way::Address);
        let (ocid, contact) = known.houseless.filter(|_| !has_house).ok_or(Clear)?;
        let evidence = Evidence::default().count("suppliers", 1).text("what", "house");
        Ok(evidence.read_text_in(ocid, contact.pointer(Way::Address), "…"))
    }
}

/// Everybody who has contacts or was awarded something.
fn suppliers(all: &Population) -> HashMap<Name, Known<'_>, foldhash::fast::FixedState> {
    let mut known: HashMap<Name, Known<'_>, _> = HashMap::default();
    for it in all.extracts() {
        for win in it.wins.iter().filter(|it| it.supplier.is_some()) {
            known.entry(win.supplier).or_default().supplies = true;
        }
        for contact in it.contacts.iter().filter(|it| it.who.is_some()) {
            let known = known.entry(contact.who).or_default();
            known.supplies |= contact.supplies;
            if contact.houseless {
                known.houseless.get_or_insert((&*it.ocid, contact));
            }
            let marks = WAYS.iter().map(|way| (*way, contact.mark(*way))).filter(|it| it.1 > 0);
            marks.for_each(|it| if !known.marks.contains(&it) { known.marks.push(it) });
        }
    }
    known
}

/// The supplier, and at most four of the others.
fn show(
    evidence: Evidence,
    who: Name,
    way: Way,
    sharers: &[Seen],
    all: &Population,
) -> Evidence {
    let own = sharers.iter().filter(|it| it.who == who);
    let others = sharers.iter().filter(|it| it.who != who).take(4);
    own.chain(others).fold(evidence, |evidence, seen| {
        let (ocid, contact) = seen.at(all);
        evidence
            .read_text_in(ocid, format_args!("/parties/{}/id", contact.place), all.names().text(seen.who))
            .read_text_in(ocid, contact.pointer(way), "…")
    })
}
