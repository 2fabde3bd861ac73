//! A text in the two languages of the region.

/// The same in Kazakh and in Russian.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    pub(crate) kk: &'static str,
    pub(crate) ru: &'static str,
}

impl Words {
    pub(crate) const fn new(kk: &'static str, ru: &'static str) -> Self {
        Self { kk, ru }
    }
}

/// Two texts as portals show them side by side, Kazakh first; once if they are the same.
pub(crate) fn both(kk: &str, ru: &str) -> String {
    if kk == ru { kk.to_owned() } else { format!("{kk} / {ru}") }
}
