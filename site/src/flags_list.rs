//! `erikti flags list`: every flag, for people and for programs.

use anyhow::Result;
use procurement::catalogue::{Entry, catalogue};
use procurement::{Settings, texts};
use serde::Serialize;

use crate::arguments::{ListFlags, Listing};
use crate::told;

/// A flag as the JSON list has it.
#[derive(Serialize)]
struct Listed {
    code: &'static str,
    version: u32,
    family: &'static str,
    grain: &'static str,
    title: String,
    parameters: Vec<Parameter>,
    languages: Vec<&'static str>,
}

/// A value of a parameter.
#[derive(Serialize)]
struct Parameter {
    name: String,
    value: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    source: String,
}

pub(crate) fn run(it: &ListFlags) -> Result<()> {
    let all: Vec<Listed> = catalogue().iter().map(listed).collect();
    match it.format {
        Listing::Json => told::result(serde_json::to_string_pretty(&all)?),
        Listing::Table => told::result(table(&all)),
    }
}

fn listed(entry: &Entry) -> Listed {
    let settings = Settings::default();
    let values = settings.of_flag(entry.code).flat_map(|(name, since)| {
        since.steps().iter().map(move |it| Parameter {
            name: name.to_owned(),
            value: it.value.to_string(),
            since: it.first_day(),
            source: it.source.clone(),
        })
    });
    Listed {
        code: entry.code,
        version: entry.version,
        family: entry.family.word(),
        grain: entry.grain.word(),
        title: title(entry.code),
        parameters: values.collect(),
        languages: languages(entry.code),
    }
}

/// The English name of a flag.
fn title(code: &str) -> String {
    let [_, _, english] = texts::texts();
    let key = format!("{} = ", texts::key(code, "title"));
    let line = english.lines().find_map(|it| it.strip_prefix(&key));
    line.unwrap_or(code).to_owned()
}

/// The languages in which it has a page.
fn languages(code: &str) -> Vec<&'static str> {
    let key = format!("\n{} = ", texts::key(code, "title"));
    let all = ["kk", "ru", "en"].into_iter().zip(texts::texts());
    all.filter(|(_, text)| text.contains(&key)).map(|(language, _)| language).collect()
}

fn table(all: &[Listed]) -> String {
    let head = ["code", "family", "grain", "version", "languages", "name", "parameters"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for it in all {
        let values = it.parameters.iter().map(|it| format!("{}={}", it.name, it.value));
        rows.push(vec![
            it.code.to_owned(),
            it.family.to_owned(),
            it.grain.to_owned(),
            it.version.to_string(),
            it.languages.join(" "),
            it.title.clone(),
            values.collect::<Vec<_>>().join(" "),
        ]);
    }
    told::table(&rows)
}
