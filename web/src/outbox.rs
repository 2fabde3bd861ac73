//! The outbox: letters as they were written. In a demo it stands for everybody's mailbox.

use askama::Template;
use axum::response::Response;
use kernel::mail;

use crate::Visit;
use crate::app::OPERATE;
use crate::error::Result;

#[derive(Template)]
#[template(path = "outbox.html")]
struct Outbox<'a> {
    visit: &'a Visit,
    letters: Vec<Shown>,
}

struct Shown {
    to: String,
    at: String,
    language: String,
    subject: String,
    body: String,
    /// What became of it, where it did not simply leave.
    stays: Option<String>,
}

pub(crate) async fn page(visit: Visit) -> Result<Response> {
    if !visit.demo() {
        visit.must(OPERATE)?;
    }
    let letters = mail::latest(&mut visit.app.db.read().await?).await?;
    let shown = |it: mail::Letter| {
        let written = it.write(&visit.app.texts, &visit.app.settings.public_address);
        Shown {
            at: visit.time(it.sent_at.unwrap_or(it.at)),
            language: it.language.to_string(),
            subject: written.subject,
            body: written.body,
            stays: stays(&visit, &it).map(|it| visit.t(it)),
            to: it.name,
        }
    };
    let letters = letters.into_iter().map(shown).collect();
    visit.show(&Outbox { visit: &visit, letters })
}

/// Why a letter is here and not with its reader.
fn stays(visit: &Visit, it: &mail::Letter) -> Option<&'static str> {
    match (it.sent_at, &visit.app.settings.mail, &it.email) {
        (None, ..) => Some("outbox-waits"),
        (_, None, _) => Some("outbox-kept"),
        (_, _, None) => Some("outbox-no-address"),
        _ => None,
    }
}
