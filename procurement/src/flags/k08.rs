//! K08. The winner is reached like a firm that was in the register of unreliable suppliers that day.

use crate::extract::Contact;
use crate::extract::contacts::Way;
use crate::organisation::bin_within;
use crate::prelude::*;
use crate::register::{Entry, Register};
use crate::sharers::{Seen, Sharers};

const WAYS: &[Way] = &[Way::Phone, Way::Address, Way::Account, Way::Head];

pub(crate) struct K08 {
    register: Register,
    /// What more organisations share than this is a book-keeper's telephone or a house of offices.
    most: usize,
}

/// A winner, the firm it is like, and in what.
struct Like<'a> {
    own: &'a Contact,
    way: Way,
    other: &'a Seen,
    entry: &'a Entry,
}

impl Flag for K08 {
    const CODE: &'static str = "K08";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[parameter("most", 5.0)];

    fn with(settings: &Settings) -> Self {
        Self {
            register: settings.register().clone(),
            most: number::place(settings.number("K08.most")),
        }
    }
}

impl Survey for K08 {
    type Index = Sharers;

    fn index(&self, all: &Population) -> Sharers {
        // Without a register there is nothing to look for.
        Sharers::of(all, if self.register.is_empty() { &[] } else { WAYS })
    }

    fn judge(&self, index: &Sharers, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let verdict = self.verdict(it, index, all).map(|evidence| {
            let sums = it.wins.iter().map(|it| it.sum).filter(|it| it.is_some());
            let largest = sums.max_by_key(|it| it.minor).or_else(|| it.sum());
            evidence.about(largest.map(|it| it.price(all.names())))
        });
        found.answer(Grain::Process, Subject::process(&it.ocid), verdict);
    }
}

impl K08 {
    fn verdict(&self, it: &Extract, index: &Sharers, all: &Population) -> Verdict {
        if self.register.is_empty() {
            return Err(Missing(&["/register"]));
        }
        if it.wins.is_empty() {
            return Err(NotApplicable("not-awarded"));
        }
        let mut unknown = Clear;
        let mut alike = Vec::new();
        for win in &it.wins {
            let own: Vec<&Contact> = it.contacts.iter().filter(|it| wins(it, win) && is_known(it)).collect();
            if own.is_empty() {
                unknown =
                    Missing(&["/parties/address/streetAddress", "/parties/contactPoint/telephone"]);
            } else if win.day == NO_DAY {
                unknown = Missing(&["/awards/date"]);
            } else {
                let day = i64::from(win.day);
                alike.extend(own.into_iter().filter_map(|it| self.like(it, day, index, all)));
            }
        }
        let name = |it| all.names().text(it);
        let first = alike.first().ok_or(unknown)?;
        let evidence = Evidence::default()
            .count("suppliers", distinct(alike.iter().map(|it| name(it.own.who))).len())
            .text("since", &crate::moment::written(first.entry.from))
            .text("what", word(first.way));
        Ok(alike.iter().fold(evidence, |evidence, like| show(evidence, like, all)))
    }

    /// The first firm of the register that a winner is like.
    fn like<'a>(
        &'a self,
        own: &'a Contact,
        day: i64,
        index: &'a Sharers,
        all: &Population,
    ) -> Option<Like<'a>> {
        let text = |name| all.names().text(name);
        let bin = bin_within(text(own.who));
        // A winner of the register itself is another question: R046.
        if self.register.on(text(own.who), day).is_some() {
            return None;
        }
        let mut ways = WAYS.iter().filter(|way| own.mark(**way) > 0);
        ways.find_map(|way| {
            let sharers = index.with(*way, own.mark(*way));
            let few = sharers.len() <= self.most;
            sharers.iter().filter(|_| few).find_map(|other| {
                let entry = self.register.on(text(other.who), day)?;
                let same = bin.is_some() && bin == bin_within(text(other.who));
                (!same).then_some(Like { own, way: *way, other, entry })
            })
        })
    }
}

/// Of several who supply together, each wins.
fn wins(contact: &Contact, win: &Win) -> bool {
    contact.who == win.supplier || (win.joint && contact.supplies)
}

fn is_known(contact: &Contact) -> bool {
    WAYS.iter().any(|it| contact.mark(*it) > 0)
}

fn word(way: Way) -> &'static str {
    match way {
        Way::Phone | Way::Email => "phone",
        Way::Address => "address",
        Way::Account => "account",
        Way::Head => "head",
    }
}

fn show(evidence: Evidence, like: &Like<'_>, all: &Population) -> Evidence {
    let (own, name) = (like.own, |it| all.names().text(it));
    let (ocid, other) = like.other.at(all);
    evidence
        .organisation(format_args!("/parties/{}/id", own.place), name(own.who))
        .read(own.pointer(like.way), "…")
        .read_text_in(ocid, format_args!("/parties/{}/id", other.place), name(other.who))
        .read_text_in(ocid, other.pointer(like.way), "…")
}
