//! The way out for letters, as the settings say.

use std::fs;

use anyhow::{Context, Result};
use kernel::mail::{self, Sender, Server};

use crate::config::{Mail, Tls};

/// The mail server of the settings; none when no server is named.
pub(crate) fn sender(it: &Mail) -> Result<Option<Sender>> {
    let Some(address) = &it.address else { return Ok(None) };
    let login = match (&it.user, &it.password_file) {
        (Some(user), Some(path)) => {
            let cannot = || format!("cannot read mail.password_file {}", path.display());
            let text = fs::read_to_string(path).with_context(cannot)?;
            Some((user.clone(), text.lines().next().unwrap_or_default().to_owned()))
        }
        _ => None,
    };
    let tls = match it.tls {
        Tls::Starttls => mail::Tls::Starttls,
        Tls::Tls => mail::Tls::Tls,
        Tls::None => mail::Tls::None,
    };
    let from = it.from.clone().unwrap_or_default();
    let server = Server { address: address.clone(), login, from, tls };
    Sender::by(&server).map(Some).context("look at the settings of mail")
}
