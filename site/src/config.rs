//! Every setting: its name, what it is when nobody sets it, what it is for.
//!
//! `docs/configuration.md` is made from this file.

use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result, anyhow};
use config::{Environment, File, FileFormat};
use kernel::clock::Day;
use serde::{Deserialize, Serialize};

/// Where settings are looked for when no file is named.
pub const USUAL: &str = "erikti.toml";

/// A setting as the reference tells it.
struct Key {
    name: &'static str,
    words: &'static str,
}

/// Declares a table of settings once: the type, the defaults, and the reference.
macro_rules! settings {
    ($($(#[doc = $about:literal])+ pub struct $table:ident {
        $($(#[doc = $words:literal])+ pub $key:ident: $type:ty = $usual:expr,)*
    })*) => { $(
        $(#[doc = $about])+
        #[derive(Clone, Debug, Deserialize, Serialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct $table { $($(#[doc = $words])+ pub $key: $type,)* }

        impl Default for $table {
            fn default() -> Self {
                Self { $($key: $usual,)* }
            }
        }

        impl $table {
            const ABOUT: &str = concat!($($about, "\n"),+);
            const KEYS: &[Key] = &[
                $(Key { name: stringify!($key), words: concat!($($words, "\n"),+) }),*
            ];
        }
    )* };
}

settings! {
    /// How the site is reached. These stand at the top of the file.
    pub struct Config {
        /// The address and port that the site answers on. Put a web server with TLS before it.
        pub listen: SocketAddr = (Ipv4Addr::LOCALHOST, 8080).into(),
        /// The address and port of `/health` and `/metrics`, for the operator. Keep it from the
        /// public. Not set: they are not served.
        pub private_listen: Option<SocketAddr> = None,
        /// What people type to reach the site: `https://erikti.example`. Links in letters begin
        /// with it, and requests for another host are refused. `erikti serve` needs it. Plain
        /// `http://` is taken on 127.0.0.1 and localhost alone.
        pub public_address: Option<String> = None,
        /// Addresses of the web servers before the site, whose `X-Forwarded-For` is believed.
        /// In the environment they are separated by commas.
        pub trusted_proxies: Vec<IpAddr> = Vec::new(),
        /// Where records are kept.
        pub database: Database = Database::default(),
        /// Where attached files are kept.
        pub files: Files = Files::default(),
        /// How letters leave.
        pub mail: Mail = Mail::default(),
        /// What is fetched from the portal of public procurement.
        pub goszakup: Goszakup = Goszakup::default(),
    }

    /// Where records are kept.
    pub struct Database {
        /// `sqlite://FILE` or `postgres://USER:PASSWORD@HOST/NAME`. A relative file is looked for
        /// in the folder that erikti is started in. Create PostgreSQL databases with the
        /// collation `C`. A password is better kept in the environment than in this file.
        pub url: String = "sqlite://erikti.db".to_owned(),
    }

    /// Where attached files are kept.
    pub struct Files {
        /// A folder that erikti may write to. Back it up together with the database.
        pub folder: PathBuf = "erikti-files".into(),
    }

    /// How letters leave. Without a server they stay in the outbox, which administrators see.
    pub struct Mail {
        /// The mail server, with its port: `mail.example:587`. Not set: no letter leaves.
        pub address: Option<String> = None,
        /// The user that the mail server knows. Not set: it asks for none.
        pub user: Option<String> = None,
        /// A file whose first line is that user's password.
        pub password_file: Option<PathBuf> = None,
        /// Whom letters come from: `Erikti <erikti@example.kz>`. Needed with `mail.address`.
        pub from: Option<String> = None,
        /// `starttls` (usually port 587), `tls` (usually port 465), or `none`, which only fits a
        /// mail server on this machine.
        pub tls: Tls = Tls::Starttls,
    }

    /// What is fetched, each hour, from the service of the portal of public procurement (OWS v3).
    pub struct Goszakup {
        /// A file whose first line is the token that the portal gave the office. Not set: nothing is
        /// fetched.
        pub token_file: Option<PathBuf> = None,
        /// The address of the service. The token goes there and nowhere else.
        pub address: String = "https://ows.goszakup.gov.kz".to_owned(),
        /// The first digits of the KATO codes of the region: what is bought or delivered there is read.
        pub region: String = "35".to_owned(),
        /// How many seconds pass before each request. The portal asks not to be hurried.
        pub delay_seconds: u64 = 1,
        /// The day from which on the first run reads: `"2026-01-01"`. Not set: the last 30 days.
        pub since: Option<Day> = None,
        /// Six letters or digits that begin the ocid of each process, after `ocds-`. The Open Contracting
        /// Partnership gives them to a publisher; with this one, nothing should be published.
        pub prefix: String = goszakup::PREFIX.to_owned(),
        /// A file (PEM) of certificates to trust besides the usual ones, for the state's own.
        pub certificates: Option<PathBuf> = None,
    }
}

/// How the way to the mail server is kept secret.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// Begins in the open, then turns to TLS, or is given up.
    Starttls,
    /// TLS from the first byte.
    Tls,
    /// In the open.
    None,
}

impl Config {
    /// Reads the settings: the named file, or `erikti.toml` if it is there; then the environment.
    pub fn read(named: Option<&Path>) -> Result<Self> {
        let path = named.unwrap_or(Path::new(USUAL));
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound && named.is_none() => {
                String::new()
            }
            Err(error) => {
                let path = path.display();
                return Err(error).with_context(|| format!("cannot read the settings in {path}"));
            }
        };
        let environment = Environment::with_prefix("ERIKTI");
        Self::from_both(&path.display().to_string(), &text, environment)
    }

    fn from_both(path: &str, text: &str, environment: Environment) -> Result<Self> {
        // Read alone first: only then does a mistake have a line.
        let _: Self = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |it| 1 + text[..it.start].matches('\n').count());
            anyhow!(
                "{path}, line {line}: {}; docs/configuration.md lists every setting",
                error.message()
            )
        })?;
        let environment = environment
            .prefix_separator("__")
            .separator("__")
            .try_parsing(true)
            .list_separator(",")
            .with_list_parse_key("trusted_proxies");
        let both = config::Config::builder()
            .add_source(File::from_str(text, FileFormat::Toml))
            .add_source(environment)
            .build()
            .and_then(config::Config::try_deserialize);
        both.context("in the environment, among the names that begin with ERIKTI__")
    }

    /// The address that people use. On loopback alone it need not be set.
    pub fn address(&self) -> Option<String> {
        let local = || self.listen.ip().is_loopback().then(|| format!("http://{}", self.listen));
        self.public_address.as_ref().map(|it| it.trim_end_matches('/').to_owned()).or_else(local)
    }

    /// The database's address without its password, for messages.
    pub fn database_shown(&self) -> String {
        let url = &self.database.url;
        let secret = url.split_once("://").and_then(|(scheme, rest)| {
            let (user, host) = rest.rsplit_once('@')?;
            let user = user.split(':').next()?;
            Some(format!("{scheme}://{user}@{host}"))
        });
        secret.unwrap_or_else(|| url.clone())
    }

    /// Why the address of the database is none, if it is none.
    pub fn no_database(&self) -> Option<String> {
        let known = ["sqlite:", "postgres://", "postgresql://"];
        let fits = known.iter().any(|it| self.database.url.starts_with(it));
        let shown = self.database_shown();
        (!fits).then(|| format!("database.url is {shown}: it begins with sqlite:// or postgres://"))
    }

    /// The file of the database, if it is one.
    pub fn database_file(&self) -> Option<PathBuf> {
        let path = self.database.url.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path).split('?').next()?;
        (!path.is_empty() && path != ":memory:").then(|| path.into())
    }

    /// What is set by half, and what cannot be: one sentence each. `erikti serve` starts only
    /// when there are none.
    pub fn lacks(&self) -> Vec<String> {
        let mut lacks = Vec::new();
        match self.address() {
            None => lacks.push(
                "public_address is not set: name the address that people type, such as https://erikti.example"
                    .to_owned(),
            ),
            Some(it) if it.splitn(4, '/').nth(3).is_some_and(|it| !it.is_empty()) => lacks.push(
                format!("public_address is {it}: leave the path out, the site is at the root"),
            ),
            Some(it) if it.starts_with("https://") || is_local(&it) => {}
            Some(it) => lacks.push(format!(
                "public_address is {it}: use https://, or http:// on 127.0.0.1 or localhost"
            )),
        }
        let Mail { address, user, password_file, from, tls } = &self.mail;
        if address.is_some() && from.is_none() {
            lacks.push("mail.address is set, but mail.from is not: name the sender".to_owned());
        }
        if address.is_none() && (user.is_some() || from.is_some() || password_file.is_some()) {
            lacks.push("mail.address is not set, though other mail settings are".to_owned());
        }
        if user.is_some() != password_file.is_some() {
            lacks.push("mail.user and mail.password_file go together: set both or none".to_owned());
        }
        if *tls == Tls::None && user.is_some() {
            lacks.push("mail.tls is none: a password would travel in the open".to_owned());
        }
        lacks.extend(self.goszakup.lacks());
        lacks
    }

    /// The reference in Markdown, for `docs/configuration.md`.
    pub fn reference() -> String {
        let mut out = String::from(INTRODUCTION);
        let usual = toml::Table::try_from(Self::default()).unwrap_or_default();
        let tables = [
            ("", Self::ABOUT, Self::KEYS),
            ("database", Database::ABOUT, Database::KEYS),
            ("files", Files::ABOUT, Files::KEYS),
            ("mail", Mail::ABOUT, Mail::KEYS),
            ("goszakup", Goszakup::ABOUT, Goszakup::KEYS),
        ];
        for (table, about, keys) in tables {
            let heading =
                if table.is_empty() { "The site".to_owned() } else { format!("[{table}]") };
            _ = write!(out, "\n## {heading}\n\n{}\n", plain(about));
            let own = usual.get(table).and_then(toml::Value::as_table).unwrap_or(&usual);
            for key in keys.iter().filter(|it| !own.get(it.name).is_some_and(toml::Value::is_table))
            {
                let path = [table, key.name].join(".");
                let path = path.trim_start_matches('.');
                let name = path.to_uppercase().replace('.', "__");
                let usual = own.get(key.name).map_or("not set".to_owned(), |it| format!("`{it}`"));
                _ = write!(
                    out,
                    "\n### `{path}`\n\n{}\n\n- By default: {usual}\n- In the environment: `ERIKTI__{name}`\n",
                    plain(key.words)
                );
            }
        }
        out
    }
}

impl Goszakup {
    fn lacks(&self) -> Vec<String> {
        let mut lacks = Vec::new();
        let (prefix, region) = (&self.prefix, &self.region);
        if prefix.len() != 6 || !prefix.bytes().all(|it| it.is_ascii_alphanumeric()) {
            lacks.push(format!("goszakup.prefix is {prefix}: it is six letters or digits"));
        }
        if region.is_empty() || !region.bytes().all(|it| it.is_ascii_digit()) {
            lacks.push(format!(
                "goszakup.region is {region}: it is the first digits of a KATO code"
            ));
        }
        lacks
    }
}

const INTRODUCTION: &str = "# Configuration

<!-- Made by `cargo xtask docs` from site/src/config.rs. -->

Erikti reads one TOML file: `./erikti.toml`, or the one named with `--config FILE`. Every setting may be
left out. What the environment says wins over the file. A setting that erikti does not know stops it, with
the line.

```toml
listen = \"127.0.0.1:8080\"
public_address = \"https://erikti.example\"
trusted_proxies = [\"127.0.0.1\"]

[database]
url = \"sqlite:///var/lib/erikti/erikti.db\"

[files]
folder = \"/var/lib/erikti/files\"
```
";

/// A doc comment as a paragraph.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_local(address: &str) -> bool {
    let host = address.strip_prefix("http://").unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let name = name.trim_start_matches('[').trim_end_matches(']');
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|it| it.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, environment: &[(&str, &str)]) -> Result<Config> {
        let named = environment.iter().map(|(key, it)| ((*key).to_owned(), (*it).to_owned()));
        let source = Environment::with_prefix("ERIKTI").source(Some(named.collect()));
        Config::from_both("erikti.toml", text, source)
    }

    #[test]
    fn nothing_needs_to_be_set() {
        let config = read("", &[]).unwrap();
        assert_eq!(config.database.url, "sqlite://erikti.db");
        assert_eq!(config.address().as_deref(), Some("http://127.0.0.1:8080"));
        assert!(config.lacks().is_empty());
    }

    #[test]
    fn the_environment_wins_over_the_file() {
        let text = "listen = '127.0.0.1:1'\n[database]\nurl = 'sqlite://file.db'";
        let environment = [
            ("ERIKTI__DATABASE__URL", "postgres://a:b@c/d"),
            ("ERIKTI__TRUSTED_PROXIES", "10.0.0.1,::1"),
            ("ERIKTI__MAIL__PASSWORD_FILE", "/run/secret"),
            ("ERIKTI__MAIL__USER", "12345"),
        ];
        let config = read(text, &environment).unwrap();
        assert_eq!(config.database.url, "postgres://a:b@c/d");
        assert_eq!(config.trusted_proxies.len(), 2);
        assert_eq!(config.mail.password_file.as_deref(), Some(Path::new("/run/secret")));
        assert_eq!(config.mail.user.as_deref(), Some("12345"));
        assert_eq!(config.listen.port(), 1);
    }

    #[test]
    fn an_unknown_setting_is_named_with_its_line() {
        let said = read("\n[database]\nurll = 'x'", &[]).unwrap_err().to_string();
        assert!(said.contains("line 3") && said.contains("urll"), "{said}");
        let said = read("listen = 'nowhere'", &[]).unwrap_err().to_string();
        assert!(said.contains("line 1"), "{said}");
        let said = format!("{:#}", read("", &[("ERIKTI__DATABSE__URL", "x")]).unwrap_err());
        assert!(said.contains("databse") && said.contains("environment"), "{said}");
    }

    #[test]
    fn half_a_configuration_is_told() {
        let lacks = |text| read(text, &[]).unwrap().lacks().join("\n");
        assert!(lacks("listen = '0.0.0.0:80'").contains("public_address is not set"));
        assert!(lacks("public_address = 'http://erikti.example'").contains("https://"));
        assert_eq!(lacks("public_address = 'http://localhost:8080'"), "");
        assert_eq!(lacks("public_address = 'http://[::1]:8080'"), "");
        assert!(lacks("[mail]\naddress = 'mail.example:587'").contains("mail.from"));
        assert!(lacks("[mail]\nfrom = 'a@b.kz'").contains("mail.address is not set"));
        assert!(lacks("[mail]\nuser = 'a'").contains("go together"));
    }

    #[test]
    fn the_portal_is_asked_for_a_region_under_a_prefix() {
        let text = "[goszakup]\nregion = 'north'\nprefix = 'kz'\nsince = '2026-01-01'";
        let config = read(text, &[("ERIKTI__GOSZAKUP__DELAY_SECONDS", "5")]).unwrap();
        assert_eq!(config.goszakup.since, "2026-01-01".parse().ok());
        assert_eq!(config.goszakup.delay_seconds, 5);
        let lacks = config.lacks().join("\n");
        assert!(lacks.contains("goszakup.region") && lacks.contains("goszakup.prefix"), "{lacks}");
        let code = read("", &[("ERIKTI__GOSZAKUP__REGION", "351")]).unwrap();
        assert_eq!(code.goszakup.region, "351");
    }

    #[test]
    fn a_password_is_not_shown() {
        let config = read("database.url = 'postgres://erikti:hush@db/erikti'", &[]).unwrap();
        assert_eq!(config.database_shown(), "postgres://erikti@db/erikti");
        assert_eq!(Config::default().database_shown(), "sqlite://erikti.db");
    }
}
