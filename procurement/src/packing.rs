//! Packing: gzip and zstd, known by their first bytes and taken off while reading.

use std::io::{self, BufRead, BufReader, Read};

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// Anything that can be read.
pub type Source = Box<dyn Read + Send>;

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// A frame for other programs, which may stand before the first one; its lowest four bits are free.
const ZSTD_SKIPPED: [u8; 4] = [0x50, 0x2a, 0x4d, 0x18];
const ZSTD_SKIPPED_MASK: u8 = 0xf0;

/// What zstd's own program allows unasked. A frame that wants more is refused, so that no small
/// file can take all memory.
const WINDOW: u64 = 128 << 20;

const BUFFER: usize = 1 << 16;
pub(crate) const BOM: &[u8] = b"\xef\xbb\xbf";

/// Without the packing, and without the byte order mark.
pub fn unpacked(mut from: Source) -> io::Result<Source> {
    let magic = head(&mut from, ZSTD.len())?;
    let (is_gzip, is_zstd) = (magic.starts_with(&GZIP), is_zstd(&magic));
    let whole = io::Cursor::new(magic).chain(from);
    let mut plain: Source = if is_gzip {
        Box::new(MultiGzDecoder::new(BufReader::with_capacity(BUFFER, whole)))
    } else if is_zstd {
        Box::new(Frames::new(BufReader::with_capacity(BUFFER, whole)))
    } else {
        Box::new(whole)
    };
    let start = head(&mut plain, BOM.len())?;
    let start = if start == BOM { Vec::new() } else { start };
    Ok(Box::new(io::Cursor::new(start).chain(plain)))
}

fn head(from: &mut impl Read, length: usize) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(length);
    from.take(length as u64).read_to_end(&mut head)?;
    Ok(head)
}

fn is_zstd(magic: &[u8]) -> bool {
    let is_skipped = |it: &[u8]| {
        it.len() == 4
            && it[0] & ZSTD_SKIPPED_MASK == ZSTD_SKIPPED[0]
            && it[1..] == ZSTD_SKIPPED[1..]
    };
    magic == ZSTD || is_skipped(magic)
}

/// The frames of a zstd file, one after the other.
struct Frames<R> {
    from: R,
    decoder: FrameDecoder,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Between,
    Within,
}

impl<R: BufRead> Frames<R> {
    fn new(from: R) -> Self {
        let mut decoder = FrameDecoder::new();
        decoder.set_max_window_size(WINDOW);
        Self { from, decoder, place: Place::Between }
    }

    /// Goes into the next frame; false at the end of the file.
    fn enter(&mut self) -> io::Result<bool> {
        while !self.from.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.from) {
                Ok(()) => {
                    self.place = Place::Within;
                    return Ok(true);
                }
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    io::copy(&mut (&mut self.from).take(u64::from(length)), &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }

    /// Leaves a frame, if what came out of it is what was put in.
    fn leave(&mut self) -> io::Result<()> {
        self.place = Place::Between;
        let (stated, counted) =
            (self.decoder.get_checksum_from_data(), self.decoder.get_calculated_checksum());
        if stated.is_some() && stated != counted {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the checksum does not fit"));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.place == Place::Between && !self.enter()? {
                return Ok(0);
            }
            if to.is_empty() || self.decoder.can_collect() > 0 {
                return self.decoder.read(to);
            }
            if self.decoder.is_finished() {
                self.leave()?;
                continue;
            }
            let one = BlockDecodingStrategy::UptoBlocks(1);
            self.decoder.decode_blocks(&mut self.from, one).map_err(io::Error::other)?;
        }
    }
}
