//! R023. The prices of a contest rise by one and the same step.

use crate::prelude::*;

pub(crate) struct R023 {
    least_bids: usize,
    /// Steps may differ by this share of the smallest.
    tolerance: f64,
    /// Smaller steps, as a share of the lowest price, are the rounding of one price.
    least_step: f64,
}

type Priced<'p> = (usize, &'p str, Price<'p>);

impl Flag for R023 {
    const CODE: &'static str = "R023";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 3.0),
        parameter("tolerance", 0.0002),
        parameter("least_step", 0.005),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R023.{name}"));
        Self {
            least_bids: number::place(number("least_bids")).max(3),
            tolerance: number("tolerance"),
            least_step: number("least_step"),
        }
    }
}

impl Rule for R023 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        contest.bids_known()?;
        let prices = self.prices(contest)?;
        let all = || prices.iter().map(|it| it.2.amount).zip(prices.iter().skip(1));
        let by_sum = all().map(|(low, high)| high.2.amount - low);
        let by_share = all().map(|(low, high)| high.2.amount / low - 1.0);
        let step = prices[1].2.amount / prices[0].2.amount - 1.0;
        if step < self.least_step || !(self.is_even(by_sum) || self.is_even(by_share)) {
            return Err(Clear);
        }
        let evidence = Evidence::default()
            .ratio("step", 100.0 * step)
            .count("bids", prices.len())
            .money("lowest", prices[0].2)
            .threshold_number(100.0 * self.least_step);
        Ok(prices.iter().fold(evidence, |evidence, (place, id, price)| {
            evidence
                .organisation(format_args!("/bids/details/{place}/tenderers/0/id"), id)
                .read_number(format_args!("/bids/details/{place}/value/amount"), price.amount)
        }))
    }
}

impl R023 {
    /// The lowest admitted price of each bidder, rising.
    fn prices<'p>(&self, contest: &Contest<'p>) -> Result<Vec<Priced<'p>>, Silence> {
        let valid = || contest.bids().filter(|(_, it)| it.is_valid());
        let bidders = distinct(valid().filter_map(|(_, it)| it.tenderer_ids().next()));
        if bidders.len() < self.least_bids {
            return Err(NotApplicable("few-admitted"));
        }
        // A price of zero stands for no price, and never gets here.
        let offered = |(place, it): (usize, &'p Bid<'p>)| {
            Some((place, it.tenderer_ids().next()?, it.price()?))
        };
        let mut prices: Vec<Priced<'_>> = valid().filter_map(offered).collect();
        prices.sort_by(|a, b| a.1.cmp(b.1).then(a.2.amount.total_cmp(&b.2.amount)));
        prices.dedup_by_key(|it| it.1);
        if prices.len() < bidders.len() {
            return Err(Missing(&["/bids/details/value"]));
        }
        if prices.iter().any(|it| it.2.currency != prices[0].2.currency) {
            return Err(NotApplicable("several-currencies"));
        }
        prices.sort_by(|a, b| a.2.amount.total_cmp(&b.2.amount).then(a.0.cmp(&b.0)));
        Ok(prices)
    }

    fn is_even(&self, steps: impl Iterator<Item = f64>) -> bool {
        let (least, most) =
            steps.fold((f64::INFINITY, 0.0_f64), |(least, most), it| (least.min(it), most.max(it)));
        least > 0.0 && most - least <= self.tolerance * least
    }
}
