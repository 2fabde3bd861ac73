//! The program: configuration, command line, and the features joined into one site.

pub mod arguments;
mod assess;
mod budgets;
mod check;
pub mod config;
mod coverage;
pub mod demo;
mod export;
pub mod features;
mod files;
mod flags;
mod flags_list;
mod flags_summary;
mod flags_tally;
mod generate;
mod import;
mod journal;
mod migrate;
mod opened;
mod portal;
mod post;
mod register;
mod serve;
mod stop;
mod store;
mod term;
mod told;
mod users;

use std::fmt;

use anyhow::{Context, Result};
use arguments::data::{Export, Fetch, Import};
use arguments::{Command, Flags, Journal};

/// Does what the command line asks.
pub fn run(command: Command) -> Result<()> {
    match command {
        Command::Flags(Flags::Run(it)) => flags::run(&it),
        Command::Flags(Flags::Tally(it)) => flags_tally::tally(&it),
        Command::Flags(Flags::Merge(it)) => flags_tally::merge(&it),
        Command::Flags(Flags::Assess(it)) => assess::run(&it),
        Command::Flags(Flags::Coverage(it)) => coverage::run(&it),
        Command::Flags(Flags::List(it)) => flags_list::run(&it),
        Command::Generate(it) => generate::run(&it),
        command => runtime()?.block_on(run_site(command)),
    }
}

async fn run_site(command: Command) -> Result<()> {
    match command {
        Command::Demo(it) => demo::run(&it).await,
        Command::Serve(it) => serve::run(&it).await,
        Command::Migrate(it) => migrate::run(&it).await,
        Command::Check(it) => check::run(&it).await,
        Command::User(it) => users::run(it).await,
        Command::Import(Import::Ocds(it)) => import::run(it).await,
        Command::Import(Import::Goszakup(it)) => portal::import(it).await,
        Command::Import(Import::Register(it)) => register::import(it).await,
        Command::Import(Import::Budget(it)) => budgets::import(it).await,
        Command::Fetch(Fetch::Goszakup(it)) => portal::fetch(it).await,
        Command::Export(Export::Ocds(it)) => export::run(&it).await,
        Command::Journal(Journal::Verify(it)) => journal::run(&it).await,
        Command::Term(it) => term::run(&it).await,
        Command::Flags(_) | Command::Generate(_) => unreachable!("done without waiting"),
    }
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    let built = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    built.context("the machine gives no threads")
}

/// The command line cannot be meant as it stands: exit status 2.
#[derive(Debug)]
pub struct WrongUse(pub String);

impl fmt::Display for WrongUse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WrongUse {}
