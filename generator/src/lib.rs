//! Invented public procurement as OCDS 1.1 compiled releases: for the demo, tests and benchmarks.
//!
//! Record *i* depends on the seed, the hour and *i* alone, so any slice can be made anywhere, twice, by
//! any number of threads. There are three profiles: [`Region::demo`] is small and shown to people,
//! [`Region::kz`] has as many purchases as are asked for, [`Region::dr`] keeps the shares measured in real
//! releases of a country without lots. In `kz`, a [`Plan`] plants [schemes](Scheme), a [`Row`] a purchase
//! says what was planted, and [`Truth::assess`] compares findings with it.
//!
//! # How a release is written where the standard leaves room
//!
//! Importers of real data write the same:
//! - `planning/budget` is the plan point: `id`, `description` (the administrator), `amount`;
//!   `planning/procurementMethodDetails` is the way that was planned, `planning/items` what is needed,
//!   and a document of the type `procurementPlan` is the plan;
//! - a district is the KATO code in `parties/address/kato` and, by the location extension, in
//!   `items/deliveryLocation/gazetteer/identifiers`; the house is `items/deliveryAddress/streetAddress`;
//! - a bank account is in `parties/additionalIdentifiers` with the scheme `KZ-IIK`, a telephone in
//!   `contactPoint/telephone`; who heads an organisation is `parties/details/headId`, a token that names
//!   nobody; the administrator of its budget is `parties/details/administrator`;
//! - a unit price is in `unit/value` of the items of tenders (planned) and awards (agreed);
//! - `tender/procurementMethodRationale` is the ground of a direct purchase, `bidOpening/date` the opening
//!   of bids, `awardPeriod` the time from then to the decision;
//! - an award names its bid in `relatedBid` and keeps the value first agreed; the value of the contract is
//!   that of today, and `contracts/amendments[]/value` that after each amendment;
//! - a payment of the treasury is in `contracts/implementation/transactions`, with payer and payee; an act
//!   is in `contracts/implementation/milestones` with the type `delivery`, the code `act`, `dueDate`,
//!   `dateMet` and `value`; a payment in advance is one with the type `financing`, the code `prepayment`,
//!   and the date and value of its transaction; what is still to be delivered is an act with the status
//!   `scheduled` and without `dateMet`;
//! - a debarment is no part of a release: it is a row of the register, [`Region::write_register`];
//! - times are those of UTC+5, and say so; while bids are taken, a tender is `active` and has none.
//!
//! # What is never real
//!
//! Organisations and their BINs (of a thirteenth month or later, of a ninth kind of division), codes of
//! goods (division 00), accounts (check number 00, bank 000), telephones (area 0), announcements (from
//! 99000000-1), the portal (a domain for examples). There are no people.

mod assess;
mod at;
mod chance;
mod demo;
mod dr;
mod goods;
mod json;
mod kinds;
mod kz;
mod market;
mod methods;
mod noise;
mod organisations;
mod places;
mod plan;
mod plant;
mod process;
mod region;
mod release;
mod scheme;
mod threads;
mod truth;
mod words;

pub use crate::assess::{Assessment, OfCode, OfScheme, Ranking, Truth, score};
pub use crate::organisations::Organisation;
pub use crate::plan::{Plan, Unplanned};
pub use crate::region::{DEMO, Region};
pub use crate::scheme::Scheme;
pub use crate::truth::Row;
