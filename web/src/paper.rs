//! The papers of a record in words: its files and the letters about it.

use kernel::files::Attachment;
use kernel::mail;

use crate::Visit;
use crate::names::Names;

/// A file of a record.
#[derive(Clone, Debug)]
pub struct Paper {
    /// What people call it.
    pub name: String,
    /// What it is, and how large.
    pub what: String,
    /// Its content, as the journal knows it.
    pub digest: String,
    /// Who added it, and when.
    pub added: String,
    /// Where the copy is that may be shown, if there is one.
    pub copy: Option<String>,
    /// Where the original is asked for; nothing once it was erased.
    pub original: Option<String>,
}

/// What a letter was, to whom, when.
pub(crate) fn letter(
    visit: &Visit,
    kind: &str,
    names: &Names,
    it: &mail::Mention,
) -> (String, String, String) {
    let own = visit.find_text(&format!("{kind}-letter-{}", it.name));
    let what = own.unwrap_or_else(|| visit.tell("card-letter", &it.name));
    let at = visit.time(it.sent_at.unwrap_or(it.at));
    // Without a server nothing leaves: a letter that is done with was kept, not sent.
    let kept = it.sent_at.is_some() && visit.app.settings.mail.is_none();
    let at = if kept { format!("{at}. {}", visit.t("outbox-kept")) } else { at };
    (what, names.show(visit, &it.user_id), at)
}

/// A file as a card lists it. To whom does not look, the office is one.
pub(crate) fn paper(visit: &Visit, names: &Names, looks: bool, it: &Attachment) -> Paper {
    let kept = it.erased_at.is_none();
    let path = visit.path(&format!("/files/{}", it.id));
    let what = if kept {
        visit.say("card-file", &[("kind", it.label().into()), ("n", it.kilobytes().into())])
    } else {
        visit.t("card-file-erased")
    };
    let known = looks || it.added_by == visit.actor.id;
    let who = if known { names.show(visit, &it.added_by) } else { visit.t("actor-office") };
    Paper {
        name: it.name.clone(),
        what,
        digest: it.digest.to_string(),
        added: format!("{who}, {}", visit.time(it.added_at)),
        copy: (kept && it.public_digest.is_some()).then(|| path.clone()),
        original: kept.then(|| format!("{path}/original")),
    }
}
