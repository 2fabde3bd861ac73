//! Records made by several threads, written in their order.

use std::io::{self, Write};
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::Region;
use crate::json::Pen;

/// How many records a thread makes at a time.
const PIECE: u64 = 128;
/// How many pieces of a thread may wait to be written.
const WAITING: usize = 2;

impl Region {
    /// Writes some records, one a line, made by so many threads: the same bytes as by one.
    pub fn write_parallel(
        &self,
        numbers: Range<u64>,
        threads: usize,
        to: &mut impl Write,
    ) -> io::Result<()> {
        let threads = threads.max(1);
        thread::scope(|scope| {
            let (mut pieces, mut spare) = (Vec::new(), Vec::new());
            for nth in 0..threads {
                let (give, take) = sync_channel(WAITING);
                let (give_back, reuse) = sync_channel(WAITING + 1);
                let first = numbers.start + nth as u64 * PIECE;
                let mine = first..numbers.end;
                scope.spawn(move || self.make(mine, threads, &give, &reuse));
                pieces.push(take);
                spare.push(give_back);
            }
            // A thread that has no more pieces hangs up; those after it have none, either.
            for nth in (0..threads).cycle() {
                let Ok(piece): Result<Vec<u8>, _> = pieces[nth].recv() else { break };
                to.write_all(&piece)?;
                // The thread may be gone: then nobody needs the room.
                let _ = spare[nth].try_send(piece);
            }
            Ok(())
        })
    }

    /// Makes every so many-th piece, until there are no more or nobody wants them.
    fn make(
        &self,
        numbers: Range<u64>,
        threads: usize,
        give: &SyncSender<Vec<u8>>,
        reuse: &Receiver<Vec<u8>>,
    ) {
        let mut pen = Pen::default();
        let stride = usize::try_from(PIECE).unwrap_or(1) * threads;
        for first in numbers.clone().step_by(stride) {
            pen.out = reuse.try_recv().unwrap_or_default();
            pen.out.clear();
            for number in first..(first + PIECE).min(numbers.end) {
                self.record(number, &mut pen);
            }
            if give.send(std::mem::take(&mut pen.out)).is_err() {
                return;
            }
        }
    }
}
