//! The volunteer compares: one price after another, each with its address, its day and its picture.

use askama::Template;
use axum::response::Response;
use kernel::files::{self, Accepted, Limits};
use kernel::money::Tiyn;
use kernel::person::Line;
use kernel::problem::Problem;
use kernel::record::Move;
use kernel::shown;
use kernel::word::Word;
use web::{App, Card, Form, On, Result, Visit};

use crate::check::{Act, Check};
use crate::evidence::{self, Found};
use crate::price::{Comparison, Origin, Per, Source, Vat, same_unit};
use crate::store::{self, NewSource};

/// What the file of a price is kept as.
const PURPOSE: &str = "price";

#[derive(Template)]
#[template(path = "compare.html")]
struct Compare<'a> {
    visit: &'a Visit,
    form: &'a Form,
    card: &'a Card,
    check: &'a Check,
    sources: Vec<Found>,
    comparison: Option<Comparison>,
}

impl Compare<'_> {
    /// The goods to choose from; one alone is no choice.
    fn goods(&self) -> Vec<(String, String)> {
        let goods = self.check.subject.goods.iter().enumerate();
        goods.map(|(nth, it)| (nth.to_string(), format!("{}, {}", it.name, it.unit))).collect()
    }

    /// The unit of the good that is compared.
    fn unit(&self) -> &str {
        own_unit(self.check)
    }

    fn origins(&self) -> Vec<(String, String, String)> {
        let note = |it: &str| self.visit.t(&format!("checks-origin-{it}-note"));
        let choice =
            |it: &&str| ((*it).to_owned(), self.visit.word("checks", "origin", it), note(it));
        Origin::WORDS.iter().map(choice).collect()
    }

    fn vats(&self) -> Vec<(String, String)> {
        let text = |it: &&str| ((*it).to_owned(), self.visit.word("checks", "vat", it));
        Vat::WORDS.iter().map(text).collect()
    }

    fn question(&self, it: &kernel::subject::Question) -> String {
        crate::question(self.visit, it)
    }

    /// How many prices are still wanted.
    fn wanted(&self) -> i64 {
        (crate::check::SOURCES - self.check.n_sources).max(0)
    }
}

pub(crate) async fn form(on: On<Check>) -> Result<Response> {
    on.ready(Act::Compare)?;
    let check = &on.record;
    let today = shown::table_day(on.visit.app.office.today(), kernel::texts::Language::Kk);
    let form = Form::of(&on).with("unit", own_unit(check)).with("seen", today);
    let form = form.with("vat", Vat::With).with("own_vat", check.own_vat).with("good", nth(check));
    on.visit.show(&page(&on, &form, &Card::of(&on).await?).await?)
}

/// For one of what the purchase names its price.
pub(crate) fn own_unit(check: &Check) -> &str {
    check.compared_good().map_or("", |it| &it.unit)
}

/// The place of the good that is compared.
fn nth(check: &Check) -> usize {
    let (goods, chosen) = (&check.subject.goods, check.compared_good());
    goods.iter().position(|it| chosen.is_some_and(|good| std::ptr::eq(good, it))).unwrap_or(0)
}

/// Chooses the good that is compared, and whether tax is in its price.
pub(crate) async fn footing(on: On<Check>, mut form: Form) -> Result<Response> {
    let check = &on.record;
    let goods = &check.subject.goods;
    let good = form.read("good", |it| match it.parse::<usize>() {
        Ok(nth) if nth < goods.len() => Ok(nth),
        // A purchase without goods, or with one, asks for no choice.
        _ if goods.len() < 2 => Ok(0),
        _ => Err(Problem::new("problem-choose")),
    });
    let own_vat = form.read("own_vat", |it| Vat::parse(it).ok_or(Problem::new("problem-choose")));
    let name = |nth: usize| goods.get(nth).map_or("", |it| it.name.as_str());
    let unit = |nth: usize| goods.get(nth).map_or("", |it| it.unit.as_str());
    if good.is_some_and(|nth| check.n_sources > 0 && !same_unit(unit(nth), own_unit(check))) {
        form.blame("good", Problem::new("problem-good-unit"));
    }
    let (Some(good), Some(own_vat), true) = (good, own_vat, form.is_sound()) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?).await?);
    };
    let moved = on.act(Act::Compare, form.revision()?)?;
    let moved = moved.changing("compared", name(nth(check)), name(good));

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    let chosen = (good < goods.len()).then(|| i64::try_from(good).unwrap_or_default());
    store::footing(&mut db, &id, chosen, own_vat).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&format!("{}/compare", on.path()), "checks-footing"))
}

/// Adds a price.
pub(crate) async fn add(on: On<Check>, mut form: Form) -> Result<Response> {
    let source = read(&on, &mut form);
    let file = picture(&mut form, "file").await;
    let (Some(source), Some(file)) = (source, file) else {
        return on.visit.again(&page(&on, &form, &Card::of(&on).await?).await?);
    };
    let moved = on.act(Act::Compare, form.revision()?)?;

    keep(&on.visit.app, moved, &source, &file, &on.visit.actor.id).await?;

    Ok(on.visit.see_done(&format!("{}/compare", on.path()), "checks-source-added"))
}

/// Adds a price with its file.
pub(crate) async fn keep(
    app: &App,
    moved: Move,
    source: &NewSource,
    file: &Accepted,
    by: &str,
) -> anyhow::Result<()> {
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    let attachment = files::attach(&mut db, &app.files, &id, PURPOSE, file, by).await?;
    store::add_source(&mut db, &id, source, Some(attachment.id)).await?;
    db.commit().await
}

/// Takes a price out again; the story says so.
pub(crate) async fn remove(on: On<Check>, form: Form) -> Result<Response> {
    let source = form.value("source").to_owned();
    let found = evidence::on(&on).await?;
    let Some(gone) = found.into_iter().map(|it| it.source).find(|it| it.id == source) else {
        return Ok(on.visit.see(&format!("{}/compare", on.path())));
    };
    let show = gone.price.show(kernel::texts::Language::Ru);
    let moved = on.act(Act::Compare, form.revision()?)?.changing("price", show, "−");

    let app = &on.visit.app;
    let mut db = app.db.write().await?;
    let id = moved.write(&mut db, &app.office).await?;
    store::remove_source(&mut db, &id, &gone.id).await?;
    db.commit().await?;

    Ok(on.visit.see_done(&format!("{}/compare", on.path()), "checks-source-removed"))
}

fn read(on: &On<Check>, form: &mut Form) -> Option<NewSource> {
    let today = on.visit.app.office.today();
    let origin = form.read("origin", |it| Origin::parse(it).ok_or(Problem::new("problem-choose")));
    let name = form.read("name", Line::<200>::parse);
    let address = form.read("address", address);
    let seen_on = form.read("seen", |it| {
        let day = shown::parse_day(it)?;
        match day {
            day if day > today => Err(Problem::new("problem-date-ahead")),
            // Prices of long ago say nothing of today's.
            day if day < today.months(-36) => Err(Problem::new("problem-price-old")),
            day => Ok(day),
        }
    });
    let unit = form.read("unit", Line::<60>::parse);
    let price = form.read("price", |it| match Tiyn::parse(it)? {
        Tiyn::ZERO => Err(Problem::new("problem-money")),
        price => Ok(price),
    });
    let vat = form.read("vat", |it| Vat::parse(it).ok_or(Problem::new("problem-choose")));
    let per = per(form, own_unit(&on.record));
    Some(NewSource {
        origin: origin?,
        name: name?.into(),
        address: address?,
        seen_on: seen_on?,
        unit: unit?.into(),
        price: price?,
        vat: vat?,
        per: per?,
    })
}

/// How many units of the good the price is for: one when the units are the same, or when the
/// purchase names none.
fn per(form: &mut Form, own: &str) -> Option<Per> {
    let per = form.read_optional("per", Per::parse)?;
    let unit = form.value("unit");
    match per {
        _ if own.is_empty() || same_unit(unit, own) => Some(Per::ONE),
        Some(per) => Some(per),
        None => {
            form.blame("per", Problem::new("problem-per-wanted").with("unit", own));
            None
        }
    }
}

/// An address on the web. It is kept and shown, and never fetched.
fn address(text: &str) -> Result<String, Problem> {
    let line = Line::<500>::parse(text)?.to_string();
    let rest = line.strip_prefix("https://").or_else(|| line.strip_prefix("http://"));
    let host = rest.map(|it| it.split(['/', '?', '#']).next().unwrap_or_default());
    let named = host.is_some_and(|it| it.contains('.') && !it.contains(['@', '\\']));
    if named && !line.contains(char::is_whitespace) {
        Ok(line)
    } else {
        Err(Problem::new("problem-address"))
    }
}

/// The picture or PDF of a field, if it may be kept.
async fn picture(form: &mut Form, field: &str) -> Option<Accepted> {
    let upload = form.files(field).next().cloned();
    let Some(upload) = upload else {
        form.blame(field, Problem::new("problem-file-wanted"));
        return None;
    };
    match Accepted::check(&upload.name, &upload.bytes, Limits::USUAL).await {
        Ok(it) => Some(it),
        Err(problem) => {
            form.blame(field, problem);
            None
        }
    }
}

pub(crate) async fn comparison(on: &On<Check>) -> Result<Option<Comparison>> {
    Ok(compared(&on.record, evidence::sources(&evidence::on(on).await?)))
}

/// The prices beside that of the good that is compared, all with tax.
pub(crate) fn compared<'a>(
    check: &Check,
    sources: impl IntoIterator<Item = &'a Source>,
) -> Option<Comparison> {
    let own = check.compared_good().and_then(|it| it.tiyn).map(Tiyn);
    let own = own.map(|price| check.own_vat.added(price, check.head.opened_on));
    Comparison::of(sources, own, own_unit(check))
}

async fn page<'a>(on: &'a On<Check>, form: &'a Form, card: &'a Card) -> Result<Compare<'a>> {
    let sources = evidence::on(on).await?;
    let comparison = compared(&on.record, evidence::sources(&sources));
    Ok(Compare { visit: &on.visit, form, card, check: &on.record, sources, comparison })
}
