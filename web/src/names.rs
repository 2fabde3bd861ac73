//! The names of people on a page, by the ids that records and the journal hold.

use std::collections::BTreeMap;

use kernel::db::{Reader, Result};
use kernel::user;

use crate::Visit;

/// Names by id.
#[derive(Default)]
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// Looks each of them up once.
    pub async fn of(db: &mut Reader, ids: &[&str]) -> Result<Self> {
        let mut names = BTreeMap::new();
        for id in ids.iter().copied() {
            if !id.is_empty() && !names.contains_key(id) {
                let name = user::name(db, id).await?.unwrap_or_default();
                names.insert(id.to_owned(), name);
            }
        }
        Ok(Self(names))
    }

    /// The name, or what stands for one: the program acts too, and strangers do.
    pub fn show(&self, visit: &Visit, id: &str) -> String {
        match self.0.get(id).filter(|it| !it.is_empty()) {
            Some(name) => name.clone(),
            None if id == "clock" => visit.t("actor-clock"),
            None if id == "stranger" => visit.t("actor-stranger"),
            None => id.to_owned(),
        }
    }
}
