//! Slows down who tries too often: each failure beyond the first few doubles the wait.
//!
//! An attempt counts as a failure from its beginning, and is forgiven when it succeeds: guesses that
//! come all at once are as slow as guesses that come one by one.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use kernel::clock::Moment;
use sha2::{Digest, Sha256};

use crate::aged::Aged;

/// Failures that cost nothing: people mistype.
const FREE: u32 = 5;
/// The longest wait, and how long a failure is remembered.
const MOST_SECONDS: i64 = 15 * 60;
/// More keys than this are not remembered, so that guessing names cannot fill the memory.
const KEYS: usize = 50_000;

/// An account or a network, as a digest: as long as any other, whatever was typed.
type Key = [u8; 32];

/// Failures by key, each row with the moment of the last.
pub(crate) struct Throttle(Mutex<Aged<Key, u32>>);

/// An attempt that may be made, and counts as a failure until it succeeds.
pub(crate) struct Attempt {
    login: Key,
    network: Key,
    at: Moment,
    /// When the network failed before.
    before: Option<Moment>,
}

impl Default for Throttle {
    fn default() -> Self {
        Self(Mutex::new(Aged::new(KEYS)))
    }
}

impl Throttle {
    /// Begins an attempt, or gives the seconds that are still to be waited.
    pub(crate) fn begin(&self, login: &str, from: IpAddr, now: Moment) -> Result<Attempt, i64> {
        let (login, network) = (key("login", login.as_bytes()), key("network", &network(from)));
        let mut failures = self.failures();
        let wait = wait(&failures, &login, now).max(wait(&failures, &network, now));
        if wait > 0 {
            return Err(wait);
        }
        let before = failures.get(&network).map(|(last, _)| *last);
        count(&mut failures, login, now);
        count(&mut failures, network, now);
        Ok(Attempt { login, network, at: now, before })
    }

    /// Forgets the failures of the account. The network is forgiven this attempt alone: who has one
    /// account may still guess at others.
    pub(crate) fn succeeded(&self, attempt: &Attempt) {
        let Attempt { login, network, at, before } = attempt;
        let mut failures = self.failures();
        failures.remove(login);
        match failures.get(network).copied() {
            Some((last, n)) if n > 1 => {
                let last = if last == *at { before.unwrap_or(last) } else { last };
                failures.put(*network, last, n - 1);
            }
            _ => failures.remove(network),
        }
    }

    fn failures(&self) -> MutexGuard<'_, Aged<Key, u32>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(sort: &str, what: &[u8]) -> Key {
    Sha256::new().chain_update(sort).chain_update([0]).chain_update(what).finalize().into()
}

/// Whoever has one address of the sixth version has all that begin alike: 64 bits of it count.
fn network(from: IpAddr) -> Vec<u8> {
    match from.to_canonical() {
        IpAddr::V4(it) => it.octets().to_vec(),
        IpAddr::V6(it) => it.octets()[..8].to_vec(),
    }
}

fn wait(failures: &Aged<Key, u32>, key: &Key, now: Moment) -> i64 {
    failures.get(key).map_or(0, |(last, n)| (pause(*n) - last.seconds_to(now)).max(0))
}

fn count(failures: &mut Aged<Key, u32>, key: Key, now: Moment) {
    let remembered = |it: &&(Moment, u32)| it.0.seconds_to(now) <= MOST_SECONDS;
    let before = failures.get(&key).filter(remembered).map_or(0, |(_, n)| *n);
    failures.put(key, now, before.saturating_add(1));
}

fn pause(failures: u32) -> i64 {
    let doubled = failures.checked_sub(FREE).map_or(0, |it| 1_i64 << it.min(20));
    doubled.min(MOST_SECONDS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Moment {
        let start: Moment = "2026-03-16T05:00:00Z".parse().unwrap();
        let minutes = start.plus_minutes(second / 60);
        format!("{}:{:02}Z", &minutes.to_string()[..16], second % 60).parse().unwrap()
    }

    fn from(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn mistyping_is_free_and_guessing_is_slow() {
        let throttle = Throttle::default();
        let guess = |nth: u8, second| {
            throttle.begin("dana", from(&format!("10.0.0.{nth}")), at(second)).map(drop)
        };
        for nth in 0..5 {
            assert_eq!(guess(nth, 0), Ok(()));
        }
        assert_eq!(guess(5, 0), Err(1));
        let (mut second, mut longest) = (0, 0);
        for nth in 6..26 {
            let Err(wait) = guess(nth, second) else { panic!("free") };
            longest = longest.max(wait);
            second += wait;
            assert_eq!(guess(nth, second), Ok(()));
        }
        assert_eq!(longest, MOST_SECONDS);
        assert!(throttle.begin("somebody else", from("10.1.1.1"), at(second)).is_ok());
        assert_eq!(guess(99, second + 2 * MOST_SECONDS), Ok(()), "it is forgotten in the end");
        assert_eq!(guess(98, second + 2 * MOST_SECONDS), Ok(()));
    }

    #[test]
    fn a_success_forgives_the_account_and_not_the_network() {
        let throttle = Throttle::default();
        let here = from("10.0.0.1");
        for nth in 0..4 {
            throttle.begin(&format!("name-{nth}"), here, at(0)).unwrap();
        }
        for second in 1..20 {
            let attempt = throttle.begin("dana", here, at(second)).unwrap();
            throttle.succeeded(&attempt);
        }
        throttle.begin("another", here, at(20)).unwrap();
        assert!(throttle.begin("one more", here, at(20)).is_err());
        assert!(throttle.begin("dana", from("10.0.0.2"), at(20)).is_ok());
    }

    #[test]
    fn one_network_of_the_sixth_version_is_one() {
        let throttle = Throttle::default();
        for nth in 0..5 {
            let near = from(&format!("2001:db8:1:2:{nth}::1"));
            throttle.begin(&format!("name-{nth}"), near, at(0)).unwrap();
        }
        assert!(throttle.begin("x", from("2001:db8:1:2:ffff::9"), at(0)).is_err());
        assert!(throttle.begin("x", from("2001:db8:1:3::1"), at(0)).is_ok());
        assert_eq!(network(from("::ffff:10.0.0.1")), network(from("10.0.0.1")));
    }
}
