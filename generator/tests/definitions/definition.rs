//! The definitions of the eleven indicators that Cardinal computes, written down from its manual: plain,
//! slow, over the parsed line, with nothing of the library's own.
//!
//! What it is known to get wrong is not repeated: times are compared as times, a price of zero is no price,
//! a period that ends before it starts is none.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use serde_json::Value;

/// Hours east of Greenwich of times that name no zone.
pub(crate) const ZONE: i64 = -4;

/// A process without lots, in one currency.
pub(crate) struct Process(pub(crate) Value);

/// Bids of an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) all: i64,
    pub(crate) of_them: i64,
    pub(crate) processes: i64,
}

fn list<'v>(it: &'v Value, pointer: &str) -> &'v [Value] {
    it.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(crate) fn id(it: &Value) -> &str {
    it["id"].as_str().unwrap_or_default()
}

fn price(it: &Value) -> Option<f64> {
    it["value"]["amount"].as_f64().filter(|it| *it > 0.0)
}

fn time(it: &Value) -> Option<Timestamp> {
    let text = it.as_str()?;
    let zoned = format!("{}{ZONE:+03}:00", text.replace(' ', "T"));
    text.parse().or_else(|_| zoned.parse()).ok()
}

fn has(bid: &Value, status: &str) -> bool {
    bid["status"] == status
}

/// The ids of the tenderers of a bid.
fn tenderers(bid: &Value) -> BTreeSet<&str> {
    list(bid, "/tenderers").iter().map(id).collect()
}

impl Process {
    pub(crate) fn ocid(&self) -> &str {
        self.0["ocid"].as_str().unwrap_or_default()
    }

    /// Handed in: any status but invited and withdrawn. Of what has no status nobody knows.
    pub(crate) fn submitted(&self) -> Vec<&Value> {
        let out = ["invited", "withdrawn"];
        let is_in = |it: &&Value| it["status"].as_str().is_some_and(|it| !out.contains(&it));
        list(&self.0, "/bids/details").iter().filter(is_in).collect()
    }

    pub(crate) fn valid(&self) -> Vec<&Value> {
        self.submitted().into_iter().filter(|it| has(it, "valid")).collect()
    }

    fn active(&self) -> Vec<&Value> {
        list(&self.0, "/awards").iter().filter(|it| it["status"] == "active").collect()
    }

    pub(crate) fn suppliers(&self) -> BTreeSet<&str> {
        self.active().into_iter().flat_map(|it| list(it, "/suppliers")).map(id).collect()
    }

    fn all_final(&self) -> bool {
        let is_final = |it: &Value| it["status"] != "pending";
        list(&self.0, "/awards").iter().all(is_final)
    }

    /// R003: whole days from the opening to the deadline, if there is a period.
    pub(crate) fn days(&self) -> Option<i64> {
        let period = &self.0["tender"]["tenderPeriod"];
        let (start, end) = (time(&period["startDate"])?, time(&period["endDate"])?);
        (end >= start).then(|| (end.as_second() - start.as_second()) / 86_400)
    }

    /// R018: the number of tenderers is one, in a procedure that is open or selective.
    pub(crate) fn has_a_single_bid(&self) -> bool {
        let tender = &self.0["tender"];
        let open = tender["procurementMethod"] == "open";
        let invites = open || tender["procurementMethod"] == "selective";
        invites && tender["numberOfTenderers"].as_f64() == Some(1.0)
    }

    /// R028: different tenderers ask the same price.
    pub(crate) fn has_equal_prices(&self) -> bool {
        let bids: Vec<_> = self.submitted().into_iter().filter(|it| price(it).is_some()).collect();
        bids.iter().enumerate().any(|(nth, a)| {
            let same = |b: &&Value| price(a) == price(b) && tenderers(a) != tenderers(b);
            bids[..nth].iter().any(same)
        })
    }

    /// R030: a valid bid of a supplier came after the deadline. Where another of its valid bids came in
    /// time, or some award is not final yet, the definition asks too soon, and we do not.
    pub(crate) fn has_a_late_winner(&self) -> bool {
        let Some(end) = time(&self.0["tender"]["tenderPeriod"]["endDate"]) else { return false };
        let suppliers = self.suppliers();
        let of_winners = |bid: &&Value| tenderers(bid).iter().any(|it| suppliers.contains(it));
        let won: Vec<_> = self.valid().into_iter().filter(of_winners).collect();
        let late = |bid: &&Value| time(&bid["date"]).is_some_and(|it| it > end);
        won.iter().any(late) && won.iter().all(late) && self.all_final()
    }

    /// R035: how many others were disqualified, where one tenderer alone has valid bids, and won.
    pub(crate) fn others_out(&self) -> usize {
        let valid: BTreeSet<&str> = self.valid().into_iter().flat_map(tenderers).collect();
        if valid.len() != 1 || valid != self.suppliers() || !self.all_final() {
            return 0;
        }
        let out = self.submitted().into_iter().filter(|it| has(it, "disqualified"));
        let out: BTreeSet<&str> = out.flat_map(tenderers).collect();
        out.difference(&valid).count()
    }

    /// R036: the lowest priced bid was disqualified, a valid one has a price, and somebody won.
    pub(crate) fn lost_its_lowest(&self) -> bool {
        let lowest = |out: bool| {
            let bids =
                self.submitted().into_iter().filter(move |it| has(it, "disqualified") == out);
            bids.filter_map(price).min_by(f64::total_cmp)
        };
        let valid = self.valid().into_iter().any(|it| price(it).is_some());
        let cheaper = lowest(true).zip(lowest(false)).is_some_and(|(out, kept)| out < kept);
        valid && cheaper && !self.active().is_empty() && self.all_final()
    }

    /// R024 and R058: how much dearer the second lowest valid bid is, as a share of the winner's, which
    /// is the lowest; one award, one supplier, one tenderer a bid, all awards final.
    pub(crate) fn gap(&self) -> Option<f64> {
        let suppliers = self.suppliers();
        let valid = self.valid();
        let alone = valid.iter().all(|it| tenderers(it).len() == 1);
        if self.active().len() != 1 || suppliers.len() != 1 || !self.all_final() || !alone {
            return None;
        }
        let mut priced: Vec<_> = valid.iter().filter_map(|it| Some((price(it)?, *it))).collect();
        // Of equal prices the winner's comes first.
        let lost = |bid: &Value| tenderers(bid) != suppliers;
        priced.sort_by(|a, b| a.0.total_cmp(&b.0).then(lost(a.1).cmp(&lost(b.1))));
        let [(won, winner), (next, second), ..] = priced[..] else { return None };
        (!lost(winner) && lost(second)).then(|| (next - won) / won)
    }
}

/// R025: of each tenderer, its valid bids and those that won.
pub(crate) fn wins(all: &[Process]) -> BTreeMap<&str, Count> {
    count(all, |process| {
        let suppliers = process.suppliers();
        let bids = process.valid().into_iter();
        bids.map(|bid| {
            let who = tenderers(bid).first().copied().unwrap_or_default();
            (who, suppliers.contains(who))
        })
        .collect()
    })
}

/// R038: of each tenderer, its bids and those disqualified.
pub(crate) fn disqualified(all: &[Process]) -> BTreeMap<&str, Count> {
    count(all, |process| {
        let bids = process.submitted().into_iter();
        let who = |bid| tenderers(bid).first().copied().unwrap_or_default();
        bids.map(|bid| (who(bid), has(bid, "disqualified"))).collect()
    })
}

fn count(all: &[Process], bids: impl Fn(&Process) -> Vec<(&str, bool)>) -> BTreeMap<&str, Count> {
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    for process in all {
        let bids = bids(process);
        for (who, is_one) in &bids {
            let count = counts.entry(who).or_default();
            count.all += 1;
            count.of_them += i64::from(*is_one);
        }
        let whose: BTreeSet<&str> = bids.iter().map(|it| it.0).collect();
        for it in whose {
            counts.entry(it).or_default().processes += 1;
        }
    }
    counts
}

/// R048: of each supplier, the kinds of things in its active awards, and in how many processes.
pub(crate) fn kinds(all: &[Process], digits: usize) -> BTreeMap<&str, (usize, i64)> {
    let mut kinds: BTreeMap<&str, (BTreeSet<&str>, BTreeSet<&str>)> = BTreeMap::new();
    for process in all {
        for award in process.active() {
            let [supplier] = list(award, "/suppliers") else { continue };
            let (classes, processes) = kinds.entry(id(supplier)).or_default();
            processes.insert(process.ocid());
            let codes = list(award, "/items").iter().map(|it| &it["classification"]["id"]);
            for code in codes.filter_map(Value::as_str) {
                classes.insert(code.get(..digits).unwrap_or(code));
            }
        }
    }
    let count = |(classes, processes): (BTreeSet<&str>, BTreeSet<&str>)| {
        (classes.len(), i64::try_from(processes.len()).unwrap_or(i64::MAX))
    };
    kinds.into_iter().map(|(who, it)| (who, count(it))).collect()
}
