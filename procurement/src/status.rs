//! Statuses as words, compared once when read and not by every flag.

use serde::{Deserialize, Deserializer};

use crate::field::Text;

/// What became of a bid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BidStatus {
    #[default]
    Absent,
    Invited,
    Withdrawn,
    Valid,
    Disqualified,
    /// Pending, or a word of the publisher's own.
    Other,
}

/// What became of an award.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AwardStatus {
    #[default]
    Absent,
    Active,
    Cancelled,
    Unsuccessful,
    /// Pending, or a word of the publisher's own.
    Other,
}

/// Whether a tender of this status has ended, whatever its deadline says.
pub fn is_over(tender: &str) -> bool {
    matches!(tender, "cancelled" | "withdrawn" | "unsuccessful" | "complete")
}

impl<'de> Deserialize<'de> for BidStatus {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match Text::deserialize(from)?.get() {
            None => Self::Absent,
            Some("invited") => Self::Invited,
            Some("withdrawn") => Self::Withdrawn,
            Some("valid") => Self::Valid,
            Some("disqualified") => Self::Disqualified,
            Some(_) => Self::Other,
        })
    }
}

impl<'de> Deserialize<'de> for AwardStatus {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match Text::deserialize(from)?.get() {
            None => Self::Absent,
            Some("active") => Self::Active,
            Some("cancelled") => Self::Cancelled,
            Some("unsuccessful") => Self::Unsuccessful,
            Some(_) => Self::Other,
        })
    }
}

impl BidStatus {
    /// The word of the standard.
    pub fn word(self) -> &'static str {
        match self {
            Self::Absent => "",
            Self::Invited => "invited",
            Self::Withdrawn => "withdrawn",
            Self::Valid => "valid",
            Self::Disqualified => "disqualified",
            Self::Other => "pending",
        }
    }
}

impl AwardStatus {
    /// The word of the standard.
    pub fn word(self) -> &'static str {
        match self {
            Self::Absent => "",
            Self::Active => "active",
            Self::Cancelled => "cancelled",
            Self::Unsuccessful => "unsuccessful",
            Self::Other => "pending",
        }
    }
}

/// The status of a bid as a number, where extracts are stored.
pub(crate) mod coded {
    use serde::{Deserialize, Deserializer, Serializer};

    use super::BidStatus::{self, Absent, Disqualified, Invited, Other, Valid, Withdrawn};

    const CODES: [BidStatus; 6] = [Absent, Invited, Withdrawn, Valid, Disqualified, Other];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
    pub(crate) fn serialize<S: Serializer>(it: &BidStatus, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(*it as u8)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BidStatus, D::Error> {
        let code = usize::from(u8::deserialize(from)?);
        CODES.get(code).copied().ok_or_else(|| serde::de::Error::custom("no such status"))
    }
}
