//! Prices: what a volunteer found, brought to one footing, and what the comparison shows.

use kernel::clock::Day;
use kernel::money::Tiyn;
use kernel::texts::Told;
use kernel::words;

words! {
    /// Where a price was found.
    pub(crate) enum Origin {
        Shop = "shop",
        Contract = "contract",
        Manufacturer = "manufacturer",
        Other = "other",
    }
}

words! {
    /// Whether value-added tax is in a price.
    pub(crate) enum Vat { With = "with", Without = "without" }
}

/// Value-added tax by the day from which it applies, in per cent: the Tax Code of 18 July 2025,
/// No. 214-VIII, raised it from 2026.
const RATES: [(Day, i64); 2] = [
    (Day(jiff::civil::Date::constant(1900, 1, 1)), 12),
    (Day(jiff::civil::Date::constant(2026, 1, 1)), 16),
];

/// A price that somebody found.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Source {
    /// Its row.
    pub(crate) id: String,
    /// Where.
    pub(crate) origin: Origin,
    /// Who sells, or whose contract it is.
    pub(crate) name: String,
    /// Its address on the web. Never fetched by us.
    pub(crate) address: String,
    /// The day on which the price stood there.
    pub(crate) seen_on: Day,
    /// For one of what.
    pub(crate) unit: String,
    /// The price as it stood there.
    pub(crate) price: Tiyn,
    /// Whether tax is in it.
    pub(crate) vat: Vat,
    /// The picture or the PDF of it.
    pub(crate) attachment_id: Option<String>,
}

impl Source {
    /// The price with tax, on the rate of its day: the footing on which prices are compared.
    pub(crate) fn with_vat(&self) -> Tiyn {
        match self.vat {
            Vat::With => self.price,
            Vat::Without => Tiyn(share(self.price.0, 100 + rate(self.seen_on), 100)),
        }
    }
}

/// The rate of value-added tax on a day, in per cent.
pub(crate) fn rate(day: Day) -> i64 {
    RATES.iter().rev().find(|(from, _)| *from <= day).map_or(0, |(_, rate)| *rate)
}

/// What the prices show beside the price of the purchase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// How many prices were found.
    pub(crate) n: usize,
    /// The middle one; of an even number, the mean of the two in the middle.
    pub(crate) median: Tiyn,
    /// The least.
    pub(crate) least: Tiyn,
    /// The greatest.
    pub(crate) most: Tiyn,
    /// The price of the purchase, if it is known.
    pub(crate) own: Option<Tiyn>,
}

impl Comparison {
    /// Compares; nothing was found when there are no prices.
    pub(crate) fn of(sources: &[Source], own: Option<Tiyn>) -> Option<Self> {
        let mut prices: Vec<i64> = sources.iter().map(|it| it.with_vat().0).collect();
        prices.sort_unstable();
        let (least, most) = (*prices.first()?, *prices.last()?);
        let (n, half) = (prices.len(), prices.len() / 2);
        let odd = n % 2 == 1;
        let median = if odd { prices[half] } else { middle(prices[half - 1], prices[half]) };
        Some(Self { n, median: Tiyn(median), least: Tiyn(least), most: Tiyn(most), own })
    }

    /// From the least to the greatest, in whole per cent of the median.
    pub(crate) fn spread_percent(&self) -> i64 {
        share(self.most.0 - self.least.0, 100, self.median.0)
    }

    /// How many tenths of the median the price of the purchase is: 29 is 2.9 times.
    pub(crate) fn tenths(&self) -> Option<i64> {
        self.own.map(|own| share(own.0, 10, self.median.0))
    }

    /// The same as a text is told it.
    pub(crate) fn times(&self) -> Option<Told> {
        self.tenths().map(Told::Tenths)
    }
}

/// `n * times / of`, to the nearest, without running over.
fn share(n: i64, times: i64, of: i64) -> i64 {
    if of == 0 {
        return 0;
    }
    let (product, of) = (i128::from(n) * i128::from(times), i128::from(of));
    let rounded = (product + product.signum() * of.abs() / 2) / of;
    i64::try_from(rounded).unwrap_or(i64::MAX)
}

fn middle(a: i64, b: i64) -> i64 {
    i64::midpoint(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(tenge: i64, vat: Vat, day: &str) -> Source {
        Source {
            id: String::new(),
            origin: Origin::Shop,
            name: "Үлгі".into(),
            address: "https://shop.example/1".into(),
            seen_on: day.parse().unwrap(),
            unit: "дана".into(),
            price: Tiyn(tenge * 100),
            vat,
            attachment_id: None,
        }
    }

    #[test]
    fn prices_are_compared_on_one_footing() {
        let sources = [
            source(100, Vat::Without, "2026-03-16"),
            source(116, Vat::With, "2026-03-16"),
            source(120, Vat::With, "2026-03-16"),
        ];
        let it = Comparison::of(&sources, Some(Tiyn(34_800))).unwrap();
        assert_eq!(
            (it.n, it.median, it.least, it.most),
            (3, Tiyn(11_600), Tiyn(11_600), Tiyn(12_000))
        );
        assert_eq!(it.tenths(), Some(30));
        assert_eq!(it.spread_percent(), 3);
    }

    #[test]
    fn an_old_price_carries_the_tax_of_its_day() {
        assert_eq!(source(100, Vat::Without, "2025-12-31").with_vat(), Tiyn(11_200));
        assert_eq!(source(100, Vat::Without, "2026-01-01").with_vat(), Tiyn(11_600));
    }

    #[test]
    fn nothing_found_is_nothing_compared() {
        assert_eq!(Comparison::of(&[], Some(Tiyn(1))), None);
    }

    #[test]
    fn the_median_does_not_depend_on_the_order() {
        let mut prices = [7_i64, 1, 9, 4, 4, 30, 2, 8];
        let of = |prices: &[i64]| {
            let sources: Vec<_> =
                prices.iter().map(|it| source(*it, Vat::With, "2026-03-16")).collect();
            Comparison::of(&sources, None)
        };
        let first = of(&prices);
        for turn in 0..prices.len() {
            prices.rotate_left(turn);
            prices.swap(0, turn);
            assert_eq!(of(&prices), first);
        }
        assert_eq!(first.unwrap().median, Tiyn(550));
    }
}
