//! Frames: values one after the other, written and read in blocks, with a checksum at the end.
//!
//! A frame is its length in four bytes, and that many bytes. A value is a frame; a list is frames of
//! some thousand values each, and an empty one. What is read takes as much memory as there are bytes,
//! whatever lengths they claim.

use std::io::{self, Read, Write};

use flate2::Crc;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::tally::Unusable;

const BLOCK: usize = 1 << 18;

/// Where frames are written.
pub(super) struct Frames<'w> {
    to: &'w mut dyn Write,
    checksum: Crc,
    block: Vec<u8>,
}

/// Where frames are read.
pub(super) struct Framed<'r> {
    from: &'r mut dyn Read,
    checksum: Crc,
    block: Vec<u8>,
}

impl<'w> Frames<'w> {
    pub(super) fn new(to: &'w mut dyn Write) -> Self {
        Self { to, checksum: Crc::new(), block: Vec::new() }
    }

    /// Bytes that are no frame.
    pub(super) fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.checksum.update(bytes);
        self.to.write_all(bytes)
    }

    pub(super) fn one(&mut self, value: &impl Serialize) -> io::Result<()> {
        self.put(value)?;
        self.close()
    }

    pub(super) fn list<T: Serialize>(&mut self, all: impl Iterator<Item = T>) -> io::Result<()> {
        for value in all {
            self.put(&value)?;
            if self.block.len() >= BLOCK {
                self.close()?;
            }
        }
        if !self.block.is_empty() {
            self.close()?;
        }
        self.close()
    }

    /// Writes the checksum of everything before it.
    pub(super) fn end(self) -> io::Result<()> {
        self.to.write_all(&self.checksum.sum().to_le_bytes())?;
        self.to.flush()
    }

    fn put(&mut self, value: &impl Serialize) -> io::Result<()> {
        postcard::to_io(value, &mut self.block).map(|_| ()).map_err(io::Error::other)
    }

    fn close(&mut self) -> io::Result<()> {
        let length = u32::try_from(self.block.len()).map_err(io::Error::other)?;
        let block = std::mem::take(&mut self.block);
        self.bytes(&length.to_le_bytes())?;
        self.bytes(&block)?;
        self.block = block;
        self.block.clear();
        Ok(())
    }
}

impl<'r> Framed<'r> {
    pub(super) fn new(from: &'r mut dyn Read) -> Self {
        Self { from, checksum: Crc::new(), block: Vec::new() }
    }

    /// So many bytes that are no frame; fewer at the end.
    pub(super) fn bytes(&mut self, length: usize) -> Result<&[u8], Unusable> {
        self.block.clear();
        let mut some = Read::take(&mut *self.from, length as u64);
        some.read_to_end(&mut self.block).map_err(Unusable::Unread)?;
        self.checksum.update(&self.block);
        Ok(&self.block)
    }

    pub(super) fn one<T: DeserializeOwned>(&mut self) -> Result<T, Unusable> {
        match postcard::take_from_bytes(self.frame()?) {
            Ok((value, [])) => Ok(value),
            _ => Err(Unusable::Damaged),
        }
    }

    pub(super) fn list<T: DeserializeOwned>(
        &mut self,
        mut each: impl FnMut(T) -> Result<(), Unusable>,
    ) -> Result<(), Unusable> {
        self.each(|bytes| {
            let (value, rest) = postcard::take_from_bytes(bytes).map_err(|_| Unusable::Damaged)?;
            each(value)?;
            Ok(rest)
        })
    }

    /// The same for texts, which are not copied.
    pub(super) fn texts(&mut self, mut each: impl FnMut(&str)) -> Result<(), Unusable> {
        self.each(|bytes| {
            let (text, rest) =
                postcard::take_from_bytes::<&str>(bytes).map_err(|_| Unusable::Damaged)?;
            each(text);
            Ok(rest)
        })
    }

    /// Compares the checksum with that of everything before it.
    pub(super) fn end(mut self) -> Result<(), Unusable> {
        let counted = self.checksum.sum().to_le_bytes();
        if self.bytes(4)? == counted { Ok(()) } else { Err(Unusable::Damaged) }
    }

    fn each(
        &mut self,
        mut next: impl FnMut(&[u8]) -> Result<&[u8], Unusable>,
    ) -> Result<(), Unusable> {
        loop {
            let mut rest = self.frame()?;
            if rest.is_empty() {
                return Ok(());
            }
            while !rest.is_empty() {
                rest = next(rest)?;
            }
        }
    }

    fn frame(&mut self) -> Result<&[u8], Unusable> {
        let length = self.bytes(4)?.try_into().map_err(|_| Unusable::Damaged)?;
        let length = u32::from_le_bytes(length) as usize;
        let bytes = self.bytes(length)?;
        if bytes.len() == length { Ok(bytes) } else { Err(Unusable::Damaged) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Vec<u8> {
        let mut to = Vec::new();
        let mut frames = Frames::new(&mut to);
        frames.one(&7_u32).unwrap();
        frames.list((0..100_000).map(|it| it * 3_u64)).unwrap();
        frames.list(["a", "", "ә"].into_iter()).unwrap();
        frames.end().unwrap();
        to
    }

    fn read(mut bytes: &[u8]) -> Result<(u32, Vec<u64>, Vec<String>), Unusable> {
        let mut framed = Framed::new(&mut bytes);
        let (mut numbers, mut texts) = (Vec::new(), Vec::new());
        let one = framed.one()?;
        framed.list(|it| {
            numbers.push(it);
            Ok(())
        })?;
        framed.texts(|it| texts.push(it.to_owned()))?;
        framed.end()?;
        Ok((one, numbers, texts))
    }

    #[test]
    fn what_was_written_is_read() {
        let (one, numbers, texts) = read(&written()).unwrap();
        assert_eq!((one, numbers.len(), numbers[99_999]), (7, 100_000, 299_997));
        assert_eq!(texts, ["a", "", "ә"]);
    }

    #[test]
    fn a_length_that_is_claimed_takes_no_memory() {
        let mut claimed = u32::MAX.to_le_bytes().to_vec();
        claimed.extend([0x80; 100]);
        let mut from = &claimed[..];
        let mut framed = Framed::new(&mut from);
        assert!(matches!(framed.frame(), Err(Unusable::Damaged)));
        assert!(framed.block.capacity() < 10_000);
    }
}
