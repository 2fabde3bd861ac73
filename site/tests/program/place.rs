//! A folder to run the program in, with a database of the engine under test.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::fd::AsFd;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, Output, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// How long a program may take to end: more than it gives its running requests.
const PATIENCE: Duration = Duration::from_mins(1);

/// Where a program runs. Gone at the end of its test.
pub(crate) struct Place {
    folder: tempfile::TempDir,
    database: Option<String>,
}

/// How a program ended.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    /// An empty folder; the database is a file in it, or on the server that the tests were given.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder, database: server().map(|it| database_of_its_own(&it)) }
    }

    /// An empty folder where the settings alone name the database.
    pub(crate) fn with_settings(settings: &str) -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap(), database: None };
        place.file("erikti.toml", settings);
        place
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    pub(crate) fn file(&self, name: &str, text: &str) {
        std::fs::write(self.path().join(name), text).unwrap();
    }

    /// The program, about to start here.
    pub(crate) fn erikti(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_erikti"));
        command.args(arguments).current_dir(self.path()).stdin(Stdio::null());
        command.env("RUST_BACKTRACE", "1").env("RUST_LOG", "warn");
        if let Some(database) = &self.database {
            command.env("ERIKTI__DATABASE__URL", database);
        }
        command
    }

    /// Runs the program to its end.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        Ended::of(self.erikti(arguments).output().unwrap())
    }

    /// The same, with something on its standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ended {
        let mut command = self.erikti(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ended::of(child.wait_with_output().unwrap())
    }
}

impl Ended {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// It did what it was asked.
    #[track_caller]
    pub(crate) fn done(self) -> Self {
        assert_eq!(self.code, 0, "{}{}", self.out, self.err);
        self
    }

    /// It refused or failed, and said so in one plain sentence.
    #[track_caller]
    pub(crate) fn refused(self) -> Self {
        assert_eq!(self.code, 1, "{}{}", self.out, self.err);
        self.plain()
    }

    /// It was used wrongly.
    #[track_caller]
    pub(crate) fn wrong(self) -> Self {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        self.plain()
    }

    #[track_caller]
    fn plain(self) -> Self {
        let broken = ["panicked", "backtrace", "Backtrace", "src/"];
        let found = broken.iter().find(|it| self.err.contains(**it));
        assert!(found.is_none(), "{}", self.err);
        assert!(!self.err.trim().is_empty(), "it said nothing");
        self
    }
}

/// A program that runs until it is stopped.
pub(crate) struct Running {
    child: Child,
    lines: BufReader<ChildStdout>,
    notes: BufReader<ChildStderr>,
}

impl Running {
    pub(crate) fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        let notes = BufReader::new(child.stderr.take().unwrap());
        Self { child, lines, notes }
    }

    /// The next lines of its results, up to and with the one that begins so.
    #[track_caller]
    pub(crate) fn until(&mut self, beginning: &str) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line).unwrap() == 0 {
                let mut said = String::new();
                self.notes.read_to_string(&mut said).unwrap();
                panic!("it ended before {beginning}: {lines:?} {said}");
            }
            lines.push(line.trim_end().to_owned());
            if line.starts_with(beginning) {
                return lines;
            }
        }
    }

    /// Waits until it notes this.
    #[track_caller]
    pub(crate) fn notes(&mut self, beginning: &str) {
        let mut line = String::new();
        while !line.starts_with(beginning) {
            line.clear();
            assert!(self.notes.read_line(&mut line).unwrap() > 0, "it ended before {beginning}");
        }
    }

    /// Asks it to end, and waits until it has; gives the exit status. One that goes on is killed.
    pub(crate) fn stop(mut self) -> i32 {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(asked.unwrap().success());
        // Its results end when it does.
        let mut results =
            self.lines.get_ref().as_fd().try_clone_to_owned().map(File::from).unwrap();
        let (ended, end) = mpsc::channel();
        thread::spawn(move || ended.send(io::copy(&mut results, &mut io::sink())));
        end.recv_timeout(PATIENCE).expect("it was asked to end, and went on").unwrap();
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

/// The first answer to a request, whole.
pub(crate) fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

#[expect(clippy::disallowed_methods, reason = "tests have no settings")]
fn server() -> Option<String> {
    std::env::var("TEST_DATABASE_URL").ok()
}

#[tokio::main(flavor = "current_thread")]
async fn database_of_its_own(server: &str) -> String {
    let name = format!("program_{:032x}", rand::random::<u128>());
    let pool = sqlx::PgPool::connect(server).await.unwrap();
    let create = format!("CREATE DATABASE {name} LC_COLLATE 'C' TEMPLATE template0");
    sqlx::query(sqlx::AssertSqlSafe(create)).execute(&pool).await.unwrap();
    pool.close().await;
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}
