//! The submission period: each end with its text, its place, and its instant if that is known.

use crate::contest::Contest;
use crate::evidence::Evidence;
use crate::field::Text;
use crate::flag::Silence::{self, Missing};
use crate::moment::{Instant, Moment, Zone, day_of};

pub const START: &str = "/tender/tenderPeriod/startDate";
pub const END: &str = "/tender/tenderPeriod/endDate";

/// One end of the period.
pub struct Published<'p> {
    pub text: &'p str,
    pub instant: Instant,
    pub day: i64,
    pointer: &'static str,
}

impl<'p> Contest<'p> {
    /// When bids may first be handed in.
    pub fn opening(&self, zone: Option<Zone>) -> Result<Published<'p>, Silence> {
        let period = self.process.tender.as_ref().and_then(|it| it.tender_period.as_ref());
        known(period.map(|it| &it.start_date), zone, START).ok_or(Missing(&[START]))
    }

    /// When bids may last be handed in.
    pub fn deadline(&self, zone: Option<Zone>) -> Result<Published<'p>, Silence> {
        let period = self.process.tender.as_ref().and_then(|it| it.tender_period.as_ref());
        known(period.map(|it| &it.end_date), zone, END).ok_or(Missing(&[END]))
    }
}

fn known<'p>(
    text: Option<&'p Text<'_>>,
    zone: Option<Zone>,
    pointer: &'static str,
) -> Option<Published<'p>> {
    let text = text?.get()?;
    let moment = Moment::parse(text)?;
    Some(Published { text, instant: moment.instant(zone)?, day: day_of(text)?, pointer })
}

impl Evidence {
    /// A time that was read, at its place.
    pub fn time(self, time: &Published<'_>) -> Self {
        self.read(time.pointer, time.text)
    }
}
