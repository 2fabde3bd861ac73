//! What the flags answered to each process. Where a question makes no sense, the process keeps why.

use std::collections::HashMap;

use kernel::args;
use kernel::db::{Reader, Result, Writer};
use procurement::{State, catalogue};
use sea_query::{Expr, ExprTrait, Order, Query};

use crate::answer::{self, Answered};

/// Replaces all answers to these processes.
pub(crate) async fn keep_answers(
    db: &mut Writer,
    answers: HashMap<String, Vec<Answered>>,
) -> Result<()> {
    let (mut rows, mut silent) = (Vec::new(), Vec::new());
    for (ocid, all) in answers {
        db.run("DELETE FROM findings WHERE ocid = $1", args![ocid.as_str()]).await?;
        let why = |it: &Answered| format!("{} {}", it.code, it.why);
        let senseless = all.iter().filter(|it| it.state == State::NotApplicable);
        silent.push((ocid.clone(), senseless.map(why).collect::<Vec<_>>().join("\n")));
        let told = all.into_iter().filter(|it| it.state != State::NotApplicable);
        rows.extend(told.map(|it| {
            let state = it.state.word();
            args![ocid.as_str(), it.code, state, it.rule_version, it.n_flagged, it.evidence]
        }));
    }
    db.run_many(
        "INSERT INTO findings (ocid, code, state, rule_version, n_flagged, evidence)
         VALUES ($1, $2, $3, $4, $5, $6)",
        rows,
    )
    .await?;
    for (ocid, silent) in silent {
        db.run("UPDATE processes SET silent = $2 WHERE ocid = $1", args![ocid, silent]).await?;
    }
    Ok(())
}

/// Process, flag, state, version of the rule, flagged places, evidence.
type Row = (String, String, String, i64, i64, String);

/// What the flags answered to each of these processes, in the order of codes.
pub(crate) async fn answers<'o>(
    db: &mut Reader,
    ocids: impl Iterator<Item = &'o str> + Clone,
) -> Result<HashMap<String, Vec<Answered>>> {
    let query = Query::select()
        .columns(["ocid", "code", "state", "rule_version", "n_flagged", "evidence"])
        .from("findings")
        .and_where(Expr::col("ocid").is_in(ocids.clone()))
        .order_by("code", Order::Asc)
        .take();
    let mut answers: HashMap<String, Vec<Answered>> = HashMap::new();
    for (ocid, code, state, rule_version, n_flagged, evidence) in db.select::<Row>(&query).await? {
        let (state, why) = (state_of(&state), String::new());
        let answer = Answered { code, state, rule_version, n_flagged, why, evidence };
        answers.entry(ocid).or_default().push(answer);
    }
    let query = Query::select()
        .columns(["ocid", "silent"])
        .from("processes")
        .and_where(Expr::col("ocid").is_in(ocids))
        .take();
    for (ocid, silent) in db.select::<(String, String)>(&query).await? {
        let all = answers.entry(ocid).or_default();
        all.extend(silent.lines().filter_map(senseless));
        all.sort_by(|a, b| a.code.cmp(&b.code));
    }
    answers.retain(|_, it| !it.is_empty());
    Ok(answers)
}

fn senseless(line: &str) -> Option<Answered> {
    let (code, why) = line.split_once(' ')?;
    let version = catalogue::find(code).map_or(0, |it| i64::from(it.version));
    Some(answer::not_applicable(code, version, why))
}

fn state_of(word: &str) -> State {
    let all = [State::Flagged, State::Clear, State::Insufficient];
    all.into_iter().find(|it| it.word() == word).unwrap_or(State::NotApplicable)
}
