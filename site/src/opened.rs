//! A site's storage, opened as the settings say.

use anyhow::{Context, Result, bail};
use kernel::actor::Role;
use kernel::calendar::{Calendar, Office};
use kernel::clock::Clock;
use kernel::db::Database;
use kernel::files::Files;
use kernel::user;

use crate::arguments::Site;
use crate::config::Config;
use crate::features::features;
use crate::store::n_lacking;

/// What commands work on.
pub(crate) struct Opened {
    pub(crate) config: Config,
    pub(crate) db: Database,
}

impl Opened {
    /// Reads the settings and opens the database, whatever tables it has.
    pub(crate) async fn bare(site: &Site) -> Result<Self> {
        Self::by(Config::read(site.config.as_deref())?).await
    }

    async fn by(config: Config) -> Result<Self> {
        if let Some(wrong) = config.no_database() {
            bail!(wrong);
        }
        let opened = Database::open(&config.database.url, Clock::system()).await;
        let db = opened.with_context(|| {
            format!("cannot open the database {}: look at database.url", config.database_shown())
        })?;
        Ok(Self { config, db })
    }

    /// The same, but only with the tables that this program expects.
    pub(crate) async fn ready(site: &Site) -> Result<Self> {
        let config = Config::read(site.config.as_deref())?;
        if let Some(file) = config.database_file().filter(|it| !it.exists()) {
            bail!("there is no database {} yet: run 'erikti migrate' first", file.display());
        }
        let opened = Self::by(config).await?;
        match n_lacking(&opened.db, &web::versions(&features())).await? {
            0 => Ok(opened),
            n => bail!("the database lacks {n} migrations: run 'erikti migrate' first"),
        }
    }

    /// The folder for attached files.
    pub(crate) fn files(&self) -> Result<Files> {
        Files::folder(&self.config.files.folder).context("look at files.folder")
    }

    /// The hour and the calendar as the tables have it.
    pub(crate) async fn office(&self) -> Result<Office> {
        let calendar = Calendar::load(&mut self.db.read().await?).await?;
        Ok(Office::new(Clock::system(), calendar))
    }
}

impl Opened {
    /// What is missing among the people: a site without an administrator helps nobody.
    pub(crate) async fn people_lack(&self) -> Result<Option<String>> {
        let administrators = user::holders(&mut self.db.read().await?, Role::Administrator).await?;
        let lack = "nobody is an administrator: run 'erikti user add SIGN-IN --name NAME --role administrator'";
        Ok(administrators.is_empty().then(|| lack.to_owned()))
    }
}
