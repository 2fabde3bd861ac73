//! Verdicts: what the officer found each question to be. The precision of a flag is learnt from them.

use kernel::subject::Lesson;
use kernel::words;
use web::App;

use crate::store;

words! {
    /// What a question turned out to be.
    pub(crate) enum Verdict {
        Confirmed = "confirmed",
        Explained = "explained",
        CannotTell = "cannot-tell",
    }
}

/// Verdicts on one flag, over every check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Precision {
    /// The question stood.
    pub(crate) confirmed: i64,
    /// There was an explanation.
    pub(crate) explained: i64,
    /// It could not be told.
    pub(crate) cannot_tell: i64,
}

impl Precision {
    /// How many questions were decided one way or the other.
    pub(crate) fn decided(&self) -> i64 {
        self.confirmed + self.explained
    }

    /// Adds so many verdicts of one sort.
    #[must_use]
    pub(crate) fn with(mut self, verdict: Verdict, n: i64) -> Self {
        match verdict {
            Verdict::Confirmed => self.confirmed += n,
            Verdict::Explained => self.explained += n,
            Verdict::CannotTell => self.cannot_tell += n,
        }
        self
    }
}

/// What became of the questions about subjects of a kind.
pub(crate) async fn lessons(app: App, kind: &'static str) -> anyhow::Result<Vec<Lesson>> {
    let all = store::lessons(&mut app.db.read().await?, kind).await?;
    let lesson = |(code, verdict, subject): (String, Verdict, kernel::subject::Subject)| Lesson {
        code,
        buyer: subject.buyer().and_then(|it| it.bin.clone()).unwrap_or_default(),
        confirmed: match verdict {
            Verdict::Confirmed => Some(true),
            Verdict::Explained => Some(false),
            Verdict::CannotTell => None,
        },
    };
    Ok(all.into_iter().map(lesson).collect())
}
