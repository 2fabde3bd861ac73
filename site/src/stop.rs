//! The wish that the program end: Ctrl-C, or what a service manager sends.

use std::future::Future;

use anyhow::Result;
use tokio::signal::unix::{Signal, SignalKind, signal};

/// Listens for the wish. One for the whole run of a command: once somebody listens, a signal no
/// longer ends the program by itself, and one that came while nobody waited is kept here.
pub(crate) struct Stop {
    terminated: Signal,
    interrupted: Signal,
}

impl Stop {
    pub(crate) fn listen() -> Result<Self> {
        Ok(Self {
            terminated: signal(SignalKind::terminate())?,
            interrupted: signal(SignalKind::interrupt())?,
        })
    }

    /// Until it is wished, now or since the listening began.
    pub(crate) async fn asked(&mut self) {
        tokio::select! {
            _ = self.terminated.recv() => {}
            _ = self.interrupted.recv() => {}
        }
    }

    /// Does something, unless the end is wished meanwhile.
    pub(crate) async fn unless<T>(
        &mut self,
        it: impl Future<Output = Result<T>>,
    ) -> Result<Option<T>> {
        tokio::select! {
            done = it => done.map(Some),
            () = self.asked() => Ok(None),
        }
    }
}
