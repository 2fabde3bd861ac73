//! Extracts in other words: the names of one reader told in the numbers of another.

use crate::extract::{Extract, Sum};
use crate::names::Name;

impl Extract {
    /// Whether every name is the number of one of so many.
    pub(crate) fn names_within(&mut self, n: usize) -> bool {
        let mut within = true;
        self.rename(&mut |name| {
            within &= name.is_within(n);
            name
        });
        within
    }

    /// Puts every name through a function.
    pub(crate) fn rename(&mut self, to: &mut impl FnMut(Name) -> Name) {
        for name in [
            &mut self.buyer,
            &mut self.entity,
            &mut self.ground,
            &mut self.way,
            &mut self.category,
            &mut self.class,
            &mut self.group,
        ] {
            *name = to(*name);
        }
        rename_sum(&mut self.value, to);
        for it in &mut self.contests {
            rename_sum(&mut it.value, to);
            it.winners.iter_mut().for_each(|name| *name = to(*name));
            for offer in &mut it.offers {
                (offer.bidder, offer.currency) = (to(offer.bidder), to(offer.currency));
            }
        }
        for it in &mut self.failed {
            (it.class, it.group) = (to(it.class), to(it.group));
            rename_sum(&mut it.value, to);
        }
        for it in &mut self.wins {
            it.supplier = to(it.supplier);
            rename_sum(&mut it.sum, to);
            it.classes.iter_mut().for_each(|name| *name = to(*name));
        }
        for it in &mut self.contracts {
            it.supplier = to(it.supplier);
            rename_sum(&mut it.sum, to);
            rename_sum(&mut it.prepaid, to);
        }
        for it in &mut self.items {
            (it.class, it.unit, it.currency) = (to(it.class), to(it.unit), to(it.currency));
        }
        self.contacts.iter_mut().for_each(|it| it.who = to(it.who));
    }
}

fn rename_sum(sum: &mut Sum, to: &mut impl FnMut(Name) -> Name) {
    sum.currency = to(sum.currency);
}
