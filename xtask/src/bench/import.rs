//! How fast releases come in, the first time and the second.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};

use super::input::Inputs;
use super::program::{Program, Site};
use super::table::Table;

/// Fills a site from each input; the sites are what pages are measured on.
pub(super) fn measure(
    program: &Program,
    inputs: &Inputs,
    folder: &Path,
    table: &mut Table,
) -> Result<Vec<Site>> {
    let mut sites = Vec::new();
    for input in inputs.all() {
        let site = program.site(folder, input.name, input.n_processes)?;
        let path = input.path.to_str().context("a path of plain letters")?;
        for turn in ["new", "same"] {
            let began = Instant::now();
            let output = program.run(&["import", "ocds", path, "--config", site.settings()])?;
            let said = String::from_utf8(output.stdout)?;
            let figure = said.trim().rsplit_once("; ").map_or("", |(_, rates)| rates);
            let seconds = began.elapsed().as_secs_f64();
            table.add(
                "Import",
                format!("{}, {} processes, {turn}", input.name, input.n_processes),
                format!("{seconds:.1} s, {figure}"),
            );
        }
        sites.push(site);
    }
    Ok(sites)
}
