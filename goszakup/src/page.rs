//! Pages: REST and GraphQL, flat and nested, into rows.

use std::collections::BTreeMap;

use serde_json::{Deserializer, Map, Value};

use crate::gathered::Gathered;
use crate::kind::Kind;
use crate::report::Why;
use crate::row::Origin;
use crate::spelling::snake;

/// The name of a nested field that links its row to the row around it: kind inside, kind around, field.
const UPWARD: &[(Kind, Kind, &str)] = &[
    (Kind::Lot, Kind::Announcement, "trd_buy_id"),
    (Kind::Contract, Kind::Announcement, "trd_buy_id"),
    (Kind::Application, Kind::Announcement, "buy_id"),
    (Kind::Place, Kind::PlanPoint, "pln_points_id"),
    (Kind::Unit, Kind::Contract, "contract_id"),
    (Kind::Act, Kind::Contract, "contract_id"),
    (Kind::Payment, Kind::Contract, "contract_id"),
    (Kind::Offer, Kind::Application, "app_id"),
    (Kind::Address, Kind::Subject, "pid"),
];

/// A field of the row around that holds the id of the nested one: kind around, nested kind, field.
const DOWNWARD: &[(Kind, Kind, &str)] = &[
    (Kind::Lot, Kind::Announcement, "trd_buy_id"),
    (Kind::Contract, Kind::Announcement, "trd_buy_id"),
    (Kind::Application, Kind::Announcement, "buy_id"),
    (Kind::Offer, Kind::Lot, "lot_id"),
    (Kind::Unit, Kind::Lot, "lot_id"),
    (Kind::Unit, Kind::PlanPoint, "pln_point_id"),
    (Kind::Lot, Kind::PlanPoint, "point_list"),
];

type Fields = BTreeMap<String, Value>;

pub(crate) fn read(into: &mut Gathered, name: &str, bytes: &[u8]) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut pages = Deserializer::from_slice(bytes).into_iter::<Value>();
    let mut number = 0;
    loop {
        let at = pages.byte_offset();
        let Some(page) = pages.next() else { break };
        let name = if number == 0 { name.to_owned() } else { format!("{name}#{}", number + 1) };
        number += 1;
        into.count_page();
        match page {
            Ok(page) => Reader { into, page: name }.page(page),
            Err(error) => {
                let why = Why::NotJson(format!("{error}, from byte {at}"));
                into.unread(Origin { page: name, index: String::new() }, why);
                break;
            }
        }
    }
    if number == 0 {
        into.count_page();
        into.unread(Origin { page: name.to_owned(), index: String::new() }, Why::NoRows);
    }
}

struct Reader<'a> {
    into: &'a mut Gathered,
    page: String,
}

impl Reader<'_> {
    fn page(mut self, page: Value) {
        match page {
            Value::Array(rows) => self.rows(None, "", rows),
            Value::Object(page) => self.answer(page),
            _ => self.refuse(Why::NoRows),
        }
    }

    fn answer(&mut self, mut page: Map<String, Value>) {
        if let Some(error) = error(&page) {
            return self.refuse(Why::Refused(error));
        }
        if let Some(Value::Array(rows)) = page.remove("items") {
            let next = page.get("next_page").and_then(Value::as_str).and_then(dictionary);
            let name = next.or_else(|| dictionary(&self.page)).unwrap_or_default();
            return self.rows(None, &name, rows);
        }
        match page.remove("data") {
            Some(Value::Object(roots)) => self.roots(roots),
            None if !page.is_empty() => self.rows(None, "", vec![Value::Object(page)]),
            _ => self.refuse(Why::NoRows),
        }
    }

    fn roots(&mut self, roots: Map<String, Value>) {
        for (root, rows) in roots {
            let root = snake(&root);
            match rows {
                Value::Array(rows) => self.rows(Kind::named(&root), &root, rows),
                Value::Null => {}
                one => self.rows(Kind::named(&root), &root, vec![one]),
            }
        }
    }

    fn rows(&mut self, kind: Option<Kind>, name: &str, rows: Vec<Value>) {
        for (at, row) in rows.into_iter().enumerate() {
            let index = at.to_string();
            if let Value::Object(row) = row {
                self.row(kind, name, row, &index);
            } else {
                self.unread(&index, Why::NotAnObject);
            }
        }
    }

    /// Keeps a row and what is nested in it. Gives its fields, with the key that it has.
    fn row(
        &mut self,
        kind: Option<Kind>,
        name: &str,
        row: Map<String, Value>,
        index: &str,
    ) -> Option<(Kind, Fields)> {
        let (mut fields, nested) = split(row);
        let by_fields = || {
            Kind::of(|it| fields.contains_key(it))
                .or((!name.is_empty()).then_some(Kind::Dictionary))
        };
        let Some(kind) = kind.or_else(by_fields) else {
            self.unread(index, Why::UnknownKind);
            return None;
        };
        for (name, inner) in nested {
            self.nested(kind, &mut fields, &name, inner, index);
        }
        if kind == Kind::Place && !fields.contains_key("id") {
            let parts = ["pln_points_id", "ref_kato_code", "full_delivery_place_name_ru"];
            fields.insert(
                "id".to_owned(),
                Value::String(parts.map(|it| plain(fields.get(it))).join("/")),
            );
        }
        let key = kind.key().iter().map(|it| plain(fields.get(*it))).find(|it| !it.is_empty());
        let origin = Origin { page: self.page.clone(), index: index.to_owned() };
        match key {
            Some(key) if kind == Kind::Dictionary => {
                self.into.keep(kind, format!("{name}/{key}"), &fields, origin);
            }
            Some(key) => self.into.keep(kind, key, &fields, origin),
            // An entry of a dictionary or a subject may be nested for its name alone.
            None if matches!(kind, Kind::Dictionary | Kind::Subject) && index.contains('.') => {}
            None => self.unread(index, Why::NoId(kind)),
        }
        Some((kind, fields))
    }

    fn nested(
        &mut self,
        around: Kind,
        fields: &mut Fields,
        name: &str,
        inner: Vec<Value>,
        index: &str,
    ) {
        let Some(kind) = Kind::named(name) else { return };
        for (at, row) in inner.into_iter().enumerate() {
            let index = format!("{index}.{name}.{at}");
            let Value::Object(mut row) = row else {
                self.unread(&index, Why::NotAnObject);
                continue;
            };
            if let Some((_, _, link)) =
                UPWARD.iter().find(|(inside, outside, _)| (*inside, *outside) == (kind, around))
            {
                let id = fields.get(around.key()[around.key().len() - 1]).or(fields.get("id"));
                link_to(&mut row, link, id);
                link_to(&mut row, "trd_buy_number_anno", fields.get("number_anno"));
                link_to(&mut row, "bin", fields.get("bin"));
            }
            if let Some((kind, inner)) = self.row(Some(kind), name, row, &index) {
                adopt(around, fields, name, kind, &inner);
            }
        }
    }

    fn refuse(&mut self, why: Why) {
        self.unread("", why);
    }

    fn unread(&mut self, index: &str, why: Why) {
        self.into.unread(Origin { page: self.page.clone(), index: index.to_owned() }, why);
    }
}

/// What the row around learns from the nested one: its id, its name.
fn adopt(around: Kind, fields: &mut Fields, name: &str, kind: Kind, inner: &Fields) {
    let mut learn = |field: &str, value: Option<&Value>| {
        if let Some(value) = value.filter(|it| !it.is_null()) {
            let held = fields.entry(field.to_owned()).or_insert(Value::Null);
            if held.is_null() {
                *held = value.clone();
            }
        }
    };
    match kind {
        Kind::Dictionary => {
            learn(&format!("{name}_name"), inner.get("name_ru").or(inner.get("name_kz")));
            learn(&format!("{name}_id"), inner.get("id"));
            learn(&format!("{name}_code"), inner.get("code"));
        }
        Kind::Subject => {
            let (prefix, number) = match (name, around) {
                ("organizer", _) => ("org", "org_bin"),
                ("supplier", Kind::Application) => ("supplier", "supplier_bin_iin"),
                ("supplier", _) => ("supplier", "supplier_biin"),
                (_, Kind::PlanPoint) => ("customer", "subject_biin"),
                _ => ("customer", "customer_bin"),
            };
            learn(number, inner.get("bin").or(inner.get("iin")));
            learn(&format!("{prefix}_name_ru"), inner.get("name_ru").or(inner.get("full_name_ru")));
        }
        _ => {}
    }
    if let Some((_, _, link)) =
        DOWNWARD.iter().find(|(outside, inside, _)| (*outside, *inside) == (around, kind))
    {
        if *link == "point_list" {
            add_point(fields, inner.get("id"));
        } else {
            learn(link, inner.get("id"));
        }
    }
    if kind == Kind::Announcement {
        let number = inner.get("number_anno").cloned().unwrap_or_default();
        fields.entry("trd_buy_number_anno".to_owned()).or_insert(number);
    }
}

fn add_point(fields: &mut Fields, id: Option<&Value>) {
    let mut points: Vec<String> =
        plain(fields.get("point_list")).split(',').map(str::to_owned).collect();
    points.push(plain(id));
    points.retain(|it| !it.is_empty());
    points.sort_unstable();
    points.dedup();
    fields.insert("point_list".to_owned(), Value::String(points.join(",")));
}

fn link_to(row: &mut Map<String, Value>, field: &str, value: Option<&Value>) {
    let Some(value) = value else { return };
    if row.keys().all(|it| snake(it) != field) {
        row.insert(field.to_owned(), value.clone());
    }
}

/// Plain fields by the names of REST, and the nested rows.
fn split(row: Map<String, Value>) -> (Fields, Vec<(String, Vec<Value>)>) {
    let (mut fields, mut nested) = (Fields::new(), Vec::new());
    for (name, value) in row {
        let name = snake(&name);
        match value {
            Value::Object(_) => nested.push((name, vec![value])),
            Value::Array(list) if list.iter().any(Value::is_object) => nested.push((name, list)),
            plain => {
                fields.insert(name, plain);
            }
        }
    }
    (fields, nested)
}

/// An id as a text, whether it came as a number or as a text.
fn plain(value: Option<&Value>) -> String {
    match value {
        Some(Value::String(it)) => it.trim().to_owned(),
        Some(Value::Number(it)) => it.to_string(),
        Some(Value::Array(list)) => {
            list.iter().map(|it| plain(Some(it))).collect::<Vec<_>>().join(",")
        }
        _ => String::new(),
    }
}

/// The error that stands where data should be. REST answers with its name, GraphQL with a list.
fn error(page: &Map<String, Value>) -> Option<String> {
    let listed = page.get("errors").and_then(Value::as_array).filter(|it| !it.is_empty());
    let message =
        |it: &Value| it.get("message").and_then(Value::as_str).unwrap_or("no message").to_owned();
    if let Some(errors) = listed {
        return errors.first().map(message);
    }
    let is_error =
        page.contains_key("status") && page.contains_key("message") && !page.contains_key("items");
    is_error.then(|| message(&Value::Object(page.clone())))
}

/// `/v3/refs/ref_units?page=next` tells which dictionary the page is of.
fn dictionary(text: &str) -> Option<String> {
    let from = &text[text.find("ref_")?..];
    let end = from.find(|it: char| !it.is_ascii_lowercase() && it != '_').unwrap_or(from.len());
    Some(from[..end].trim_end_matches('_').to_owned())
}
