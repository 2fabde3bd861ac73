//! Temporary: how fast the import is.
use std::io::BufReader;
use std::time::Instant;
use kernel::clock::Clock;
use kernel::db::Database;
use watch::{import, recount};
#[tokio::main]
async fn main() {
    let args: Vec<String> = std::env::args().collect();
    let clock = Clock::system();
    let db = Database::open(&args[1], clock.clone()).await.unwrap();
    web::migrate(&db, &[watch::feature()]).await.unwrap();
    for _ in 0..2 {
        let file = BufReader::with_capacity(1 << 20, std::fs::File::open(&args[2]).unwrap());
        let source = import::Source { name: "x".into(), fetched_at: clock.now() };
        let r = import::run(&db, file, &source, |_| {}).await.unwrap();
        eprintln!("{} read {} new {} changed {} same {} quarantined, {:.2} s, {:.1} MB/s, {:.0}/s", r.read, r.new, r.changed, r.same, r.quarantined, r.seconds, r.bytes as f64 / 1e6 / r.seconds, r.read as f64 / r.seconds);
    }
    let began = Instant::now();
    let r = recount::recount(&db).await.unwrap();
    eprintln!("recount {r:?} {:.2} s", began.elapsed().as_secs_f64());
    let began = Instant::now();
    let r = recount::recount(&db).await.unwrap();
    eprintln!("recount {r:?} {:.2} s", began.elapsed().as_secs_f64());
}
