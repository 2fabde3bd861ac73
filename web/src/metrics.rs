//! What the program tells its operator on the private address: whether it lives, and how it does.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use kernel::job;

use crate::App;

/// Upper bounds of the buckets of answering times, in milliseconds.
const BOUNDS: [u64; 7] = [5, 10, 25, 100, 250, 1_000, 5_000];

static BY_STATUS: [AtomicU64; 6] = [const { AtomicU64::new(0) }; 6];
static BY_TIME: [AtomicU64; 8] = [const { AtomicU64::new(0) }; 8];
static MILLIS: AtomicU64 = AtomicU64::new(0);

/// Counts an answer.
pub(crate) fn count(status: u16, took: Duration) {
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    BY_STATUS[usize::from(status / 100).min(5)].fetch_add(1, Relaxed);
    let bucket = BOUNDS.iter().position(|it| millis <= *it).unwrap_or(BOUNDS.len());
    BY_TIME[bucket].fetch_add(1, Relaxed);
    MILLIS.fetch_add(millis, Relaxed);
}

/// `/health` and `/metrics`, for an address that the public does not reach.
pub fn private(app: App) -> Router {
    Router::new().route("/health", get(health)).route("/metrics", get(metrics)).with_state(app)
}

async fn health(State(app): State<App>) -> (StatusCode, &'static str) {
    let sound = async { job::counts(&mut app.db.read().await?).await };
    match sound.await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    }
}

/// In the Prometheus text format.
async fn metrics(State(app): State<App>) -> String {
    let mut out = String::from("# TYPE erikti_requests_total counter\n");
    for (class, n) in BY_STATUS.iter().enumerate().skip(1) {
        _ = writeln!(out, "erikti_requests_total{{status=\"{class}xx\"}} {}", n.load(Relaxed));
    }
    out += "# TYPE erikti_request_milliseconds histogram\n";
    let mut sum = 0;
    for (nth, n) in BY_TIME.iter().enumerate() {
        sum += n.load(Relaxed);
        let bound = BOUNDS.get(nth).map_or("+Inf".to_owned(), u64::to_string);
        _ = writeln!(out, "erikti_request_milliseconds_bucket{{le=\"{bound}\"}} {sum}");
    }
    _ = writeln!(out, "erikti_request_milliseconds_sum {}", MILLIS.load(Relaxed));
    _ = writeln!(out, "erikti_request_milliseconds_count {sum}");
    let jobs = async { job::counts(&mut app.db.read().await?).await };
    if let Ok((waiting, dead)) = jobs.await {
        out += "# TYPE erikti_jobs gauge\n";
        _ = writeln!(out, "erikti_jobs{{state=\"waiting\"}} {waiting}");
        _ = writeln!(out, "erikti_jobs{{state=\"dead\"}} {dead}");
    }
    out
}
