//! Questions about organisations, pairs and markets: what no process has alone.

use std::collections::{BTreeMap, BTreeSet};

use kernel::db::{Database, Result};
use procurement::{Finding, State, organisation};

use crate::store::{self, Change, Habit};

/// Replaces the questions by those of a run; gives how many subjects were asked otherwise before.
pub(crate) async fn keep(db: &Database, run: &str, findings: Vec<Finding>) -> Result<i64> {
    let flagged = findings.into_iter().filter(|it| it.state == State::Flagged);
    let habits: BTreeMap<(String, String), Habit> =
        flagged.map(|it| ((it.code.to_string(), it.subject.id.clone()), habit(&it))).collect();
    let mut writer = db.write().await?;
    let before: BTreeSet<(String, String)> =
        store::habits(&mut writer).await?.into_iter().collect();
    let change = |(code, subject): &(String, String), was: State, became: State| Change {
        subject: subject.clone(),
        code: code.clone(),
        was: was.word().to_owned(),
        became: became.word().to_owned(),
    };
    let come = habits.keys().filter(|it| !before.contains(*it));
    let gone = before.iter().filter(|it| !habits.contains_key(*it));
    let changes: Vec<Change> = come
        .map(|it| change(it, State::Clear, State::Flagged))
        .chain(gone.map(|it| change(it, State::Flagged, State::Clear)))
        .collect();
    let n = i64::try_from(changes.len()).unwrap_or(i64::MAX);
    if !before.is_empty() {
        store::keep_changes(&mut writer, run, changes).await?;
    }
    store::keep_habits(&mut writer, habits.into_values().collect()).await?;
    writer.commit().await?;
    Ok(n)
}

fn habit(finding: &Finding) -> Habit {
    Habit {
        code: finding.code.to_string(),
        kind: finding.subject.kind.word().to_owned(),
        subject: finding.subject.id.clone(),
        parties: finding
            .subject
            .id
            .split('~')
            .map(|it| organisation::number(it).to_owned())
            .collect(),
        evidence: serde_json::to_string(&[finding]).unwrap_or_default(),
    }
}
