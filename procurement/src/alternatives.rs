//! Fields that publishers put elsewhere than the standard says, and those of OCDS 1.0: they are put
//! where every question looks, and where they stood is remembered.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::field::{Many, Text, absent};
use crate::money::Amount;
use crate::number::whole_of;
use crate::party::Reference;
use crate::process::{Award, Bid, Bids, Process};

/// Where a field of the standard truly stands in this release, by JSON pointer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct Moved(Vec<(String, String)>);

/// The processes of which something stands elsewhere, by ocid.
pub(crate) type Moves = Arc<BTreeMap<Box<str>, Moved>>;

impl Moved {
    fn note(&mut self, standard: impl Into<String>, true_place: impl Into<String>) {
        self.0.push((standard.into(), true_place.into()));
    }

    /// Whether everything stands where the standard says.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where the field of this pointer stands in the release as published.
    pub(crate) fn pointer<'p>(&self, standard: &'p str) -> Cow<'p, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(standard);
        }
        // A place found in one step may itself lie within what was moved.
        let first = self.find(standard);
        match self.find(&first) {
            Cow::Owned(second) => Cow::Owned(second),
            Cow::Borrowed(_) => first,
        }
    }

    /// The true place of a pointer: the longest part of it that was moved decides.
    fn find<'p>(&self, pointer: &'p str) -> Cow<'p, str> {
        let rest = |from: &str| {
            pointer.strip_prefix(from).filter(|it| it.is_empty() || it.starts_with('/'))
        };
        let moved = self.0.iter().filter_map(|(from, to)| Some((from.len(), to, rest(from)?)));
        match moved.max_by_key(|it| it.0) {
            Some((_, to, rest)) => Cow::Owned(format!("{to}{rest}")),
            None => Cow::Borrowed(pointer),
        }
    }
}

impl<'a> Process<'a> {
    /// Where the field of this pointer stands in the release as published.
    pub fn pointer<'p>(&self, standard: &'p str) -> Cow<'p, str> {
        self.moved.pointer(standard)
    }

    /// Puts the fields in their places.
    pub(crate) fn settle(&mut self) {
        let mut moved = std::mem::take(&mut self.moved);
        if self.parties.is_empty() {
            self.identify(&mut moved);
        } else {
            self.name_the_buyers(&mut moved);
        }
        if self.bids.as_ref().is_some_and(|it| it.is_list) {
            moved.note("/bids/details", "/bids");
        }
        for (nth, it) in self.awards.iter_mut().enumerate() {
            suppliers(it, nth, &mut moved);
        }
        self.count_tenderers(&mut moved);
        self.amendments(&mut moved);
        self.payments(&mut moved);
        self.moved = moved;
    }

    /// Of a party with the role, where the buyer is not named otherwise.
    fn name_the_buyers(&mut self, moved: &mut Moved) {
        let Self { parties, buyer, tender, .. } = self;
        let entity = tender.as_mut().map(|it| &mut it.procuring_entity);
        let named = [("/buyer", "buyer", Some(buyer))];
        let entity = [("/tender/procuringEntity", "procuringEntity", entity)];
        for (place, role, field) in named.into_iter().chain(entity) {
            let Some(field @ None) = field else { continue };
            let has_role = |it: &crate::party::Party<'_>| it.roles.iter().any(|it| it.is(role));
            if let Some(nth) = parties.iter().position(has_role) {
                let (id, name) = (parties[nth].id.clone(), parties[nth].name.clone());
                *field = Some(Reference { id, name, ..Reference::default() });
                moved.note(place, format!("/parties/{nth}"));
            }
        }
    }

    /// OCDS 1.0 names organisations in full wherever they stand, by their identifier.
    fn identify(&mut self, moved: &mut Moved) {
        let mut name = |it: Option<&mut Reference<'a>>, place: &dyn Fn() -> String| {
            let Some(it) = it.filter(|it| it.id == Text::Absent && it.identifier.is_there()) else {
                return;
            };
            if let Some(identifier) = it.identifier.get() {
                it.id = identifier.id;
                moved.note(format!("{}/id", place()), format!("{}/identifier/id", place()));
            }
        };
        name(self.buyer.as_mut(), &|| "/buyer".to_owned());
        if let Some(tender) = &mut self.tender {
            name(tender.procuring_entity.as_mut(), &|| "/tender/procuringEntity".to_owned());
            for (nth, it) in tender.tenderers.iter_mut().enumerate() {
                name(Some(it), &|| format!("/tender/tenderers/{nth}"));
            }
        }
        for (bid, it) in self.bids.iter_mut().flat_map(|it| it.details.iter_mut().enumerate()) {
            for (nth, it) in it.tenderers.iter_mut().enumerate() {
                name(Some(it), &|| format!("/bids/details/{bid}/tenderers/{nth}"));
            }
        }
        for (award, it) in self.awards.iter_mut().enumerate() {
            for (nth, it) in it.suppliers.iter_mut().chain(it.supplier.iter_mut()).enumerate() {
                name(Some(it), &|| format!("/awards/{award}/suppliers/{nth}"));
            }
        }
    }

    /// Their list, where no number and no bids are given.
    fn count_tenderers(&mut self, moved: &mut Moved) {
        let has_bids = !self.bids().is_empty();
        let Some(tender) = self.tender.as_mut().filter(|_| !has_bids) else { return };
        if tender.number_of_tenderers == Amount::Absent && !tender.tenderers.is_empty() {
            tender.number_of_tenderers = Amount::Whole(whole_of(tender.tenderers.len()));
            moved.note("/tender/numberOfTenderers", "/tender/tenderers");
        }
    }

    fn amendments(&mut self, moved: &mut Moved) {
        let tender = self.tender.iter_mut().map(|it| (None, &it.amendment, &mut it.amendments));
        let contracts = self.contracts.iter_mut().enumerate();
        let contracts = contracts.map(|(nth, it)| (Some(nth), &it.amendment, &mut it.amendments));
        for (contract, lone, amendments) in tender.chain(contracts) {
            if !amendments.is_empty() || !lone.is_there() {
                continue;
            }
            if let Some(it) = lone.get() {
                *amendments = Many::Lone([it]);
                let at = contract.map_or("/tender".to_owned(), |it| format!("/contracts/{it}"));
                moved.note(format!("{at}/amendments/0"), format!("{at}/amendment"));
            }
        }
    }

    fn payments(&mut self, moved: &mut Moved) {
        for (contract, it) in self.contracts.iter_mut().enumerate() {
            let payments = it
                .implementation
                .iter_mut()
                .flat_map(|it| it.transactions.iter_mut().flat_map(|it| it.iter_mut()));
            for (nth, it) in payments.enumerate() {
                if it.value.is_none() && it.amount.is_there() {
                    it.value = it.amount.get();
                    let at = format!("/contracts/{contract}/implementation/transactions/{nth}");
                    moved.note(format!("{at}/value"), format!("{at}/amount"));
                }
            }
        }
    }
}

fn suppliers(award: &mut Award<'_>, nth: usize, moved: &mut Moved) {
    let at = |tail: &str| format!("/awards/{nth}/{tail}");
    let is_elsewhere = award.suppliers.is_empty() && !award.supplier.is_empty();
    if is_elsewhere {
        award.suppliers = std::mem::take(&mut award.supplier);
    }
    let name = if is_elsewhere { "supplier" } else { "suppliers" };
    if award.suppliers.is_lone() {
        moved.note(at("suppliers/0"), at(name));
    } else if is_elsewhere {
        moved.note(at("suppliers"), at(name));
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Bids<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(BidsVisitor)
    }
}

struct BidsVisitor;

/// The object of the standard.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Standard<'a> {
    #[serde(borrow)]
    details: Many<Bid<'a>>,
}

impl<'de> Visitor<'de> for BidsVisitor {
    type Value = Bids<'de>;
    absent!();
    absent!(scalars);

    fn visit_map<M: MapAccess<'de>>(self, it: M) -> Result<Self::Value, M::Error> {
        let Standard { details } = Standard::deserialize(MapAccessDeserializer::new(it))?;
        Ok(Bids { details, is_list: false })
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut it: S) -> Result<Self::Value, S::Error> {
        let mut list = Vec::new();
        while let Some(bid) = it.next_element()? {
            list.push(bid);
        }
        Ok(Bids { details: Many::More(list), is_list: true })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::read::read_line;

    #[test]
    fn fields_are_found_in_their_other_places_and_their_pointers_lead_there() {
        let line = r#"{"ocid":"a",
            "parties":[{"id":7,"roles":["supplier"]},{"id":8,"name":"School","roles":["buyer"]}],
            "bids":[{"id":"b","status":"valid","value":{"amount":"12.5","currency":"KZT"}}],
            "awards":[{"supplier":{"id":1}},{"suppliers":{"id":"2"}},{"supplier":[{"id":3}]},
                {"suppliers":[{"id":4}],"supplier":{"id":5}}],
            "tender":{"amendment":{"rationale":"x"}},
            "contracts":[{"amendments":[{"id":"kept"}],"amendment":{"id":"gone"},
                "implementation":{"transactions":[{"amount":{"amount":9}}]}}]}"#;
        let process = read_line(line).unwrap();
        let release: serde_json::Value = serde_json::from_str(line).unwrap();
        let at = |pointer: &str| release.pointer(&process.pointer(pointer)).cloned();
        let suppliers = |nth: usize| process.awards[nth].suppliers[0].id.owned().unwrap();
        assert_eq!([0, 1, 2, 3].map(suppliers), ["1", "2", "3", "4"]);
        let pointer = |nth: usize| at(&format!("/awards/{nth}/suppliers/0/id")).unwrap();
        assert_eq!([0, 1, 2, 3].map(pointer), [json!(1), json!("2"), json!(3), json!(4)]);

        assert_eq!(process.buyer.as_ref().unwrap().id.get(), Some("8"));
        assert_eq!(at("/buyer/name"), Some("School".into()));
        let price = process.bids()[0].price().map(|it| it.amount);
        assert_eq!((price, at("/bids/details/0/value/amount")), (Some(12.5), Some("12.5".into())));
        let tender = process.tender.as_ref().unwrap();
        assert_eq!(tender.amendments[0].rationale.get(), Some("x"));
        assert_eq!(at("/tender/amendments/0/rationale"), Some("x".into()));
        assert_eq!(at("/contracts/0/amendments/0/id"), Some("kept".into()));
        let paid = "/contracts/0/implementation/transactions/0/value/amount";
        assert_eq!(at(paid), Some(9.into()));
        assert_eq!(process.pointer("/awards"), "/awards");
    }

    #[test]
    fn the_first_edition_of_the_standard_names_organisations_in_full() {
        let line = r#"{"ocid":"a","buyer":{"identifier":{"scheme":"KZ-BIN","id":"120340000014"}},
            "tender":{"tenderers":[{"identifier":{"id":1}},{"identifier":{"id":2}}]},
            "awards":[{"supplier":{"identifier":{"id":2}}}]}"#;
        let process = read_line(line).unwrap();
        let release: serde_json::Value = serde_json::from_str(line).unwrap();
        let at = |pointer: &str| release.pointer(&process.pointer(pointer)).cloned();
        assert_eq!(process.buyer.as_ref().unwrap().id.get(), Some("120340000014"));
        assert_eq!(at("/buyer/id"), Some("120340000014".into()));
        assert_eq!(process.bid_count(), Some(2));
        assert_eq!(at("/tender/numberOfTenderers").map(|it| it.as_array().unwrap().len()), Some(2));
        assert_eq!(at("/tender/tenderers/1/id"), Some(2.into()));
        assert_eq!(process.awards[0].suppliers[0].id.get(), Some("2"));
        assert_eq!(at("/awards/0/suppliers/0/id"), Some(2.into()));
    }

    #[test]
    fn a_release_of_the_standard_has_nothing_moved() {
        let line = r#"{"ocid":"a","buyer":{"id":"8"},"parties":[{"id":"8","roles":["buyer"]}],
            "bids":{"details":[{"id":"b"}]},"awards":[{"suppliers":[{"id":"1"}]}]}"#;
        assert!(read_line(line).unwrap().moved.0.is_empty());
    }
}
