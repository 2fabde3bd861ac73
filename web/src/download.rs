//! Files of records: the copy that may be seen, and the original for those who say why.

use std::fmt::Write;

use askama::Template;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use kernel::files::{self, Attachment};
use kernel::record::Visibility;

use crate::error::{OrNotFound, Refusal, Result};
use crate::form::within;
use crate::held::Seen;
use crate::{Form, Visit};

/// A file is data, whatever somebody hid in it: it runs nothing and reaches nothing.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/// How a visitor sees the record of a file.
pub(crate) struct Sight {
    pub(crate) seen: Seen,
    pub(crate) visibility: Visibility,
    /// Whether the card itself is theirs to see.
    pub(crate) card: bool,
    /// Whether they may ask for the original.
    pub(crate) opens: bool,
}

/// The copy without what a picture tells about its maker. Of a public record it is for everybody.
pub(crate) async fn public(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let attachment = files::find(&mut visit.app.db.read().await?, &id).await?.or_not_found()?;
    let sight = sight(&visit, &attachment).await?;
    if !sight.card && sight.visibility != Visibility::Public {
        return Err(Refusal::NotFound.into());
    }
    let mut db = visit.app.db.read().await?;
    let opened = files::open_public(&mut db, &visit.app.files, &id).await?;
    let (attachment, bytes) = opened.or_not_found()?;
    let media_type = attachment.public_media_type.clone().unwrap_or_default();
    Ok(send("inline", &media_type, &attachment.name, bytes))
}

#[derive(Template)]
#[template(path = "original.html")]
struct Ask<'a> {
    visit: &'a Visit,
    form: &'a Form,
    name: &'a str,
    number: &'a str,
    card: String,
    action: String,
}

/// Asks why the original is to be opened.
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>) -> Result<Response> {
    let form = Form::blank(&visit);
    let (attachment, seen) = sealed(&visit, &id).await?;
    visit.show(&Ask::of(&visit, &form, &attachment, &seen))
}

/// Opens the original: the journal says who, when and why.
pub(crate) async fn original(
    visit: Visit,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response> {
    let (attachment, seen) = sealed(&visit, &id).await?;
    let Some(why) = form.read("why", within(500)) else {
        return visit.again(&Ask::of(&visit, &form, &attachment, &seen));
    };
    let mut db = visit.app.db.write().await?;
    let opened = files::open_sealed(&mut db, &visit.app.files, &id, &visit.actor, &why).await?;
    let (attachment, bytes) = opened.or_not_found()?;
    db.commit().await?;
    Ok(send("attachment", &attachment.media_type, &attachment.name, bytes))
}

impl<'a> Ask<'a> {
    fn of(visit: &'a Visit, form: &'a Form, attachment: &'a Attachment, seen: &'a Seen) -> Self {
        Self {
            visit,
            form,
            name: &attachment.name,
            number: &seen.number,
            card: visit.path(&format!("/{}/{}", seen.kind, seen.id)),
            action: visit.path(&format!("/files/{}/original", attachment.id)),
        }
    }
}

/// A file whose original this visitor may ask for.
async fn sealed(visit: &Visit, id: &str) -> Result<(Attachment, Seen)> {
    let attachment = files::find(&mut visit.app.db.read().await?, id).await?.or_not_found()?;
    let sight = sight(visit, &attachment).await?;
    if sight.opens {
        return Ok((attachment, sight.seen));
    }
    Err(Refusal::NotFound.into())
}

async fn sight(visit: &Visit, attachment: &Attachment) -> Result<Sight> {
    for look in &visit.app.parts.sights {
        if let Some(sight) = look(visit.clone(), attachment.record_id.clone()).await? {
            return Ok(sight);
        }
    }
    Err(Refusal::NotFound.into())
}

fn send(disposition: &str, media_type: &str, name: &str, bytes: Bytes) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type.to_owned()),
        (CONTENT_DISPOSITION, format!("{disposition}; filename*=UTF-8''{}", escaped(name))),
        (CONTENT_SECURITY_POLICY, POLICY.to_owned()),
    ];
    (headers, bytes).into_response()
}

/// A name for a header, as RFC 8187 writes it.
fn escaped(name: &str) -> String {
    let mut out = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            out.push(char::from(byte));
        } else {
            _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(escaped("шот 1.pdf"), "%D1%88%D0%BE%D1%82%201.pdf");
        assert_eq!(escaped("a\"; \r\nx: y"), "a%22%3B%20%0D%0Ax%3A%20y");
    }
}
