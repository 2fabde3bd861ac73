//! How fast pages are under load, and whether twenty times the data makes them slower.

use std::time::Duration;

use anyhow::Result;
use generator::Region;

use super::input::today;
use super::load::{CLIENTS, ask_many};
use super::program::{Program, Site};
use super::table::Table;
use super::{memory, weight};

/// How often each client asks.
const TIMES: usize = 40;

/// Serves each site in turn and asks for its pages; weighs them, and the program, on the way.
pub(super) fn measure(program: &Program, sites: &[Site], table: &mut Table) -> Result<()> {
    let mut medians = Vec::new();
    for site in sites.iter().take(2) {
        let served = program.serve(site)?;
        let n = site.n_processes;
        memory::measure(&served, &format!("{n} processes, idle"), table)?;
        // The generated ocids are the same in both: the first ones are in each.
        let region = Region::bench(1, today());
        let process = |nth| format!("/kk/procurement/{}", region.ocid(nth));
        let processes: Vec<String> = (0..200).map(process).collect();
        let list = ["/kk/procurement".to_owned()];
        let mut own = Vec::new();
        for (what, paths) in [("list", list.as_slice()), ("process", &processes)] {
            let times = ask_many(served.port, paths, TIMES)?;
            let (p50, p99) = (times.percentile(50), times.percentile(99));
            let figure = format!("p50 {}, p99 {}", millis(p50), millis(p99));
            table.add("Pages", format!("{what}, {n} processes, {CLIENTS} clients"), figure);
            own.push((what, p50, p99));
        }
        memory::measure(&served, &format!("{n} processes, after the load"), table)?;
        if medians.is_empty() {
            weight::measure(served.port, &processes[0], table)?;
        }
        medians.push(own);
    }
    if let [few, many] = medians.as_slice() {
        for ((what, few50, few99), (_, many50, many99)) in few.iter().zip(many) {
            let ratio = |many: &Duration, few: &Duration| many.as_secs_f64() / few.as_secs_f64();
            let figure = format!(
                "p50 {:.2}, p99 {:.2}; the goal is 1.5",
                ratio(many50, few50),
                ratio(many99, few99)
            );
            table.add("Pages", format!("{what}, 200,000 to 10,000"), figure);
        }
    }
    Ok(())
}

fn millis(it: Duration) -> String {
    format!("{:.1} ms", it.as_secs_f64() * 1e3)
}
