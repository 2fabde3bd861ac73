//! The look keeps its promises: it is small, and no page has styles or scripts of its own.

#![expect(clippy::unwrap_used, reason = "a page that cannot be read has failed")]

use std::fs;
use std::path::{Path, PathBuf};

/// Plain bytes; a first visit on a slow telephone waits for them.
const MOST_STYLE: usize = 34_000;
const MOST_SCRIPT: usize = 6_000;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every template of the workspace, with its text.
fn templates() -> Vec<(PathBuf, String)> {
    let mut folders = vec![root().join("pages")];
    if let Ok(features) = fs::read_dir(root().join("../features")) {
        folders.extend(features.flatten().map(|it| it.path().join("pages")));
    }
    let files = folders.iter().filter_map(|it| fs::read_dir(it).ok()).flatten().flatten();
    let read = |it: fs::DirEntry| (it.path(), fs::read_to_string(it.path()).unwrap());
    files.map(read).collect()
}

#[test]
fn style_and_script_stay_small() {
    let style = fs::read_to_string(root().join("assets/erikti.css")).unwrap();
    let script = fs::read_to_string(root().join("assets/erikti.js")).unwrap();
    assert!(style.len() <= MOST_STYLE, "{} bytes", style.len());
    assert!(script.len() <= MOST_SCRIPT, "{} bytes", script.len());
}

#[test]
fn no_page_has_styles_or_scripts_of_its_own() {
    let templates = templates();
    assert!(templates.len() > 10);
    for (path, text) in templates {
        let text = text.to_lowercase();
        for inline in [" style=", "<style", "<script>", "javascript:", " onclick=", " onload="] {
            assert!(!text.contains(inline), "{}: {inline}", path.display());
        }
    }
}

#[test]
fn the_style_sheet_loads_nothing_from_elsewhere() {
    let style = fs::read_to_string(root().join("assets/erikti.css")).unwrap();
    let loaded: Vec<&str> =
        style.split("url(").skip(1).filter_map(|it| it.split(')').next()).collect();
    assert_eq!(loaded, ["\"inter-erikti.woff2\""]);
    assert!(!style.contains("@import") && !style.contains("!important"));
}
