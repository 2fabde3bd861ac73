//! R001. Nothing of the plan is published, where the publisher usually has it.

use crate::custom::Custom;
use crate::prelude::*;

pub(crate) struct R001 {
    /// From which share of purchases of one way the plan belongs to that way.
    usual: f64,
    least_sample: usize,
}

const WAY: &str = "/tender/procurementMethodDetails";

impl Flag for R001 {
    const CODE: &'static str = "R001";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] =
        &[parameter("least_sample", 20.0), parameter("usual", 0.8)];

    fn with(settings: &Settings) -> Self {
        Self {
            usual: settings.number("R001.usual"),
            least_sample: number::place(settings.number("R001.least_sample")),
        }
    }
}

impl Survey for R001 {
    type Index = Custom;

    fn index(&self, all: &Population) -> Custom {
        Custom::of(all, |it| it.ground.is_some().then_some((it.ground, it.planned)))
    }

    fn judge(&self, index: &Custom, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let verdict = self.verdict(index, it, all.names());
        found.answer(Self::GRAIN, Subject::process(&it.ocid), verdict);
    }
}

impl R001 {
    fn verdict(&self, index: &Custom, it: &Extract, names: &Names) -> Verdict {
        if it.planned {
            return Err(Clear);
        }
        if !it.ground.is_some() {
            return Err(Missing(&[WAY]));
        }
        let given = index.by(it, it.ground);
        if given.of < self.least_sample {
            return Err(NotApplicable("small-population"));
        }
        if given.share() < self.usual {
            return Err(NotApplicable("plan-not-usual"));
        }

        let way = names.text(it.ground);
        let evidence = Evidence::default().percent("share", given.share()).text("way", way);
        let evidence = evidence.threshold_percent(self.usual).sample(given.of).read(WAY, way);
        Ok(match it.sum() {
            Some(sum) => evidence
                .read_number("/tender/value/amount", sum.price(names).amount)
                .amount(sum.price(names)),
            None => evidence,
        })
    }
}
