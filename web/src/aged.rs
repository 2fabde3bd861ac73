//! A table in memory that never grows beyond its cap: the oldest rows go first.

use std::collections::HashMap;
use std::hash::Hash;

use kernel::clock::Moment;

/// Rows by key, each with the moment it was put there.
pub(crate) struct Aged<K, V> {
    most: usize,
    rows: HashMap<K, (Moment, V)>,
}

impl<K: Eq + Hash, V> Aged<K, V> {
    pub(crate) fn new(most: usize) -> Self {
        Self { most, rows: HashMap::new() }
    }

    pub(crate) fn get(&self, key: &K) -> Option<&(Moment, V)> {
        self.rows.get(key)
    }

    /// Puts a row; in a full table the oldest make room for it.
    pub(crate) fn put(&mut self, key: K, at: Moment, value: V) {
        if self.rows.len() >= self.most && !self.rows.contains_key(&key) {
            self.make_room();
        }
        self.rows.insert(key, (at, value));
    }

    pub(crate) fn remove(&mut self, key: &K) {
        self.rows.remove(key);
    }

    /// A quarter at once, so that a full table is not searched for every row.
    fn make_room(&mut self) {
        let mut ages: Vec<Moment> = self.rows.values().map(|(at, _)| *at).collect();
        let (_, edge, _) = ages.select_nth_unstable(self.most / 4);
        self.rows.retain(|_, (at, _)| *at > *edge);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_table_stays_full_and_forgets_the_oldest() {
        let start: Moment = "2026-03-16T05:00:00Z".parse().unwrap();
        let mut table = Aged::new(100);
        for nth in 0..1_000_i64 {
            table.put(nth, start.plus_minutes(nth), ());
            assert!(table.rows.len() <= 100);
        }
        assert!(table.get(&999).is_some() && table.get(&930).is_some());
        assert!(table.get(&0).is_none() && table.get(&899).is_none());
        table.remove(&999);
        assert!(table.get(&999).is_none());
    }

    #[test]
    fn rows_of_one_moment_do_not_outgrow_it_either() {
        let now: Moment = "2026-03-16T05:00:00Z".parse().unwrap();
        let mut table = Aged::new(8);
        for nth in 0..100 {
            table.put(nth, now, ());
            assert!(table.rows.len() <= 8 && table.get(&nth).is_some());
        }
    }
}
