//! Style, font, script and mark: inside the program, under an address that changes with them.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

#[derive(Clone, Copy)]
struct Asset {
    name: &'static str,
    media_type: &'static str,
    bytes: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $media_type:literal) => {
        Asset {
            name: $name,
            media_type: $media_type,
            bytes: include_bytes!(concat!("../assets/", $name)),
        }
    };
}

static OWN: [Asset; 6] = [
    asset!("erikti.css", "text/css; charset=utf-8"),
    asset!("erikti.js", "text/javascript; charset=utf-8"),
    asset!("inter-erikti.woff2", "font/woff2"),
    asset!("mark.svg", "image/svg+xml"),
    asset!("OFL.txt", "text/plain; charset=utf-8"),
    Asset {
        name: "document.css",
        media_type: "text/css; charset=utf-8",
        bytes: documents::html::STYLE.as_bytes(),
    },
];

/// Ours, and the fonts that the sheets of documents ask for beside their style.
fn all() -> impl Iterator<Item = Asset> {
    let font = |(name, bytes)| Asset { name, media_type: "font/ttf", bytes };
    OWN.iter().copied().chain(documents::html::FONTS.into_iter().map(font))
}

/// One digest for all: the style sheet names the font beside it.
static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    for it in all() {
        hash.update(it.bytes);
    }
    format!("{:x}", hash.finalize())[..12].to_owned()
});

/// Where an asset is.
pub(crate) fn address(name: &str) -> String {
    format!("/assets/{}/{name}", *HASH)
}

pub(crate) async fn serve(Path((hash, name)): Path<(String, String)>) -> Response {
    match all().find(|it| it.name == name) {
        Some(asset) => {
            let lasting = "public, max-age=31536000, immutable";
            let lasting = if hash == *HASH { lasting } else { "no-cache" };
            let headers =
                [(header::CONTENT_TYPE, asset.media_type), (header::CACHE_CONTROL, lasting)];
            (headers, asset.bytes).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

pub(crate) async fn favicon() -> Response {
    serve(Path((HASH.clone(), "mark.svg".to_owned()))).await
}

/// Search engines may read what is public; the rest asks for a sign-in anyway.
pub(crate) async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /*/sign-in\nDisallow: /*/office\nDisallow: /*/work\n"
}
