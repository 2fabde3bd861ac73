//! The command line of data: what comes in, what is fetched, what is given out.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;

use super::Site;

/// Bring data in
#[derive(Subcommand)]
pub enum Import {
    Ocds(ImportOcds),
    Goszakup(ImportGoszakup),
    Register(ImportRegister),
    Budget(ImportBudget),
}

/// Read OCDS: releases a line each, lists, release packages, record packages
///
/// Takes files plain or packed (gzip, zstd), and folders. Keeps every release as it came; releases of
/// one process in a package are merged by the rules of the standard. Reading the same file again
/// changes nothing; a changed release becomes a new version. What cannot be read is put aside with its
/// place, the reason and its text, and the rest is kept.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti import ocds releases.jsonl\n  \
    erikti import ocds packages/ records.json.gz\n  \
    curl https://portal.example/releases.json | erikti import ocds -")]
pub struct ImportOcds {
    /// Files and folders to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub site: Site,
}

/// Read saved pages of the public procurement service (goszakup OWS v3)
///
/// Takes pages of REST and of GraphQL in any order: announcements, lots, plan points and their
/// places, contracts, contract units, applications, subjects, unreliable suppliers, acts, treasury
/// payments, and dictionaries, whose names tell which they are. They are joined into one OCDS release
/// for each announcement, and for each contract that had none. What cannot be read is said row by row,
/// and what belongs to nothing is counted. A page that is not whole is refused whole.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti import goszakup pages/*.json\n  \
    erikti import goszakup pages/*.json --output releases.jsonl    without a database\n\n\
    A page of a dictionary is a file named as the service names it, such as ref_trade_methods.json.")]
pub struct ImportGoszakup {
    /// Files to read, plain or gzip; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Write the releases to FILE instead of the database; - is standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub site: Site,
}

/// Read a register that purchases are judged by
///
/// The register of unreliable suppliers (rnu) is a CSV of bin,from,until,reason with a head, or saved
/// pages of goszakup (OWS v3). Its days are kept: a supplier is looked up as of the day of the act, never
/// of today. Reading a file again changes nothing; an entry of the same organisation and first day takes
/// the place of the other, and one that is named no more stays. A row that cannot be read is said with its
/// line and passed over. Everything is judged anew by the work of the site.
#[derive(Args)]
#[command(after_long_help = "Example:\n  erikti import register rnu unreliable.csv")]
pub struct ImportRegister {
    /// Which register
    #[arg(value_enum)]
    pub register: Register,
    /// Files to read, plain or packed; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub site: Site,
}

/// A register, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Register {
    /// Unreliable suppliers
    Rnu,
}

/// Read the region's monthly execution of the budget, as open budgets publish it
///
/// A CSV with semicolons, in thousands of tenge since the beginning of the year; the order of columns is
/// free, and others are left. A month that is read again takes the place of what was known of it. A row
/// that cannot be read is said with its line and passed over.
#[derive(Args)]
#[command(after_long_help = "Example:\n  erikti import budget execution-2025.csv\n\n\
    Columns: month, id, parent_id, level, code, name, utv, utch, plg, plgp, sumrg, obz.")]
pub struct ImportBudget {
    /// Files to read, plain or packed; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    #[command(flatten)]
    pub site: Site,
}

/// Get data from where it is published
#[derive(Subcommand)]
pub enum Fetch {
    Goszakup(FetchGoszakup),
}

/// Get what changed on the public procurement service (goszakup OWS v3)
///
/// Needs a file with the token of the office, named in the settings. Asks politely, one request at a time. A run that is
/// broken off goes on from there when the same command is given without --since.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti fetch goszakup --since 2026-01-01\n  \
    erikti fetch goszakup                          what changed since the last time")]
pub struct FetchGoszakup {
    /// Begin with what changed on this day
    #[arg(long, value_name = "DATE")]
    pub since: Option<Date>,
    #[command(flatten)]
    pub site: Site,
}

/// Give data out
#[derive(Subcommand)]
pub enum Export {
    Ocds(ExportOcds),
}

/// Write every process as a compiled OCDS release, one JSON object a line
///
/// Each release is held to the rules of OCDS 1.1; what breaks them is said on standard error, with
/// the place, and makes the exit status 1. The line is written all the same, unless --sound is given.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti export ocds --output releases.jsonl\n  \
    erikti export ocds --sound | gzip > releases.jsonl.gz")]
pub struct ExportOcds {
    /// Write to FILE; - is standard output
    #[arg(long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,
    /// Leave out releases that break a rule
    #[arg(long)]
    pub sound: bool,
    #[command(flatten)]
    pub site: Site,
}
