//! Writes some records with every scheme planted and says how fast, on standard error:
//! `cargo run --release -p generator --example slice -- kz SEED FIRST COUNT THREADS [TRUTH REGISTER]`.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::time::Instant;

use generator::{Plan, Region};

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [profile, seed, first, count, threads, files @ ..] = &words[..] else { return Ok(()) };
    let number = |it: &String| it.parse().unwrap_or(1);
    let now = jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0);
    let region = if profile == "dr" { Region::dr } else { Region::kz };
    let region = region(number(seed), now).with_plan(Plan::all()).with_noise();
    let records = number(first)..number(first) + number(count);
    if let [truth, register] = files {
        region.write_truth(&records, &mut BufWriter::new(File::create(truth)?))?;
        region.write_register(&records, &mut BufWriter::new(File::create(register)?))?;
    }
    let mut to = Counted { to: io::stdout().lock(), bytes: 0 };
    let began = Instant::now();
    region.write_parallel(records, usize::try_from(number(threads)).unwrap_or(1), &mut to)?;
    let seconds = began.elapsed().as_secs_f64();
    #[expect(clippy::cast_precision_loss, reason = "a figure to be read")]
    let megabytes = to.bytes as f64 / 1e6;
    writeln!(io::stderr(), "{megabytes:.0} MB, {seconds:.2} s, {:.0} MB/s", megabytes / seconds)
}

struct Counted<W> {
    to: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        self.to.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
