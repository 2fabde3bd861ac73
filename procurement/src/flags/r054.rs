//! R054. A small direct purchase whose changes carried it past the limit of small direct purchases.

use crate::change;
use crate::prelude::*;

pub(crate) struct R054 {
    /// The monthly calculation index.
    index: Since<f64>,
    /// So many indices may be spent without a competition.
    direct: f64,
    currency: String,
    source: String,
}

impl Flag for R054 {
    const CODE: &'static str = "R054";
    const GRAIN: Grain = Grain::Contract;
    const PARAMETERS: &'static [Parameter] = &[
        words("currency", "KZT"),
        parameter("direct", 100.0),
        parameter("index", 3_450.0).since("2023-01-01").by("index"),
        parameter("index", 3_692.0).since("2024-01-01").by("index"),
        parameter("index", 3_932.0).since("2025-01-01").by("index"),
        parameter("index", 4_325.0).since("2026-01-01").by("index"),
    ];

    fn with(settings: &Settings) -> Self {
        let direct = settings.numbers("R054.direct");
        Self {
            index: settings.numbers("R054.index"),
            direct: settings.number("R054.direct"),
            currency: settings.words("R054.currency").concat(),
            source: direct.latest().map(|it| it.source.clone()).unwrap_or_default(),
        }
    }
}

impl DealRule for R054 {
    fn judge(&self, deal: &Deal) -> Verdict {
        if !method::is_direct(deal.process) {
            return Err(NotApplicable("not-direct"));
        }
        let tender = deal.process.tender.as_ref();
        let way = tender.and_then(|it| it.procurement_method_details.get());
        // There a limit opens nothing.
        if way.is_some_and(method::is_after_failure) {
            return Err(NotApplicable("after-failure"));
        }
        let value = deal.change()?;
        let (day, signed) = deal.signed()?;
        let index = self.index.on(day).filter(|_| value.first.currency == self.currency);
        let limit = index.ok_or(NotApplicable("no-limit"))?.value * self.direct;
        if value.first.amount > limit {
            return Err(NotApplicable("above-limit"));
        }
        if value.now.amount <= limit {
            return Err(Clear);
        }

        let limit = Price { amount: limit, currency: &self.currency };
        let evidence = Evidence::default()
            .money("now", value.now)
            .money("first", value.first)
            .percent("rise", value.rise())
            .count("amendments", deal.contract.amendments.len())
            .threshold_money(limit)
            .source(&self.source)
            .read(deal.at("/dateSigned"), signed);
        Ok(change::show(value.show(evidence), deal))
    }
}
