//! Prices: what a volunteer found, brought to one footing, and what the comparison shows.

use kernel::clock::Day;
use kernel::money::Tiyn;
use kernel::problem::Problem;
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
    /// Whether value-added tax is in a price. Whoever is no payer adds none: the price is whole.
    pub enum Vat { With = "with", Without = "without", NotPayer = "not-payer" }
}

impl Vat {
    /// A price with tax, at the rate of its day.
    pub(crate) fn added(self, price: Tiyn, day: Day) -> Tiyn {
        match self {
            Self::With | Self::NotPayer => price,
            Self::Without => Tiyn(share(price.0, 100 + rate(day), 100)),
        }
    }
}

/// How many units of the good are in the unit of a price, in thousandths: a box of twelve is 12 000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(crate) struct Per(pub(crate) i64);

impl Per {
    /// The same unit.
    pub(crate) const ONE: Self = Self(1_000);

    /// Reads a number with at most three digits after the point.
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        let wrong = || Problem::new("problem-per");
        let bare = text.trim().replace(',', ".");
        let (whole, part) = bare.split_once('.').unwrap_or((&bare, ""));
        let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
        let fits = !whole.is_empty() && whole.len() <= 6 && part.len() <= 3;
        if !fits || !digits(whole) || !digits(part) {
            return Err(wrong());
        }
        let whole: i64 = whole.parse().map_err(|_| wrong())?;
        let part: i64 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
        let per = whole * 1_000 + part;
        if per == 0 { Err(wrong()) } else { Ok(Self(per)) }
    }

    /// The price of one unit of the good.
    fn of(self, price: Tiyn) -> Tiyn {
        Tiyn(share(price.0, Self::ONE.0, self.0))
    }
}

/// Whether two units are written the same: letter case, spaces and a last point aside.
pub(crate) fn same_unit(a: &str, b: &str) -> bool {
    let bare = |it: &str| it.trim().trim_end_matches('.').to_lowercase();
    bare(a) == bare(b)
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
    /// Units of the good in its unit, in thousandths.
    pub(crate) per: i64,
    /// The picture or the PDF of it.
    pub(crate) attachment_id: Option<String>,
}

impl Source {
    /// The price of one unit of the good, with tax at the rate of its day: the footing on which
    /// prices are compared.
    pub(crate) fn with_vat(&self) -> Tiyn {
        Per(self.per).of(self.vat.added(self.price, self.seen_on))
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
    /// One of what all these prices are for; empty when the purchase names no unit.
    pub(crate) unit: String,
}

impl Comparison {
    /// Compares; nothing was found when there are no prices.
    pub(crate) fn of<'a>(
        sources: impl IntoIterator<Item = &'a Source>,
        own: Option<Tiyn>,
        unit: &str,
    ) -> Option<Self> {
        let mut prices: Vec<i64> = sources.into_iter().map(|it| it.with_vat().0).collect();
        prices.sort_unstable();
        let (least, most) = (*prices.first()?, *prices.last()?);
        let (n, half) = (prices.len(), prices.len() / 2);
        let odd = n % 2 == 1;
        let median = if odd { prices[half] } else { middle(prices[half - 1], prices[half]) };
        Some(Self {
            n,
            median: Tiyn(median),
            least: Tiyn(least),
            most: Tiyn(most),
            own,
            unit: unit.to_owned(),
        })
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
            per: 1_000,
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
        let it = Comparison::of(&sources, Some(Tiyn(34_800)), "дана").unwrap();
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
    fn a_box_is_compared_by_what_is_in_it() {
        let per = |text: &str| Per::parse(text).ok().map(|it| it.0);
        assert_eq!((per("12"), per("0,5"), per("2.125")), (Some(12_000), Some(500), Some(2_125)));
        for wrong in ["", "0", "-1", "1,2345", "1e9", "12345678", ",5"] {
            assert_eq!(per(wrong), None, "{wrong}");
        }
        let boxed = Source { per: 12_000, ..source(1_200, Vat::NotPayer, "2026-03-16") };
        assert_eq!(boxed.with_vat(), Tiyn(10_000));
        assert!(same_unit(" Дана", "дана.") && !same_unit("қорап", "дана"));
    }

    #[test]
    fn nothing_found_is_nothing_compared() {
        assert_eq!(Comparison::of(&[], Some(Tiyn(1)), ""), None);
    }

    #[test]
    fn the_median_does_not_depend_on_the_order() {
        let mut prices = [7_i64, 1, 9, 4, 4, 30, 2, 8];
        let of = |prices: &[i64]| {
            let sources: Vec<_> =
                prices.iter().map(|it| source(*it, Vat::With, "2026-03-16")).collect();
            Comparison::of(&sources, None, "")
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
