//! What publishers put in a field: text or number, one thing or a list of it.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use sonic_rs::LazyValue;

/// An id, a code, a date: text as published. A number becomes its digits; anything else is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Text<'a> {
    /// Not there, blank, or not a text.
    #[default]
    Absent,
    /// As it stands in the line.
    Borrowed(&'a str),
    /// With its escapes resolved.
    Owned(Box<str>),
    /// The digits of a whole number, in place: publishers give classes as numbers by the million.
    Digits([u8; 20], u8),
}

impl Text<'_> {
    /// The text without blanks around it; blank is absent.
    pub fn get(&self) -> Option<&str> {
        match self {
            Self::Absent => None,
            Self::Borrowed(text) => Some(text),
            Self::Owned(text) => Some(text),
            Self::Digits(digits, length) => str::from_utf8(&digits[..usize::from(*length)]).ok(),
        }
    }

    /// A copy to keep and to show.
    pub fn owned(&self) -> Option<String> {
        self.get().map(shown)
    }

    /// Whether it is this word.
    pub fn is(&self, word: &str) -> bool {
        self.get() == Some(word)
    }
}

/// A list; a lone object is a list of one, null is an empty list.
/// One is kept in place: most bids have one tenderer, and a heap visit for each would show.
#[derive(Clone, Debug, Default)]
pub enum Many<T> {
    /// An empty list, or none.
    #[default]
    None,
    /// A list of one.
    One([T; 1]),
    /// An object where a list belongs.
    Lone([T; 1]),
    /// A longer list.
    More(Vec<T>),
}

impl<T> Deref for Many<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::None => &[],
            Self::One(one) | Self::Lone(one) => one,
            Self::More(list) => list,
        }
    }
}

impl<T> DerefMut for Many<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Self::None => &mut [],
            Self::One(one) | Self::Lone(one) => one,
            Self::More(list) => list,
        }
    }
}

impl<T> Many<T> {
    /// Whether an object stands where a list belongs.
    pub fn is_lone(&self) -> bool {
        matches!(self, Self::Lone(_))
    }
}

impl<'m, T> IntoIterator for &'m Many<T> {
    type Item = &'m T;
    type IntoIter = std::slice::Iter<'m, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> IntoIterator for Many<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        match self {
            Self::None => Vec::new(),
            Self::One([one]) | Self::Lone([one]) => vec![one],
            Self::More(list) => list,
        }
        .into_iter()
    }
}

/// A part that few questions need: found whole and sound when its line is read, taken apart when asked for.
/// A part of another shape than the standard gives it is as good as absent.
pub struct Later<'a, T> {
    raw: &'a str,
    part: PhantomData<fn() -> T>,
}

impl<T> Later<'_, T> {
    /// Whether the part is there at all.
    pub(crate) fn is_there(&self) -> bool {
        !self.raw.is_empty()
    }
}

impl<'a, T: Deserialize<'a> + Default> Later<'a, T> {
    /// The part.
    pub fn get(&self) -> T {
        if self.raw.is_empty() {
            T::default()
        } else {
            sonic_rs::from_str(self.raw).unwrap_or_default()
        }
    }
}

impl<T> Default for Later<'_, T> {
    fn default() -> Self {
        Self { raw: "", part: PhantomData }
    }
}

impl<T> fmt::Debug for Later<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.raw)
    }
}

/// Whether a field is there at all, whatever it holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Presence {
    /// Not there.
    #[default]
    Absent,
    /// There, even if null.
    Present,
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TextVisitor)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(ManyVisitor(PhantomData))
    }
}

impl<'de: 'a, 'a, T> Deserialize<'de> for Later<'a, T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match LazyValue::deserialize(from)?.as_raw_cow() {
            Cow::Borrowed(raw) => Ok(Self { raw, part: PhantomData }),
            // Only a lone text with escapes comes as a copy, and no part is a lone text.
            Cow::Owned(_) => Ok(Self::default()),
        }
    }
}

impl<'de> Deserialize<'de> for Presence {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(from).map(|_| Self::Present)
    }
}

/// What every visitor does with the kinds it has no use for.
macro_rules! absent {
    () => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a field of a release")
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
    (containers) => {
        fn visit_seq<S: SeqAccess<'de>>(self, mut it: S) -> Result<Self::Value, S::Error> {
            while it.next_element::<IgnoredAny>()?.is_some() {}
            Ok(Self::Value::default())
        }
        fn visit_map<M: MapAccess<'de>>(self, mut it: M) -> Result<Self::Value, M::Error> {
            while it.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok(Self::Value::default())
        }
    };
    (scalars) => {
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
}
pub(crate) use absent;

/// Without blanks around it. Most texts have none, and that is quickly seen.
fn trimmed(text: &str) -> &str {
    let ink = u8::is_ascii_graphic;
    match text.as_bytes() {
        [first, .., last] if ink(first) && ink(last) => text,
        _ => text.trim(),
    }
}

/// A text without what cannot be seen: signs for machines, and those that turn the reading around.
pub(crate) fn shown(text: &str) -> String {
    let hidden = |it: &char| match it {
        '\n' | '\t' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        it => it.is_control(),
    };
    text.chars().filter(|it| !hidden(it)).collect()
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;
    absent!();
    absent!(containers);

    fn visit_borrowed_str<E>(self, it: &'de str) -> Result<Text<'de>, E> {
        let it = trimmed(it);
        Ok(if it.is_empty() { Text::Absent } else { Text::Borrowed(it) })
    }

    fn visit_str<E>(self, it: &str) -> Result<Text<'de>, E> {
        let it = it.trim();
        Ok(if it.is_empty() { Text::Absent } else { Text::Owned(it.into()) })
    }

    fn visit_u64<E>(self, mut it: u64) -> Result<Text<'de>, E> {
        let (mut digits, mut length) = ([0; 20], 0);
        while it > 0 || length == 0 {
            digits[usize::from(length)] = b"0123456789"[usize::try_from(it % 10).unwrap_or(0)];
            (it, length) = (it / 10, length + 1);
        }
        digits[..usize::from(length)].reverse();
        Ok(Text::Digits(digits, length))
    }

    fn visit_i64<E>(self, it: i64) -> Result<Text<'de>, E> {
        Ok(Text::Owned(it.to_string().into()))
    }

    fn visit_f64<E>(self, it: f64) -> Result<Text<'de>, E> {
        Ok(Text::Owned(it.to_string().into()))
    }
}

struct ManyVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ManyVisitor<T> {
    type Value = Many<T>;
    absent!();
    absent!(scalars);

    fn visit_seq<S: SeqAccess<'de>>(self, mut it: S) -> Result<Many<T>, S::Error> {
        let Some(first) = it.next_element()? else { return Ok(Many::None) };
        let Some(second) = it.next_element()? else { return Ok(Many::One([first])) };
        let mut list = Vec::with_capacity(4);
        list.extend([first, second]);
        while let Some(item) = it.next_element()? {
            list.push(item);
        }
        Ok(Many::More(list))
    }

    fn visit_map<M: MapAccess<'de>>(self, it: M) -> Result<Many<T>, M::Error> {
        Ok(Many::Lone([T::deserialize(MapAccessDeserializer::new(it))?]))
    }
}
