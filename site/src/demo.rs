//! `erikti demo`: an invented region in a temporary folder, gone at the end.

mod cases;
mod people;
mod spending;
mod tour;

use std::net::SocketAddr;

use anyhow::{Context, Result};
use generator::Region;
use jiff::civil::Date;
use kernel::calendar::{Calendar, Office};
use kernel::clock::{Clock, Moment};
use kernel::db::Database;
use kernel::files::Files;
use procurement::run::Input;
use tokio::net::TcpListener;
use watch::import::{self, Source};
use watch::{recount, register};
use web::{App, Settings};

use crate::arguments::Demo;
use crate::features::features;
use crate::stop::Stop;
use crate::{serve, told};

/// How many ports are tried when the asked one is in use.
const PORTS: u16 = 100;

pub(crate) async fn run(it: &Demo) -> Result<()> {
    let mut stop = Stop::listen()?;
    let folder = tempfile::Builder::new().prefix("erikti-demo-").tempdir();
    let folder = folder.context("there is no room for a temporary folder")?;
    let listener = free_port(it.listen).await?;
    let address = listener.local_addr()?;
    if address.port() != it.listen.port() && it.listen.port() != 0 {
        told::note(format!(
            "port {} is in use, {} is taken instead",
            it.listen.port(),
            address.port()
        ));
    }

    let now = match it.today {
        Some(day) => morning(day)?,
        None => Clock::system().now(),
    };
    let clock = Clock::running_from(now, it.seed);
    let url = format!("sqlite://{}", folder.path().join("demo.db").display());
    let db = Database::open(&url, clock.clone()).await?;
    web::migrate(&db, &features()).await?;
    let files = Files::folder(&folder.path().join("files"))?;

    told::note("inventing a region…");
    let Some(calendar) = stop
        .unless(async {
            people::settle(&db, &clock, &employer(it.seed, now)).await?;
            bring_in(&db, it.seed, now).await?;
            let calendar = Calendar::load(&mut db.read().await?).await?;
            rehearse(&url, &files, &calendar, it.seed, now).await?;
            Ok(calendar)
        })
        .await?
    else {
        return Ok(());
    };
    let settings = Settings {
        public_address: format!("http://{address}"),
        demo: people::shown(),
        tour: tour::steps(&region(it.seed, now)),
        ..Settings::default()
    };
    let office = Office::new(clock, calendar);
    let (app, pages) = web::compose(db, files, office, settings, features());
    web::turn(&app).await?;

    told::result(people::table())?;
    told::result(format!("\nReady: http://{address}  (Ctrl-C ends it, and removes everything)"))?;
    serve::until_stopped(stop, app, pages, listener, None).await
}

/// Plays the cases by a clock that is set to the days on which they happened.
async fn rehearse(
    url: &str,
    files: &Files,
    calendar: &Calendar,
    seed: u64,
    now: Moment,
) -> Result<()> {
    let clock = Clock::fixed(now);
    let db = Database::open(url, clock.clone()).await?;
    let office = Office::new(clock, calendar.clone());
    let (app, _) = web::compose(db, files.clone(), office, Settings::default(), features());
    cases::open(&app, &region(seed, now), now).await
}

/// Fills a site whose clock can be set with invented people, processes and cases; for tests, too.
pub async fn fill(app: &App, seed: u64) -> Result<()> {
    let now = app.office.now();
    people::settle(&app.db, &app.office.clock, &employer(seed, now)).await?;
    bring_in(&app.db, seed, now).await?;
    cases::open(app, &region(seed, now), now).await?;
    web::turn(app).await?;
    Ok(())
}

/// The sign-ins of the invented people, with their passwords.
pub fn sign_ins() -> Vec<(String, String)> {
    people::shown().into_iter().map(|it| (it.login, it.password)).collect()
}

async fn bring_in(db: &Database, seed: u64, now: Moment) -> Result<()> {
    let (mut releases, mut register) = (Vec::new(), Vec::new());
    let region = region(seed, now);
    region.write(generator::DEMO, &mut releases)?;
    region.write_register(&(0..generator::DEMO), &mut register)?;
    let (debarred, _) = register::read(str::from_utf8(&register)?);
    register::keep(db, debarred, "demo").await?;
    spending::bring_in(db, now.day().0).await?;
    let source = Source { name: "demo".to_owned(), fetched_at: now };
    import::run(db, Input::bytes("demo", releases), &source, |_| ()).await?;
    // The cases are about what stands out among all, and that is known only now.
    recount::recount(db).await?;
    Ok(())
}

/// The BIN of a buyer that buys much.
fn employer(seed: u64, now: Moment) -> String {
    region(seed, now).buyers().first().map(|it| it.bin.clone()).unwrap_or_default()
}

fn region(seed: u64, now: Moment) -> Region {
    Region::demo(seed, now.local())
}

/// Ten in the morning of a day, here.
fn morning(day: Date) -> Result<Moment> {
    Ok(format!("{day}T10:00:00+05:00").parse()?)
}

async fn free_port(asked: SocketAddr) -> Result<TcpListener> {
    let last = asked.port().saturating_add(if asked.port() == 0 { 0 } else { PORTS });
    for port in asked.port()..=last {
        match TcpListener::bind(SocketAddr::new(asked.ip(), port)).await {
            Ok(it) => return Ok(it),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(error) => return Err(error).with_context(|| format!("cannot listen on {asked}")),
        }
    }
    anyhow::bail!("no port from {} to {last} is free: name another with --listen", asked.port())
}
