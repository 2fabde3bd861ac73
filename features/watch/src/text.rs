//! Lines of any input, one at a time: a line without end never fills the memory.

use std::io::{self, BufRead};

use procurement::read::LARGEST;

/// The line ending and a byte order mark may stand beside the largest line.
const MARGIN: usize = 8;

/// Reads the next line, with its ending. Of a line that is too long to be read only the beginning
/// is kept, which is still too long. Gives how many bytes it took; none at the end of the input.
pub(crate) fn next(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<u64> {
    line.clear();
    let mut taken = 0;
    loop {
        let bytes = match input.fill_buf() {
            Ok(it) => it,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        let end = bytes.iter().position(|it| *it == b'\n');
        let part = end.map_or(bytes.len(), |it| it + 1);
        let room = (LARGEST + MARGIN).saturating_sub(line.len());
        line.extend_from_slice(&bytes[..part.min(room)]);
        input.consume(part);
        taken += u64::try_from(part).unwrap_or(u64::MAX);
        if end.is_some() || part == 0 {
            return Ok(taken);
        }
    }
}

/// The text of a line that people may look at: its beginning, without what is no text.
pub(crate) fn beginning(line: &[u8], most: usize) -> String {
    // A letter of four bytes may be cut, so a little more is decoded than is shown.
    let cut = &line[..line.len().min(most * 4 + 4)];
    let text = String::from_utf8_lossy(cut);
    let mut shown = text.trim_start_matches('\u{feff}').trim().chars().map(plain);
    let beginning: String = shown.by_ref().take(most).collect();
    let is_whole = shown.next().is_none() && cut.len() == line.len();
    if is_whole { beginning } else { format!("{beginning}…") }
}

fn plain(it: char) -> char {
    if it.is_control() { ' ' } else { it }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(mut input: impl BufRead) -> Vec<(u64, usize)> {
        let (mut line, mut lines) = (Vec::new(), Vec::new());
        loop {
            let taken = next(&mut input, &mut line).unwrap();
            if taken == 0 {
                return lines;
            }
            lines.push((taken, line.len()));
        }
    }

    #[test]
    fn the_last_line_needs_no_ending() {
        assert_eq!(all(&b"ab\r\n\nc"[..]), [(4, 4), (1, 1), (1, 1)]);
        assert_eq!(all(io::BufReader::with_capacity(2, &b"abcdef\ng"[..])), [(7, 7), (1, 1)]);
        assert!(all(&b""[..]).is_empty());
    }

    #[test]
    fn of_a_line_without_end_only_the_beginning_is_kept() {
        let endless = io::BufReader::new(io::Read::take(io::repeat(b'x'), 40 << 20));
        assert_eq!(all(endless), [(40 << 20, LARGEST + MARGIN)]);
    }

    #[test]
    fn people_see_the_beginning_without_what_is_no_text() {
        assert_eq!(beginning("\u{feff}{\"а\":\u{1b}[31m".as_bytes(), 100), "{\"а\": [31m");
        assert_eq!(beginning("қазақша".as_bytes(), 3), "қаз…");
        assert_eq!(beginning(b"\xff\xfe", 10), "\u{fffd}\u{fffd}");
    }
}
