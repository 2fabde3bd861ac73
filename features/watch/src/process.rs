//! A process: what is bought, by whom, for how much, until when, and what the flags ask about it.

use std::fmt::Write;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use kernel::db::Reader;
use kernel::shown;
use procurement::{Finding, Organisation, Stated, Summary, worth};
use web::{Result, Visit};

use crate::answer::{self, Answered};
use crate::filter::{Facet, Filter};
use crate::flagged::{self, Card, Silent};
use crate::left::Clock;
use crate::store::{self, Origin};
use crate::{facts, learning, list, organisation, question};

/// The ending that asks for the original.
const JSON: &str = ".json";
/// Tables show so many lines; the original has all.
const MOST_LINES: usize = 100;

#[derive(Template)]
#[template(path = "process.html")]
struct Page<'a> {
    visit: &'a Visit,
    ocid: &'a str,
    title: &'a str,
    summary: &'a Summary,
    origin: &'a Origin,
    clock: Clock,
    buyer: Option<Named>,
    organiser: Option<Named>,
    district: Option<Named>,
    published: Option<String>,
    closes: Option<String>,
    flags: Vec<Card>,
    silent: Silent,
    reasons: Vec<String>,
    panels: Vec<String>,
}

#[derive(Template)]
#[template(path = "absent.html")]
struct Absent<'a> {
    visit: &'a Visit,
}

/// An organisation or a place, with the list of what is its own.
struct Named {
    name: String,
    /// The BIN, or what else the publisher numbers it by.
    number: String,
    address: String,
}

pub(crate) async fn page(visit: Visit, Path(ocid): Path<String>) -> Result<Response> {
    let ocid = ocid.replace('\0', "");
    let mut db = visit.app.db.read().await?;
    if let Some(origin) = store::origin(&mut db, &ocid).await? {
        let answers = store::answers(&mut db, [ocid.as_str()].into_iter()).await?.remove(&ocid);
        drop(db);
        return show(&visit, &ocid, &origin, &answers.unwrap_or_default()).await;
    }
    match original(&mut db, &ocid).await? {
        Some(file) => Ok(file),
        None => {
            Ok((StatusCode::NOT_FOUND, Html(Absent { visit: &visit }.render()?)).into_response())
        }
    }
}

/// The release as it was published, byte for byte, if its file is what is asked for.
async fn original(db: &mut Reader, name: &str) -> Result<Option<Response>> {
    let Some(ocid) = name.strip_suffix(JSON) else { return Ok(None) };
    let Some(origin) = store::origin(db, ocid).await? else { return Ok(None) };
    let plain = |it: char| if it.is_ascii_alphanumeric() || "-_.".contains(it) { it } else { '_' };
    let name: String = ocid.chars().map(plain).collect();
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}{JSON}\"")),
    ];
    Ok(Some((headers, origin.json).into_response()))
}

async fn show(
    visit: &Visit,
    ocid: &str,
    origin: &Origin,
    answers: &[Answered],
) -> Result<Response> {
    let process = procurement::read_line(&origin.json);
    let process = process.map_err(|it| anyhow::anyhow!("a kept release cannot be read: {it}"))?;
    let summary = Summary::of(&process);
    let by = learning::calibration(&mut visit.app.db.read().await?).await?;
    let findings: Vec<Finding> =
        answers.iter().flat_map(|it| answer::findings(&it.evidence)).collect();
    let worth = worth(&summary, &findings, &by, facts::instant(visit.app.office.now()));
    let currency = summary.value.as_ref().map_or("", |it| it.currency.as_str());
    let reasons = worth.parts.each();
    let opens = facts::moment(summary.opens.as_ref());
    let closes = facts::moment(summary.closes.as_ref());
    let page = Page {
        visit,
        ocid,
        title: facts::title(&summary),
        origin,
        clock: Clock::of(visit, opens, closes, facts::open_until(&summary)),
        buyer: summary.customer().map(|it| named(visit, it)),
        organiser: organiser(visit, &summary),
        district: district(visit, &summary),
        published: summary.published.as_ref().map(|it| time(visit, it)),
        closes: summary.closes.as_ref().map(|it| time(visit, it)),
        flags: flagged::cards(visit, &summary, answers, &by),
        silent: Silent::of(visit, answers),
        reasons: reasons.iter().map(|(_, it)| list::reason(visit, *it, currency)).collect(),
        panels: visit.app.panels(visit, "process", ocid).await?,
        summary: &summary,
    };
    visit.show(&page)
}

/// The page of a process, below the language.
pub fn path(ocid: &str) -> String {
    let mut path = String::from("/procurement/");
    for byte in ocid.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            path.push(char::from(byte));
        } else {
            _ = write!(path, "%{byte:02X}");
        }
    }
    path
}

fn named(visit: &Visit, it: &Organisation) -> Named {
    let number = it.bin.clone().or_else(|| it.id.clone()).unwrap_or_default();
    let name = it.name.clone().unwrap_or_else(|| number.clone());
    Named { name, address: visit.path(&organisation::buyer_path(&number)), number }
}

/// Who buys on behalf of the buyer, if it is somebody else.
fn organiser(visit: &Visit, summary: &Summary) -> Option<Named> {
    let organiser = summary.procuring_entity.as_ref()?;
    let another = summary.buyer.as_ref()? != organiser;
    another.then(|| Named { address: String::new(), ..named(visit, organiser) })
}

fn district(visit: &Visit, summary: &Summary) -> Option<Named> {
    let kato = facts::district(summary);
    if kato.is_empty() {
        return None;
    }
    let address = visit.path(&list::link(&Filter::default().with(Facet::District, &kato), None));
    Some(Named { name: visit.district(&kato), number: kato, address })
}

/// A published time: as the office's clock shows it, or in the publisher's letters.
fn time(visit: &Visit, stated: &Stated) -> String {
    match facts::moment(Some(stated)) {
        Some(moment) => shown::long_moment(moment, visit.language),
        None => stated.text.chars().take(40).collect(),
    }
}

impl Page<'_> {
    fn money(&self, money: Option<&procurement::Money>) -> String {
        question::money(self.visit, money)
    }

    fn quantity(&self, number: Option<&f64>) -> String {
        number.map(|it| question::quantity(self.visit.language, *it)).unwrap_or_default()
    }

    fn time(&self, stated: Option<&Stated>) -> String {
        stated.map(|it| time(self.visit, it)).unwrap_or_default()
    }

    /// The price of all pieces, if both are known.
    fn total(&self, it: &procurement::summary::ItemFacts) -> String {
        let (Some(quantity), Some(price)) = (it.quantity, &it.unit_price) else {
            return String::new();
        };
        #[expect(clippy::cast_precision_loss, reason = "shown, never stored")]
        let minor = price.minor as f64 * quantity;
        let figure =
            procurement::Figure::Money { amount: minor / 100.0, currency: price.currency.clone() };
        question::shown(self.visit, &figure)
    }

    /// The word of a status of the standard, or the publisher's own.
    fn status(&self, status: &str) -> String {
        self.visit.find_text(&format!("watch-status-{status}")).unwrap_or_else(|| status.to_owned())
    }

    fn category(&self) -> Option<String> {
        let word = self.summary.category.as_deref()?;
        Some(
            self.visit
                .find_text(&format!("watch-category-{word}"))
                .unwrap_or_else(|| word.to_owned()),
        )
    }

    fn fetched(&self) -> String {
        shown::long_moment(self.origin.fetched_at, self.visit.language)
    }

    fn json(&self) -> String {
        self.visit.path(&format!("{}{JSON}", path(self.ocid)))
    }
}

/// The lines of a table that are shown.
fn first<T>(lines: &[T]) -> &[T] {
    &lines[..lines.len().min(MOST_LINES)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ocid_of_any_letters_makes_one_step_of_an_address() {
        assert_eq!(path("ocds-000000-99000417-1"), "/procurement/ocds-000000-99000417-1");
        assert_eq!(path("a b/c?d#e%f&ә"), "/procurement/a%20b%2Fc%3Fd%23e%25f%26%D3%99");
    }
}
