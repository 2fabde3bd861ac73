//! A chain: the first contract and its supplementary agreements, which are contracts of their own.

use std::collections::HashMap;

use crate::join::{Join, number_of};
use crate::row::Row;

pub(crate) struct Chain<'a> {
    /// The number of the first contract.
    pub(crate) root: &'a str,
    /// In their order; what is not signed yet changes nothing and stands not here, but for a first one.
    pub(crate) rows: Vec<&'a Row>,
    /// Whether the first contract is known, or only what followed it.
    pub(crate) has_first: bool,
}

impl<'a> Chain<'a> {
    pub(crate) fn of(join: &Join<'a>, root: &'a str, rows: &[&'a Row]) -> Self {
        let parents: HashMap<&str, &str> =
            rows.iter().filter_map(|it| Some((it.text("id")?, it.id("parent_id")?))).collect();
        let mut rows: Vec<&Row> = rows.to_vec();
        let has_first = rows.iter().any(|it| it.text("id") == Some(root));
        rows.retain(|it| it.text("id") == Some(root) || join.start(it, "sign_date").is_some());
        rows.sort_by_cached_key(|it| {
            let is_later = it.text("id") != Some(root);
            let id = it.text("id").unwrap_or_default();
            (is_later, depth(id, &parents), join.start(it, "sign_date"), number_of(it))
        });
        Self { root, rows, has_first }
    }

    /// The first contract.
    pub(crate) fn first(&self) -> Option<&'a Row> {
        self.rows.first().copied().filter(|_| self.has_first)
    }

    /// The contract as it stands now.
    pub(crate) fn current(&self) -> Option<&'a Row> {
        self.rows.last().copied()
    }

    /// The supplementary agreements.
    pub(crate) fn later(&self) -> &[&'a Row] {
        &self.rows[usize::from(self.has_first).min(self.rows.len())..]
    }
}

/// How many contracts came before, as far as they are known. A ring ends where it is as long as the chain.
fn depth(id: &str, parents: &HashMap<&str, &str>) -> usize {
    let mut id = id;
    (0..parents.len())
        .take_while(|_| {
            parents.get(id).is_some_and(|it| {
                id = it;
                true
            })
        })
        .count()
}
