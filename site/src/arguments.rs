//! The command line: what may be asked, and the manual that explains it.

pub mod data;
mod flags;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use data::{Export, Fetch, Import};
pub use flags::*;

/// Erikti: citizens check public procurement, together with the office.
#[derive(Parser)]
#[command(
    name = "erikti",
    version,
    about = "Citizens check public procurement, together with the office",
    long_about = "Erikti looks at public procurement with the eyes of many. It shows what is open \
        now and worth a question, leads a volunteer through a check with evidence, the office \
        through the letter and the answer, and publishes what came of it, down to the tenge.\n\n\
        It never accuses: a flag is a question.",
    after_help = "Results go to standard output, progress and messages to standard error.\n\
        Exit status: 0 done, 1 refused or failed, 2 wrong use.\n\
        'erikti help COMMAND' tells more about a command, with examples.",
    after_long_help = "Beginning:\n  \
        erikti demo                      look around: an invented region, removed at the end\n  \
        erikti term 2026-03-20 7         2026-04-03, the seventh working day after\n\n\
        Running a site:\n  \
        erikti migrate                   make the tables\n  \
        erikti user add aigul --name 'Aigul' --role administrator\n  \
        erikti check                     see whether all is well\n  \
        erikti import ocds releases.json bring purchases in\n  \
        erikti serve                     answer\n\n\
        Settings are read from ./erikti.toml, or from the file named with --config, and may be\n\
        overridden in the environment: ERIKTI__DATABASE__URL, ERIKTI__LISTEN and so on.\n\
        docs/configuration.md lists them all.\n\n\
        Results go to standard output, progress and messages to standard error.\n\
        Exit status: 0 done, 1 refused or failed, 2 wrong use.",
    arg_required_else_help = true,
    subcommand_required = true,
    max_term_width = 100
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    Demo(Demo),
    /// Answer as the site
    ///
    /// Does not start half configured: what is missing is said in one sentence each. Work that no
    /// request waits for, such as letters and terms, is done by the same program. Ctrl-C or SIGTERM
    /// lets running requests end first.
    #[command(after_long_help = "Examples:\n  \
        erikti serve\n  \
        erikti serve --config /etc/erikti.toml\n  \
        ERIKTI__LISTEN=127.0.0.1:9000 erikti serve")]
    Serve(Site),
    /// Make the tables, or bring them up to date
    ///
    /// Safe to repeat. Make a copy of the database first: there is no way back. Tables made by a
    /// newer program are refused.
    Migrate(Site),
    /// See whether all is well, one line each
    ///
    /// Looks at the settings, the schema, the journal, the holidays ahead, the folder for files, the
    /// disk space and the mail server. Exit status 1 if something is not well.
    Check(Site),
    #[command(subcommand)]
    User(User),
    #[command(subcommand)]
    Import(Import),
    #[command(subcommand)]
    Fetch(Fetch),
    #[command(subcommand)]
    Export(Export),
    #[command(subcommand)]
    Flags(Flags),
    Generate(Generate),
    Term(Term),
    #[command(subcommand)]
    Journal(Journal),
}

/// Where the settings are.
#[derive(Args)]
pub struct Site {
    /// Read the settings from FILE instead of ./erikti.toml
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// Show an invented region, to look around in
///
/// Makes people of every role and some hundred procurement processes in a temporary folder,
/// answers at once, and removes everything when it is stopped with Ctrl-C. Nothing leaves this
/// machine.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti demo\n  \
    erikti demo --listen 127.0.0.1:9000 --seed 7\n  \
    erikti demo --today 2026-03-20        as it would look on that day")]
pub struct Demo {
    /// Answer on this address; the next free port is taken when it is in use
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Invent another region: the same number makes the same one
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// Live on this day instead of today
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
}

/// Manage the accounts of the office's people
#[derive(Subcommand)]
#[command(after_long_help = "Examples:\n  \
    erikti user add aigul --name 'Aigul' --role administrator\n  \
    erikti user add nurlan --name 'Nurlan' --role coordinator --district 351010000\n  \
    erikti user password aigul --password-stdin < password.txt\n  \
    erikti user disable nurlan")]
pub enum User {
    Add(AddUser),
    /// List the accounts: sign-in, name, roles, whether disabled
    List(Site),
    /// Give somebody one more role
    Grant(RoleOf),
    /// Take a role from somebody, in all districts; it counts from the next page they ask for
    Revoke(RoleOf),
    /// End an account: nobody signs in with it, and whoever had is signed out
    Disable {
        /// What the person signs in with
        #[arg(value_name = "SIGN-IN")]
        sign_in: String,
        #[command(flatten)]
        site: Site,
    },
    Password(PasswordOf),
}

/// A role of somebody
#[derive(Args)]
pub struct RoleOf {
    /// What the person signs in with
    #[arg(value_name = "SIGN-IN")]
    pub sign_in: String,
    /// The role
    #[arg(long, value_enum)]
    pub role: Role,
    /// The district of the role, by its KATO code; the whole region when left out
    #[arg(long, value_name = "KATO")]
    pub district: Option<String>,
    #[command(flatten)]
    pub site: Site,
}

/// Set another password, and sign the person out everywhere
///
/// A password is made and printed once, unless one comes from standard input.
#[derive(Args)]
pub struct PasswordOf {
    /// What the person signs in with
    #[arg(value_name = "SIGN-IN")]
    pub sign_in: String,
    /// Take the first line of standard input as the password
    #[arg(long)]
    pub password_stdin: bool,
    #[command(flatten)]
    pub site: Site,
}

/// Make an account
///
/// A password is made and printed once, unless one comes from standard input.
#[derive(Args)]
pub struct AddUser {
    /// What the person will sign in with
    #[arg(value_name = "SIGN-IN")]
    pub sign_in: String,
    /// What others see
    #[arg(long)]
    pub name: String,
    /// What the person is here for; may be given several times
    #[arg(long, value_enum, required = true)]
    pub role: Vec<Role>,
    /// The district of the roles, by its KATO code; the whole region when left out
    #[arg(long, value_name = "KATO")]
    pub district: Option<String>,
    /// Where letters go
    #[arg(long, value_name = "ADDRESS")]
    pub email: Option<String>,
    /// Where the person works, by its BIN: purchases of it are none of theirs to check
    #[arg(long, value_name = "BIN")]
    pub employer: Option<String>,
    /// The language of letters
    #[arg(long, value_enum, default_value = "kk")]
    pub language: Language,
    /// Take the first line of standard input as the password
    #[arg(long)]
    pub password_stdin: bool,
    #[command(flatten)]
    pub site: Site,
}

/// What somebody is here for, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Role {
    Volunteer,
    Coordinator,
    Officer,
    Auditor,
    Administrator,
}

/// A language, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    Kk,
    Ru,
    En,
}

/// Invent procurement, to measure with
///
/// Writes compiled OCDS releases, one JSON object a line. The same numbers give the same bytes,
/// and any part of them, by any number of threads. Nothing in them is real. The oddities of real
/// publishers are in them at their usual rates, unless --clean is given.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti generate --releases 1000 --seed 7\n  \
    erikti generate --releases 100000 --inject all --truth truth.jsonl --register debarred.csv \\\n    \
    --output releases.jsonl\n  \
    erikti generate --releases 1000000 --profile dr | erikti flags run -\n\n\
    A plan is TOML: a table for each scheme, with the share of processes it takes and, if there\n\
    is a most, how many:\n  \
    [rotation-ring]\n  rate = 0.02\n  [equal-prices]\n  rate = 0.01\n  count = 50")]
pub struct Generate {
    /// How many releases
    #[arg(long, value_name = "N")]
    pub releases: u64,
    /// Invent another region: the same number makes the same one
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
    /// After whose example
    #[arg(long, value_enum, default_value = "kz")]
    pub profile: Profile,
    /// Plant what this plan says, or every scheme at its usual rate: all
    #[arg(long, value_name = "PLAN|all")]
    pub inject: Option<PathBuf>,
    /// Write what was planted to FILE, one JSON object a process
    #[arg(long, value_name = "FILE")]
    pub truth: Option<PathBuf>,
    /// Write the debarred suppliers to FILE: bin,from,until,reason
    #[arg(long, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// Write to FILE; - is standard output
    #[arg(long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
    /// Leave out the first releases
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub skip: u64,
    /// Leave out the oddities of real publishers
    #[arg(long)]
    pub clean: bool,
    /// Live on this day: purchases of the two years before it are made
    #[arg(long, value_name = "DATE", default_value = "2026-11-23")]
    pub today: Date,
    /// Use so many threads, at most 256; all cores when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

/// After whose example releases are made.
#[derive(Clone, Copy, ValueEnum)]
pub enum Profile {
    /// A region of Kazakhstan: lots, plans, acts, payments
    Kz,
    /// A country without lots, with the shares measured in its releases
    Dr,
}

/// Say which date is N working days after DATE
///
/// Counting begins with the next day. Days off and worked Saturdays are those of the decrees for
/// 2026 and 2027; a date beyond them is provisional, and a message says so.
#[derive(Args)]
#[command(after_long_help = "Example:\n  erikti term 2026-03-20 7\n  2026-04-03")]
pub struct Term {
    /// The day of the event, such as 2026-03-20
    pub date: Date,
    /// How many working days
    #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(0..=3660))]
    pub days: u32,
}

/// Look after the journal
#[derive(Subcommand)]
pub enum Journal {
    Verify(Verify),
}

/// Prove that the journal was not rewritten
///
/// Every entry carries the hash of the one before. The first that does not fit is named, and the
/// exit status is 1. A journal that was rewritten as a whole shows only against a head kept
/// elsewhere: print it each month, and keep it outside.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti journal verify\n  \
    erikti journal verify --head >> journal-heads.txt\n  \
    erikti journal verify --against \"$(tail -n 1 journal-heads.txt)\"")]
pub struct Verify {
    /// Print the number and the hash of the last entry
    #[arg(long)]
    pub head: bool,
    /// Compare with a head that was kept elsewhere: its number and its hash
    #[arg(long, value_name = "HEAD", conflicts_with = "head")]
    pub against: Option<String>,
    #[command(flatten)]
    pub site: Site,
}
