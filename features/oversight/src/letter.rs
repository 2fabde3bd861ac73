//! The letter: a neutral question to the buyer, made from the record, in Kazakh and Russian.

use anyhow::{Context, anyhow};
use askama::Template;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::{
    Align, Bilingual, Block, Column, Document, Mode, Page, Signature, Table, Value, Width, both,
    docx, html, pdf,
};
use kernel::clock::Day;
use kernel::db::Writer;
use kernel::files::{self, Accepted, Limits};
use kernel::record::{self, RecordId};
use kernel::shown;
use kernel::texts::{Language, Texts, Told};
use web::{App, Card, On, OrNotFound, Result, Visit};

use crate::check::{Check, REVIEW, Regime};
use crate::price::{Comparison, Per, Source};
use crate::verdict::Verdict;
use crate::{compare, deliver, store};

/// What the file of a signed letter is kept as.
const PURPOSE: &str = "letter";

/// What a letter is made of.
pub(crate) struct Letter<'a> {
    pub(crate) check: &'a Check,
    pub(crate) sources: &'a [Source],
    pub(crate) verdicts: &'a [(String, Verdict)],
    pub(crate) texts: &'a Texts,
    /// The day under which it stands: that of the signature, or today for a draft.
    pub(crate) day: Day,
    /// Working days for the answer.
    pub(crate) days: i64,
    /// The last day, if it were received on the day of the letter.
    pub(crate) due: Day,
    /// Where the public reads about the purchase.
    pub(crate) address: String,
}

impl Letter<'_> {
    /// As typed blocks.
    pub(crate) fn document(&self) -> Document {
        let check = self.check;
        let mut blocks = vec![
            Block::Letterhead {
                organisation: self.say("letter-organisation", &[]),
                address: self.say("letter-organisation-address", &[]),
            },
            Block::Registration,
            Block::Addressee(self.naming("letter-addressee", "name", &check.addressee)),
            Block::heading(1, self.title()),
            Block::paragraph(self.naming("letter-first", "title", &check.head.title)),
        ];
        blocks.extend(self.comparison());
        blocks.extend(self.questions());
        blocks.push(Block::paragraph(self.say("letter-ask", &[])));
        for nth in 1..=3 {
            blocks
                .push(Block::item(format!("{nth})"), self.say(&format!("letter-ask-{nth}"), &[])));
        }
        blocks.push(Block::paragraph(self.clause()));
        blocks.push(Block::paragraph(self.say("letter-published", &[])));
        blocks.push(self.table());
        blocks.push(Block::Keep(self.end()));
        Document {
            title: self.title(),
            number: check.letter_number.clone(),
            date: self.day.0,
            author: self.texts.say(Language::Kk, "letter-organisation", &[]),
            page: Page::a4(),
            blocks,
        }
    }

    fn title(&self) -> Bilingual {
        self.naming("letter-title", "title", &self.check.head.title)
    }

    fn comparison(&self) -> Option<Block> {
        let it: Comparison = compare::compared(self.check, self.sources)?;
        let told = [("n", count(it.n)), ("median", it.median.into())];
        let mut text = self.say("letter-median", &told);
        if let (Some(own), Some(tenths)) = (it.own, it.tenths()) {
            let told = [("own", own.into()), ("times", Told::Tenths(tenths))];
            text = self.say("letter-own", &told).then(both(" ", " ")).then(text);
        }
        Some(Block::paragraph(text))
    }

    /// The questions of the data that an officer let stand.
    fn questions(&self) -> Vec<Block> {
        let stands = |code: &str| {
            self.verdicts.iter().any(|(it, verdict)| it == code && *verdict == Verdict::Confirmed)
        };
        let asked = self.check.subject.questions.iter().filter(|it| stands(&it.code));
        let line = |it: &kernel::subject::Question| {
            let told: Vec<(&str, Told)> =
                it.told.iter().map(|(name, told)| (name.as_str(), told.clone())).collect();
            Block::item("–".to_owned(), self.say(&it.key, &told))
        };
        let lines: Vec<Block> = asked.map(line).collect();
        if lines.is_empty() {
            return lines;
        }
        let head = Block::paragraph(self.say("letter-questions", &[]));
        std::iter::once(head).chain(lines).collect()
    }

    fn clause(&self) -> Bilingual {
        let key = match self.check.regime {
            Regime::Programme => "letter-clause-programme",
            Regime::Appeal => "letter-clause-appeal",
        };
        let told = |language| {
            let due = shown::no_later_than(self.due, language);
            self.texts.say(language, key, &[("n", self.days.into()), ("due", due.into())])
        };
        both(told(Language::Kk), told(Language::Ru))
    }

    fn table(&self) -> Block {
        let head = |key: &str| self.say(key, &[]);
        let columns = vec![
            Column::new(head("letter-column-source"), Width::Share(3.0)),
            Column::new(head("letter-column-day"), Width::Mm(28.0)),
            Column::new(head("letter-column-unit"), Width::Mm(22.0)),
            Column::new(head("letter-column-price"), Width::Mm(32.0)).align(Align::Right),
        ];
        let own = compare::own_unit(self.check);
        let row = |it: &Source| {
            let name = format!("{}, {}", it.name, it.address);
            let unit = if it.per == Per::ONE.0 { &it.unit } else { own };
            vec![
                Value::same(name),
                Value::Date(it.seen_on.0),
                Value::same(unit),
                Value::Money { tiyn: it.with_vat().0 },
            ]
        };
        let caption = Some(self.say("letter-table", &[]));
        let rows = self.sources.iter().map(row).collect();
        Block::Table(Table { caption, columns, rows, total: None })
    }

    fn end(&self) -> Vec<Block> {
        let post = self.say("letter-signature", &[]);
        vec![
            Block::Signatures(vec![Signature { post, name: String::new(), date: None }]),
            Block::Note(
                self.say("letter-executor", &[("number", self.check.head.number.as_str().into())]),
            ),
            Block::code(self.address.clone(), self.say("letter-code", &[])),
        ]
    }

    /// A text about a name that the portal may give in both languages at once.
    fn naming(&self, key: &str, variable: &str, name: &str) -> Bilingual {
        let say = |language| {
            self.texts.say(language, key, &[(variable, in_language(name, language).into())])
        };
        both(say(Language::Kk), say(Language::Ru))
    }

    fn say(&self, key: &str, told: &[(&str, Told)]) -> Bilingual {
        both(self.texts.say(Language::Kk, key, told), self.texts.say(Language::Ru, key, told))
    }
}

/// The portal writes names as «Қант / Сахар»: the half of a language, or the whole of any other.
fn in_language(name: &str, language: Language) -> &str {
    match name.split_once(" / ") {
        Some((kk, ru)) if !ru.contains(" / ") => {
            if language == Language::Kk {
                kk
            } else {
                ru
            }
        }
        _ => name,
    }
}

fn count(n: usize) -> Told {
    Told::Number(i64::try_from(n).unwrap_or(i64::MAX))
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Shown<'a> {
    visit: &'a Visit,
    card: &'a Card,
    /// Whether it was signed.
    signed: bool,
    sheet: String,
}

pub(crate) async fn page(on: On<Check>) -> Result<Response> {
    let sheet = html::render(&made(&on).await?, Mode::Both);
    let signed = on.record.letter_on.is_some();
    on.visit.show(&Shown { visit: &on.visit, card: &Card::of(&on).await?, signed, sheet })
}

pub(crate) async fn as_docx(on: On<Check>) -> Result<Response> {
    let bytes = docx::render(&made(&on).await?, Mode::Both).map_err(anyhow::Error::from)?;
    Ok(file(&on, "docx", docx::CONTENT_TYPE, bytes))
}

/// A signed letter is given as it was signed, whatever became of texts, terms and the calendar.
pub(crate) async fn as_pdf(on: On<Check>) -> Result<Response> {
    let document = made(&on).await?;
    let bytes = match kept(&on).await? {
        Some(bytes) => bytes,
        None => pdf::render(&document, Mode::Both).map_err(anyhow::Error::from)?,
    };
    Ok(file(&on, "pdf", pdf::CONTENT_TYPE, bytes))
}

async fn kept(on: &On<Check>) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(id) = &on.record.letter_file else { return Ok(None) };
    let app = &on.visit.app;
    let Some(file) = files::find(&mut app.db.read().await?, id).await? else { return Ok(None) };
    Ok(Some(app.files.get(&file.digest).await?.to_vec()))
}

/// Keeps the letter of a check that is being signed as a file of its record. It is made while the
/// transaction is open: its number and its verdicts are known only there, and a number without its
/// letter must not be.
pub(crate) async fn sign(
    app: &App,
    db: &mut Writer,
    id: &RecordId,
    by: &str,
) -> anyhow::Result<()> {
    let check: Check = record::find(db, id).await?.context("the check is there")?;
    let (sources, verdicts) = (store::sources(db, id).await?, store::verdicts(db, id).await?);
    let bytes = pdf::render(&of(app, &check, &sources, &verdicts), Mode::Both)?;
    let name = format!("{}.pdf", check.letter_number);
    let file = Accepted::check(&name, &bytes.into(), Limits::USUAL).await;
    let file = file.map_err(|problem| anyhow!("the letter cannot be kept: {problem:?}"))?;
    let file = files::attach(db, &app.files, id, PURPOSE, &file, by).await?;
    store::keep_letter(db, id, &file.id).await
}

fn file(on: &On<Check>, ending: &str, kind: &'static str, bytes: Vec<u8>) -> Response {
    let number =
        if on.record.letter_number.is_empty() { "draft" } else { &on.record.letter_number };
    let name = format!("attachment; filename=\"{number}.{ending}\"");
    ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, name)], bytes)
        .into_response()
}

/// The letter of a check: a draft for the officer, the letter itself once it is signed.
async fn made(on: &On<Check>) -> Result<Document> {
    let (check, app) = (&on.record, &on.visit.app);
    let drafts = on.visit.actor.holds(REVIEW);
    (drafts || check.letter_on.is_some()).then_some(()).or_not_found()?;
    let (sources, verdicts) = {
        let mut db = app.db.read().await?;
        (store::sources(&mut db, on.id()).await?, store::verdicts(&mut db, on.id()).await?)
    };
    Ok(of(app, check, &sources, &verdicts))
}

/// The days of a signed letter are its own; a draft has those of today.
fn of(app: &App, check: &Check, sources: &[Source], verdicts: &[(String, Verdict)]) -> Document {
    let day = check.letter_on.unwrap_or_else(|| app.office.today());
    let days = match check.letter_on {
        Some(_) => check.letter_days,
        None => deliver::days(check.regime, &app.office),
    };
    let due = check.letter_due.unwrap_or_else(|| app.office.calendar().after(day, days));
    let texts = &app.texts;
    let address = format!("{}/kk{}", app.settings.public_address, check.subject.address);
    Letter { check, sources, verdicts, texts, day, days, due, address }.document()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_has_the_name_of_its_language() {
        assert_eq!(in_language("Қант / Сахар", Language::Kk), "Қант");
        assert_eq!(in_language("Қант / Сахар", Language::Ru), "Сахар");
        assert_eq!(in_language("Кабель 3/4", Language::Ru), "Кабель 3/4");
        assert_eq!(in_language("a / b / c", Language::Kk), "a / b / c");
    }
}
