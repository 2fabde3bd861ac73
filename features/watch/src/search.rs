//! Processes among what the search of the site finds.

use kernel::{search, shown};
use web::{Hit, MOST_HITS, Visit};

use crate::{KIND, process, question, store};

pub(crate) async fn hits(visit: Visit, words: String) -> anyhow::Result<Vec<Hit>> {
    let mut db = visit.app.db.read().await?;
    let ocids = search::ids(&mut db, KIND, &words, MOST_HITS).await?;
    let mut listed = store::named(&mut db, ocids.iter().map(String::as_str)).await?;
    listed.sort_by_key(|it| ocids.iter().position(|ocid| *ocid == it.ocid));
    let hit = |it: store::Listed| {
        let sum = it.tiyn.map(|tiyn| question::sum(&visit, tiyn, &it.currency));
        let closes = it.closes_at.map(|at| shown::short_moment(at, visit.language));
        let parts = [Some(it.buyer).filter(|it| !it.is_empty()), sum, closes];
        Hit {
            address: process::path(&it.ocid),
            title: it.title,
            text: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        }
    };
    Ok(listed.into_iter().map(hit).collect())
}
