//! `cargo xtask new-feature NAME`: a capability that compiles, with one page in three languages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::tell;

/// Makes the crate and joins it to the site.
pub(crate) fn make(root: &Path, name: &str) -> Result<()> {
    let plain = name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_');
    ensure!(plain && name.len() >= 3, "a name is small letters, such as 'media_plan'");
    let folder = root.join("features").join(name);
    ensure!(!folder.exists(), "features/{name} is there already");

    let stem = name.replace('_', "-");
    let mut title = name.replace('_', " ");
    title[..1].make_ascii_uppercase();
    for (path, text) in FILES {
        let text = text.replace("NAME", name).replace("STEM", &stem).replace("TITLE", &title);
        let path = folder.join(path);
        fs::create_dir_all(path.parent().context("a file stands in a folder")?)?;
        fs::write(path, text)?;
    }
    join(root, name)?;
    tell(&format!(
        "features/{name} is there. Try: cargo test -p {name}\n\
         Then look at features/{name}/src/lib.rs, and put its page into the menu.\n"
    ));
    Ok(())
}

/// The lines outside the folder: its place in the workspace, and in the list of features.
fn join(root: &Path, name: &str) -> Result<()> {
    change(&root.join("Cargo.toml"), |text| {
        let member = format!("\"features/{name}\"");
        let text = if text.contains("\"features/*\"") || text.contains(&member) {
            text.to_owned()
        } else {
            text.replacen("members = [", &format!("members = [{member}, "), 1)
        };
        let line = format!("{name} = {{ path = \"features/{name}\" }}");
        after(&text, "[workspace.dependencies]", &line)
    })?;
    change(&root.join("site/Cargo.toml"), |text| {
        after(text, "[dependencies]", &format!("{name}.workspace = true"))
    })?;
    change(&root.join("site/src/features.rs"), |text| {
        let joined = text.replacen("own()", &format!("{name}::feature(), own()"), 1);
        (joined != text).then_some(joined)
    })
}

fn change(path: &Path, how: impl Fn(&str) -> Option<String>) -> Result<()> {
    let text = fs::read_to_string(path)?;
    let changed = how(&text).with_context(|| format!("{} has another shape", path.display()))?;
    Ok(fs::write(path, changed)?)
}

/// The text with a line more after this one.
fn after(text: &str, line: &str, more: &str) -> Option<String> {
    let at = text.find(&format!("{line}\n"))? + line.len() + 1;
    Some(format!("{}{more}\n{}", &text[..at], &text[at..]))
}

const FILES: [(&str, &str); 9] = [
    (
        "Cargo.toml",
        r#"[package]
name = "NAME"
version.workspace = true
edition.workspace = true
license.workspace = true
publish.workspace = true

[lints]
workspace = true

[dependencies]
askama.workspace = true
axum.workspace = true
kernel.workspace = true
web.workspace = true

[dev-dependencies]
testing.workspace = true
tokio.workspace = true
"#,
    ),
    ("askama.toml", "[general]\ndirs = [\"pages\", \"../../web/pages\"]\n"),
    ("README.md", "# TITLE\n\nWhom it serves, its states, what always holds: half a page.\n"),
    (
        "src/lib.rs",
        r#"//! TITLE: say in one sentence whom this serves.

mod front;

use axum::routing::get;
use web::Feature;

/// Its page of contents.
pub fn feature() -> Feature {
    Feature::new(kernel::include_texts!()).route("/STEM", get(front::page))
}
"#,
    ),
    (
        "src/front.rs",
        r#"//! The front page.

use askama::Template;
use axum::response::Response;
use web::{Result, Visit};

#[derive(Template)]
#[template(path = "front.html")]
struct Front<'a> {
    visit: &'a Visit,
}

pub(crate) async fn page(visit: Visit) -> Result<Response> {
    visit.show(&Front { visit: &visit })
}

#[cfg(test)]
mod tests {
    use testing::TestSite;

    #[tokio::test]
    async fn the_front_page_has_a_title() {
        let site = TestSite::new(vec![crate::feature()]).await;
        let page = site.visitor().get("/STEM").await;
        page.assert_status(200);
        assert_eq!(page.text("h1"), "TITLE");
    }
}
"#,
    ),
    (
        "pages/front.html",
        r#"{% extends "layout.html" %}
{% block title %}{{ visit.t("STEM-title") }}{% endblock %}
{% block main %}
<h1>{{ visit.t("STEM-title") }}</h1>
<p class="lede">{{ visit.t("STEM-lede") }}</p>
{% endblock %}
"#,
    ),
    ("texts/kk.ftl", "STEM-title = TITLE\nSTEM-lede = TITLE\n"),
    ("texts/ru.ftl", "STEM-title = TITLE\nSTEM-lede = TITLE\n"),
    ("texts/en.ftl", "STEM-title = TITLE\nSTEM-lede = TITLE\n"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_is_made_and_joined_in_three_places() {
        let root = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("Cargo.toml", "members = [\"kernel\"]\n[workspace.dependencies]\nx = \"1\"\n");
        write("site/Cargo.toml", "[dependencies]\nkernel.workspace = true\n");
        write("site/src/features.rs", "vec![watch::feature(), own()]\n");

        make(root.path(), "media_plan").unwrap();

        let read = |path: &str| fs::read_to_string(root.path().join(path)).unwrap();
        assert_eq!(
            read("Cargo.toml"),
            "members = [\"features/media_plan\", \"kernel\"]\n[workspace.dependencies]\n\
             media_plan = { path = \"features/media_plan\" }\nx = \"1\"\n"
        );
        assert_eq!(
            read("site/Cargo.toml"),
            "[dependencies]\nmedia_plan.workspace = true\nkernel.workspace = true\n"
        );
        assert_eq!(
            read("site/src/features.rs"),
            "vec![watch::feature(), media_plan::feature(), own()]\n"
        );
        assert!(read("features/media_plan/src/lib.rs").contains("\"/media-plan\""));
        assert!(make(root.path(), "media_plan").is_err(), "it is there already");
        assert!(make(root.path(), "Media Plan").is_err(), "no name of a crate");
    }
}
