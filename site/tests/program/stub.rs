//! The service of the portal on loopback, as far as the program must see one: one purchase of the region.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use serde_json::json;

/// What the service is asked with.
pub(crate) const TOKEN: &str = "letters-and-digits-0";

/// The service; each request it was asked is told.
pub(crate) struct Stub {
    pub(crate) address: String,
    pub(crate) asked: Receiver<String>,
}

impl Stub {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (told, asked) = mpsc::channel();
        thread::spawn(move || listener.incoming().flatten().for_each(|it| answer(it, &told)));
        Self { address, asked }
    }
}

/// The saved pages that the joiner is tested with.
pub(crate) fn pages() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../goszakup/tests/pages/graphql"))
}

fn answer(mut stream: TcpStream, told: &Sender<String>) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut first, mut line, mut length, mut has_token) = (String::new(), String::new(), 0, false);
    reader.read_line(&mut first).unwrap();
    while reader.read_line(&mut line).unwrap() > 2 {
        let header = line.trim_end().to_lowercase();
        length = header.strip_prefix("content-length: ").map_or(length, |it| it.parse().unwrap());
        has_token |= header == format!("authorization: bearer {TOKEN}");
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    _ = told.send(first.clone());
    let (status, page) =
        if has_token { ("200 OK", page(&first, &body)) } else { ("403 Forbidden", String::new()) };
    // Whoever asked may have gone by now.
    _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    );
}

fn page(first: &str, body: &str) -> String {
    let saved = |name: &str| std::fs::read_to_string(pages().join(name)).unwrap();
    let root =
        ["TrdBuy", "Contract", "TrdApp"].into_iter().find(|it| body.contains(&format!("{{ {it}(")));
    match root {
        Some(root) if body.contains("lastUpdateDate\":[") => {
            let changed = json!([{ "id": 9001, "numberAnno": "17000001-1", "kato": "351010000" }]);
            let rows = if root == "TrdBuy" { changed } else { json!([]) };
            json!({ "data": { root: rows } }).to_string()
        }
        Some(root) => saved(&format!("{root}.json")),
        None if first.contains("/v3/rnu") => json!({ "items": [{ "id": 1, "pid": 77,
            "supplier_biin": "991340000045", "start_date": "2026-01-10", "end_date": "2028-01-10",
            "reason_ru": "Решение суда" }] })
        .to_string(),
        None => {
            json!({ "items": [{ "id": 3, "code": "y", "name_ru": "Запрос ценовых предложений" }] })
                .to_string()
        }
    }
}
