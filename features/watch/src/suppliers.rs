//! Who was awarded what, so that a supplier has a page.

use std::collections::BTreeMap;

use procurement::Summary;

use crate::facts;

/// A supplier of a process. A person is none: only who has a BIN, or an id that is no person's number.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Supplier {
    pub(crate) id: String,
    pub(crate) name: String,
    /// What was awarded in tenge, if it is known and one alone was awarded it.
    pub(crate) tiyn: Option<i64>,
}

/// The suppliers of a process, each once.
pub(crate) fn of(summary: &Summary) -> Vec<Supplier> {
    let mut all: BTreeMap<String, Supplier> = BTreeMap::new();
    for award in &summary.awards {
        let alone = award.suppliers.len() == 1;
        let value = award.value.as_ref().filter(|it| alone && it.currency == "KZT");
        for it in &award.suppliers {
            let Some(id) = it.bin.as_deref().or(it.id.as_deref()) else { continue };
            let known = all.entry(id.to_owned()).or_insert_with(|| Supplier {
                id: facts::cut(id, facts::LONGEST),
                name: facts::cut(it.name.as_deref().unwrap_or(id), facts::LONGEST),
                tiyn: None,
            });
            if let Some(value) = value {
                known.tiyn = Some(known.tiyn.unwrap_or(0).saturating_add(value.minor));
            }
        }
    }
    all.into_values().collect()
}
