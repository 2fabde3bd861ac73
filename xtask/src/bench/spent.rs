//! What a command costs: time on the wall, time of the processor, memory.

use std::fmt;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// The clock of the kernel's counts.
const TICKS_A_SECOND: f64 = 100.0;

/// What was spent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spent {
    pub(super) seconds: f64,
    pub(super) processor: f64,
    /// The most memory held at a time, in kilobytes.
    pub(super) most: u64,
}

impl Spent {
    /// Runs a command to its end, and reads off what it took while it still can be asked.
    pub(super) fn by(command: &mut Command) -> Result<Self> {
        let began = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut spent = Self::default();
        while !spent.is_over(&child)? {
            thread::sleep(Duration::from_millis(2));
        }
        spent.seconds = began.elapsed().as_secs_f64();
        ensure!(child.wait()?.success(), "{command:?} failed");
        Ok(spent)
    }

    /// Whether it has ended, and is only waited for.
    fn is_over(&mut self, child: &Child) -> Result<bool> {
        let of = |file: &str| fs::read_to_string(format!("/proc/{}/{file}", child.id()));
        let stat = of("stat")?;
        // The name in brackets may hold blanks; the state comes after it.
        let (_, rest) = stat.rsplit_once(") ").context("the state of a process")?;
        let fields: Vec<&str> = rest.split(' ').collect();
        let ticks = |nth: usize| fields.get(nth).and_then(|it| it.parse::<f64>().ok());
        self.processor = (ticks(11).unwrap_or(0.0) + ticks(12).unwrap_or(0.0)) / TICKS_A_SECOND;
        let status = of("status")?;
        let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        let peak = peak.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok());
        self.most = self.most.max(peak.unwrap_or(0));
        Ok(fields.first() == Some(&"Z"))
    }
}

impl fmt::Display for Spent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { seconds, processor, most } = self;
        write!(f, "{seconds:.1} s, {processor:.1} CPU-s, {} MB at most", most / 1024)
    }
}
