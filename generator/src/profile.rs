//! What a region is for.

/// To be shown, or to be measured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Two languages, addresses, documents; much is open now, and the first records are set by hand.
    Demo,
    /// One language, and only what flags and lists read; many organisations.
    Bench,
}

/// How many of a thousand purchases have come how far.
pub(crate) struct Stages {
    pub(crate) open: i64,
    pub(crate) opened: i64,
    pub(crate) awarded: i64,
    pub(crate) unsuccessful: i64,
    pub(crate) cancelled: i64,
}

impl Profile {
    pub(crate) fn stages(self) -> Stages {
        match self {
            Self::Demo => {
                Stages { open: 400, opened: 20, awarded: 520, unsuccessful: 30, cancelled: 30 }
            }
            Self::Bench => {
                Stages { open: 100, opened: 10, awarded: 800, unsuccessful: 60, cancelled: 30 }
            }
        }
    }

    /// How many times more buyers there are than a place shows.
    pub(crate) fn buyers(self) -> usize {
        match self {
            Self::Demo => 1,
            Self::Bench => 8,
        }
    }

    /// How many suppliers there are of each family of goods.
    pub(crate) fn suppliers(self) -> usize {
        match self {
            Self::Demo => 14,
            Self::Bench => 500,
        }
    }
}
