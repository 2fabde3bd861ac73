//! Slows down who tries too often: each failure beyond the first few doubles the wait.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use kernel::clock::Moment;

/// Failures that cost nothing: people mistype.
const FREE: u32 = 5;
/// The longest wait, and how long a failure is remembered.
const MOST_SECONDS: i64 = 15 * 60;
/// More keys than this are not remembered, so that guessing names cannot fill the memory.
const KEYS: usize = 50_000;

/// Failures by key: an account, a network.
#[derive(Default)]
pub(crate) struct Throttle(Mutex<HashMap<String, Failures>>);

struct Failures {
    count: u32,
    last: Moment,
}

impl Throttle {
    /// Seconds that this key has still to wait; nought when it may try.
    pub(crate) fn wait(&self, key: &str, now: Moment) -> i64 {
        let failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        failures.get(key).map_or(0, |it| (it.pause() - it.last.seconds_to(now)).max(0))
    }

    /// Remembers a failure.
    pub(crate) fn failed(&self, key: &str, now: Moment) {
        let mut failures = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if failures.len() >= KEYS {
            failures.retain(|_, it| it.last.seconds_to(now) < MOST_SECONDS);
        }
        if failures.len() < KEYS || failures.contains_key(key) {
            let it = failures.entry(key.to_owned()).or_insert(Failures { count: 0, last: now });
            let forgotten = it.last.seconds_to(now) > MOST_SECONDS;
            it.count = if forgotten { 1 } else { it.count + 1 };
            it.last = now;
        }
    }

    /// Forgets the failures of a key.
    pub(crate) fn succeeded(&self, key: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(key);
    }
}

impl Failures {
    fn pause(&self) -> i64 {
        let doubled = self.count.checked_sub(FREE).map_or(0, |it| 1_i64 << it.min(20));
        doubled.min(MOST_SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        let start: Moment = "2026-03-16T05:00:00Z".parse().unwrap();
        let minutes = start.plus_minutes(second / 60);
        format!("{}:{:02}Z", &minutes.to_string()[..16], second % 60).parse().unwrap()
    }

    #[test]
    fn mistyping_is_free_and_guessing_is_slow() {
        let throttle = Throttle::default();
        for _ in 0..FREE - 1 {
            throttle.failed("dana", at(0));
            assert_eq!(throttle.wait("dana", at(0)), 0);
        }
        throttle.failed("dana", at(0));
        assert_eq!(throttle.wait("dana", at(0)), 1);
        for _ in 0..20 {
            throttle.failed("dana", at(0));
        }
        assert_eq!(throttle.wait("dana", at(0)), MOST_SECONDS);
        assert_eq!(throttle.wait("somebody else", at(0)), 0);
        assert_eq!(throttle.wait("dana", at(MOST_SECONDS)), 0);
        throttle.succeeded("dana");
        assert_eq!(throttle.wait("dana", at(0)), 0);
    }
}
