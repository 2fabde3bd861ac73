//! The stored form of a tally: equal for equal tallies, however they were added up.
//!
//! A mark and the number of the format; then [frames](super::frames): what was asked, the counts, the
//! hashes of the ocids; of each flag its counts and its lines; the names and the extracts; a checksum.

use std::io::{self, Read, Write};

use crate::counts::Counts;
use crate::extract::Extract;
use crate::found::States;
use crate::panel::Panel;
use crate::population::Population;
use crate::tally::asked::Head;
use crate::tally::frames::{Framed, Frames};
use crate::tally::{Tally, Unusable};

const MARK: &[u8] = b"erikti tally\n";
/// Grows when the bytes mean something else than before.
pub(super) const FORMAT: u32 = 1;
/// No count comes near; larger ones could not be added.
const MOST: u64 = 1 << 48;

impl Tally {
    /// Writes the stored form.
    pub fn save(&mut self, to: &mut dyn Write) -> io::Result<()> {
        self.panel.settle();
        let mut to = Frames::new(to);
        to.bytes(MARK)?;
        to.bytes(&FORMAT.to_le_bytes())?;
        to.one(&Head::of(&self.asked))?;
        to.one(&self.counts)?;
        to.list(steps(&self.counts.ocids()))?;
        for flag in self.panel.flags() {
            to.one(flag.states())?;
            to.list(flag.found().each_line())?;
        }
        let population = self.panel.population();
        to.list(population.names().all())?;
        to.list(population.extracts().iter())?;
        to.end()
    }

    /// Reads the next of the tallies that stand one after the other; nothing at the end.
    pub fn load(from: &mut dyn Read) -> Result<Option<Self>, Unusable> {
        let mut from = Framed::new(from);
        let mark = from.bytes(MARK.len())?;
        if mark.is_empty() {
            return Ok(None);
        }
        if mark != MARK {
            let is_begun = MARK.starts_with(mark);
            return Err(if is_begun { Unusable::Damaged } else { Unusable::NoTally });
        }
        let format = from.bytes(4)?.try_into().map_err(|_| Unusable::Damaged)?;
        let format = u32::from_le_bytes(format);
        if format != FORMAT {
            return Err(Unusable::Format(format));
        }
        let asked = from.one::<Head>()?.asked()?;
        let counts = counts(&mut from)?;
        let mut panel = asked.panel();
        found(&mut panel, &mut from)?;
        panel.add(population(&mut from)?);
        from.end()?;
        Ok(Some(Self { asked, panel, counts }))
    }
}

/// Sorted numbers by their distances, which are shorter.
fn steps(sorted: &[u64]) -> impl Iterator<Item = u64> {
    let before = std::iter::once(0).chain(sorted.iter().copied());
    sorted.iter().zip(before).map(|(it, before)| it - before)
}

fn counts(from: &mut Framed<'_>) -> Result<Counts, Unusable> {
    let mut counts: Counts = from.one()?;
    if counts.read > MOST {
        return Err(Unusable::Damaged);
    }
    let mut ocid = 0_u64;
    from.list(|step: u64| {
        ocid = ocid.checked_add(step).ok_or(Unusable::Damaged)?;
        counts.add_ocid(ocid);
        Ok(())
    })?;
    Ok(counts)
}

fn found(panel: &mut Panel, from: &mut Framed<'_>) -> Result<(), Unusable> {
    for flag in panel.flags_mut() {
        let found = flag.found_mut();
        let states: States = from.one()?;
        if states.most() > MOST {
            return Err(Unusable::Damaged);
        }
        found.count(states);
        from.texts(|line| found.line(line))?;
    }
    Ok(())
}

fn population(from: &mut Framed<'_>) -> Result<Population, Unusable> {
    let (mut names, mut extracts) = (Vec::<Box<str>>::new(), Vec::<Extract>::new());
    from.texts(|it| names.push(it.into()))?;
    from.list(|it| {
        extracts.push(it);
        Ok(())
    })?;
    Population::of_parts(&names, extracts).ok_or(Unusable::Damaged)
}
