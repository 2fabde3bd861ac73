//! R044. Bidders of one contest have the same telephone, e-mail or address.

use crate::extract::contacts::Way;
use crate::likeness::{self, Rival};
use crate::prelude::*;

pub(crate) struct R044;

const WAYS: &[Way] = &[Way::Phone, Way::Email, Way::Address];

impl Flag for R044 {
    const CODE: &'static str = "R044";
    const GRAIN: Grain = Grain::Lot;

    fn with(_: &Settings) -> Self {
        Self
    }
}

impl Rule for R044 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        let rivals = rivals(contest, WAYS)?;
        let pairs = likeness::likenesses(contest, &rivals, WAYS);
        if pairs.is_empty() {
            return Err(Clear);
        }
        let has = |way| pairs.iter().any(|it| it.same.iter().any(|it| it.0 == way));
        let what = match [Way::Phone, Way::Email, Way::Address].map(has) {
            [true, false, false] => "phone",
            [false, true, false] => "email",
            [false, false, true] => "address",
            _ => "several",
        };
        let bidders = likeness::involved(&pairs).len();
        let evidence = Evidence::default().count("bidders", bidders).text("what", what);
        Ok(likeness::show(evidence.sample(rivals.len()), &pairs))
    }
}

/// Two bidders at least of whom one of these ways is published.
pub(super) fn rivals<'p>(
    contest: &Contest<'p>,
    ways: &[Way],
) -> Result<Vec<Rival<'p>>, Silence> {
    contest.bids_known()?;
    if likeness::bidders(contest).len() < 2 {
        return Err(NotApplicable("few-bidders"));
    }
    let rivals = likeness::rivals(contest, ways);
    if rivals.len() < 2 {
        return Err(Missing(&["/parties/address/streetAddress", "/parties/contactPoint/telephone"]));
    }
    Ok(rivals)
}
