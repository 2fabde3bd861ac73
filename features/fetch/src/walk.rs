//! Walking through the service: pages of a query one after the other, and whole processes.

use bytes::Bytes;
use serde_json::{Value, json};

use crate::answer::{self, Expected, Page};
use crate::client::{Client, Question};
use crate::queries;
use crate::trouble::{Trouble, Word};

/// The most the service gives at once.
const MOST: u64 = 200;
/// So many announcements with all that hangs on them are an answer of a bearable size.
const TOGETHER: usize = 20;

/// A page of a GraphQL query from a place on.
pub(crate) async fn page(
    client: &Client,
    query: &str,
    filter: &Value,
    expected: Expected<'_>,
) -> Result<Page, Trouble> {
    let question = Question::Post(queries::request(query, filter, expected.limit, expected.place));
    client.ask(&question, |bytes| answer::graphql(bytes, queries::root(query), expected)).await
}

/// A page of a REST list.
pub(crate) async fn rest(
    client: &Client,
    path: &str,
    expected: Expected<'_>,
) -> Result<Page, Trouble> {
    client.ask(&Question::Get(path.to_owned()), |bytes| answer::rest(bytes, expected)).await
}

/// Every page of a query that is bounded by nature.
async fn all(
    client: &Client,
    query: &str,
    filter: &Value,
    into: &mut Vec<Bytes>,
) -> Result<u64, Trouble> {
    let (mut seen, mut place) = (0, String::new());
    loop {
        let page =
            page(client, query, filter, Expected { limit: MOST, seen, place: &place }).await?;
        seen += page.rows.len() as u64;
        into.push(page.bytes);
        match page.next {
            Some(next) => place = next,
            None => return Ok(seen),
        }
    }
}

/// Announcements as a whole: lots, plans, applications, contracts. Pages, and how many there were.
pub(crate) async fn announcements(
    client: &Client,
    some: &[(u64, String)],
) -> Result<Vec<Bytes>, Trouble> {
    let mut pages = Vec::new();
    for together in some.chunks(TOGETHER) {
        let ids: Vec<u64> = together.iter().map(|it| it.0).collect();
        let found = all(client, queries::ANNOUNCEMENTS, &json!({ "id": ids }), &mut pages).await?;
        if found < ids.len() as u64 {
            return Err(Trouble::new(
                Word::Page,
                format!("{found} announcements of {}", ids.len()),
            ));
        }
        for (id, number) in together {
            all(client, queries::CONTRACTS, &json!({ "trdBuyNumberAnno": number }), &mut pages)
                .await?;
            all(client, queries::APPLICATIONS, &json!({ "buyId": id }), &mut pages).await?;
        }
    }
    Ok(pages)
}

/// Direct contracts with their supplementary agreements, by the first of each chain.
pub(crate) async fn contracts(client: &Client, roots: &[u64]) -> Result<Vec<Bytes>, Trouble> {
    let mut pages = Vec::new();
    for root in roots {
        let own = all(client, queries::CONTRACTS, &json!({ "id": root }), &mut pages).await?;
        if own == 0 {
            return Err(Trouble::new(Word::Page, format!("no contract {root}")));
        }
        all(client, queries::CONTRACTS, &json!({ "rootId": root }), &mut pages).await?;
    }
    Ok(pages)
}

/// The dictionary of the ways to buy.
pub(crate) async fn methods(client: &Client) -> Result<Vec<Bytes>, Trouble> {
    let (mut pages, mut seen) = (Vec::new(), 0);
    let mut path = format!("{}?limit={MOST}", queries::METHODS);
    loop {
        let page = rest(client, &path, Expected { limit: MOST, seen, place: &path }).await?;
        seen += page.rows.len() as u64;
        pages.push(page.bytes);
        let Some(next) = page.next else { return Ok(pages) };
        path = continued(queries::METHODS, &next);
    }
}

/// The service tells the next page by a whole path, or by its query alone.
pub(crate) fn continued(path: &str, next: &str) -> String {
    if next.starts_with('/') {
        next.to_owned()
    } else {
        format!("{path}?{}", next.trim_start_matches('?'))
    }
}
