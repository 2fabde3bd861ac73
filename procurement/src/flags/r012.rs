//! R012. The plan names a competition, and the purchase was made without one.

use crate::prelude::*;

pub(crate) struct R012;

const PLANNED: &str = "/planning/procurementMethodDetails";
const WAY: &str = "/tender/procurementMethodDetails";
const METHOD: &str = "/tender/procurementMethod";

impl Flag for R012 {
    const CODE: &'static str = "R012";
    const GRAIN: Grain = Grain::Process;

    fn with(_: &Settings) -> Self {
        Self
    }
}

impl Rule for R012 {
    fn judge(&self, contest: &Contest) -> Verdict {
        let tender = contest.process.tender.as_ref().ok_or(Missing(&["/tender"]))?;
        if !method::is_direct(contest.process) {
            return Err(NotApplicable("not-direct"));
        }
        let way = tender.procurement_method_details.get();
        // The plan was a competition indeed; it failed, and the law opens another way.
        if way.is_some_and(method::is_after_failure) {
            return Err(NotApplicable("after-failure"));
        }
        let planning = contest.process.planning.get().unwrap_or_default();
        let planned = planning.method_details.get().ok_or(Missing(&[PLANNED]))?;
        let named = Method::of_name(planned).ok_or(NotApplicable("plan-way-unknown"))?;
        if !named.is_competitive() {
            return Err(Clear);
        }

        let (place, bought) = match way {
            Some(way) => (WAY, way),
            None => (METHOD, tender.procurement_method.get().unwrap_or_default()),
        };
        let evidence = Evidence::default().text("bought", bought).text("planned", planned);
        let evidence = evidence.read(PLANNED, planned);
        Ok(if bought.is_empty() { evidence } else { evidence.read(place, bought) })
    }
}
