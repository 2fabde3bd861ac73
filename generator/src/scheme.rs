//! The schemes that can be planted: how often, in how many purchases, and what should be asked then.

/// A way in which purchases are bent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scheme {
    /// Three to six firms bid against each other, and win in turn.
    RotationRing,
    /// The same firms lose to the same winner, each time by three to ten per cent.
    CoverBids,
    /// Each bid is the one before it times the same whole number of per cent.
    FixedMultiple,
    /// Two bidders ask the same price.
    EqualPrices,
    /// A buyer's requests for price offers cost just as much as the limit allows.
    Bunching,
    /// One need is bought directly in parts from one supplier within a month.
    Splitting,
    /// A new firm with the telephone of a debarred one wins after the debarment.
    Phoenix,
    /// Two bidders have the same bank account or the same telephone.
    SharedAccount,
    /// A bid far below the others wins and is made dearer within a month.
    LowBidThenAmendment,
    /// The treasury paid for what nobody accepted.
    PaymentWithoutAct,
    /// Works of months are accepted within days.
    ImpossibleAct,
    /// A losing bidder works for the winner.
    LosingBidderAsSubcontractor,
    /// A make is named, little time is given, one firm bids.
    TailoredSingleBid,
    /// Two buyers of a place buy the same goods for the same house.
    TwiceTheSameNeed,
}

use Scheme::*;

impl Scheme {
    /// Every scheme.
    pub const ALL: [Self; 14] = [
        RotationRing,
        CoverBids,
        FixedMultiple,
        EqualPrices,
        Bunching,
        Splitting,
        Phoenix,
        SharedAccount,
        LowBidThenAmendment,
        PaymentWithoutAct,
        ImpossibleAct,
        LosingBidderAsSubcontractor,
        TailoredSingleBid,
        TwiceTheSameNeed,
    ];

    /// Its name in plans and truths.
    pub fn name(self) -> &'static str {
        match self {
            RotationRing => "rotation-ring",
            CoverBids => "cover-bids",
            FixedMultiple => "fixed-multiple",
            EqualPrices => "equal-prices",
            Bunching => "bunching",
            Splitting => "splitting",
            Phoenix => "phoenix",
            SharedAccount => "shared-account",
            LowBidThenAmendment => "low-bid-then-amendment",
            PaymentWithoutAct => "payment-without-act",
            ImpossibleAct => "impossible-act",
            LosingBidderAsSubcontractor => "losing-bidder-as-subcontractor",
            TailoredSingleBid => "tailored-single-bid",
            TwiceTheSameNeed => "twice-the-same-need",
        }
    }

    /// The scheme of a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The codes of the flags whose definition it satisfies.
    pub fn codes(self) -> &'static [&'static str] {
        match self {
            RotationRing => &["R057"],
            CoverBids => &["R025", "R053"],
            FixedMultiple => &["R023"],
            EqualPrices => &["R028"],
            Bunching => &["R002"],
            Splitting => &["R011", "R055"],
            Phoenix => &["K08"],
            SharedAccount => &["K07", "R044"],
            LowBidThenAmendment => &["R058", "R059", "R069"],
            PaymentWithoutAct => &["K05"],
            ImpossibleAct => &["K06"],
            LosingBidderAsSubcontractor => &["R070"],
            TailoredSingleBid => &["K21", "R003", "R018"],
            TwiceTheSameNeed => &["K19"],
        }
    }

    /// How many purchases one planting takes.
    pub(crate) fn size(self) -> u64 {
        match self {
            RotationRing => 12,
            CoverBids => 6,
            Splitting => 5,
            Bunching => 4,
            Phoenix => 3,
            TwiceTheSameNeed => 2,
            _ => 1,
        }
    }

    /// How many purchases of one planting must be seen before the data show it.
    pub(crate) fn needs(self) -> u64 {
        match self {
            // Two whole rounds of the largest ring.
            RotationRing => 12,
            CoverBids => 5,
            Splitting | Bunching => 3,
            // The debarred firm, or nobody knows its telephone; and a win of the new one.
            Phoenix | TwiceTheSameNeed => 2,
            LosingBidderAsSubcontractor => u64::MAX,
            _ => 1,
        }
    }

    /// Its usual share of all purchases.
    pub(crate) fn usual_rate(self) -> f64 {
        match self {
            RotationRing => 0.012,
            CoverBids => 0.006,
            Splitting => 0.005,
            Phoenix => 0.003,
            LosingBidderAsSubcontractor => 0.002,
            _ => 0.004,
        }
    }
}
