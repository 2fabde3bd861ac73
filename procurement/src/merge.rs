//! The merge: the releases of one process become its compiled release, by the rules of OCDS 1.1
//! (<https://standard.open-contracting.org/1.1/en/schema/merging/>).

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Write;

use sonic_rs::{LazyValue, to_array_iter, to_object_iter};

use crate::broken::Broken;
use crate::field::Text;
use crate::moment::{Instant, Moment, Zone, day_of};
use crate::process::Process;
use crate::read::sound;

/// What describes a release and not its process (`omitWhenMerged` in the release schema).
const OMITTED: [&str; 3] = ["date", "id", "tag"];

/// The lists that a later release replaces whole (`wholeListMerge` in the release schema, in all
/// places where a field of this name stands). Lists of texts and numbers are replaced anyway.
const WHOLE: [&str; 7] = [
    "additionalClassifications",
    "additionalIdentifiers",
    "additionalProcurementCategories",
    "changes",
    "relationship",
    "roles",
    "submissionMethod",
];

/// A JSON text, taken apart as far as the merge looks into it. Numbers keep their letters.
enum Tree<'a> {
    /// A text, a number, a word, or a list of anything but objects: as it stands.
    Literal(&'a str),
    Object(Object<'a>),
    /// Objects only.
    List(Vec<Object<'a>>),
}

type Object<'a> = Vec<(Cow<'a, str>, Tree<'a>)>;

/// When a release was made. The hour of a day, and the zone of a time without one, are not known:
/// midnight at Greenwich stands for them, as releases of one process rarely differ in form.
pub(crate) fn at(release: &Process<'_>) -> Result<Instant, Broken> {
    let text = release.date.get().ok_or(Broken::NoDate)?;
    let moment = Moment::parse(text).ok_or(Broken::NoDate)?;
    let midnight =
        Instant::from_seconds(day_of(text).ok_or(Broken::NoDate)?.saturating_mul(86_400));
    Ok(moment.instant(Some(Zone(0))).unwrap_or(midnight))
}

/// The compiled release of sound releases of one process, the earliest first.
pub(crate) fn compiled(releases: &[&[u8]]) -> Result<Vec<u8>, Broken> {
    let mut compiled = Object::new();
    let mut head = None;
    for release in releases {
        let mut release = object(sound(release)?)?;
        head = Some((literal(&release, "ocid"), literal(&release, "date")));
        release.retain(|(name, _)| !OMITTED.contains(&&**name));
        merge(&mut compiled, release);
    }
    let (ocid, date) = head.unwrap_or_default();
    let id = format!("{}-{}", ocid.get().unwrap_or_default(), date.get().unwrap_or_default());
    let mut to = br#"{"tag":["compiled"],"#.to_vec();
    for (name, it) in [("id", Some(&*id)), ("date", date.get())] {
        let it = sonic_rs::to_string(&it).unwrap_or_default();
        // Memory is the only thing that can fail here.
        let _ = write!(to, "\"{name}\":{it},");
    }
    fields(&compiled, &mut to);
    to.push(b'}');
    Ok(to)
}

fn literal<'a>(object: &Object<'a>, wanted: &str) -> Text<'a> {
    let field = object.iter().find(|(name, _)| name == wanted);
    match field {
        Some((_, Tree::Literal(raw))) => sonic_rs::from_str(raw).unwrap_or_default(),
        _ => Text::Absent,
    }
}

fn object(text: &str) -> Result<Object<'_>, Broken> {
    to_object_iter(text)
        .map(|field| {
            let (name, value) = field.map_err(|it| Broken::not_json(&it))?;
            Ok((name, tree(raw(&value))?))
        })
        .collect()
}

fn tree(text: &str) -> Result<Tree<'_>, Broken> {
    match text.as_bytes().first() {
        Some(b'{') => object(text).map(Tree::Object),
        Some(b'[') => {
            let elements = to_array_iter(text)
                .map(|it| it.map(|it| raw(&it)).map_err(|it| Broken::not_json(&it)));
            let elements = elements.collect::<Result<Vec<_>, _>>()?;
            if elements.is_empty() || !elements.iter().all(|it| it.starts_with('{')) {
                return Ok(Tree::Literal(text));
            }
            elements.into_iter().map(object).collect::<Result<_, _>>().map(Tree::List)
        }
        _ => Ok(Tree::Literal(text)),
    }
}

/// Of a text at hand every part is borrowed.
fn raw<'a>(value: &LazyValue<'a>) -> &'a str {
    match value.as_raw_cow() {
        Cow::Borrowed(it) => it,
        Cow::Owned(_) => "null",
    }
}

fn merge<'a>(into: &mut Object<'a>, from: Object<'a>) {
    let mut places: HashMap<Cow<'a, str>, usize> =
        into.iter().enumerate().map(|(nth, (name, _))| (name.clone(), nth)).collect();
    for (name, value) in from {
        let place = *places.entry(name.clone()).or_insert_with(|| {
            into.push((name.clone(), Tree::Literal("null")));
            into.len() - 1
        });
        merge_field(&name, &mut into[place].1, value);
    }
    into.retain(|(_, it)| !matches!(it, Tree::Literal("null")));
}

fn merge_field<'a>(name: &str, into: &mut Tree<'a>, from: Tree<'a>) {
    match from {
        // An object with nothing in it says nothing.
        Tree::Object(from) if from.is_empty() => {}
        Tree::Object(from) => {
            if !matches!(into, Tree::Object(_)) {
                *into = Tree::Object(Object::new());
            }
            if let Tree::Object(into) = into {
                merge(into, from);
            }
        }
        Tree::List(from) => {
            let is_whole = WHOLE.contains(&name) || !from.iter().any(has_id);
            if is_whole || !matches!(into, Tree::List(_)) {
                *into = Tree::List(Vec::new());
            }
            if let Tree::List(into) = into {
                merge_list(into, from);
            }
        }
        // A list of objects that is empty says nothing of what was in it.
        Tree::Literal(raw) if matches!(into, Tree::List(_)) && is_empty_list(raw) => {
            if WHOLE.contains(&name) {
                *into = Tree::Literal(raw);
            }
        }
        Tree::Literal(_) => *into = from,
    }
}

fn merge_list<'a>(into: &mut Vec<Object<'a>>, from: Vec<Object<'a>>) {
    let ids = into.iter().enumerate().filter_map(|(nth, it)| Some((id(it)?, nth)));
    let mut places: HashMap<String, usize> = ids.collect();
    for it in from {
        let end = into.len();
        let place = id(&it).map_or(end, |id| *places.entry(id).or_insert(end));
        if place == end {
            into.push(Object::new());
        }
        merge(&mut into[place], it);
    }
}

/// As a text: publishers give one thing a number here and the same digits as a text there.
fn id(object: &Object<'_>) -> Option<String> {
    literal(object, "id").get().map(str::to_owned)
}

fn has_id(object: &Object<'_>) -> bool {
    literal(object, "id").get().is_some()
}

fn is_empty_list(raw: &str) -> bool {
    raw.strip_prefix('[').is_some_and(|it| it.trim_ascii() == "]")
}

fn fields(object: &Object<'_>, to: &mut Vec<u8>) {
    for (nth, (name, value)) in object.iter().enumerate() {
        if nth > 0 {
            to.push(b',');
        }
        to.extend(sonic_rs::to_string(&**name).unwrap_or_default().as_bytes());
        to.push(b':');
        write(value, to);
    }
}

fn write(tree: &Tree<'_>, to: &mut Vec<u8>) {
    match tree {
        Tree::Literal(raw) => to.extend(raw.as_bytes()),
        Tree::Object(it) => {
            to.push(b'{');
            fields(it, to);
            to.push(b'}');
        }
        Tree::List(all) => {
            to.push(b'[');
            for (nth, it) in all.iter().enumerate() {
                to.extend(if nth == 0 { &b"{"[..] } else { b",{" });
                fields(it, to);
                to.push(b'}');
            }
            to.push(b']');
        }
    }
}
