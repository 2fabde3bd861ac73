//! `erikti export ocds`: every process as a compiled release, held to the rules of the standard.

use std::io::Write;

use anyhow::{Result, bail};
use goszakup::ocds_rules;

use crate::arguments::data::ExportOcds;
use crate::opened::Opened;
use crate::{files, told};

#[derive(Default)]
struct Written {
    releases: u64,
    unsound: u64,
    faults: usize,
}

pub(crate) async fn run(it: &ExportOcds) -> Result<()> {
    let opened = Opened::ready(&it.site).await?;
    let mut to = files::output(&it.output, &[])?;
    let (mut written, mut after) = (Written::default(), String::new());
    loop {
        let page = watch::published_after(&opened.db, &after).await?;
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        for (ocid, json) in &page {
            one(it, ocid, json, &mut to, &mut written)?;
        }
    }
    to.flush()?;
    told::note(format!("releases {}, of them unsound {}", written.releases, written.unsound));
    if written.unsound > 0 {
        bail!("{} releases break rules of OCDS 1.1, {} faults", written.unsound, written.faults);
    }
    Ok(())
}

fn one(
    it: &ExportOcds,
    ocid: &str,
    json: &str,
    to: &mut impl Write,
    written: &mut Written,
) -> Result<()> {
    let faults = ocds_rules::faults_of_line(json.as_bytes());
    written.releases += 1;
    written.unsound += u64::from(!faults.is_empty());
    for fault in &faults {
        written.faults += 1;
        if written.faults <= told::MOST {
            told::note(format!("{ocid}{fault}"));
        }
    }
    if faults.is_empty() || !it.sound {
        to.write_all(json.trim_ascii().as_bytes())?;
        to.write_all(b"\n")?;
    }
    Ok(())
}
