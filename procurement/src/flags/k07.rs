//! K07. Bidders of one contest have one account or one head, or two other things in common at once.

use crate::extract::contacts::Way;
use crate::likeness::{self, Likeness};
use crate::prelude::*;

pub(crate) struct K07 {
    /// How many of telephone, e-mail and address make up for an account or a head.
    least: usize,
}

const WAYS: &[Way] = &[Way::Phone, Way::Email, Way::Address, Way::Account, Way::Head];

impl Flag for K07 {
    const CODE: &'static str = "K07";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[parameter("least", 2.0)];

    fn with(settings: &Settings) -> Self {
        Self { least: number::place(settings.number("K07.least")) }
    }
}

impl Rule for K07 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        let rivals = super::r044::rivals(contest, WAYS)?;
        let mut pairs = likeness::likenesses(contest, &rivals, WAYS);
        pairs.retain(|it| self.is_close(it));
        if pairs.is_empty() {
            return Err(Clear);
        }
        let has = |way| pairs.iter().any(|it| it.same.iter().any(|it| it.0 == way));
        let what = match [Way::Account, Way::Head].map(has) {
            [true, false] => "account",
            [false, true] => "head",
            [true, true] => "both",
            [false, false] => "several",
        };
        let bidders = likeness::involved(&pairs).len();
        let evidence = Evidence::default().count("bidders", bidders).text("what", what);
        Ok(likeness::show(evidence.sample(rivals.len()), &pairs))
    }
}

impl K07 {
    fn is_close(&self, pair: &Likeness<'_>) -> bool {
        let strong = pair.same.iter().any(|it| matches!(it.0, Way::Account | Way::Head));
        strong || pair.same.len() >= self.least
    }
}
