//! What a first visit has to load: the page and all it names, as compressed as it comes.

use anyhow::{Result, ensure};

use super::load::Connection;
use super::table::Table;

pub(super) fn measure(port: u16, process: &str, table: &mut Table) -> Result<()> {
    for (what, path) in [("home", "/kk"), ("list", "/kk/procurement"), ("process", process)] {
        let mut connection = Connection::open(port)?;
        let page = connection.ask(path, "br")?;
        ensure!(page.status == 200, "{path} answers {}", page.status);
        let plain = Connection::open(port)?.ask(path, "identity")?.body;
        let plain = String::from_utf8(plain)?;
        let mut assets: Vec<&str> =
            plain.split('"').filter(|it| it.starts_with("/assets/")).collect();
        assets.sort_unstable();
        assets.dedup();
        let mut bytes = page.body.len();
        for it in &assets {
            let asset = connection.ask(it, "br")?;
            ensure!(asset.status == 200, "{it} answers {}", asset.status);
            bytes += asset.body.len();
        }
        let figure =
            format!("{:.1} KB in {} files; the goal is 100", kilobytes(bytes), assets.len() + 1);
        table.add("First load, compressed", what, figure);
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a weight")]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1e3
}
