//! All processes as the flags need them, ready to judge whoever comes.

use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use kernel::db::{Database, Result};
use procurement::{Calibration, Finding, Population, Process, Standing};
use tokio::task::spawn_blocking;

use crate::{learning, register, store};

/// A population that several may ask, one after the other.
#[derive(Clone)]
pub(crate) struct Judge {
    standing: Arc<Mutex<Standing>>,
    calibration: Arc<Calibration>,
}

impl Judge {
    /// By what was kept of every process.
    pub(crate) async fn load(db: &Database) -> Result<Self> {
        let population = population(db).await?;
        let settings = register::settings(&mut db.read().await?).await?;
        let ready = move || Standing::new(population, &settings);
        let standing = Arc::new(Mutex::new(spawn_blocking(ready).await?));
        let calibration = learning::calibration(&mut db.read().await?).await?;
        Ok(Self { standing, calibration: Arc::new(calibration) })
    }

    /// What became of earlier questions.
    pub(crate) fn calibration(&self) -> &Calibration {
        &self.calibration
    }

    /// Every answer to a process.
    pub(crate) fn judge(&self, process: &Process<'_>) -> Vec<Finding> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).judge(process)
    }
}

/// What was kept of every process, as it stands now.
pub(crate) async fn population(db: &Database) -> Result<Population> {
    let (mut population, mut after) = (Population::default(), String::new());
    loop {
        let page = store::extracts_after(&mut db.read().await?, &after).await?;
        let Some((last, _)) = page.last() else { return Ok(population) };
        after.clone_from(last);
        for (ocid, content) in &page {
            let bytes = BASE64_STANDARD.decode(content.as_bytes()).unwrap_or_default();
            if let Err(unfit) = population.read_bytes(&bytes) {
                tracing::warn!(%unfit, ocid, "left out until everything is read anew");
            }
        }
    }
}

/// What is kept of a process; nothing of one that was called off.
pub(crate) fn extract(process: &Process<'_>) -> String {
    if process.is_cancelled() {
        return String::new();
    }
    BASE64_STANDARD.encode(Population::extract_bytes(process))
}
