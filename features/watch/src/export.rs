//! The watch list as CSV: exactly the rows of the view, however many, a page of them at a time.

use axum::body::Body;
use axum::extract::RawQuery;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use documents::{Cell, csv};
use futures_util::stream;
use kernel::clock::Moment;
use web::{Refusal, Result, Visit};

use crate::filter::Filter;
use crate::store::{self, Listed, Place};
use crate::{list, process};

/// So many rows are read at once.
const PAGE: u64 = 500;
/// What documents put at the beginning of a file, so that spreadsheets read its letters.
const BOM: &[u8] = b"\xef\xbb\xbf";

const COLUMNS: [&str; 15] = [
    "ocid",
    "title",
    "buyer",
    "buyer_id",
    "district",
    "method",
    "status",
    "amount",
    "currency",
    "published_at",
    "opens_at",
    "closes_at",
    "questions",
    "worth_millionths",
    "page",
];

/// Where the file goes on.
enum Next {
    Head,
    After(Option<Place>),
    End,
}

pub(crate) async fn rows(visit: Visit, RawQuery(query): RawQuery) -> Result<Response> {
    let filter = Filter::read(&query.unwrap_or_default());
    if !filter.problems().is_empty() {
        return Err(Refusal::Unclear.into());
    }
    let file = stream::unfold((visit, filter, Next::Head), |(visit, filter, next)| async move {
        let (bytes, next) = match next {
            Next::Head => (Ok(head()), Next::After(None)),
            Next::After(place) => match part(&visit, &filter, place.as_ref()).await {
                Ok((bytes, next)) => {
                    (Ok(bytes), next.map_or(Next::End, |it| Next::After(Some(it))))
                }
                Err(error) => (Err(std::io::Error::other(format!("{error:?}"))), Next::End),
            },
            Next::End => return None,
        };
        Some((bytes, (visit, filter, next)))
    });
    let headers = [
        (CONTENT_TYPE, csv::CONTENT_TYPE),
        (CONTENT_DISPOSITION, "attachment; filename=\"procurement.csv\""),
    ];
    Ok((headers, Body::from_stream(file)).into_response())
}

fn head() -> Vec<u8> {
    csv::render([COLUMNS.map(Cell::from).to_vec()])
}

/// The next rows. Each part is a look of its own, so that a slow reader holds nothing.
async fn part(
    visit: &Visit,
    filter: &Filter,
    after: Option<&Place>,
) -> Result<(Vec<u8>, Option<Place>)> {
    let mut db = visit.app.db.read().await?;
    let wanted = list::wanted(&mut db, visit, filter).await?;
    let listed = store::list(&mut db, &wanted, after, PAGE).await?;
    let is_full = listed.len() as u64 == PAGE;
    let next = listed.last().filter(|_| is_full).map(|it| wanted.place(it, after));
    let bytes = csv::render(listed.iter().map(|it| row(visit, it)));
    Ok((bytes.strip_prefix(BOM).map_or(bytes.clone(), <[u8]>::to_vec), next))
}

fn row(visit: &Visit, it: &Listed) -> Vec<Cell> {
    let moment = |it: Option<Moment>| Cell::from(it.map(|it| it.to_string()));
    vec![
        Cell::from(it.ocid.as_str()),
        Cell::from(it.title.as_str()),
        Cell::from(it.buyer.as_str()),
        Cell::from(it.buyer_id.as_str()),
        Cell::from(it.district.as_str()),
        Cell::from(it.method.as_str()),
        Cell::from(it.status.as_str()),
        it.tiyn.map_or(Cell::Empty, |tiyn| Cell::Money { tiyn }),
        Cell::from(it.currency.as_str()),
        moment(it.published_at),
        moment(it.opens_at),
        moment(it.closes_at),
        Cell::from(it.n_questions),
        Cell::from(it.score),
        Cell::from(format!(
            "{}{}",
            visit.app.settings.public_address,
            visit.path(&process::path(&it.ocid))
        )),
    ]
}
