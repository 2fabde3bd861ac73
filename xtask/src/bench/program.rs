//! The program under measure, as a person would start it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::spent::Spent;
use crate::{carry_out, root};

/// The built program.
pub(super) struct Program(PathBuf);

/// A site with its own folder and settings.
pub(super) struct Site {
    pub(super) n_processes: u64,
    settings: PathBuf,
}

/// A site that answers until it is dropped.
pub(super) struct Served {
    pub(super) port: u16,
    child: Child,
}

impl Program {
    /// Builds it in the profile of packages.
    pub(super) fn build() -> Result<Self> {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "--profile", "dist", "--package", "site"]);
        carry_out(build.current_dir(root()))?;
        let here = std::env::current_exe()?;
        let target = here.ancestors().nth(2).context("the folder of what is built")?;
        Ok(Self(target.join("dist/erikti")))
    }

    /// Runs it to its end, and gives what it said.
    pub(super) fn run(&self, arguments: &[&str]) -> Result<Output> {
        let output = Command::new(&self.0).args(arguments).output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "erikti {}: {said}", arguments.join(" "));
        Ok(output)
    }

    /// Runs it to its end, and gives what that took.
    pub(super) fn spent(&self, arguments: &[&str]) -> Result<Spent> {
        Spent::by(Command::new(&self.0).args(arguments))
    }

    /// Makes an empty site in a folder of its own.
    pub(super) fn site(&self, folder: &Path, name: &str, n_processes: u64) -> Result<Site> {
        let folder = folder.join(name.replace([' ', ','], "-"));
        fs::create_dir_all(&folder)?;
        let port = free_port()?;
        let settings = folder.join("erikti.toml");
        let shown = folder.display();
        fs::write(
            &settings,
            format!(
                "listen = \"127.0.0.1:{port}\"\n[database]\nurl = \"sqlite://{shown}/erikti.db\"\n\
                 [files]\nfolder = \"{shown}/files\"\n"
            ),
        )?;
        let site = Site { n_processes, settings };
        self.run(&["migrate", "--config", site.settings()])?;
        let add = ["user", "add", "temir", "--name", "Temir", "--role", "administrator"];
        self.run(&[add.as_slice(), &["--config", site.settings()]].concat())?;
        Ok(site)
    }

    /// Starts a site and waits until it answers.
    pub(super) fn serve(&self, site: &Site) -> Result<Served> {
        let text = fs::read_to_string(&site.settings)?;
        let port = text
            .lines()
            .find_map(|it| it.strip_prefix("listen = \"127.0.0.1:"))
            .context("a port")?;
        let port = port.trim_end_matches('"').parse()?;
        let mut serve = Command::new(&self.0);
        serve.args(["serve", "--config", site.settings()]).env("RUST_LOG", "warn");
        let child = serve.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let served = Served { port, child };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            ensure!(began.elapsed() < Duration::from_mins(1), "the site does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(served)
    }
}

impl Site {
    pub(super) fn settings(&self) -> &str {
        self.settings.to_str().unwrap_or_default()
    }
}

impl Served {
    pub(super) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
