//! What each scheme asks of chance: who buys, from whom, when and how.

use super::Group;
use crate::chance::Chance;
use crate::goods::FAMILIES;
use crate::kz::{Ask, Draw};
use crate::methods::{
    AUCTION, DIRECT, DIRECT_LIMIT, Method, PRICES, PRICES_LIMIT, RATING, TENDER, index,
};
use crate::process::Tongue;
use crate::scheme::Scheme::*;

impl Group {
    pub(super) fn ask(&self, draw: &Draw, chance: &mut Chance) -> Ask {
        let open: &Method = [&TENDER, &RATING, &AUCTION][chance.below(3)];
        let ask = Ask {
            planted: true,
            buyer: Some(self.buyer),
            family: Some(self.family),
            good: Some(self.good),
            method: Some(open),
            ..Ask::default()
        };
        if self.planted.scheme.size() > 1 {
            return self.ask_many(ask, chance);
        }
        let firms = Some(self.firms.clone());
        match self.planted.scheme {
            FixedMultiple | SharedAccount => Ask { firms, ..ask },
            // Paid already, and to be delivered only later.
            PaymentWithoutAct => {
                Ask { signed: Some(draw.now.plus_days(-30 - self.own % 30)), ..ask }
            }
            ImpossibleAct => Ask { method: Some(&TENDER), signed: Some(self.start), ..ask },
            TailoredSingleBid => {
                let hurry = 2 + chance.between(0, 3);
                Ask { method: Some(&TENDER), hurry, firms, ..ask }
            }
            _ => ask,
        }
    }

    /// What a scheme asks that takes several purchases, each some days after the one before.
    fn ask_many(&self, ask: Ask, chance: &mut Chance) -> Ask {
        let member = i64::try_from(self.planted.member).unwrap_or(0);
        let days = match self.planted.scheme {
            RotationRing => 26,
            CoverBids => 41,
            Bunching => 23,
            Splitting => 6,
            Phoenix => 60,
            _ => 9,
        };
        let signed = self.start.plus_days(member * days);
        let ask = Ask { signed: Some(signed), ..ask };
        let month = index(signed.year());
        match self.planted.scheme {
            Bunching => {
                let value = month * PRICES_LIMIT / 1000 * chance.between(955, 998);
                Ask { method: Some(&PRICES), value: Some(value), ..ask }
            }
            Splitting => {
                let value = month * DIRECT_LIMIT / 1000 * chance.between(600, 960);
                let firms = Some(self.firms.clone());
                Ask { method: Some(&DIRECT), value: Some(value), firms, ..ask }
            }
            Phoenix => {
                let ours = self.firms[usize::from(member > 0)];
                Ask { firms: Some(vec![ours, self.firms[2], self.firms[3]]), ..ask }
            }
            TwiceTheSameNeed => Ask {
                buyer: Some(if member == 0 { self.buyer } else { self.other() }),
                quantity: Some(FAMILIES[self.family].goods[self.good.0].quantity[1]),
                method: Some(&TENDER),
                tongue: Some(if self.own < 500 { Tongue::Kazakh } else { Tongue::Russian }),
                ..ask
            },
            _ => Ask { firms: Some(self.firms.clone()), ..ask },
        }
    }
}
