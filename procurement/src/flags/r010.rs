//! R010. No reason is published for a purchase without competition.

use crate::custom::Custom;
use crate::prelude::*;

pub(crate) struct R010 {
    /// Parts of names that say on which ground nobody else is asked.
    grounds: Vec<String>,
    /// From which share of direct purchases a publisher is known to give reasons.
    usual: f64,
    least_sample: usize,
}

const REASON: &str = "/tender/procurementMethodRationale";

impl Flag for R010 {
    const CODE: &'static str = "R010";
    const GRAIN: Grain = Grain::Process;
    const PARAMETERS: &'static [Parameter] = &[
        words(
            "grounds",
            "несостоявш өткізілме өтпе failed питани тамақтан бирж статья статьи бап article",
        ),
        parameter("least_sample", 20.0),
        parameter("usual", 0.5),
    ];

    fn with(settings: &Settings) -> Self {
        Self {
            grounds: settings.words("R010.grounds"),
            usual: settings.number("R010.usual"),
            least_sample: number::place(settings.number("R010.least_sample")),
        }
    }
}

impl Survey for R010 {
    type Index = Custom;

    fn index(&self, all: &Population) -> Custom {
        // All ways without competition together: who gives reasons, gives them for each.
        Custom::of(all, |it| it.direct.then(|| (Name::NONE, self.is_reasoned(it, all.names()))))
    }

    fn judge(&self, index: &Custom, all: &Population, nth: usize, found: &mut Found) {
        let it = &all.extracts()[nth];
        let verdict = self.verdict(index, it, all.names());
        found.answer(Self::GRAIN, Subject::process(&it.ocid), verdict);
    }
}

impl R010 {
    fn verdict(&self, index: &Custom, it: &Extract, names: &Names) -> Verdict {
        if !it.direct {
            return Err(NotApplicable("not-direct"));
        }
        if self.is_reasoned(it, names) {
            return Err(Clear);
        }
        let given = index.by(it, Name::NONE);
        if given.of < self.least_sample || given.share() < self.usual {
            return Err(Missing(&[REASON]));
        }

        let evidence = Evidence::default().percent("share", given.share());
        let evidence = evidence.threshold_percent(self.usual).sample(given.of);
        let evidence = match names.text(it.ground) {
            "" => evidence.read("/ocid", &it.ocid),
            way => evidence.read("/tender/procurementMethodDetails", way),
        };
        Ok(match it.sum() {
            Some(sum) => evidence
                .read_number("/tender/value/amount", sum.price(names).amount)
                .amount(sum.price(names)),
            None => evidence,
        })
    }

    fn is_reasoned(&self, it: &Extract, names: &Names) -> bool {
        let way = names.text(it.ground).to_lowercase();
        it.reasoned || self.grounds.iter().any(|it| way.contains(&**it))
    }
}
