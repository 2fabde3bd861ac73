//! K11. Much is paid in advance to a supplier who has had no contract before.

use hashbrown::HashMap;

use crate::prelude::*;

pub(crate) struct K11 {
    least_share: f64,
    /// Before so many days of contracts are known, everybody would be new.
    least_history: i32,
}

/// The first day of each supplier, and the day since which contracts are known.
pub(crate) struct Firsts {
    by_supplier: HashMap<Name, i32, foldhash::fast::FixedState>,
    since: i32,
}

impl Flag for K11 {
    const CODE: &'static str = "K11";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] =
        &[parameter("least_share", 0.5), parameter("least_history", 365.0)];

    fn with(settings: &Settings) -> Self {
        let history = number::place(settings.number("K11.least_history"));
        Self {
            least_share: settings.number("K11.least_share"),
            least_history: i32::try_from(history).unwrap_or(i32::MAX),
        }
    }
}

impl Survey for K11 {
    type Index = Firsts;

    fn index(&self, all: &Population) -> Firsts {
        let mut by_supplier = HashMap::default();
        let mut days = Vec::new();
        for it in all.extracts().iter().flat_map(|it| &it.contracts).filter(|it| it.day != NO_DAY) {
            days.push(it.day);
            if it.supplier.is_some() {
                let first = by_supplier.entry(it.supplier).or_insert(it.day);
                *first = it.day.min(*first);
            }
        }
        // A slip of the pen in one date is no history: the first hundredth is left out.
        let first = days.len() / 100;
        let since = if days.is_empty() { i32::MAX } else { *days.select_nth_unstable(first).1 };
        Firsts { by_supplier, since }
    }

    fn judge(&self, index: &Firsts, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let subject = Subject::process(&it.ocid);
        if it.contracts.is_empty() {
            found.answer(Self::GRAIN, subject, Err(NotApplicable("no-contract")));
        }
        for contract in &it.contracts {
            let verdict = self.ask(index, it, contract, all.names());
            let verdict = verdict.map(|it| it.about(Some(contract.sum.price(all.names()))));
            let place = format!("/contracts/{}", contract.place);
            found.answer(Self::GRAIN, subject.at(&place), verdict);
        }
    }
}

impl K11 {
    fn ask(&self, index: &Firsts, it: &Extract, contract: &Signed, names: &Names) -> Verdict {
        let Signed { sum, prepaid, day, supplier, place, prepaid_at, .. } = *contract;
        if !prepaid.is_some() {
            return Err(NotApplicable("no-prepayment"));
        }
        if !sum.is_some() {
            return Err(Missing(&["/contracts/value"]));
        }
        if prepaid.currency != sum.currency {
            return Err(NotApplicable("several-currencies"));
        }
        let share = number::real_of(prepaid.minor) / number::real_of(sum.minor);
        if share < self.least_share {
            return Err(Clear);
        }
        if !supplier.is_some() {
            return Err(Missing(&["/awards/suppliers"]));
        }
        if day == NO_DAY {
            return Err(Missing(&["/contracts/dateSigned"]));
        }
        let own = it.contracts.iter().filter(|it| it.supplier == supplier && it.day != NO_DAY);
        let known = own.map(|it| it.day).chain(index.by_supplier.get(&supplier).copied());
        if known.min().is_some_and(|first| first < day) {
            return Err(Clear);
        }
        let history = day.saturating_sub(index.since);
        if history < self.least_history {
            return Err(NotApplicable("history-short"));
        }
        let pointer = format!("/contracts/{place}");
        let prepaid_at = format!("{pointer}/implementation/milestones/{prepaid_at}/value/amount");
        Ok(Evidence::default()
            .percent("share", share)
            .sum("prepaid", prepaid, names)
            .sum("sum", sum, names)
            .count("history", history)
            .threshold_number((self.least_share * 1000.0).round() / 10.0)
            .read_number(prepaid_at, prepaid.price(names).amount)
            .read_number(format_args!("{pointer}/value/amount"), sum.price(names).amount))
    }
}
