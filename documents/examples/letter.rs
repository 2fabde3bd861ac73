//! Writes sample documents in every format to the folder given as argument.

#[path = "../tests/outputs/samples/mod.rs"]
mod samples;

use std::path::Path;
use std::{env, fs};

use documents::{Mode, Sheet, csv, docx, html, pdf, xlsx};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn main() -> Outcome {
    let folder = env::args().nth(1).ok_or("name a folder to write to")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("page.css"), html::STYLE)?;
    for (name, bytes) in html::FONTS {
        fs::write(folder.join(name), bytes)?;
    }
    for (name, document) in samples::all() {
        for (suffix, mode) in [("kk", Mode::Kk), ("ru", Mode::Ru), ("both", Mode::Both)] {
            let path = folder.join(format!("{name}-{suffix}"));
            fs::write(path.with_extension("html"), html::page(&document, mode, "page.css"))?;
            fs::write(path.with_extension("docx"), docx::render(&document, mode)?)?;
            fs::write(path.with_extension("pdf"), pdf::render(&document, mode)?)?;
        }
    }
    let sheet = Sheet::from_table("Бағалар", &samples::prices(), Mode::Both);
    fs::write(folder.join("prices.csv"), csv::sheet(&sheet))?;
    fs::write(folder.join("prices.xlsx"), xlsx::render(&[sheet], samples::DAY)?)?;
    Ok(())
}
