//! R018. Only one bid came to a procedure that invites competition.

use crate::prelude::*;

pub(crate) struct R018 {
    methods: Vec<String>,
}

const METHOD: &str = "/tender/procurementMethod";
const NUMBER: &str = "/tender/numberOfTenderers";
const BIDS: &str = "/bids/details";

impl Flag for R018 {
    const CODE: &'static str = "R018";
    const GRAIN: Grain = Grain::Lot;
    const PARAMETERS: &'static [Parameter] = &[words("methods", "open selective").by("ocds")];

    fn with(settings: &Settings) -> Self {
        Self { methods: settings.words("R018.methods") }
    }
}

impl Rule for R018 {
    fn judge(&self, contest: &Contest<'_>) -> Verdict {
        let tender = contest.process.tender.as_ref().ok_or(Missing(&["/tender"]))?;
        let method = tender.procurement_method.get().ok_or(Missing(&[METHOD]))?;
        if method::is_direct(contest.process) || !self.methods.iter().any(|it| it == method) {
            return Err(NotApplicable("no-competition"));
        }

        // The number of the process says nothing of one lot among several.
        let published = tender.number_of_tenderers.get().filter(|_| contest.is_alone());
        let (pointer, tenderers) = match (published, contest.bids_known()) {
            // A number that its own bids contradict is a slip of the publisher.
            (Some(1.0), Ok(())) if tenderers(contest) > 1.0 => return Err(Clear),
            (Some(number), _) => (NUMBER, number),
            (None, Ok(())) => (BIDS, tenderers(contest)),
            (None, Err(_)) if contest.is_alone() => return Err(Missing(&[NUMBER, BIDS])),
            (None, Err(silence)) => return Err(silence),
        };
        match tenderers {
            1.0 => {
                let evidence = Evidence::default().count("bids", 1).threshold(1);
                let evidence = evidence.read(METHOD, method);
                Ok(if pointer == NUMBER {
                    evidence.read_number(NUMBER, tenderers)
                } else {
                    contest.submitted().fold(evidence, show)
                })
            }
            0.0 => Err(NotApplicable("no-bids")),
            _ => Err(Clear),
        }
    }
}

/// How many organisations handed in bids.
fn tenderers(contest: &Contest<'_>) -> f64 {
    number::real(distinct(contest.submitted().flat_map(|(_, it)| it.tenderer_ids())).len())
}

fn show(evidence: Evidence, (place, bid): (usize, &Bid<'_>)) -> Evidence {
    let id = bid.tenderer_ids().next().unwrap_or_default();
    evidence.organisation(format_args!("{BIDS}/{place}/tenderers/0/id"), id)
}
