//! `erikti`: reads the command line and does what it asks.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use site::WrongUse;
use site::arguments::Arguments;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match site::run(arguments.command) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our results has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // One sentence: what failed, then why. Nobody may be listening there, either.
            _ = writeln!(io::stderr(), "erikti: {error:#}");
            ExitCode::from(if error.is::<WrongUse>() { 2 } else { 1 })
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let mut causes = error.chain().filter_map(|it| it.downcast_ref::<io::Error>());
    causes.any(|it| it.kind() == io::ErrorKind::BrokenPipe)
}
