//! How good a queue is: what a team that looks at the first twenty or hundred would meet.

use std::collections::BTreeSet;

use serde::Serialize;

/// Shares of what is planted among the first, and the gain over the whole queue.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Ranking {
    pub precision_at_20: Option<f64>,
    pub precision_at_100: Option<f64>,
    /// The gain of the order divided by that of the best order; null if there is nothing to find.
    pub ndcg: Option<f64>,
}

/// Scores processes in the order of a queue.
pub fn score<T: AsRef<str>>(ranked: &[T], relevant: &BTreeSet<&str>) -> Ranking {
    let hits: Vec<bool> = ranked.iter().map(|it| relevant.contains(it.as_ref())).collect();
    let best: f64 = (0..relevant.len()).map(gain).sum();
    let found: f64 = hits.iter().enumerate().filter(|it| *it.1).map(|it| gain(it.0)).sum();
    Ranking {
        precision_at_20: precision(&hits, 20),
        precision_at_100: precision(&hits, 100),
        ndcg: (best > 0.0).then_some(found / best),
    }
}

fn precision(hits: &[bool], first: usize) -> Option<f64> {
    let first = &hits[..first.min(hits.len())];
    let found = first.iter().filter(|it| **it).count();
    super::tally::share(found, first.len())
}

/// What it is worth to meet something at a place: less and less.
#[expect(clippy::cast_precision_loss, reason = "queues are short")]
fn gain(place: usize) -> f64 {
    1.0 / (place as f64 + 2.0).log2()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relevant() -> BTreeSet<&'static str> {
        BTreeSet::from(["a", "b"])
    }

    #[test]
    fn the_best_order_gains_all_and_a_worse_one_less() {
        assert_eq!(score(&["a", "b", "c"], &relevant()).ndcg, Some(1.0));
        let worse = score(&["c", "a", "b"], &relevant()).ndcg.unwrap();
        // By hand: (0.6309 + 0.5) / (1 + 0.6309).
        assert!((worse - 0.6934).abs() < 1e-4, "{worse}");
    }

    #[test]
    fn the_first_are_counted_as_far_as_there_are_any() {
        let none: [&str; 0] = [];
        assert_eq!(score(&none, &relevant()).precision_at_20, None);
        assert_eq!(score(&["a", "c", "b", "d"], &relevant()).precision_at_20, Some(0.5));
        let mut many = vec!["c"; 40];
        many[19] = "a";
        many[20] = "b";
        let ranking = score(&many, &relevant());
        assert_eq!((ranking.precision_at_20, ranking.precision_at_100), (Some(0.05), Some(0.05)));
    }
}
