//! How the service is asked: where, with which token, how often, for which region.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use kernel::clock::Day;

/// How the service is asked.
#[derive(Clone)]
pub struct Settings {
    /// `https://ows.goszakup.gov.kz`, without a path.
    pub address: String,
    /// The office's own token. It goes into one header, and nowhere else.
    pub token: String,
    /// The first digits of the codes (KATO) of the region's places.
    pub region: String,
    /// Between two requests.
    pub delay: Duration,
    /// How long an answer may take.
    pub patience: Duration,
    /// How often a request is repeated at most.
    pub tries: u32,
    /// How many rows are asked for at once; the service gives 200 at most.
    pub page: u64,
    /// From which day on, at the first time.
    pub since: Option<Day>,
    /// The publisher's prefix of ocids.
    pub prefix: String,
    /// The secret behind the words that stand for persons.
    pub salt: Vec<u8>,
    /// A file (PEM) of certificates to trust besides the usual.
    pub certificates: Option<PathBuf>,
}

impl Settings {
    /// Usual manners, for a token and a secret.
    pub fn polite(token: &str, salt: impl Into<Vec<u8>>) -> Self {
        Self {
            address: "https://ows.goszakup.gov.kz".to_owned(),
            token: token.to_owned(),
            region: "35".to_owned(),
            delay: Duration::from_secs(1),
            patience: Duration::from_mins(1),
            tries: 5,
            page: 100,
            since: None,
            prefix: goszakup::PREFIX.to_owned(),
            salt: salt.into(),
            certificates: None,
        }
    }

    /// Why it cannot be so: the token travels in the open to nobody but this machine.
    pub fn lacks(&self) -> Option<String> {
        let plain =
            self.address.strip_prefix("http://").map(|it| it.split(':').next().unwrap_or(it));
        if !self.address.starts_with("https://")
            && !matches!(plain, Some("127.0.0.1" | "localhost"))
        {
            return Some(format!(
                "the address of goszakup is {}: it begins with https://",
                self.address
            ));
        }
        if self.token.trim().is_empty() {
            return Some("the token of goszakup is empty".to_owned());
        }
        let is_header = self.token.bytes().all(|it| it.is_ascii_graphic());
        (!is_header).then(|| "the token of goszakup has signs that no token has".to_owned())
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("address", &self.address)
            .field("region", &self.region)
            .finish_non_exhaustive()
    }
}
