//! Learning: what became of earlier questions, for the rank of the next ones.

use std::collections::BTreeMap;

use kernel::db::{Reader, Result};
use procurement::Calibration;
use web::App;

use crate::{KIND, store};

/// Learns what whoever checks has to teach.
pub(crate) async fn learn(app: &App) -> Result<()> {
    let mut counts: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for it in app.lessons(KIND).await? {
        let Some(confirmed) = it.confirmed else { continue };
        let (stood, explained) = counts.entry((it.code, it.buyer)).or_default();
        *if confirmed { stood } else { explained } += 1;
    }
    let mut db = app.db.write().await?;
    store::keep_lessons(&mut db, counts).await?;
    db.commit().await
}

/// What is known of every flag.
pub(crate) async fn calibration(db: &mut Reader) -> Result<Calibration> {
    let mut known = Calibration::default();
    for (code, buyer, confirmed, explained) in store::lessons(db).await? {
        (0..confirmed).for_each(|_| known.learn(&code, &buyer, true));
        (0..explained).for_each(|_| known.learn(&code, &buyer, false));
    }
    Ok(known)
}
