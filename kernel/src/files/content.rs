//! What a file is, by its content and not by its name, and whether we take it.

use bytes::Bytes;

use super::picture;
use crate::problem::Problem;
use crate::word::Word;
use crate::words;

words! {
    /// What a file is.
    pub enum Kind {
        Png = "png",
        Jpeg = "jpeg",
        Webp = "webp",
        Pdf = "pdf",
    }
}

impl Kind {
    /// The kind of a content; nothing for what we do not know.
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(Self::Png),
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            [b'%', b'P', b'D', b'F', b'-', b'1' | b'2', b'.', ..] => Some(Self::Pdf),
            _ => None,
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Pdf => "application/pdf",
        }
    }

    /// The kind of this media type.
    pub fn named(media_type: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.media_type() == media_type)
    }

    /// How its names end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
            Self::Pdf => "pdf",
        }
    }

    /// What people call it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Webp => "WebP",
            Self::Pdf => "PDF",
        }
    }

    /// Whether it is a picture.
    pub fn is_picture(self) -> bool {
        self != Self::Pdf
    }
}

/// What is taken.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest file.
    pub bytes: u64,
    /// The largest picture, in pixels.
    pub pixels: u64,
    /// Which kinds.
    pub kinds: &'static [Kind],
}

const MEGA: u64 = 1_000_000;

impl Limits {
    /// Pictures and PDF up to ten megabytes, pictures of up to forty megapixels.
    pub const USUAL: Self = Self {
        bytes: 10 * MEGA,
        pixels: 40 * MEGA,
        kinds: &[Kind::Jpeg, Kind::Png, Kind::Webp, Kind::Pdf],
    };

    /// That a file is larger than this: also for who cuts an upload off while it still comes.
    pub fn too_large(&self) -> Problem {
        Problem::new("problem-file-large").with("max", mega(self.bytes))
    }
}

/// A file that we take.
#[derive(Clone, Debug)]
pub struct Accepted {
    name: String,
    kind: Kind,
    bytes: Bytes,
    public: Option<(Kind, Bytes)>,
}

impl Accepted {
    /// Looks at a file: its size, its kind, whether it is only that, whether it opens. A picture
    /// is drawn anew for the public here, so that nothing slow is left for the writer.
    pub async fn check(name: &str, bytes: &Bytes, limits: Limits) -> Result<Self, Problem> {
        if bytes.is_empty() {
            return Err(Problem::new("problem-file-empty"));
        }
        if bytes.len() as u64 > limits.bytes {
            return Err(limits.too_large());
        }
        let kind = Kind::of(bytes).filter(|it| limits.kinds.contains(it));
        let kind = kind.ok_or_else(|| unknown(&limits))?;
        let body = extent(kind, bytes).ok_or(Problem::new("problem-file-broken"))?;
        if is_mixed(kind, bytes, body) {
            return Err(Problem::new("problem-file-mixed"));
        }
        let public = match kind {
            Kind::Pdf => None,
            _ => Some(picture::redraw(kind, bytes.clone(), limits.pixels).await?),
        };
        Ok(Self { name: label(name, kind), kind, bytes: bytes.clone(), public })
    }

    /// What people called it, cleaned: its ending is that of its kind.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it is.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// As it came.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The copy of a picture without its metadata, upright, at most 2048 pixels wide and high.
    pub fn public_copy(&self) -> Option<(Kind, &Bytes)> {
        self.public.as_ref().map(|(kind, bytes)| (*kind, bytes))
    }
}

fn unknown(limits: &Limits) -> Problem {
    let kinds: Vec<_> = limits.kinds.iter().map(|it| it.label()).collect();
    Problem::new("problem-file-type").with("types", kinds.join(", "))
}

pub(super) fn mega(n: u64) -> i64 {
    i64::try_from(n / MEGA).unwrap_or(i64::MAX)
}

/// Where the file of this kind ends inside the content; nothing if it does not.
fn extent(kind: Kind, content: &[u8]) -> Option<usize> {
    match kind {
        Kind::Png => png_extent(content),
        Kind::Jpeg => jpeg_extent(content),
        Kind::Webp => {
            let size = u32::from_le_bytes(content.get(4..8)?.try_into().ok()?) as usize;
            let end = size.checked_add(8)?.next_multiple_of(2);
            // Some writers leave the last byte of padding out.
            (end <= content.len() + 1).then_some(end.min(content.len()))
        }
        Kind::Pdf => {
            let end = rfind(content, b"%%EOF")? + b"%%EOF".len();
            content[..end].windows(9).any(|it| it == b"startxref").then_some(end)
        }
    }
}

/// Chunk after chunk up to the one that says it is the last.
fn png_extent(content: &[u8]) -> Option<usize> {
    let mut at = 8;
    loop {
        let size = u32::from_be_bytes(content.get(at..at + 4)?.try_into().ok()?) as usize;
        let name = content.get(at + 4..at + 8)?;
        at = at.checked_add(size)?.checked_add(12)?;
        if at > content.len() {
            return None;
        }
        if name == b"IEND" {
            return Some(at);
        }
    }
}

/// Segment after segment; between them the coded picture, in which FF is followed by 00 or by the
/// number of a restart.
fn jpeg_extent(content: &[u8]) -> Option<usize> {
    let mut at = 2;
    loop {
        if *content.get(at)? != 0xff {
            at += 1;
            continue;
        }
        match *content.get(at + 1)? {
            0xd9 => return Some(at + 2),
            0xff => at += 1,
            0x00 | 0x01 | 0xd0..=0xd8 => at += 2,
            _ => {
                let size = u16::from_be_bytes(content.get(at + 2..at + 4)?.try_into().ok()?);
                at += 2 + usize::from(size.max(2));
            }
        }
    }
}

/// How far programs look for the beginning of a page.
const HEAD: usize = 1024;
/// The end of an archive's list is at most this far from the end of the file.
const ARCHIVE_TAIL: usize = 22 + 65_535;
/// What makes a program take a text for a page or a script.
const PAGES: [&[u8]; 6] = [b"<!doctype", b"<html", b"<script", b"<svg", b"<body", b"<?php"];
/// What other files begin with.
const OTHERS: [&[u8]; 5] = [b"pk\x03\x04", b"%pdf-", b"rar!\x1a", b"7z\xbc\xaf", b"mz\x90\x00"];

/// Whether the file is something else as well. What telephones put behind a picture is left alone
/// as long as it is nothing that a browser or an archiver would open.
fn is_mixed(kind: Kind, content: &[u8], end: usize) -> bool {
    let head = content[..content.len().min(HEAD)].to_ascii_lowercase();
    let behind = content[end..].to_ascii_lowercase();
    let has = |text: &[u8], signs: &[&[u8]]| signs.iter().any(|it| find(text, it).is_some());
    let begins_page = match kind {
        // Metadata of pictures are XML, and a name in them may be any: what counts is the head.
        Kind::Pdf => has(&head, &PAGES),
        _ => has(&head[..head.len().min(512)], &PAGES),
    };
    begins_page || has(&behind, &PAGES) || has(&behind, &OTHERS) || ends_archive(content)
}

/// Archives are read from their end: a list of contents whose comment fills the rest exactly.
fn ends_archive(content: &[u8]) -> bool {
    let tail = &content[content.len().saturating_sub(ARCHIVE_TAIL)..];
    let ends = tail.windows(22).enumerate().filter(|(_, it)| it.starts_with(b"PK\x05\x06"));
    ends.into_iter().any(|(at, it)| {
        let comment = usize::from(u16::from_le_bytes([it[20], it[21]]));
        at + 22 + comment == tail.len()
    })
}

fn find(text: &[u8], sign: &[u8]) -> Option<usize> {
    text.windows(sign.len()).position(|it| it == sign)
}

fn rfind(text: &[u8], sign: &[u8]) -> Option<usize> {
    text.windows(sign.len()).rposition(|it| it == sign)
}

/// Longer names are cut: they are there to be recognised.
const NAME: usize = 80;

/// A name without folders, without what cannot be seen, and with the ending of its kind.
fn label(name: &str, kind: Kind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let seen: String = crate::person::visible(last)
        .chars()
        .map(|it| if it.is_control() || "<>:\"|?*".contains(it) { ' ' } else { it })
        .collect();
    let mut stem = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    while let Some((rest, ending)) = stem.rsplit_once('.') {
        let is_ending = (2..=4).contains(&ending.len())
            && ending.bytes().all(|it| it.is_ascii_alphanumeric())
            && ending.bytes().any(|it| it.is_ascii_alphabetic());
        if !is_ending {
            break;
        }
        stem = rest.to_owned();
    }
    let stem: String = stem.trim_matches([' ', '.']).chars().take(NAME).collect();
    let stem = if stem.is_empty() { "file" } else { stem.trim_end() };
    format!("{stem}.{}", kind.extension())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::picture::tests::{jpeg, picture, png, webp};
    use crate::problem::tests::said;

    const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\nxref\ntrailer<<>>\nstartxref\n9\n%%EOF\n";

    async fn check(content: impl Into<Bytes>) -> Result<Accepted, &'static str> {
        let checked = Accepted::check("a", &content.into(), Limits::USUAL).await;
        checked.map_err(|problem| {
            said(&problem);
            problem.key
        })
    }

    #[tokio::test]
    async fn the_kind_is_that_of_the_content() {
        let it = picture(8, 8);
        for (content, kind) in [
            (png(&it), Kind::Png),
            (jpeg(&it), Kind::Jpeg),
            (webp(&it), Kind::Webp),
            (PDF.to_vec(), Kind::Pdf),
        ] {
            assert_eq!(check(content).await.unwrap().kind(), kind);
        }
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice();
        for content in [svg, b"GIF89a", b"PK\x03\x04", b"MZ\x90\x00", b"hello", b"%PDF-x"] {
            assert_eq!(check(content).await.unwrap_err(), "problem-file-type");
        }
        let only_pdf = Limits { kinds: &[Kind::Pdf], ..Limits::USUAL };
        let problem = Accepted::check("a", &png(&it).into(), only_pdf).await.unwrap_err();
        assert_eq!(said(&problem)[2], "This file type is not accepted. Accepted: PDF");
    }

    #[tokio::test]
    async fn the_size_is_looked_at_first() {
        assert_eq!(check("").await.unwrap_err(), "problem-file-empty");
        let small = Limits { bytes: 2 * MEGA, ..Limits::USUAL };
        let problem = Accepted::check("a", &vec![0; 2_000_001].into(), small).await.unwrap_err();
        assert_eq!(said(&problem)[2].replace('\u{a0}', " "), "The file is too big. Limit: 2 MB");
    }

    #[tokio::test]
    async fn a_file_that_is_another_file_too_is_refused() {
        let it = picture(8, 8);
        let archive = [b"PK\x05\x06".as_slice(), &[0; 16], &[0, 0]].concat();
        for whole in [png(&it), jpeg(&it), webp(&it), PDF.to_vec()] {
            for other in
                [b"<ScRiPt>alert(1)</script>".as_slice(), b"PK\x03\x04....", b"%PDF-1.7", &archive]
            {
                let mixed = [whole.as_slice(), b"\n", other].concat();
                assert_eq!(check(mixed).await.err(), Some("problem-file-mixed"), "{other:?}");
            }
        }
        let comment = b"<html><script>alert(1)</script>";
        let segment = [&[0xff, 0xfe, 0, 33][..], comment].concat();
        let mut mixed = jpeg(&it);
        mixed.splice(2..2, segment);
        assert_eq!(check(mixed).await.unwrap_err(), "problem-file-mixed");
    }

    #[tokio::test]
    async fn what_a_telephone_adds_behind_a_picture_is_left_alone() {
        let moving = [jpeg(&picture(8, 8)).as_slice(), b"\0\0\0\x18ftypmp42....SEFT"].concat();
        assert!(check(moving).await.is_ok());
    }

    #[tokio::test]
    async fn half_a_file_is_broken() {
        let it = picture(64, 64);
        for whole in [png(&it), jpeg(&it), webp(&it), PDF.to_vec()] {
            let half = whole[..whole.len() / 2].to_vec();
            assert_eq!(check(half).await.unwrap_err(), "problem-file-broken");
        }
        let mut torn = png(&it);
        let middle = torn.len() / 2;
        torn[middle] ^= 0xff;
        assert_eq!(check(torn).await.unwrap_err(), "problem-file-broken");
    }

    #[test]
    fn a_name_is_a_label_and_nothing_else() {
        for (name, cleaned) in [
            ("Баға ұсынысы.PDF", "Баға ұсынысы.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("C:\\fakepath\\чек.pdf", "чек.pdf"),
            ("a.pdf.exe", "a.pdf"),
            ("a\u{202e}fdp.exe", "afdp.pdf"),
            ("цена 2.500.pdf", "цена 2.500.pdf"),
            ("<img src=x>.pdf", "img src=x.pdf"),
            ("\r\nX: y.pdf", "X y.pdf"),
            (".pdf", "file.pdf"),
            ("", "file.pdf"),
        ] {
            assert_eq!(label(name, Kind::Pdf), cleaned, "{name}");
        }
        assert_eq!(label(&"ә".repeat(300), Kind::Png).chars().count(), NAME + 4);
    }
}
