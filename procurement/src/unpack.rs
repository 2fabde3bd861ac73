//! Unpacking: the compiled releases within packages, lists and records.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::Deserialize;
use sonic_rs::to_object_iter;

use crate::broken::Broken;
use crate::field::{Many, Presence, Text};
use crate::merge;
use crate::packing::BOM;
use crate::process::Process;
use crate::read::{read_line, sound};
use crate::split::{Found, Place, Splitter, is_package};

/// What is done with each release: its place, its text, and the process or why it is none.
pub(crate) type Act<'a> = &'a mut dyn FnMut(Place, &[u8], Result<Process<'_>, Broken>);

/// A list may hold packages, and they hold records; nobody means more than that.
const LEVELS: usize = 4;

/// What tells whether a release is only a part of the story of its process.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Part<'a> {
    #[serde(borrow)]
    ocid: Text<'a>,
    #[serde(borrow)]
    tag: Many<Text<'a>>,
    releases: Presence,
    records: Presence,
    compiled_release: Presence,
}

/// The process whose state this release changes; nothing if it is compiled, or no release at all.
/// The standard wants a tag; a release without one is taken as compiled.
pub(crate) fn part_of(text: &[u8]) -> Option<Box<str>> {
    let part: Part<'_> = sonic_rs::from_str(sound(text).ok()?).ok()?;
    let inner = [part.releases, part.records, part.compiled_release];
    let is_release = inner.iter().all(|it| *it == Presence::Absent);
    let is_part = !part.tag.is_empty() && !part.tag.iter().any(|it| it.is("compiled"));
    part.ocid.get().filter(|_| is_release && is_part).map(Into::into)
}

/// The places of equal ocids, in the order of their first.
pub(crate) fn groups<'o>(ocids: impl Iterator<Item = &'o str>) -> Vec<Vec<usize>> {
    let (mut groups, mut known) = (Vec::<Vec<usize>>::new(), HashMap::new());
    for (nth, ocid) in ocids.enumerate() {
        let group = *known.entry(ocid).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(nth);
    }
    groups
}

/// Reads a release, or what is within a package, a list or a record.
pub(crate) fn read(place: Place, text: &[u8], act: Act<'_>) {
    within(LEVELS, place, text, act);
}

/// Looks for releases within a text that [`read_line`] refused for this reason.
pub(crate) fn unread(place: Place, text: &[u8], why: Broken, act: Act<'_>) {
    refused(LEVELS, place, text, why, act);
}

fn within(levels: usize, place: Place, text: &[u8], act: Act<'_>) {
    match read_line(text) {
        Ok(process) => act(place, text, Ok(process)),
        Err(why) => refused(levels, place, text, why, act),
    }
}

fn refused(levels: usize, place: Place, text: &[u8], why: Broken, act: Act<'_>) {
    let text = text.strip_prefix(BOM).unwrap_or(text);
    let is_container = match why {
        Broken::Record | Broken::Array | Broken::Package => true,
        // One element that is broken must not take the others with it.
        Broken::NotJson(_) | Broken::Truncated | Broken::NotUtf8 | Broken::DuplicateKey(_) => {
            is_package(text)
        }
        _ => false,
    };
    match (is_container, levels.checked_sub(1), &why) {
        (false, ..) => act(place, text, Err(why)),
        (true, None, _) => act(place, text, Err(Broken::TooDeep)),
        (true, Some(levels), Broken::Record) => record(levels, place, text, act),
        (true, Some(levels), _) => list(levels, place, text, why, act),
    }
}

/// Reads a list, or the lists of a package.
fn list(levels: usize, place: Place, text: &[u8], why: Broken, act: Act<'_>) {
    let (mut splitter, mut elements, mut count) = (Splitter::default(), Vec::new(), 0);
    while let Some(found) = splitter.next(text).or_else(|| splitter.end(text)) {
        match found {
            Found::Element(at, range) => elements.push((place.within(at), &text[range])),
            Found::Broken(at, why) => {
                count += 1;
                act(place.within(at), &[], Err(why));
            }
            // Not a list after all: no more than what its reader said of it.
            Found::Alone(..) => {}
            Found::End => {
                count += elements.len();
                listed(levels, &std::mem::take(&mut elements), act);
            }
        }
    }
    count += elements.len();
    listed(levels, &elements, act);
    if count == 0 {
        act(place, text, Err(why));
    }
}

/// Reads elements; those that are parts of one process are merged.
fn listed(levels: usize, elements: &[(Place, &[u8])], act: Act<'_>) {
    let mut parts = Vec::new();
    for (place, text) in elements {
        match part_of(text) {
            Some(ocid) => parts.push((ocid, (*place, *text))),
            None => within(levels, *place, text, act),
        }
    }
    for group in groups(parts.iter().map(|it| &*it.0)) {
        let group: Vec<_> = group.into_iter().map(|nth| parts[nth].1).collect();
        merged(&group, act);
    }
}

/// Reads the compiled release of a record, or merges the releases that stand in it.
fn record(levels: usize, place: Place, text: &[u8], act: Act<'_>) {
    let mut releases = &b"[]"[..];
    for field in to_object_iter(sound(text).unwrap_or_default()) {
        let Ok((name, value)) = field else { break };
        let Cow::Borrowed(value) = value.as_raw_cow() else { continue };
        match (&*name, value.as_bytes()[0]) {
            ("compiledRelease", b'{') => return within(levels, place, value.as_bytes(), act),
            ("releases", b'[') => releases = value.as_bytes(),
            _ => {}
        }
    }
    let whole = embedded(place, releases);
    if whole.is_empty() {
        act(place, text, Err(Broken::Record));
    } else {
        merged(&whole, act);
    }
}

/// The releases that stand in a record. Of those that are only linked nothing is known but their
/// address, which is never fetched.
fn embedded(place: Place, releases: &[u8]) -> Vec<(Place, &[u8])> {
    let (mut splitter, mut whole) = (Splitter::default(), Vec::new());
    while let Some(found) = splitter.next(releases) {
        if let Found::Element(at, range) = found
            && is_whole(&releases[range.clone()])
        {
            whole.push((place.within(at), &releases[range]));
        }
    }
    whole
}

fn is_whole(release: &[u8]) -> bool {
    let part = sound(release).map(sonic_rs::from_str::<Part<'_>>);
    part.is_ok_and(|it| it.is_ok_and(|it| it.ocid.get().is_some()))
}

/// Reads the releases of one process as one; those that cannot be read are named and left out.
pub(crate) fn merged(parts: &[(Place, &[u8])], act: Act<'_>) {
    if let [(place, text)] = *parts {
        return act(place, text, read_line(text));
    }
    let mut sound = Vec::with_capacity(parts.len());
    for (place, text) in parts {
        match read_line(*text).and_then(|it| merge::at(&it)) {
            Ok(at) => sound.push((at, *place, *text)),
            Err(why) => act(*place, text, Err(why)),
        }
    }
    // Of equal times the later in the file is the later.
    sound.sort_by_key(|it| it.0);
    let texts: Vec<_> = sound.iter().map(|it| it.2).collect();
    let Some((_, place, _)) = sound.first() else { return };
    match merge::compiled(&texts) {
        Ok(text) => act(*place, &text, read_line(&text)),
        Err(why) => act(*place, &[], Err(why)),
    }
}
