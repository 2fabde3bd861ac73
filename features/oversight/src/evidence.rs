//! The prices of a check with their files: a picture is shown, a PDF is named, and the original of
//! either is asked for with a reason.

use kernel::db::Reader;
use kernel::files::{self, Attachment};
use kernel::record::RecordId;
use web::{On, Result};

use crate::check::Check;
use crate::price::Source;
use crate::store;

/// A price with its file.
pub(crate) struct Found {
    pub(crate) source: Source,
    pub(crate) file: Option<Attachment>,
}

/// The prices of a check, in the order in which they were added.
pub(crate) async fn of(db: &mut Reader, id: &RecordId) -> anyhow::Result<Vec<Found>> {
    let (sources, files) = (store::sources(db, id).await?, files::of(db, id).await?);
    let found = |source: Source| {
        let file = files.iter().find(|it| source.attachment_id.as_ref() == Some(&it.id));
        Found { file: file.cloned(), source }
    };
    Ok(sources.into_iter().map(found).collect())
}

/// The prices of the check under the visitor's hands.
pub(crate) async fn on(on: &On<Check>) -> Result<Vec<Found>> {
    Ok(of(&mut on.visit.app.db.read().await?, on.id()).await?)
}

/// The prices alone.
pub(crate) fn sources(found: &[Found]) -> impl Iterator<Item = &Source> {
    found.iter().map(|it| &it.source)
}
