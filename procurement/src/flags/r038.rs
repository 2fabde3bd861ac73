//! R038. An unusual share of bids is disqualified: at a buyer, or of a bidder.

use crate::prelude::*;

pub(crate) struct R038 {
    fence: Fence,
    least_bids: u32,
    least_processes: usize,
    /// A smaller share is no question, however rare it is.
    least_share: f64,
}

/// The bids of one process: at the buyer, or of the bidder.
#[derive(Clone, Copy, Default)]
pub(crate) struct Bids {
    process: u32,
    submitted: u32,
    disqualified: u32,
    /// The status is not published.
    unknown: u32,
    /// The place of the first that was disqualified.
    first: u32,
}

impl Flag for R038 {
    const CODE: &'static str = "R038";
    const GRAIN: Grain = Grain::Buyer;
    const PARAMETERS: &'static [Parameter] = &[
        parameter("least_bids", 10.0),
        parameter("least_processes", 3.0),
        parameter("least_share", 0.3),
        parameter("least_sample", 20.0),
        parameter("share", 0.01),
        parameter("least_times", 2.0),
    ];

    fn with(settings: &Settings) -> Self {
        let number = |name: &str| settings.number(&format!("R038.{name}"));
        Self {
            fence: Fence::by_share(settings, Self::CODE, Side::High),
            least_bids: number::short(number::place(number("least_bids"))),
            least_processes: number::place(number("least_processes")),
            least_share: number("least_share"),
        }
    }
}

impl Habit for R038 {
    type Note = Bids;

    fn note(&self, it: &Extract, nth: u32, _: &Names, to: &mut Notes<Bids>) {
        // A bid for two lots is one bid.
        let mut bids: Vec<&Offer> = it.contests.iter().flat_map(|it| &it.offers).collect();
        bids.sort_by_key(|it| it.place);
        bids.dedup_by_key(|it| it.place);
        if bids.is_empty() {
            return;
        }
        let key = |name| [name, Name::NONE, Name::NONE];
        let all = Bids::of(nth, bids.iter().copied());
        to.put(Grain::Buyer, key(it.buyer), all);
        to.put(Grain::ProcuringEntity, key(it.entity), all);
        bids.sort_by_key(|it| (it.bidder, it.place));
        for own in bids.chunk_by(|a, b| a.bidder == b.bidder) {
            let note = Bids::of(nth, own.iter().copied());
            to.put(Grain::Tenderer, key(own[0].bidder), note);
        }
    }

    fn measure(&self, of: &Times<'_, Bids>) -> Result<f64, Silence> {
        let Bids { submitted, disqualified, unknown, .. } = total(of.notes);
        if submitted < self.least_bids && submitted + unknown >= self.least_bids {
            return Err(Missing(&["/bids/details/status"]));
        }
        if submitted < self.least_bids || of.notes.len() < self.least_processes {
            return Err(NotApplicable("seldom"));
        }
        Ok(f64::from(disqualified) / f64::from(submitted))
    }

    fn fence(&self) -> Option<&Fence> {
        Some(&self.fence)
    }

    fn explain(&self, of: &Times<'_, Bids>) -> Verdict {
        if of.value < self.least_share {
            return Err(Clear);
        }
        let Bids { submitted, disqualified, .. } = total(of.notes);
        let evidence = Evidence::default()
            .percent("share", of.value)
            .percent("median", of.median)
            .count("disqualified", disqualified)
            .count("submitted", submitted)
            .sample(of.sample)
            .threshold_number(100.0 * of.limit.unwrap_or(f64::NAN).max(self.least_share));
        // Those with the most first.
        let mut most: Vec<&Bids> = of.notes.iter().filter(|it| it.disqualified > 0).collect();
        most.sort_by_key(|it| (std::cmp::Reverse(it.disqualified), it.process));
        Ok(most.into_iter().take(EXAMPLES).fold(evidence, |evidence, it| {
            let pointer = format_args!("/bids/details/{}/status", it.first);
            evidence.read_text_in(&of.process(it.process).ocid, pointer, "disqualified")
        }))
    }
}

impl Bids {
    fn of<'x>(process: u32, bids: impl Iterator<Item = &'x Offer>) -> Self {
        bids.fold(Self { process, ..Self::default() }, |mut sum, it| {
            match it.status {
                BidStatus::Absent => sum.unknown += 1,
                BidStatus::Invited | BidStatus::Withdrawn => {}
                BidStatus::Valid | BidStatus::Other => sum.submitted += 1,
                BidStatus::Disqualified => {
                    if sum.disqualified == 0 {
                        sum.first = it.place;
                    }
                    sum.submitted += 1;
                    sum.disqualified += 1;
                }
            }
            sum
        })
    }
}

fn total(notes: &[Bids]) -> Bids {
    notes.iter().fold(Bids::default(), |mut sum, it| {
        sum.submitted += it.submitted;
        sum.disqualified += it.disqualified;
        sum.unknown += it.unknown;
        sum
    })
}
