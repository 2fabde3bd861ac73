//! The command line of `erikti flags`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// Look for flags without a database
#[derive(Subcommand)]
pub enum Flags {
    Run(RunFlags),
    Tally(TallyFlags),
    Merge(MergeFlags),
    List(ListFlags),
    Assess(AssessFlags),
    Coverage(CoverageOf),
}

/// Name every flag: code, family, grain, version, parameters, languages of its page
#[derive(Args)]
#[command(after_long_help = "Examples:\n  erikti flags list\n  erikti flags list --format json")]
pub struct ListFlags {
    /// How the list is written
    #[arg(long, value_enum, default_value = "table")]
    pub format: Listing,
}

/// How a list is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Listing {
    /// Columns for people
    Table,
    /// One JSON document
    Json,
}

/// Find flags in compiled OCDS releases, one JSON object a line
///
/// Each finding is a line with its flag, the process, the numbers behind it and the threshold. A
/// flag is a question, not a verdict.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti flags run releases.jsonl\n  \
    erikti flags run releases.jsonl --only R003,R036 --set R003.least_days.tender=15\n  \
    erikti flags run releases.jsonl --summary --register rnu=unreliable.csv\n  \
    zcat releases.jsonl.gz | erikti flags run - --output findings.jsonl")]
pub struct RunFlags {
    #[command(flatten)]
    pub read: ReadFiles,
    #[command(flatten)]
    pub asked: AskedFlags,
    #[command(flatten)]
    pub written: WrittenFlags,
}

/// Add a part of the releases up, to be merged with other parts
///
/// What one part of the input adds up to is written to one file, a fraction of its size. 'erikti flags
/// merge' adds such tallies up and prints the findings of 'erikti flags run' over all of it, byte for
/// byte. A part without any process is a tally too. docs/spark.md tells how an engine does it.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti flags tally 2025.jsonl --output 2025.tally\n  \
    erikti flags tally 2026.jsonl --output 2026.tally\n  \
    erikti flags merge 2025.tally 2026.tally --output findings.jsonl\n  \
    zcat part.jsonl.gz | erikti flags tally - --output - | gzip > part.tally.gz")]
pub struct TallyFlags {
    #[command(flatten)]
    pub read: ReadFiles,
    #[command(flatten)]
    pub asked: AskedFlags,
    /// Take every line for a value, also where a file begins as a document over many lines would: for
    /// parts of files that were cut at line endings
    #[arg(long)]
    pub lines: bool,
    /// Write the tally to FILE; - is standard output
    #[arg(long, value_name = "FILE")]
    pub output: PathBuf,
}

/// Merge tallies, and find the flags of everything they add up
///
/// Prints what 'erikti flags run' prints of all releases at once, whatever the order of the tallies.
/// Flags, parameters, register and states are those that the tallies were made with; tallies that
/// differ in them, that another version of the program made, or that are damaged are refused. With
/// --tally the sum is written as a tally again, so that merging can go in steps.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti flags merge 2025.tally 2026.tally --output findings.jsonl\n  \
    erikti flags merge *.tally --summary\n  \
    erikti flags merge jan.tally feb.tally mar.tally --tally quarter.tally\n  \
    cat jan.tally feb.tally | erikti flags merge - --tally -")]
pub struct MergeFlags {
    /// Tallies, also several in one file, also packed; - is standard input
    #[arg(required = true, value_name = "TALLY")]
    pub tallies: Vec<PathBuf>,
    /// Use so many threads, at most 256; all cores when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
    /// Write the sum to FILE as a tally, and no findings; - is standard output
    #[arg(long, value_name = "FILE", conflicts_with_all = ["summary", "format", "output"])]
    pub tally: Option<PathBuf>,
    #[command(flatten)]
    pub written: WrittenFlags,
}

// No words on the three below: clap would take them for those of the command.
#[derive(Args)]
pub struct ReadFiles {
    /// Files and folders to read; - is standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Use so many threads, at most 256; all cores when left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
}

#[derive(Args)]
pub struct AskedFlags {
    /// Look for these flags only, separated by commas
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub only: Vec<String>,
    /// Set a parameter of a flag; may be given several times
    #[arg(long, value_name = "CODE.PARAM=VALUE")]
    pub set: Vec<String>,
    /// Which answers are written: those that ask, or all four states
    #[arg(long, value_enum, default_value = "flagged")]
    pub states: Answers,
    /// A register as of whose days suppliers are looked up: rnu=FILE, a CSV of bin,from,until,reason
    #[arg(long, value_name = "NAME=FILE")]
    pub register: Option<String>,
}

#[derive(Args)]
pub struct WrittenFlags {
    /// Print a table per flag: judged, flagged, not applicable, insufficient, base rate, seconds
    #[arg(long)]
    pub summary: bool,
    /// How findings are written
    #[arg(long, value_enum, default_value = "jsonl")]
    pub format: Format,
    /// Write to FILE instead of standard output; with --summary and without FILE, nothing is written
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write what is open to FILE as well, by the worth of a check: one JSON object a line
    #[arg(long, value_name = "FILE")]
    pub queue: Option<PathBuf>,
    /// The moment at which the queue is made, as 2026-03-16T10:00:00+05:00; now when left out
    #[arg(long, value_name = "MOMENT", requires = "queue")]
    pub at: Option<jiff::Timestamp>,
    /// The word by which a tenth of the queue is drawn by lot
    #[arg(long, value_name = "WORD", default_value = "erikti", requires = "queue")]
    pub seed: String,
}

/// Which answers are written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Answers {
    /// Those that ask something
    Flagged,
    /// Flagged, clear, not applicable, insufficient
    All,
}

/// Say what files hold, field by field and code by code, and which flags that suffices for
///
/// For every field: in how many of the processes it is, and in how many of the objects it can stand
/// in. For every code, such as a role or a type of document: how often it is there. For every flag:
/// how many subjects it can judge, and which fields it lacks. Empty values count as missing.
#[derive(Args)]
#[command(after_long_help = "Examples:\n  \
    erikti flags coverage releases.jsonl\n  \
    erikti flags coverage folder-of-packages --format json")]
pub struct CoverageOf {
    #[command(flatten)]
    pub read: ReadFiles,
    /// How the answer is written
    #[arg(long, value_enum, default_value = "table")]
    pub format: Listing,
}

/// How findings are written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// One JSON object a line
    Jsonl,
    /// A table for spreadsheets
    Csv,
}

/// Compare findings with what was planted
///
/// Says per scheme how much of what the data show was found, per flag how often it was right and
/// how much it found, how many of the first 20 and 100 processes are planted, and how many of the
/// others carry a flag.
#[derive(Args)]
#[command(after_long_help = "Example:\n  \
    erikti generate --releases 100000 --inject all --truth truth.jsonl --output releases.jsonl\n  \
    erikti flags run releases.jsonl --output findings.jsonl\n  \
    erikti flags assess findings.jsonl --truth truth.jsonl")]
pub struct AssessFlags {
    /// The findings, one JSON object a line; - is standard input
    #[arg(value_name = "FINDINGS")]
    pub findings: PathBuf,
    /// What was planted, as 'erikti generate --truth' wrote it
    #[arg(long, value_name = "FILE")]
    pub truth: PathBuf,
    /// How the answer is written
    #[arg(long, value_enum, default_value = "text")]
    pub format: Told,
}

/// How an answer is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Told {
    /// Tables for people
    Text,
    /// One JSON object
    Json,
}
