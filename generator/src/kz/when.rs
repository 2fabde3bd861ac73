//! When a purchase happens: backwards from the signature, which comes most in December.

use super::{Ask, Draw};
use crate::at::At;
use crate::chance::Chance;
use crate::methods::Method;
use crate::process::Stage;

/// Of a hundred signatures of a year, so many are of each month.
const MONTHS: [i64; 12] = [2, 5, 9, 8, 7, 7, 7, 8, 7, 7, 6, 27];
/// Hours at which portals let a submission period end.
const HOURS: [i64; 4] = [9, 12, 15, 18];

pub(crate) struct Times {
    pub(crate) published: At,
    pub(crate) opens: At,
    pub(crate) closes: At,
    pub(crate) decided: At,
    pub(crate) signed: At,
}

impl Draw {
    pub(super) fn times(
        &self,
        ask: &Ask,
        stage: Stage,
        method: &Method,
        chance: &mut Chance,
    ) -> Times {
        let signed = ask.signed.unwrap_or_else(|| self.signature(chance)).worked();
        let signed = signed.at(60 * chance.between(9, 17) + chance.between(0, 59));
        let decided = signed.plus_days(-chance.between(2, 6)).worked();
        let decided = decided.at(60 * chance.between(10, 17));
        let closes = match stage {
            Stage::Open => self.now.plus_days(chance.between(1, 9)),
            Stage::Opened => self.now.plus_days(-chance.between(1, 3)),
            _ => decided.plus_days(-chance.between(1, 4)),
        };
        let closes = closes.worked().at(60 * HOURS[chance.below(HOURS.len())]);
        // A weekend may have taken the deadline behind the hour at which we look.
        let closes = if stage == Stage::Open { closes.max(self.now.plus(180)) } else { closes };
        let days = method.least_days - ask.hurry;
        let more = if ask.hurry > 0 { 0 } else { chance.between(0, 4) };
        let opens = closes.plus_days(-days - more).plus(-chance.between(10, 300));
        let opens = if ask.hurry > 0 { opens } else { opens.worked() };
        let opens = if stage == Stage::Open { opens.min(self.now.plus(-90)) } else { opens };
        let published = opens.plus(-chance.between(5, 50));
        Times { published, opens, closes, decided, signed }
    }

    /// A day of the two whole years before the month of now.
    fn signature(&self, chance: &mut Chance) -> At {
        let month = chance.weighed(MONTHS.into_iter());
        let back = chance.between(0, 1);
        let (first, length) = self.months[usize::try_from(back).unwrap_or(0)][month];
        first.plus_days(chance.between(0, length - 1))
    }
}
