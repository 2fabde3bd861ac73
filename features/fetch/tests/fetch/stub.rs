//! A service that speaks as goszakup does, on loopback; it can be told to fail.

use std::collections::VecDeque;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use fetch::{Delivery, Fetch, Pause, Receivers, Settings, Taken};
use goszakup::Debarment;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

pub(crate) const TOKEN: &str = "letters-and-digits-0";
const PERSON: &str = "850101300124";

/// How an answer goes wrong.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fault {
    /// 429, with so many seconds to wait.
    Busy(u64),
    Broken,
    Forbidden,
    /// A page of HTML with status 200.
    Html,
    /// HTML that calls itself JSON.
    Disguised,
    /// The text ends in the middle.
    Cut,
    /// A row less than there should be.
    Half,
    /// GraphQL's error, with status 200.
    Error,
}

/// What the service knows, and what it was asked.
#[derive(Default)]
pub(crate) struct Known {
    pub(crate) announcements: Vec<Value>,
    pub(crate) contracts: Vec<Value>,
    pub(crate) applications: Vec<Value>,
    pub(crate) unreliable: Vec<Value>,
    /// Faults by the number of the request, the first one being 1.
    pub(crate) faults: VecDeque<(usize, Fault)>,
    pub(crate) asked: Vec<String>,
    pub(crate) tokens: Vec<String>,
}

/// The service, for as long as a test lives.
pub(crate) struct Stub {
    pub(crate) known: Arc<Mutex<Known>>,
    pub(crate) paused: Arc<Mutex<Vec<Duration>>>,
    pub(crate) delivered: Arc<Mutex<Vec<Value>>>,
    pub(crate) debarred: Arc<Mutex<Vec<Debarment>>>,
    address: String,
    _hands: JoinSet<()>,
}

type Shared = State<Arc<Mutex<Known>>>;

impl Stub {
    pub(crate) async fn new() -> Self {
        let known = Arc::new(Mutex::new(Known::sample()));
        let pages = Router::new()
            .route("/v3/graphql", post(graphql))
            .route("/v3/rnu", get(unreliable))
            .route("/v3/refs/ref_trade_methods", get(methods))
            .with_state(Arc::clone(&known));
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let mut hands = JoinSet::new();
        hands.spawn(async move { axum::serve(listener, pages).await.unwrap() });
        let (paused, delivered, debarred) = <(Arc<_>, Arc<_>, Arc<_>)>::default();
        Self { known, paused, delivered, debarred, address, _hands: hands }
    }

    pub(crate) fn fail(&self, request: usize, fault: Fault) {
        self.known.lock().unwrap().faults.push_back((request, fault));
    }

    pub(crate) fn asked(&self) -> Vec<String> {
        self.known.lock().unwrap().asked.clone()
    }

    pub(crate) fn ocids(&self) -> Vec<String> {
        let delivered = self.delivered.lock().unwrap();
        delivered.iter().map(|it| it["ocid"].as_str().unwrap().to_owned()).collect()
    }

    /// A reading of this service that takes two rows at once and counts its pauses.
    pub(crate) fn fetch(&self) -> Fetch {
        let mut settings = Settings::polite(TOKEN, "salt");
        settings.address.clone_from(&self.address);
        settings.page = 2;
        Fetch { settings, pause: self.pause(), receivers: self.receivers() }
    }

    fn pause(&self) -> Pause {
        let paused = Arc::clone(&self.paused);
        Arc::new(move |time| {
            paused.lock().unwrap().push(time);
            Box::pin(std::future::ready(()))
        })
    }

    fn receivers(&self) -> Receivers {
        let (delivered, debarred) = (Arc::clone(&self.delivered), Arc::clone(&self.debarred));
        let releases = move |_, it: Delivery| -> fetch::Later<Taken> {
            let lines = it.lines.split(|it| *it == b'\n').filter(|it| !it.is_empty());
            let lines: Vec<Value> = lines.map(|it| serde_json::from_slice(it).unwrap()).collect();
            let news = lines.len() as u64;
            delivered.lock().unwrap().extend(lines);
            Box::pin(std::future::ready(Ok(Taken { news, set_aside: 0 })))
        };
        Receivers::new(releases, move |_, some| {
            debarred.lock().unwrap().extend(some);
            Box::pin(std::future::ready(Ok(())))
        })
    }
}

impl Known {
    fn sample() -> Self {
        let announcement = |id: u64, kato: &str| {
            json!({
                "id": id, "numberAnno": format!("{id}-1"), "nameRu": "Закуп бумаги", "kato": [kato], "totalSum": 1000,
                "customerBin": "991340000012", "publishDate": "2026-03-10 10:00:00", "lastUpdateDate": "2026-03-15 10:00:00",
                "Lots": [{ "id": id * 10, "lotNumber": format!("{id}-ЗЦП1"), "amount": 1000, "Plans": [{
                    "id": id * 100, "rootrecordId": id, "refEnstruCode": "171214.300.000001", "count": 1, "price": 1000, "amount": 1000,
                    "PlansKato": [{ "id": id * 1000, "refKatoCode": kato }]
                }] }]
            })
        };
        let contract = |id: u64, anno: Option<u64>, kato: &str| {
            json!({
                "id": id, "rootId": id, "trdBuyId": anno, "trdBuyNumberAnno": anno.map(|it| format!("{it}-1")),
                "TrdBuy": anno.map(|it| json!({ "id": it, "numberAnno": format!("{it}-1"), "kato": [kato] })),
                "customerBin": "991340000012", "supplierBiin": PERSON, "contractSum": 900, "signDate": "2026-03-12 10:00:00",
                "lastUpdateDate": "2026-03-15 11:00:00", "Customer": { "bin": "991340000012", "katoList": kato },
                "ContractUnits": [{ "id": id * 10, "itemPrice": 900, "quantity": 1, "totalSum": 900 }],
                "TreasuryPay": [{ "id": id * 10, "payAmount": 900, "payDate": "2026-03-14" }]
            })
        };
        Self {
            announcements: vec![
                announcement(1, "351010000"),
                announcement(2, "750000000"),
                announcement(3, "352410000"),
                announcement(4, "353200000"),
                announcement(5, "356400000"),
            ],
            contracts: vec![contract(61, Some(1), "351010000"), contract(62, None, "351010000"), contract(63, None, "750000000")],
            applications: vec![json!({
                "id": 71, "buyId": 1, "supplierBinIin": PERSON, "dateApply": "2026-03-11 10:00:00",
                "AppLots": [{ "id": 711, "lotId": 10, "price": 900, "amount": 900, "statusId": 1 }]
            })],
            unreliable: (1..=3)
                .map(|it| json!({ "id": it, "supplier_biin": format!("99134000002{it}"), "start_date": "2026-01-01" }))
                .collect(),
            ..Self::default()
        }
    }

    /// Notes a request; gives the fault that waits for it.
    fn hear(&mut self, asked: String, headers: &HeaderMap) -> Option<Fault> {
        self.asked.push(asked);
        let token = headers.get(header::AUTHORIZATION).map(|it| it.to_str().unwrap().to_owned());
        self.tokens.push(token.unwrap_or_default());
        let now = self.asked.len();
        let nth = self.faults.iter().position(|it| it.0 == now)?;
        self.faults.remove(nth).map(|it| it.1)
    }

    fn root(&self, root: &str) -> &[Value] {
        match root {
            "TrdBuy" => &self.announcements,
            "Contract" => &self.contracts,
            _ => &self.applications,
        }
    }
}

async fn graphql(State(known): Shared, headers: HeaderMap, Json(body): Json<Value>) -> Response {
    let query = body["query"].as_str().unwrap();
    let root = ["TrdBuy(", "Contract(", "TrdApp("]
        .into_iter()
        .find(|it| query.contains(it))
        .unwrap()
        .trim_end_matches('(');
    let (filter, after) =
        (&body["variables"]["filter"], body["variables"]["after"].as_u64().unwrap_or(0));
    let limit = usize::try_from(body["variables"]["limit"].as_u64().unwrap()).unwrap();
    let mut known = known.lock().unwrap();
    let fault = known.hear(format!("{root} {filter} after {after}"), &headers);
    let all: Vec<Value> = known.root(root).iter().filter(|it| fits(it, filter)).cloned().collect();
    let rest: Vec<Value> =
        all.iter().filter(|it| it["id"].as_u64().unwrap() > after).cloned().collect();
    let mut rows: Vec<Value> = rest.iter().take(limit).cloned().collect();
    let info = json!({ "hasNextPage": rest.len() > limit, "totalCount": all.len(), "lastId": rows.last().map(|it| it["id"].clone()) });
    if matches!(fault, Some(Fault::Half)) {
        rows.pop();
    }
    failing(fault, json!({ "data": { root: rows }, "extensions": { "pageInfo": info } }))
}

fn fits(row: &Value, filter: &Value) -> bool {
    filter.as_object().unwrap().iter().all(|(name, wanted)| match (name.as_str(), wanted) {
        ("lastUpdateDate", range) => {
            let at = row["lastUpdateDate"].as_str().unwrap();
            range[0].as_str().unwrap() <= at && at <= range[1].as_str().unwrap()
        }
        (_, Value::Array(some)) => some.contains(&row[name]),
        _ => row[name] == *wanted,
    })
}

async fn unreliable(
    State(known): Shared,
    headers: HeaderMap,
    Query(asked): Query<Vec<(String, String)>>,
) -> Response {
    let number =
        |name: &str| asked.iter().find(|it| it.0 == name).and_then(|it| it.1.parse::<usize>().ok());
    let (limit, from) = (number("limit").unwrap_or(2), number("search_after").unwrap_or(0));
    let mut known = known.lock().unwrap();
    let fault = known.hear(format!("rnu {from}"), &headers);
    let mut items: Vec<Value> = known.unreliable.iter().skip(from).take(limit).cloned().collect();
    let total = known.unreliable.len();
    let next = if from + limit < total {
        format!("/v3/rnu?page=next&limit={limit}&search_after={}", from + limit)
    } else {
        String::new()
    };
    if matches!(fault, Some(Fault::Half)) {
        items.pop();
    }
    failing(fault, json!({ "total": total, "limit": limit, "next_page": next, "items": items }))
}

async fn methods(State(known): Shared, headers: HeaderMap) -> Response {
    let fault = known.lock().unwrap().hear("methods".to_owned(), &headers);
    let items =
        json!([{ "id": 23, "name_ru": "Из одного источника путем прямого заключения договора" }]);
    failing(fault, json!({ "total": 1, "limit": 200, "next_page": "", "items": items }))
}

fn failing(fault: Option<Fault>, answer: Value) -> Response {
    let json = |text: String| {
        ([(header::CONTENT_TYPE, "application/json")], Body::from(text)).into_response()
    };
    match fault {
        None | Some(Fault::Half) => Json(answer).into_response(),
        Some(Fault::Busy(seconds)) => {
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())])
                .into_response()
        }
        Some(Fault::Broken) => StatusCode::BAD_GATEWAY.into_response(),
        Some(Fault::Forbidden) => StatusCode::FORBIDDEN.into_response(),
        Some(Fault::Html) => {
            ([(header::CONTENT_TYPE, "text/html")], "<!doctype html>").into_response()
        }
        Some(Fault::Disguised) => json("<!doctype html>".to_owned()),
        Some(Fault::Cut) => {
            let text = answer.to_string();
            json(text[..text.len() / 2].trim_end_matches(|it: char| !it.is_ascii()).to_owned())
        }
        Some(Fault::Error) => {
            Json(json!({ "errors": [{ "message": "Field is unknown" }], "data": null }))
                .into_response()
        }
    }
}
