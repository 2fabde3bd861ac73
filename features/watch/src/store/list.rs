//! The processes of a list: which they are, how many, in which order.

use kernel::clock::Moment;
use kernel::db::{Reader, Result};
use sea_query::{Cond, Condition, Expr, ExprTrait, Order, Query};
use sqlx::FromRow;

use crate::filter::{Answer, Facet, Filter, Show};

const LISTED: [&str; 16] = [
    "ocid",
    "title",
    "buyer",
    "buyer_id",
    "district",
    "method",
    "status",
    "tiyn",
    "currency",
    "published_at",
    "opens_at",
    "closes_at",
    "open_until",
    "n_questions",
    "score",
    "draw",
];

/// A process in a list.
#[derive(Clone, Debug, FromRow)]
pub(crate) struct Listed {
    pub(crate) ocid: String,
    pub(crate) title: String,
    pub(crate) buyer: String,
    pub(crate) buyer_id: String,
    pub(crate) district: String,
    pub(crate) method: String,
    pub(crate) status: String,
    pub(crate) tiyn: Option<i64>,
    pub(crate) currency: String,
    pub(crate) published_at: Option<Moment>,
    pub(crate) opens_at: Option<Moment>,
    pub(crate) closes_at: Option<Moment>,
    pub(crate) open_until: String,
    pub(crate) n_questions: i64,
    pub(crate) score: i64,
    /// The place among those drawn by lot.
    pub(crate) draw: Option<i64>,
}

/// Which processes a list is about, at a moment.
pub(crate) struct Wanted<'f> {
    pub(crate) filter: &'f Filter,
    pub(crate) now: Moment,
    /// The end of the last working day in which they close.
    pub(crate) closes_by: Option<Moment>,
    /// Those that the words find, if words are sought.
    pub(crate) found: Option<Vec<String>>,
}

/// The last row of a page: the next one begins after it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    Score {
        score: i64,
        ocid: String,
        /// Of those drawn by lot, the last that was shown; nought for none.
        draw: i64,
    },
    Until(String, String),
}

impl Wanted<'_> {
    /// Whether these are the few that are worth a look, in whose order a tenth is drawn by lot.
    pub(crate) fn is_queue(&self) -> bool {
        self.filter.show() == Show::Worth
    }

    /// Whether the order is that of worth. Where most are closed, the latest come first.
    pub(crate) fn by_worth(&self) -> bool {
        self.filter.show() != Show::All
    }

    fn condition(&self) -> Condition {
        self.condition_of(self.filter.show())
    }

    fn condition_of(&self, show: Show) -> Condition {
        let filter = self.filter;
        let own = |facet: Facet, column: &'static str| {
            filter.get(facet).map(|it| Expr::col(column).eq(it))
        };
        let open = Expr::col("open_until").gt(self.now.to_string());
        let mut all = match show {
            // The literal lets the index of these few rows be used.
            Show::Worth => Cond::all().add(Expr::cust("score > 0")).add(open),
            Show::Open => Cond::all().add(open),
            Show::All => Cond::all(),
        };
        let until = |it: Moment| Expr::col("open_until").lt(it.to_string());
        let still = |it: Moment| until(it).and(Expr::col("open_until").gt(self.now.to_string()));
        let parts = [
            own(Facet::District, "district"),
            own(Facet::Buyer, "buyer_id"),
            own(Facet::Method, "method"),
            self.closes_by.map(still),
            filter.sum(Facet::From).map(|it| Expr::col("tiyn").gte(it.0)),
            filter.sum(Facet::To).map(|it| Expr::col("tiyn").lte(it.0)),
            filter.get(Facet::Flag).map(|code| answered(code, filter.answer())),
        ];
        for part in parts.into_iter().flatten() {
            all = all.add(part);
        }
        if let Some(found) = &self.found {
            all = all.add(Expr::col("ocid").is_in(found));
        }
        all
    }
}

/// Whether a flag gave this answer.
fn answered(code: &str, answer: Answer) -> Expr {
    let states: &[&str] = match answer {
        Answer::Flagged => &["flagged"],
        Answer::Asked => &["flagged", "clear"],
        Answer::Clear => &["clear"],
        Answer::Insufficient => &["insufficient"],
        Answer::NotApplicable => &["flagged", "clear", "insufficient"],
    };
    let given = Query::select()
        .column("ocid")
        .from("findings")
        .and_where(Expr::col("code").eq(code))
        .and_where(Expr::col("state").is_in(states.iter().copied()))
        .take();
    // Where the question makes no sense there is no row.
    match answer {
        Answer::NotApplicable => Expr::col("ocid").not_in_subquery(given),
        _ => Expr::col("ocid").in_subquery(given),
    }
}

/// How many there are, and the sum of those in tenge. The sum may be beyond whole numbers.
pub(crate) async fn count(db: &mut Reader, wanted: &Wanted<'_>) -> Result<(i64, f64)> {
    let sum =
        "COALESCE(SUM(CASE WHEN currency = 'KZT' THEN CAST(tiyn AS DOUBLE PRECISION) END), 0.0)";
    let query = Query::select()
        .expr(Expr::cust("COUNT(*)"))
        .expr(Expr::cust(sum))
        .from("processes")
        .cond_where(wanted.condition())
        .take();
    Ok(db.select(&query).await?.pop().unwrap_or_default())
}

/// The next processes of a list.
pub(crate) async fn list(
    db: &mut Reader,
    wanted: &Wanted<'_>,
    after: Option<&Place>,
    most: u64,
) -> Result<Vec<Listed>> {
    let (first, order, tie) = if wanted.by_worth() {
        ("score", Order::Desc, Order::Asc)
    } else {
        ("open_until", Order::Desc, Order::Desc)
    };
    let mut query = Query::select();
    query.columns(LISTED).from("processes").cond_where(wanted.condition());
    query.order_by(first, order).order_by("ocid", tie).limit(most);
    if let Some(after) = after {
        query.cond_where(beyond(after));
    }
    db.select(&query).await
}

/// The next of those drawn by lot, with or without a question, which stand beyond the place: what is
/// worth more was shown on its own account.
pub(crate) async fn drawn(
    db: &mut Reader,
    wanted: &Wanted<'_>,
    place: &Place,
    most: u64,
) -> Result<Vec<Listed>> {
    let Place::Score { score, ocid, draw } = place else { return Ok(Vec::new()) };
    let query = Query::select()
        .columns(LISTED)
        .from("processes")
        .cond_where(wanted.condition_of(Show::Open))
        .cond_where(worth_less(*score, ocid))
        .and_where(Expr::col("draw").gt(*draw))
        .order_by("draw", Order::Asc)
        .order_by("ocid", Order::Asc)
        .limit(most)
        .take();
    db.select(&query).await
}

fn beyond(place: &Place) -> Condition {
    match place {
        Place::Score { score, ocid, draw } => {
            let new = Expr::col("draw").is_null().or(Expr::col("draw").gt(*draw));
            Cond::all().add(worth_less(*score, ocid)).add(new)
        }
        Place::Until(until, ocid) => {
            Cond::any().add(Expr::col("open_until").lt(until.as_str())).add(
                Expr::col("open_until").eq(until.as_str()).and(Expr::col("ocid").lt(ocid.as_str())),
            )
        }
    }
}

fn worth_less(score: i64, ocid: &str) -> Condition {
    let further = Expr::col("score").eq(score).and(Expr::col("ocid").gt(ocid));
    Cond::any().add(Expr::col("score").lt(score)).add(further)
}

/// Of these, those that close first.
pub(crate) async fn closing(
    db: &mut Reader,
    wanted: &Wanted<'_>,
    most: u64,
) -> Result<Vec<Listed>> {
    let query = Query::select()
        .columns(LISTED)
        .from("processes")
        .cond_where(wanted.condition())
        .order_by("open_until", Order::Asc)
        .order_by("ocid", Order::Asc)
        .limit(most)
        .take();
    db.select(&query).await
}

/// A few processes, in no order.
pub(crate) async fn named<'o>(
    db: &mut Reader,
    ocids: impl Iterator<Item = &'o str>,
) -> Result<Vec<Listed>> {
    let query = Query::select()
        .columns(LISTED)
        .from("processes")
        .and_where(Expr::col("ocid").is_in(ocids))
        .take();
    db.select(&query).await
}
