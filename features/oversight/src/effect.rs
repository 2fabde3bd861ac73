//! Effects: what came of a letter, as entries that are never changed, only answered by others.

use kernel::clock::{Day, Moment};
use kernel::money::Tiyn;
use kernel::words;

words! {
    /// What came of it.
    pub enum Outcome {
        Cancelled = "cancelled",
        Reduced = "reduced",
        Changed = "changed",
        Terminated = "terminated",
        Recalculated = "recalculated",
        Returned = "returned",
    }
}

words! {
    /// What sort of money is saved. One purchase is saved once before its contract, whatever the
    /// ways, and once out of the contract: two checks that claim the same sort count it twice.
    pub(crate) enum Saving { Planned = "planned", Agreed = "agreed" }
}

impl Outcome {
    /// Out of which money it saves.
    pub(crate) fn saving(self) -> Saving {
        match self {
            Self::Cancelled | Self::Reduced | Self::Changed => Saving::Planned,
            Self::Terminated | Self::Recalculated | Self::Returned => Saving::Agreed,
        }
    }
}

words! {
    /// What an entry says of a sum.
    pub(crate) enum Saying { Claimed = "claimed", Verified = "verified", Withdrawn = "withdrawn" }
}

/// A cancelled purchase may be announced again; until then the whole sum is provisional.
const PROVISIONAL_DAYS: i64 = 90;

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Entry {
    /// Its row.
    pub(crate) id: String,
    /// The check.
    pub(crate) record_id: String,
    /// When.
    pub(crate) at: Moment,
    /// By whom.
    pub(crate) by_user: String,
    /// What it says.
    pub(crate) saying: Saying,
    /// What came of the letter.
    pub(crate) outcome: Outcome,
    /// The sum before.
    pub(crate) was: Tiyn,
    /// The sum after, for the same quantity.
    pub(crate) became: Tiyn,
    /// What it adds to the total of its sort; negative when it takes back.
    pub(crate) amount: Tiyn,
    /// The document that shows it.
    pub(crate) document: String,
    /// Why it was said, when it corrects another.
    pub(crate) reason: String,
}

/// What is claimed: an outcome and two sums for the same quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Claim {
    /// What came of the letter.
    pub(crate) outcome: Outcome,
    /// The sum before.
    pub(crate) was: Tiyn,
    /// The sum after; nought when the purchase was cancelled.
    pub(crate) became: Tiyn,
}

impl Claim {
    /// `old sum − new sum`, or the whole when nothing is bought.
    pub(crate) fn amount(&self) -> Tiyn {
        self.was.minus(self.became).unwrap_or_default()
    }

    /// Whether there is something to verify.
    pub(crate) fn is_sound(&self) -> bool {
        let nothing_bought = matches!(self.outcome, Outcome::Cancelled);
        self.amount() > Tiyn::ZERO && (!nothing_bought || self.became == Tiyn::ZERO)
    }

    /// Until when the sum is provisional: only a cancelled purchase can come back.
    pub(crate) fn provisional_until(&self, verified_on: Day) -> Option<Day> {
        (self.outcome == Outcome::Cancelled).then(|| verified_on.plus(PROVISIONAL_DAYS))
    }

    /// The same purchase, announced again for this sum: only the difference is saved.
    #[must_use]
    pub(crate) fn announced_again(&self, sum: Tiyn) -> Self {
        let outcome = if sum < self.was { Outcome::Reduced } else { self.outcome };
        Self { outcome, became: sum.min(self.was), ..*self }
    }
}

/// What stands claimed and not yet answered, and what stands verified. Always computed.
pub(crate) fn totals<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> (Tiyn, Tiyn) {
    entries.into_iter().fold((Tiyn::ZERO, Tiyn::ZERO), |(claimed, verified), it| match it.saying {
        Saying::Claimed => (Tiyn(claimed.0 + it.amount.0), verified),
        Saying::Verified | Saying::Withdrawn => (claimed, Tiyn(verified.0 + it.amount.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(outcome: Outcome, was: i64, became: i64) -> Claim {
        Claim { outcome, was: Tiyn(was), became: Tiyn(became) }
    }

    #[test]
    fn what_is_saved_is_the_difference_or_the_whole() {
        assert_eq!(claim(Outcome::Reduced, 900, 350).amount(), Tiyn(550));
        assert_eq!(claim(Outcome::Cancelled, 900, 0).amount(), Tiyn(900));
        assert!(!claim(Outcome::Reduced, 350, 900).is_sound());
        assert!(!claim(Outcome::Cancelled, 900, 10).is_sound());
    }

    #[test]
    fn a_cancelled_purchase_that_comes_back_saves_only_the_difference() {
        let day: Day = "2026-03-16".parse().unwrap();
        let it = claim(Outcome::Cancelled, 900, 0);
        assert_eq!(it.provisional_until(day), Some("2026-06-14".parse().unwrap()));
        assert_eq!(claim(Outcome::Reduced, 900, 1).provisional_until(day), None);
        assert_eq!(it.announced_again(Tiyn(350)).amount(), Tiyn(550));
        assert_eq!(it.announced_again(Tiyn(1_000)).amount(), Tiyn::ZERO);
    }
}
