//! What is kept while findings go by.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Assessment, Found, OfCode, OfScheme, Truth, score};

/// The word of a finding that asks.
const FLAGGED: &str = "flagged";

pub(super) struct Tally<'t> {
    truth: &'t Truth,
    /// Of each row, which of its codes asked about it.
    found: Vec<BTreeSet<String>>,
    /// Of each code: flags, and those about what was planted for it.
    flags: BTreeMap<String, (usize, usize)>,
    /// Of each process, the codes that ask about it.
    asked: BTreeMap<String, BTreeSet<String>>,
    judged: HashSet<String>,
    queue: BTreeMap<u64, String>,
}

impl<'t> Tally<'t> {
    pub(super) fn new(truth: &'t Truth) -> Self {
        Self {
            truth,
            found: vec![BTreeSet::new(); truth.rows.len()],
            flags: BTreeMap::new(),
            asked: BTreeMap::new(),
            judged: HashSet::new(),
            queue: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, it: Found) {
        if let (Some(place), Some(ocid)) = (it.rank, &it.ocid) {
            self.queue.insert(place, ocid.clone());
            return;
        }
        if let Some(ocid) = &it.ocid
            && !self.judged.contains(ocid)
        {
            self.judged.insert(ocid.clone());
        }
        if it.state.as_deref() != Some(FLAGGED) {
            return;
        }
        let rows = self.truth.named(&it);
        let Some(code) = it.code else { return };
        let expected = |nth: &&usize| self.truth.rows[**nth].codes.contains(&code);
        let hit: Vec<usize> = rows.iter().filter(expected).copied().collect();
        let (flags, hits) = self.flags.entry(code.clone()).or_default();
        *flags += 1;
        *hits += usize::from(!hit.is_empty());
        for nth in hit {
            self.found[nth].insert(code.clone());
        }
        if let Some(ocid) = it.ocid {
            self.asked.entry(ocid).or_default().insert(code);
        }
    }

    pub(super) fn end(self) -> Assessment {
        let ranked = self.ranked();
        Assessment {
            schemes: self.schemes(),
            codes: self.codes(),
            ranking: score(&ranked, &self.truth.relevant()),
            unplanted_flagged_share: self.unplanted_flagged_share(),
        }
    }

    /// The queue, or else those about whom most codes ask first; ties by ocid.
    fn ranked(&self) -> Vec<&String> {
        if !self.queue.is_empty() {
            return self.queue.values().collect();
        }
        let mut ranked: Vec<_> = self.asked.iter().collect();
        ranked.sort_by_key(|it| std::cmp::Reverse(it.1.len()));
        ranked.into_iter().map(|it| it.0).collect()
    }

    fn schemes(&self) -> BTreeMap<String, OfScheme> {
        let mut schemes: BTreeMap<String, OfScheme> = BTreeMap::new();
        for (row, found) in self.truth.rows.iter().zip(&self.found) {
            let scheme = schemes.entry(row.scheme.clone()).or_default();
            scheme.planted += 1;
            scheme.visible += u64::from(row.visible);
            scheme.found += u64::from(row.visible && !found.is_empty());
        }
        for it in schemes.values_mut() {
            it.recall = share(usize(it.found), usize(it.visible));
        }
        schemes
    }

    fn codes(&self) -> BTreeMap<String, OfCode> {
        let mut codes: BTreeMap<String, OfCode> = BTreeMap::new();
        for (code, (flags, hits)) in &self.flags {
            codes.entry(code.clone()).or_default().precision = share(*hits, *flags);
        }
        let expected: BTreeSet<&String> = self.truth.rows.iter().flat_map(|it| &it.codes).collect();
        for code in expected {
            let rows = self.truth.rows.iter().zip(&self.found);
            let rows = rows.filter(|it| it.0.visible && it.0.codes.contains(code));
            let (all, found) = rows.fold((0, 0), |(all, found), it| {
                (all + 1, found + usize::from(it.1.contains(code)))
            });
            codes.entry(code.clone()).or_default().recall = share(found, all);
        }
        codes
    }

    fn unplanted_flagged_share(&self) -> Option<f64> {
        let planted: HashSet<&str> = self.truth.rows.iter().map(|it| &*it.ocid).collect();
        let judged = self.judged.iter().filter(|it| !planted.contains(&***it)).count();
        let all = self.truth.n_releases().map_or(judged, |it| usize(it) - planted.len());
        let flagged = self.asked.keys().filter(|it| !planted.contains(&***it)).count();
        share(flagged, all)
    }
}

/// A part of a whole, if there is a whole.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2⁵³")]
pub(super) fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

fn usize(it: u64) -> usize {
    usize::try_from(it).unwrap_or(usize::MAX)
}
