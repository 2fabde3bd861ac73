//! Reading: each list in windows of time, each process as a whole.
//!
//! After every page, what it led to has been handed over before the place is kept: a run that is
//! broken off goes on with the page that it could not finish.

use anyhow::Result;
use bytes::Bytes;
use goszakup::{Gathered, Terms};
use kernel::clock::{Day, Moment};
use kernel::db::Database;
use serde_json::{Value, json};

use crate::answer::Expected;
use crate::client::Client;
use crate::led::Led;
use crate::receive::Delivery;
use crate::run::{Done, Fetch, Length};
use crate::settings::Settings;
use crate::store::{self, List};
use crate::{queries, walk};

pub(crate) const ANNOUNCEMENTS: &str = "announcements";
pub(crate) const CONTRACTS: &str = "contracts";
const UNRELIABLE: &str = "unreliable";

/// How far back the first run looks, where no day is set.
const FIRST_DAYS: i64 = 30;
/// Windows overlap: the service shows a change some minutes after it was made.
const OVERLAP_MINUTES: i64 = 15;
/// The register changes slowly, and is read as a whole.
const UNRELIABLE_MINUTES: i64 = 24 * 60;
pub(crate) struct Reading<'a> {
    fetch: &'a Fetch,
    db: &'a Database,
    client: Client,
    length: Length,
    dictionaries: Vec<Bytes>,
    done: Done,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(fetch: &'a Fetch, db: &'a Database, client: Client, length: Length) -> Self {
        Self { fetch, db, client, length, dictionaries: Vec::new(), done: Done::default() }
    }

    /// What was done, with the requests that it took.
    pub(crate) fn done(self) -> Done {
        let (requests, repeats) = (self.client.asked(), self.client.repeated());
        Done { requests, repeats, ..self.done }
    }
}

impl Reading<'_> {
    /// Reads each list; says whether all came to their end. The one that is known least goes first,
    /// so that none waits for ever where runs are short.
    pub(crate) async fn lists(&mut self, since: Option<Day>) -> Result<bool> {
        self.dictionaries = walk::methods(&self.client).await?;
        let known = store::lists(&mut self.db.read().await?).await?;
        let as_of = |name: &str| known.iter().find(|it| it.name == name).and_then(|it| it.as_of);
        let mut names = [ANNOUNCEMENTS, CONTRACTS, UNRELIABLE];
        names.sort_by_key(|it| as_of(it));
        let mut is_whole = true;
        for name in names {
            is_whole &= match name {
                ANNOUNCEMENTS => self.changes(name, queries::CHANGED_ANNOUNCEMENTS, since).await?,
                CONTRACTS => self.changes(name, queries::CHANGED_CONTRACTS, since).await?,
                _ => self.unreliable().await?,
            };
        }
        Ok(is_whole)
    }

    /// A list of changes within its window, page by page.
    async fn changes(&mut self, name: &str, query: &str, since: Option<Day>) -> Result<bool> {
        let mut list = self.opened(name, since).await?;
        let until = list.until.unwrap_or_else(|| self.db.now());
        let filter = json!({ "lastUpdateDate": [local(list.since), local(until)] });
        loop {
            if self.is_over() {
                return Ok(false);
            }
            let seen = u64::try_from(list.n_seen).unwrap_or_default();
            let expected = Expected { limit: self.fetch.settings.page, seen, place: &list.place };
            let page = walk::page(&self.client, query, &filter, expected).await?;
            self.complete(&page.rows).await?;
            list.n_seen += i64::try_from(page.rows.len()).unwrap_or_default();
            let is_last = page.next.is_none();
            match page.next {
                Some(next) => list.place = next,
                None => close(&mut list, until),
            }
            self.keep(&list).await?;
            if is_last {
                return Ok(true);
            }
        }
    }

    /// The list with a window that is open: the one that was broken off, or a new one until now.
    async fn opened(&self, name: &str, since: Option<Day>) -> Result<List> {
        let now = self.db.now();
        let known = store::list(&mut self.db.read().await?, name).await?;
        let wanted = since.or(self.fetch.settings.since.filter(|_| known.is_none()));
        let from = match wanted {
            Some(day) => start_of(day)?,
            None => known.as_ref().map_or(now.plus_minutes(-FIRST_DAYS * 24 * 60), |it| it.since),
        };
        let as_of = known.as_ref().and_then(|it| it.as_of);
        let list = match known {
            Some(it) if it.until.is_some() && since.is_none() => return Ok(it),
            _ => List {
                name: name.to_owned(),
                since: from,
                until: Some(now),
                place: String::new(),
                n_seen: 0,
                as_of,
            },
        };
        self.keep(&list).await?;
        Ok(list)
    }

    async fn keep(&self, list: &List) -> Result<()> {
        let mut writer = self.db.write().await?;
        store::keep_list(&mut writer, list).await?;
        writer.commit().await
    }

    /// Reads what rows of changes belong to, as a whole, and hands it over.
    async fn complete(&mut self, rows: &[Value]) -> Result<()> {
        let led = Led::of(rows, &self.fetch.settings.region);
        let some: Vec<(u64, String)> = led.announcements.into_iter().collect();
        let mut pages = walk::announcements(&self.client, &some).await?;
        pages.extend(
            walk::contracts(&self.client, &led.roots.into_iter().collect::<Vec<_>>()).await?,
        );
        if pages.is_empty() { Ok(()) } else { self.hand_over(&pages).await }
    }

    async fn hand_over(&mut self, pages: &[Bytes]) -> Result<()> {
        let mut gathered = Gathered::default();
        for it in &self.dictionaries {
            gathered.read("ref_trade_methods", it);
        }
        for (nth, it) in pages.iter().enumerate() {
            gathered.read(&format!("page {}", nth + 1), it);
        }
        let mut lines = Vec::new();
        let report = gathered.write(&self.terms(), &mut lines)?;
        self.done.unread.extend(report.unread.iter().map(ToString::to_string));
        self.done.unread.extend(
            report.orphans.iter().map(|(kind, n)| format!("{kind}: {n} belong to nothing")),
        );
        let delivery = Delivery { lines, source: self.source(), fetched_at: self.db.now() };
        let taken = (self.fetch.receivers.releases)(self.db.clone(), delivery).await?;
        self.done.processes += report.releases - taken.set_aside.min(report.releases);
        Ok(())
    }

    /// The register of unreliable suppliers, once a day.
    async fn unreliable(&mut self) -> Result<bool> {
        let now = self.db.now();
        let known = store::list(&mut self.db.read().await?, UNRELIABLE).await?;
        let is_fresh = |it: &List| {
            it.until.is_none()
                && it.as_of.is_some_and(|at| at.plus_minutes(UNRELIABLE_MINUTES) > now)
        };
        if known.as_ref().is_some_and(is_fresh) {
            return Ok(true);
        }
        let begun = known.filter(|it| it.until.is_some());
        let mut list = begun.unwrap_or_else(|| List {
            name: UNRELIABLE.to_owned(),
            since: now,
            until: Some(now),
            place: format!("{}?limit={}", queries::UNRELIABLE, self.fetch.settings.page),
            n_seen: 0,
            as_of: None,
        });
        loop {
            if self.is_over() {
                self.keep(&list).await?;
                return Ok(false);
            }
            let is_last = self.page_of_unreliable(&mut list).await?;
            self.keep(&list).await?;
            if is_last {
                return Ok(true);
            }
        }
    }

    async fn page_of_unreliable(&mut self, list: &mut List) -> Result<bool> {
        let seen = u64::try_from(list.n_seen).unwrap_or_default();
        let expected = Expected { limit: self.fetch.settings.page, seen, place: &list.place };
        let page = walk::rest(&self.client, &list.place, expected).await?;
        let mut gathered = Gathered::default();
        gathered.read("rnu", &page.bytes);
        let (debarments, unread) = gathered.debarments(&self.terms());
        let unread = gathered.report().unread.into_iter().chain(unread);
        self.done.unread.extend(unread.map(|it| it.to_string()));
        (self.fetch.receivers.debarments)(self.db.clone(), debarments).await?;
        list.n_seen += i64::try_from(page.rows.len()).unwrap_or_default();
        let is_last = page.next.is_none();
        if let Some(next) = page.next {
            list.place = walk::continued(queries::UNRELIABLE, &next);
        } else {
            (list.as_of, list.until) = (list.until, None);
        }
        Ok(is_last)
    }

    fn is_over(&self) -> bool {
        matches!(self.length, Length::Slice(most) if self.client.asked() >= most)
    }

    fn terms(&self) -> Terms {
        let Settings { prefix, salt, .. } = &self.fetch.settings;
        Terms { prefix: prefix.clone(), salt: salt.clone() }
    }

    /// The name of the machine that was asked.
    fn source(&self) -> String {
        let address = &self.fetch.settings.address;
        address.split_once("://").map_or(address.as_str(), |it| it.1).to_owned()
    }
}

/// A window that was read whole: the next one begins a little before its end.
fn close(list: &mut List, until: Moment) {
    (list.as_of, list.until, list.place, list.n_seen) = (Some(until), None, String::new(), 0);
    list.since = until.plus_minutes(-OVERLAP_MINUTES);
}

/// A moment as the service writes it.
fn local(moment: Moment) -> String {
    moment.local().strftime("%Y-%m-%d %H:%M:%S").to_string()
}

/// Midnight of a day; the offset of these years.
fn start_of(day: Day) -> Result<Moment> {
    Ok(format!("{day}T00:00:00+05:00").parse()?)
}
