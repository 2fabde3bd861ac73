//! K21. Goods are asked for by the name of a make, and no other is said to do.

use crate::makes::{fits_what_one_has, lets_others, make};
use crate::prelude::*;

pub(crate) struct K21;

/// The most texts that are shown.
const SHOWN: usize = 5;

impl Flag for K21 {
    const CODE: &'static str = "K21";
    const GRAIN: Grain = Grain::Process;

    fn with(_: &Settings) -> Self {
        Self
    }
}

impl Rule for K21 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        if method::is_direct(contest.process) {
            return Err(NotApplicable("no-competition"));
        }
        let tender = contest.process.tender.as_ref().ok_or(Missing(&["/tender"]))?;
        let category = tender.main_procurement_category.get();
        let category = category.ok_or(Missing(&["/tender/mainProcurementCategory"]))?;
        if category != "goods" {
            return Err(NotApplicable("not-goods"));
        }
        let texts = texts(contest);
        if texts.is_empty() {
            return Err(Missing(&["/tender/title", "/items/description"]));
        }
        if !texts.iter().any(|(_, text)| is_cyrillic(text)) {
            return Err(NotApplicable("other-script"));
        }
        // What is said of the whole is said of every item.
        if tender.description.get().is_some_and(lets_others) {
            return Err(Clear);
        }
        let named = texts.into_iter().filter(|(_, text)| !lets_others(text));
        let named = named.filter_map(|(pointer, text)| Some((pointer, text, make(text)?)));
        let (fit, mut named): (Vec<_>, Vec<_>) =
            named.partition(|(_, text, _)| fits_what_one_has(text));
        if named.is_empty() {
            return Err(if fit.is_empty() { Clear } else { NotApplicable("fits-what-one-has") });
        }
        let count = distinct(named.iter().map(|(_, _, make)| *make)).len();
        let evidence = Evidence::default().count("makes", count).text("make", named[0].2);
        let evidence = evidence.read("/tender/mainProcurementCategory", category);
        named.truncate(SHOWN);
        Ok(named.into_iter().fold(evidence, |evidence, (pointer, text, _)| {
            evidence.read_text_in("", pointer, text)
        }))
    }
}

/// Every text that says what is wanted, with its pointer.
fn texts<'p>(contest: &Contest<'p>) -> Vec<(String, &'p str)> {
    let Some(tender) = contest.process.tender.as_ref() else { return Vec::new() };
    let whole = [("title", &tender.title), ("description", &tender.description)];
    let whole = whole.into_iter().map(|(field, it)| (format!("/tender/{field}"), it));
    let lots = tender.lots.iter().enumerate().flat_map(|(nth, it)| {
        [("title", &it.title), ("description", &it.description)]
            .map(|(field, it)| (format!("/tender/lots/{nth}/{field}"), it))
    });
    let items = tender.items.iter().enumerate();
    let items =
        items.map(|(nth, it)| (format!("/tender/items/{nth}/description"), &it.description));
    let all = whole.chain(lots).chain(items);
    all.filter_map(|(pointer, it)| Some((pointer, it.get()?))).collect()
}

/// Written in Kazakh or Russian: in another language every word may be Latin.
fn is_cyrillic(text: &str) -> bool {
    let mut words = text.split(|it: char| !it.is_alphabetic());
    words.any(|it| it.chars().filter(|it| ('\u{400}'..='\u{4ff}').contains(it)).count() >= 3)
}
