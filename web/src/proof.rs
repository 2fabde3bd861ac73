//! The proof in a form: that it came from a page of ours, and that it comes for the first time.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use kernel::clock::{Clock, Moment};
use kernel::session;
use tokio::sync::watch;

use crate::aged::Aged;

/// Half of a proof is chance, the other half seals it.
const HALF: usize = 32;

/// A proof for one form: nobody makes it without the token, and no two are alike, so that a
/// compressed page does not give it away and a form sent twice is known.
pub(crate) fn fresh(token: &str, clock: &Clock) -> String {
    let chance = format!("{:032x}", clock.chance());
    let seal = seal(token, &chance);
    chance + &seal
}

/// Whether a proof was given to the browser with this token.
pub(crate) fn fits(token: &str, shown: &str) -> bool {
    let (Some(chance), Some(sealed)) = (shown.get(..HALF), shown.get(HALF..)) else { return false };
    seal(token, chance) == sealed
}

fn seal(token: &str, chance: &str) -> String {
    session::csrf(&format!("{chance} {token}"))
}

/// How long an answer is remembered: people click twice at once, and go back within the hour.
const REMEMBERED_SECONDS: i64 = 60 * 60;
/// More forms than this are not remembered at once: the oldest are forgotten first.
const KEYS: usize = 20_000;
/// An answer longer than this is not remembered.
const LONGEST: usize = 500;

/// Forms that were taken, by their proof and content, each with where its sender was sent.
///
/// The second of two equal forms waits for the first, and gets its answer; nothing is done twice.
/// Records are safe without it, by their revision; it is what opens new ones that needs it. It
/// lives in memory: after a restart a form that is sent again meets only revisions and unique keys.
pub(crate) struct Once(Mutex<Taken>);

type Taken = Aged<String, watch::Receiver<Option<String>>>;

impl Default for Once {
    fn default() -> Self {
        Self(Mutex::new(Aged::new(KEYS)))
    }
}

/// A form that came for the first time. Dropped without an answer, it may come again.
pub(crate) struct Turn {
    once: Arc<Once>,
    key: String,
    answer: watch::Sender<Option<String>>,
}

/// How a form came.
pub(crate) enum Came {
    First(Turn),
    /// With the answer of the first.
    Again(String),
}

impl Once {
    /// Takes a form, or waits for the one that was sent before it.
    pub(crate) async fn take(self: &Arc<Self>, key: String, now: Moment) -> Came {
        loop {
            let mut before = match self.try_take(&key, now) {
                Ok(turn) => return Came::First(turn),
                Err(before) => before,
            };
            let answer = before.wait_for(Option::is_some).await.ok().and_then(|it| it.clone());
            if let Some(answer) = answer {
                return Came::Again(answer);
            }
        }
    }

    fn try_take(
        self: &Arc<Self>,
        key: &str,
        now: Moment,
    ) -> Result<Turn, watch::Receiver<Option<String>>> {
        let mut taken = self.taken();
        let key = key.to_owned();
        let before = taken.get(&key).filter(|(at, _)| at.seconds_to(now) < REMEMBERED_SECONDS);
        if let Some((_, answer)) = before {
            return Err(answer.clone());
        }
        let (answer, heard) = watch::channel(None);
        taken.put(key.clone(), now, heard);
        Ok(Turn { once: self.clone(), key, answer })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Turn {
    /// Remembers where the sender was sent.
    pub(crate) fn done(self, location: &str) {
        if location.len() <= LONGEST {
            self.answer.send_replace(Some(location.to_owned()));
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if self.answer.borrow().is_none() {
            self.once.taken().remove(&self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock() -> Clock {
        Clock::fixed("2026-03-16T05:00:00Z".parse().unwrap())
    }

    #[test]
    fn a_proof_fits_the_token_it_was_made_for_alone() {
        let clock = clock();
        let (one, other) = (fresh("token", &clock), fresh("token", &clock));
        assert_ne!(one, other);
        assert!(fits("token", &one) && fits("token", &other));
        let swapped = format!("{}{}", &one[..HALF], &other[HALF..]);
        for forged in ["", "x", "ұ", &swapped, &one[..HALF], &one.to_uppercase()] {
            assert!(!fits("token", forged), "{forged}");
        }
        assert!(!fits("another", &one));
    }

    #[tokio::test]
    async fn the_second_waits_for_the_first_and_gets_its_answer() {
        let (once, now) = (Arc::new(Once::default()), clock().now());
        let Came::First(turn) = once.take("form".into(), now).await else { panic!("first") };
        let second = once.take("form".into(), now);
        let first = async { turn.done("/kk/errands/1") };
        let (second, ()) = tokio::join!(second, first);
        assert!(matches!(second, Came::Again(it) if it == "/kk/errands/1"));
        assert!(matches!(once.take("another".into(), now).await, Came::First(_)));
    }

    #[tokio::test]
    async fn what_is_remembered_of_forms_is_bounded() {
        let (once, clock) = (Arc::new(Once::default()), clock());
        let take = async |key: &str| once.take(key.to_owned(), clock.now()).await;
        for nth in 0..=KEYS {
            clock.set(clock.now().plus_minutes(i64::from(nth % 1_000 == 0)));
            let Came::First(turn) = take(&format!("form {nth}")).await else { panic!("{nth}") };
            turn.done("/kk/errands/1");
        }
        assert!(matches!(take(&format!("form {KEYS}")).await, Came::Again(_)));
        assert!(matches!(take("form 0").await, Came::First(_)), "the oldest is forgotten");
        let Came::First(turn) = take("long").await else { panic!("long") };
        turn.done(&"x".repeat(LONGEST + 1));
        assert!(matches!(take("long").await, Came::First(_)), "nor is a long answer kept");
    }

    #[tokio::test]
    async fn what_was_refused_may_come_again() {
        let (once, now) = (Arc::new(Once::default()), clock().now());
        let Came::First(turn) = once.take("form".into(), now).await else { panic!("first") };
        let second = once.take("form".into(), now);
        let (second, ()) = tokio::join!(second, async { drop(turn) });
        assert!(matches!(second, Came::First(_)));
        let later = now.plus_minutes(61);
        assert!(matches!(once.take("form".into(), later).await, Came::First(_)));
    }
}
