//! A region: what is bought in it, one record after the other.

use std::io::{self, Write};
use std::ops::Range;

use jiff::civil::DateTime;

use crate::chance::Chance;
use crate::json::Pen;
use crate::kz::{Ask, Draw};
use crate::noise::{Quirk, Quirks};
use crate::organisations::Organisation;
use crate::plan::{Plan, Planted};
use crate::process::Process;
use crate::{demo, dr, plant, release};

/// How many purchases a demo needs, so that the price of almost every good has twenty others beside it.
pub const DEMO: u64 = 800;

/// So that what is broken is not drawn as a record is.
const SALT: u64 = 0xB40C;

/// A region at an hour. Its size does not depend on how many purchases are asked for.
pub struct Region {
    pub(crate) seed: u64,
    made: Made,
    plan: Plan,
    noisy: bool,
    /// Of a million lines, so many are cut short.
    broken: i64,
}

enum Made {
    Demo(Box<demo::Table>),
    Kz(Box<Draw>),
    Dr(dr::Draw),
}

impl Region {
    /// A region to be shown at an hour of UTC+5: two in five purchases are open, the first are set by hand.
    pub fn demo(seed: u64, now: DateTime) -> Self {
        let now = now.date().at(now.hour(), 0, 0, 0);
        Self::new(seed, Made::Demo(Box::new(demo::Table::new(seed, now))))
    }

    /// A region of the `kz` profile: two years of purchases, calm and without noise.
    pub fn kz(seed: u64, now: DateTime) -> Self {
        Self::new(seed, Made::Kz(Box::new(Draw::new(seed, now))))
    }

    /// A region of the `dr` profile: the shares that ten thousand real releases of a country have.
    pub fn dr(seed: u64, now: DateTime) -> Self {
        Self::new(seed, Made::Dr(dr::Draw::new(seed, now)))
    }

    /// A region to be measured with: that of the `kz` profile.
    pub fn bench(seed: u64, now: DateTime) -> Self {
        Self::kz(seed, now)
    }

    fn new(seed: u64, made: Made) -> Self {
        Self { seed, made, plan: Plan::default(), noisy: false, broken: 0 }
    }

    /// The same with schemes planted; those of the demo are its own.
    #[must_use]
    pub fn with_plan(self, plan: Plan) -> Self {
        Self { plan, ..self }
    }

    /// The same with what real publishers do to their files.
    #[must_use]
    pub fn with_noise(self) -> Self {
        Self { noisy: true, ..self }
    }

    /// The same, with about so many of a million lines cut short.
    #[must_use]
    pub fn with_broken_lines(self, in_a_million: i64) -> Self {
        Self { broken: in_a_million, ..self }
    }

    /// The line of a record, without its end.
    pub fn release(&self, number: u64) -> String {
        let mut pen = Pen::default();
        self.line(number, &mut pen);
        String::from_utf8(pen.out).unwrap_or_default()
    }

    /// Writes the first records, one a line.
    pub fn write(&self, count: u64, to: &mut impl Write) -> io::Result<()> {
        self.write_range(0..count, to)
    }

    /// Writes some records, one a line.
    pub fn write_range(&self, numbers: Range<u64>, to: &mut impl Write) -> io::Result<()> {
        let mut pen = Pen::default();
        for number in numbers {
            pen.out.clear();
            self.record(number, &mut pen);
            to.write_all(&pen.out)?;
        }
        Ok(())
    }

    /// The codes of the flags that a record was made to raise, in order.
    pub fn truth(&self, number: u64) -> Vec<&'static str> {
        match &self.made {
            _ if self.is_broken(number) => Vec::new(),
            Made::Demo(it) => it.truth(number),
            _ => self.planted(number).map_or(Vec::new(), |it| it.scheme.codes().to_vec()),
        }
    }

    /// The id of the process of a record.
    pub fn ocid(&self, number: u64) -> String {
        let number = self.told(number);
        match self.made {
            Made::Dr(_) => dr::ocid(number),
            _ => release::ocid(number),
        }
    }

    /// Those who buy in a demo.
    pub fn buyers(&self) -> &[Organisation] {
        match &self.made {
            Made::Demo(it) => it.buyers(),
            _ => &[],
        }
    }

    /// Those who sell in a demo.
    pub fn suppliers(&self) -> &[Organisation] {
        match &self.made {
            Made::Demo(it) => it.suppliers(),
            _ => &[],
        }
    }

    /// Whether the line of a record is cut short.
    pub fn is_broken(&self, number: u64) -> bool {
        // Drawn apart, so that the other records stay as they are.
        let drawn = || Chance::of(self.seed ^ SALT, number).between(1, 1_000_000);
        (self.broken > 0 && drawn() <= self.broken) || self.quirks(number).is(Quirk::Broken)
    }

    /// What is planted in a record.
    pub(crate) fn planted(&self, number: u64) -> Option<Planted> {
        match self.made {
            Made::Kz(_) => self.plan.of(self.seed, number),
            Made::Demo(_) | Made::Dr(_) => None,
        }
    }

    /// How the `kz` profile draws.
    pub(crate) fn draw(&self) -> Option<&Draw> {
        match &self.made {
            Made::Kz(it) => Some(it),
            Made::Demo(_) | Made::Dr(_) => None,
        }
    }

    /// Writes a record with what is around its line.
    pub(crate) fn record(&self, number: u64, pen: &mut Pen) {
        let quirks = self.quirks(number);
        if self.noisy && number == 0 {
            pen.out.extend_from_slice("\u{FEFF}".as_bytes());
        }
        if quirks.is(Quirk::Blank) {
            pen.out.push(b'\n');
        }
        self.line(number, pen);
        pen.out.extend_from_slice(if quirks.is(Quirk::Crlf) { b"\r\n" } else { b"\n" });
    }

    fn line(&self, number: u64, pen: &mut Pen) {
        let first = pen.out.len();
        let quirks = self.quirks(number);
        let told = self.told(number);
        match &self.made {
            Made::Demo(it) => release::write(&it.process(told), pen),
            Made::Kz(draw) => {
                let process = Process { quirks, ..self.process(draw, told) };
                release::write(&process, pen);
            }
            Made::Dr(draw) => draw.write(told, quirks, pen),
        }
        if self.is_broken(number) {
            let mut half = usize::midpoint(first, pen.out.len());
            // Not within a letter.
            while pen.out[half] & 0xC0 == 0x80 {
                half -= 1;
            }
            pen.out.truncate(half);
        }
    }

    fn process(&self, draw: &Draw, number: u64) -> Process {
        let mut chance = Chance::of(self.seed, number);
        if let Some(planted) = self.planted(number) {
            return plant::process(draw, number, planted, &mut chance);
        }
        let mut process = draw.field(number, &Ask::default(), &mut chance);
        draw.award(&mut process, &mut chance);
        process
    }

    /// Noise spares what is planted, so that it can be seen.
    fn quirks(&self, number: u64) -> Quirks {
        if self.noisy && self.planted(number).is_none() {
            Quirks::drawn(self.seed, number)
        } else {
            Quirks::default()
        }
    }

    /// The number of the process that a record tells: its own, or the one before once more.
    fn told(&self, number: u64) -> u64 {
        number - u64::from(number > 0 && self.quirks(number).is(Quirk::Repeated))
    }
}
