//! Lines of text by the hundred thousand, packed in blocks: no allocation for each, no growing copy.

use crate::number::short;

/// Far below the 4 GiB that the places can tell apart.
const BLOCK: usize = 1 << 20;

/// Packed lines.
#[derive(Default)]
pub(crate) struct Lines {
    blocks: Vec<String>,
    places: Vec<Place>,
}

#[derive(Clone, Copy)]
struct Place {
    block: u32,
    start: u32,
    length: u32,
}

impl Lines {
    pub(crate) fn push(&mut self, line: &str) {
        if self.blocks.last().is_none_or(|it| it.len() + line.len() > it.capacity()) {
            self.blocks.push(String::with_capacity(BLOCK.max(line.len())));
        }
        let block = self.blocks.len() - 1;
        let start = short(self.blocks[block].len());
        self.blocks[block].push_str(line);
        self.places.push(Place { block: short(block), start, length: short(line.len()) });
    }

    pub(crate) fn merge(&mut self, other: Self) {
        let shift = short(self.blocks.len());
        self.blocks.extend(other.blocks);
        self.places
            .extend(other.places.into_iter().map(|it| Place { block: it.block + shift, ..it }));
    }

    /// Puts the lines in the order of their bytes, which no partition of the input can change.
    pub(crate) fn sort(&mut self) {
        let blocks = &self.blocks;
        self.places.sort_unstable_by(|a, b| text(blocks, *a).cmp(text(blocks, *b)));
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &str> {
        self.places.iter().map(|it| text(&self.blocks, *it))
    }
}

fn text(blocks: &[String], place: Place) -> &str {
    let start = place.start as usize;
    &blocks[place.block as usize][start..start + place.length as usize]
}
