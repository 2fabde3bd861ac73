//! Room for what people send: all large forms together weigh only so much at once.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::{Refusal, Result};

/// What all large forms may weigh at once.
const MOST: usize = 128 * 1024 * 1024;
/// What is counted as one.
const GRAIN: usize = 16 * 1024;
/// How long a form waits for others to be done.
const PATIENCE: Duration = Duration::from_secs(20);

/// The room that is left.
pub(crate) struct Room(Arc<Semaphore>);

/// A place in it, for as long as the form is held.
pub(crate) struct Place(
    #[expect(dead_code, reason = "given back when dropped")] OwnedSemaphorePermit,
);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST / GRAIN)))
    }
}

impl Room {
    /// Takes room for a form before it is read; who waits too long is asked to come again.
    pub(crate) async fn take(&self, bytes: usize) -> Result<Place> {
        self.take_within(bytes, PATIENCE).await
    }

    async fn take_within(&self, bytes: usize, patience: Duration) -> Result<Place> {
        let grains = u32::try_from(bytes.div_ceil(GRAIN)).map_err(|_| Refusal::TooLarge)?;
        let taking = self.0.clone().acquire_many_owned(grains);
        match tokio::time::timeout(patience, taking).await {
            Ok(Ok(it)) => Ok(Place(it)),
            _ => Err(Refusal::TooMany(PATIENCE.as_secs().cast_signed()).into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[tokio::test]
    async fn large_forms_wait_for_each_other_and_small_ones_pass() {
        let room = Room::default();
        let take = |megabytes: usize| room.take_within(megabytes * 1024 * 1024, Duration::ZERO);
        let mut held = Vec::new();
        for _ in 0..3 {
            held.push(take(32).await.unwrap());
        }
        held.push(take(31).await.unwrap());
        let refused = take(32).await.err();
        assert!(matches!(refused, Some(Error::Refusal(Refusal::TooMany(20)))));
        take(1).await.unwrap();
        held.pop();
        take(32).await.unwrap();
    }
}
