//! The one cookie: a random token, kept by the browser only for us.

use axum::http::{HeaderMap, header};

use crate::app::Settings;

/// Over TLS the browser itself refuses a cookie of this name that is not ours alone.
const SECURE: &str = "__Host-erikti";
/// For a site on the person's own machine, where there is no TLS.
const PLAIN: &str = "erikti";

/// The token that the browser sent.
pub(crate) fn read(headers: &HeaderMap, settings: &Settings) -> Option<String> {
    let name = name(settings);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
    let mut pairs = cookies.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('='));
    let (_, token) = pairs.find(|(it, _)| *it == name)?;
    let sound = token.len() == 64 && token.bytes().all(|it| it.is_ascii_hexdigit());
    sound.then(|| token.to_owned())
}

/// Hands a token to the browser.
pub(crate) fn write(token: &str, settings: &Settings) -> String {
    let (name, secure) = (name(settings), if settings.is_secure() { "; Secure" } else { "" });
    format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax{secure}")
}

/// Takes the token back.
pub(crate) fn forget(settings: &Settings) -> String {
    format!("{}; Max-Age=0", write("", settings))
}

fn name(settings: &Settings) -> &'static str {
    if settings.is_secure() { SECURE } else { PLAIN }
}
