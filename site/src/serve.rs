//! `erikti serve`: answers, works through the queue, and ends gently.

use std::future::IntoFuture;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::{App, Settings};

use crate::arguments::Site;
use crate::features;
use crate::opened::Opened;
use crate::stop::Stop;
use crate::{portal, post, told};

/// How long running requests may take to end.
const GRACE: Duration = Duration::from_secs(10);

pub(crate) async fn run(site: &Site) -> Result<()> {
    told::log();
    let stop = Stop::listen()?;
    let opened = Opened::ready(site).await?;
    let config = &opened.config;
    let mut lacks = config.lacks();
    let files = opened.files().map_err(|error| lacks.push(format!("{error:#}"))).ok();
    if let Some(files) = &files
        && files.probe().await.is_err()
    {
        lacks.push(format!(
            "files.folder {}: nothing can be written there",
            config.files.folder.display()
        ));
    }
    let mail = post::sender(&config.mail).unwrap_or_else(|error| {
        lacks.push(format!("{error:#}"));
        None
    });
    let way = portal::settled(&config.goszakup, &opened.db).await.unwrap_or_else(|error| {
        lacks.push(format!("{error:#}"));
        None
    });
    lacks.extend(opened.people_lack().await?);
    let Some(files) = files.filter(|_| lacks.is_empty()) else {
        bail!("not started:\n  {}", lacks.join("\n  "));
    };

    let settings = Settings {
        public_address: config.address().unwrap_or_default(),
        trusted_proxies: config.trusted_proxies.clone(),
        mail,
        ..Settings::default()
    };
    let public = listen(config.listen).await?;
    let private = match config.private_listen {
        Some(address) => Some(listen(address).await?),
        None => None,
    };
    let address = settings.public_address.clone();
    let (features, office) = (features::with(way), opened.office().await?);
    let (app, pages) = web::compose(opened.db.clone(), files, office, settings, features);
    told::result(format!("Ready: {address}, on {}", config.listen))?;
    until_stopped(stop, app, pages, public, private).await
}

async fn listen(address: SocketAddr) -> Result<TcpListener> {
    let cannot = || format!("cannot listen on {address}: another program may be there");
    TcpListener::bind(address).await.with_context(cannot)
}

/// Answers until the program is told to stop.
pub(crate) async fn until_stopped(
    mut stop: Stop,
    app: App,
    pages: Router,
    public: TcpListener,
    private: Option<TcpListener>,
) -> Result<()> {
    let (end, ending) = watch::channel(());
    let told = |mut it: watch::Receiver<()>| async move { _ = it.changed().await };

    let pages = pages.into_make_service_with_connect_info::<SocketAddr>();
    let answering = axum::serve(public, pages).with_graceful_shutdown(told(ending.clone()));
    let sight = web::private(app.clone());
    let watching = async {
        match private {
            Some(it) => axum::serve(it, sight).with_graceful_shutdown(told(ending.clone())).await,
            None => Ok(()),
        }
    };
    let ends = async { tokio::try_join!(answering.into_future(), watching) };
    tokio::pin!(ends);

    tokio::select! {
        ended = &mut ends => { ended?; }
        () = web::work(app) => {}
        () = stop.asked() => {
            told::note("ending");
            _ = end.send(());
            // Whoever is still not answered by then has lost the connection, or is very slow.
            if let Ok(ended) = tokio::time::timeout(GRACE, &mut ends).await {
                ended?;
            }
        }
    }
    Ok(())
}
