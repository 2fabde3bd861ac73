//! Whom what was fetched is given to: no feature knows another, so the program joins them.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use goszakup::Debarment;
use kernel::clock::Moment;
use kernel::db::{Database, Result};

/// Something a receiver will answer later.
pub type Later<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

type Releases = Arc<dyn Fn(Database, Delivery) -> Later<Taken> + Send + Sync>;
type Debarments = Arc<dyn Fn(Database, Vec<Debarment>) -> Later<()> + Send + Sync>;

/// Compiled releases, a line each.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub lines: Vec<u8>,
    /// What people know the source by.
    pub source: String,
    pub fetched_at: Moment,
}

/// What became of a delivery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Processes that are new or have changed.
    pub news: u64,
    /// Lines that were set aside.
    pub set_aside: u64,
}

/// Who takes releases, and who takes the register of unreliable suppliers.
#[derive(Clone)]
pub struct Receivers {
    pub(crate) releases: Releases,
    pub(crate) debarments: Debarments,
}

impl Receivers {
    pub fn new(
        releases: impl Fn(Database, Delivery) -> Later<Taken> + Send + Sync + 'static,
        debarments: impl Fn(Database, Vec<Debarment>) -> Later<()> + Send + Sync + 'static,
    ) -> Self {
        Self { releases: Arc::new(releases), debarments: Arc::new(debarments) }
    }
}

impl fmt::Debug for Receivers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Receivers")
    }
}
