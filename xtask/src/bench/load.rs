//! Clients: each asks, waits for the whole answer, and asks again on the same connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// How many ask at the same time.
pub(super) const CLIENTS: usize = 32;

/// An answer as it came over the wire.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

/// How long answers took, sorted.
pub(super) struct Times(Vec<Duration>);

impl Times {
    /// The time in which so many per cent were answered.
    pub(super) fn percentile(&self, share: usize) -> Duration {
        let nth = (self.0.len() * share / 100).min(self.0.len().saturating_sub(1));
        self.0.get(nth).copied().unwrap_or_default()
    }
}

/// Asks for pages, from every client so many times, after a round that does not count.
pub(super) fn ask_many(port: u16, paths: &[String], times: usize) -> Result<Times> {
    let client = |first: usize| -> Result<Vec<Duration>> {
        let mut connection = Connection::open(port)?;
        let mut took = Vec::new();
        for nth in 0..times + 5 {
            let began = Instant::now();
            let answer = connection.ask(&paths[(first + nth) % paths.len()], "gzip")?;
            ensure!(answer.status == 200, "a page answers {}", answer.status);
            if nth >= 5 {
                took.push(began.elapsed());
            }
        }
        Ok(took)
    };
    let mut all = thread::scope(|scope| {
        let clients: Vec<_> =
            (0..CLIENTS).map(|nth| scope.spawn(move || client(nth * 7))).collect();
        let answers = clients.into_iter().map(|it| it.join().expect("a client does not panic"));
        answers.collect::<Result<Vec<_>>>()
    })?
    .concat();
    all.sort_unstable();
    Ok(Times(all))
}

/// A connection that is kept.
pub(super) struct Connection {
    port: u16,
    stream: BufReader<TcpStream>,
}

impl Connection {
    pub(super) fn open(port: u16) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { port, stream: BufReader::new(stream) })
    }

    /// Asks for one page.
    pub(super) fn ask(&mut self, path: &str, encoding: &str) -> Result<Answer> {
        let port = self.port;
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: {encoding}\r\n\
             Accept-Language: kk\r\n\r\n"
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        let status = status.split(' ').nth(1).context("a status")?.parse()?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(": ") {
                _ if line.is_empty() => break,
                Some(("content-length", it)) => length = it.parse()?,
                Some(("transfer-encoding", it)) => chunked = it == "chunked",
                _ => {}
            }
        }
        let mut body = Vec::new();
        if !chunked {
            self.take(length, &mut body)?;
            return Ok(Answer { status, body });
        }
        loop {
            let size =
                usize::from_str_radix(self.line()?.split(';').next().unwrap_or_default(), 16)?;
            self.take(size, &mut body)?;
            self.line()?;
            if size == 0 {
                return Ok(Answer { status, body });
            }
        }
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        ensure!(self.stream.read_line(&mut line)? > 0, "the site hung up");
        Ok(line.trim_end().to_owned())
    }

    fn take(&mut self, bytes: usize, body: &mut Vec<u8>) -> Result<()> {
        let begin = body.len();
        body.resize(begin + bytes, 0);
        Ok(self.stream.read_exact(&mut body[begin..])?)
    }
}
