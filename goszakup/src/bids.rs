//! Bids: one for each lot of an application, as prices are compared lot by lot.

use crate::amount::Tiyn;
use crate::codes;
use crate::dictionary::BID_STATUS;
use crate::join::{Join, lot_id, sorted};
use crate::kind::Kind;
use crate::ocds::{Bid, Bids, Value};
use crate::parties::Parties;
use crate::row::Row;

/// The bids of an announcement. An application whose lots are not known is a bid without a price.
pub(crate) fn of(join: &Join<'_>, announcement: &str, parties: &mut Parties) -> Option<Bids> {
    let applications = sorted(join.index.applications.get(announcement));
    let mut details = Vec::new();
    for application in applications {
        let offers = sorted(application.text("id").and_then(|it| join.index.offers.get(it)));
        if offers.is_empty() {
            let id = format!("app-{}", application.text("id").unwrap_or_default());
            details.push(Bid { id, status: Some("pending"), ..common(join, application, parties) });
        }
        for offer in offers {
            details.push(Bid { ..of_offer(join, offer, common(join, application, parties)) });
        }
    }
    (!details.is_empty()).then_some(Bids { details })
}

fn common(join: &Join<'_>, application: &Row, parties: &mut Parties) -> Bid {
    let name = application.text("supplier_name_ru");
    let tenderer =
        application.text("supplier_bin_iin").map(|it| parties.refer(join, it, name, "tenderer"));
    Bid {
        date: join.start(application, "date_apply"),
        tenderers: tenderer.into_iter().collect(),
        ..Bid::default()
    }
}

fn of_offer(join: &Join<'_>, offer: &Row, common: Bid) -> Bid {
    let lot = offer.id("lot_id").and_then(|it| join.gathered.get(Kind::Lot, it));
    let named = join.named(offer, BID_STATUS, &["status_id"]);
    Bid {
        id: offer.text("id").unwrap_or_default().to_owned(),
        // Handed in, and nothing known of a decision.
        status: named.as_ref().and_then(codes::bid_status).or(Some("pending")),
        status_details: named.map(crate::dictionary::Named::shown),
        value: value(join, offer, lot),
        related_lots: lot.map(lot_id).into_iter().collect(),
        ..common
    }
}

/// The sum asked for the lot; where only the price of one unit is told, so many times it.
fn value(join: &Join<'_>, offer: &Row, lot: Option<&Row>) -> Option<Value> {
    if let Some(value) = join.value(offer, &["amount"]) {
        return Some(value);
    }
    let price = join.amount(offer, "price")?;
    let count: i64 = join.number(lot?, "count")?.to_string().parse().ok()?;
    let amount = price.0.checked_mul(count).map(Tiyn)?;
    Some(Value { amount: Some(amount), currency: "KZT".to_owned() })
}
