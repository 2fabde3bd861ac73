//! The way out for letters: a mail server, or none.

use std::time::{Duration, UNIX_EPOCH};

use anyhow::Context;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as Way, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

use super::{Letter, Written};
use crate::db::Result;
use crate::words;

/// A server that is slower than this is tried again later.
const PATIENCE: Duration = Duration::from_secs(30);

words! {
    /// How the way to the mail server is kept secret.
    pub enum Tls {
        Starttls = "starttls",
        Tls = "tls",
        None = "none",
    }
}

/// How a mail server is reached.
#[derive(Clone)]
pub struct Server {
    /// Its name and port: `mail.example:587`.
    pub address: String,
    /// The user it knows, and the password.
    pub login: Option<(String, String)>,
    /// Whom letters come from: `Erikti <erikti@example.kz>`.
    pub from: String,
    /// How the way there is kept secret.
    pub tls: Tls,
}

/// Sends letters, one by one.
#[derive(Clone)]
pub struct Sender(Option<Outward>);

#[derive(Clone)]
struct Outward {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// What became of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The server took it.
    Taken,
    /// There is no server, or the reader has no address: it is to be seen in the outbox.
    Kept,
}

impl Sender {
    /// No server: every letter stays in the outbox.
    pub fn outbox() -> Self {
        Self(None)
    }

    /// By a server. It is not spoken to before the first letter.
    pub fn by(server: &Server) -> Result<Self> {
        let Server { address, login, from, tls } = server;
        let wrong = || format!("the address of the mail server has no name and port: {address}");
        let (host, port) = address.rsplit_once(':').with_context(wrong)?;
        let from = from.parse().with_context(|| format!("letters cannot come from {from}"))?;
        let secret = || TlsParameters::new(host.to_owned());
        let way = match tls {
            Tls::Starttls => Way::Required(secret()?),
            Tls::Tls => Way::Wrapper(secret()?),
            Tls::None => Way::None,
        };
        let mut server = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(host)
            .port(port.parse().with_context(wrong)?)
            .timeout(Some(PATIENCE))
            .tls(way);
        if let Some((user, password)) = login {
            server = server.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self(Some(Outward { server: server.build(), from })))
    }

    /// Sends a letter. The same letter sent twice has the same number, so that servers which saw
    /// it may drop it.
    pub async fn send(&self, letter: &Letter, written: &Written) -> Result<Sent> {
        let (Some(Outward { server, from }), Some(email)) = (&self.0, &letter.email) else {
            return Ok(Sent::Kept);
        };
        let message = message(from, email, letter, written)?;
        // What a server says often repeats the address of the reader: only its code is told on.
        server.send(message).await.map_err(|error| match error.status() {
            Some(code) => anyhow::anyhow!("the mail server did not take the letter: {code}"),
            None if error.is_timeout() => anyhow::anyhow!("the mail server did not answer in time"),
            None => anyhow::anyhow!("the letter could not be brought to the mail server"),
        })?;
        Ok(Sent::Taken)
    }

    /// Whether the server answers; there is nothing to answer without one.
    pub async fn probe(&self) -> Result<()> {
        let Some(Outward { server, .. }) = &self.0 else { return Ok(()) };
        let answers = server.test_connection().await.context("the mail server does not answer")?;
        anyhow::ensure!(answers, "the mail server does not answer as one");
        Ok(())
    }
}

fn message(from: &Mailbox, email: &str, letter: &Letter, written: &Written) -> Result<Message> {
    let address: Address = email.parse().context("the address of the reader is no address")?;
    let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
    let millis = u64::try_from(letter.at.millis()).unwrap_or_default();
    let message = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(one_line(&letter.name)), address))
        .subject(one_line(&written.subject))
        .date(UNIX_EPOCH + Duration::from_millis(millis))
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        // Automatic answers are not to be sent to a program.
        .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
        .header(ContentType::TEXT_PLAIN)
        .body(written.body.clone())?;
    Ok(message)
}

/// A header is one line, whatever a name or a title has in it.
fn one_line(text: &str) -> String {
    let text: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
pub(super) mod tests {
    use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
    use tokio::net::TcpListener;

    use super::*;
    use crate::texts::Language;

    pub(in crate::mail) fn letter() -> Letter {
        Letter {
            id: "01LETTER".to_owned(),
            letter: "asked".to_owned(),
            at: "2026-03-16T05:00:00Z".parse().unwrap(),
            sent_at: None,
            kind: "parcels".to_owned(),
            record_id: "01RECORD".to_owned(),
            number: "P-2026-000001".to_owned(),
            title: "Жәшік".to_owned(),
            user_id: "01USER".to_owned(),
            name: "Үлгі Айман".to_owned(),
            email: Some("aiman@example.kz".to_owned()),
            language: Language::Kk,
        }
    }

    fn written() -> Written {
        let body = "Қарағанды, ₸ 100.\n.\nСәлеммен".to_owned();
        Written { subject: "Өтініміңіз тіркелді".to_owned(), body }
    }

    fn server(port: u16) -> Sender {
        let from = "Erikti <erikti@example.kz>".to_owned();
        let address = format!("127.0.0.1:{port}");
        Sender::by(&Server { address, login: None, from, tls: Tls::None }).unwrap()
    }

    /// A mail server that takes one letter, or refuses whoever it is for.
    async fn take(listener: TcpListener, refuses: bool) -> String {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 here\r\n").await.unwrap();
        let (mut taken, mut inside) = (String::new(), false);
        while let Ok(Some(line)) = lines.next_line().await {
            let answer: &[u8] = match line.as_str() {
                "." if inside => {
                    inside = false;
                    b"250 taken\r\n"
                }
                _ if inside => {
                    taken.push_str(&line);
                    taken.push('\n');
                    continue;
                }
                "DATA" => {
                    inside = true;
                    b"354 go on\r\n"
                }
                it if refuses && it.starts_with("RCPT") => b"550 nobody\r\n",
                it if it.starts_with("QUIT") => break,
                _ => b"250 well\r\n",
            };
            write.write_all(answer).await.unwrap();
            if !inside && !taken.is_empty() || refuses && answer.starts_with(b"550") {
                break;
            }
        }
        taken
    }

    #[tokio::test]
    async fn a_letter_is_given_to_the_server() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sender = server(listener.local_addr().unwrap().port());
        let (letter, written) = (letter(), written());
        let (taken, sent) = tokio::join!(take(listener, false), sender.send(&letter, &written));
        assert_eq!(sent.unwrap(), Sent::Taken);
        for part in [
            "<aiman@example.kz>",
            "Message-ID: <01LETTER@example.kz>",
            "Auto-Submitted: auto-generated",
            "Date: Mon, 16 Mar 2026 05:00:00 +0000",
        ] {
            assert!(taken.contains(part), "{part}: {taken}");
        }
    }

    #[tokio::test]
    async fn a_refusal_of_the_server_is_a_failure() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let sender = server(listener.local_addr().unwrap().port());
        let (letter, written) = (letter(), written());
        let (_, sent) = tokio::join!(take(listener, true), sender.send(&letter, &written));
        // The server repeats the address of the reader; its code is enough to look for the reason.
        let told = format!("{:#}", sent.unwrap_err());
        assert!(
            told.contains("did not take the letter: 550") && !told.contains("nobody"),
            "{told}"
        );
    }

    #[tokio::test]
    async fn without_a_server_or_an_address_a_letter_is_kept() {
        let nowhere = Letter { email: None, ..letter() };
        assert_eq!(Sender::outbox().send(&letter(), &written()).await.unwrap(), Sent::Kept);
        assert_eq!(server(1).send(&nowhere, &written()).await.unwrap(), Sent::Kept);
        assert!(Sender::outbox().probe().await.is_ok());
    }

    #[test]
    fn nothing_that_people_type_becomes_a_header() {
        let from = "erikti@example.kz".parse().unwrap();
        let name = "A\r\nBcc: b@example.kz\r\n\r\n<script>".to_owned();
        let subject = format!("{name}\u{2028}x\u{85}y");
        let letter = Letter { name, ..letter() };
        let written = Written { subject, ..written() };
        let message = message(&from, "aiman@example.kz", &letter, &written).unwrap();
        let formatted = String::from_utf8(message.formatted()).unwrap();
        let (head, body) = formatted.split_once("\r\n\r\n").unwrap();
        assert!(!head.lines().any(|it| it.to_lowercase().starts_with("bcc")), "{head}");
        assert!(!body.contains("<script>"), "{body}");
        let to: Vec<_> = message.envelope().to().iter().map(ToString::to_string).collect();
        assert_eq!(to, ["aiman@example.kz"]);
        for email in ["a@example.kz\r\nRCPT TO:<b@example.kz>", "a@example.kz, b@example.kz", ""] {
            assert!(super::message(&from, email, &letter, &written).is_err(), "{email}");
        }
    }

    #[test]
    fn a_server_has_a_name_a_port_and_a_sender() {
        let by = |address: &str, from: &str| {
            let (address, from) = (address.to_owned(), from.to_owned());
            Sender::by(&Server { address, login: None, from, tls: Tls::Starttls })
        };
        assert!(by("mail.example:587", "Erikti <erikti@example.kz>").is_ok());
        for (address, from) in [
            ("mail.example", "erikti@example.kz"),
            ("mail.example:x", "erikti@example.kz"),
            ("mail.example:587", "erikti"),
        ] {
            assert!(by(address, from).is_err(), "{address} {from}");
        }
    }
}
