//! The cases of the demo: one in every state, played by the acts of the feature itself.

use anyhow::{Context, Result};
use generator::Region;
use kernel::clock::Moment;
use kernel::files::{Accepted, Limits};
use kernel::subject::Question;
use oversight::rehearsal::{self, Cast, Scene};
use oversight::{Outcome, State};
use web::App;

/// Who plays in turn: nobody looks again at their own check.
const CASTS: [Cast<'static>; 3] = [
    Cast { author: "dana", peer: "erlan", officer: "saule", second: "alibek" },
    Cast { author: "erlan", peer: "aisulu", officer: "alibek", second: "saule" },
    Cast { author: "aisulu", peer: "dana", officer: "saule", second: "alibek" },
];

/// Where each case stands, how many hours ago it began, and what came of it.
const CASES: [(State, i64, Outcome); 27] = [
    (State::Closed, 2_600, Outcome::Reduced),
    (State::Closed, 2_300, Outcome::Reduced),
    (State::Closed, 1_900, Outcome::Cancelled),
    (State::Closed, 1_500, Outcome::Reduced),
    (State::Unfounded, 1_300, Outcome::Reduced),
    (State::Closed, 1_100, Outcome::Recalculated),
    (State::Verified, 800, Outcome::Cancelled),
    (State::Verified, 700, Outcome::Reduced),
    (State::Escalated, 650, Outcome::Reduced),
    (State::Refused, 600, Outcome::Reduced),
    (State::Waiting, 560, Outcome::Reduced),
    (State::Waiting, 540, Outcome::Reduced),
    (State::Partly, 420, Outcome::Reduced),
    (State::Claimed, 400, Outcome::Reduced),
    (State::Claimed, 380, Outcome::Cancelled),
    (State::Accepted, 300, Outcome::Reduced),
    (State::Returned, 220, Outcome::Reduced),
    (State::Unfounded, 200, Outcome::Reduced),
    (State::Waiting, 130, Outcome::Reduced),
    (State::Waiting, 100, Outcome::Reduced),
    (State::LetterSent, 74, Outcome::Reduced),
    (State::OfficerReview, 50, Outcome::Reduced),
    (State::OfficerReview, 32, Outcome::Reduced),
    (State::PeerReview, 22, Outcome::Reduced),
    (State::PeerReview, 9, Outcome::Reduced),
    (State::Pricing, 6, Outcome::Reduced),
    (State::Taken, 3, Outcome::Reduced),
];

/// The first purchases stay free for who looks around.
const FREE: u64 = 8;

/// Opens the cases and leads each as far as it is shown. The clock of the site must be a set one.
pub(super) async fn open(app: &App, region: &Region, now: Moment) -> Result<()> {
    let pictures = pictures().await?;
    let mut asked = asked(app, region).await?.into_iter();
    for (nth, (until, hours, outcome)) in CASES.into_iter().enumerate() {
        let subject = asked.next().context("the region has too few purchases to check")?;
        let scene = Scene {
            subject: &subject,
            cast: CASTS[nth % CASTS.len()],
            begins: now.plus_minutes(-60 * hours),
            until,
            outcome,
            pictures: &pictures,
        };
        rehearsal::play(app, &scene).await?;
    }
    app.office.clock.set(now);
    Ok(())
}

/// Purchases about whose price the data ask something.
async fn asked(app: &App, region: &Region) -> Result<Vec<String>> {
    let mut asked = Vec::new();
    for number in FREE..generator::DEMO {
        let ocid = region.ocid(number);
        let planted = region.truth(number).contains(&"R017");
        let subject = if planted { app.subject("procurement", &ocid).await? } else { None };
        let priced = |it: &Question| it.code == "R017";
        if subject.is_some_and(|it| it.questions.iter().any(priced)) {
            asked.push(ocid);
        }
    }
    Ok(asked)
}

async fn pictures() -> Result<Vec<Accepted>> {
    let pictures: [&'static [u8]; 3] = [
        include_bytes!("pictures/1.png"),
        include_bytes!("pictures/2.png"),
        include_bytes!("pictures/3.png"),
    ];
    let mut accepted = Vec::new();
    for (nth, bytes) in pictures.into_iter().enumerate() {
        let name = format!("{}.png", nth + 1);
        accepted.push(Accepted::check(&name, &bytes.into(), Limits::USUAL).await?);
    }
    Ok(accepted)
}
