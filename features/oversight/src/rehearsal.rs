//! Rehearsals: checks led to where a demo wants them, by the same acts and writes that people use.

use anyhow::{Context, Result};
use kernel::actor::Actor;
use kernel::clock::Moment;
use kernel::conflict::Declaration;
use kernel::files::Accepted;
use kernel::money::Tiyn;
use kernel::record::{self, Label, Move, Record, RecordId};
use kernel::subject::Subject;
use kernel::user;
use web::App;

use crate::approve::Decision;
use crate::check::{ANSWER, Act, Check, Regime, State};
use crate::claim::{Said, said};
use crate::effect::{Claim, Outcome};
use crate::price::{Origin, Per, Vat};
use crate::store::{New, NewSource};
use crate::verdict::Verdict;
use crate::{agree, answer, approve, claim, compare, deliver, submit, take};

/// Who plays, by sign-in.
#[derive(Clone, Copy, Debug)]
pub struct Cast<'a> {
    /// Compares.
    pub author: &'a str,
    /// Looks again.
    pub peer: &'a str,
    /// Decides and writes.
    pub officer: &'a str,
    /// Verifies.
    pub second: &'a str,
}

/// A check to be played.
pub struct Scene<'a> {
    /// The purchase, by the name that its keeper gives it.
    pub subject: &'a str,
    /// Who plays.
    pub cast: Cast<'a>,
    /// When it begins.
    pub begins: Moment,
    /// Where it ends.
    pub until: State,
    /// What comes of it, if anything does.
    pub outcome: Outcome,
    /// The pictures of the prices.
    pub pictures: &'a [Accepted],
}

/// Minutes between one act and the next.
const PAUSE: i64 = 23 * 60;
/// Minutes between the acts of one person at one sitting.
const WORK: i64 = 20;

struct Stage<'a> {
    app: &'a App,
    scene: &'a Scene<'a>,
    subject: Subject,
    id: RecordId,
}

/// Plays a check from its beginning to a state. The clock of the site must be one that is set.
pub async fn play(app: &App, scene: &Scene<'_>) -> Result<()> {
    app.office.clock.set(scene.begins);
    let subject = app.subject("procurement", scene.subject).await?.context("no such purchase")?;
    let id = begin(app, scene, &subject).await?;
    let stage = Stage { app, scene, subject, id };
    let acts: [(State, Act); 8] = [
        (State::Pricing, Act::Compare),
        (State::PeerReview, Act::Submit),
        (State::OfficerReview, Act::Agree),
        (State::LetterSent, Act::Approve),
        (State::Waiting, Act::Deliver),
        (ending(scene.until), answering(scene.until)),
        (State::Claimed, Act::Claim),
        (State::Verified, Act::Verify),
    ];
    if scene.until == State::Taken {
        return Ok(());
    }
    for (state, act) in acts {
        stage.perform(act).await?;
        if state == scene.until {
            break;
        }
        if let Some(plain) = shortcut(state, scene.until) {
            return stage.plain(plain).await;
        }
    }
    if scene.until == State::Closed {
        stage.plain(Act::Close).await?;
    }
    Ok(())
}

/// States that a plain act leads to, from where the way of all checks passes.
fn shortcut(at: State, until: State) -> Option<Act> {
    match (at, until) {
        (State::Pricing, State::Returned) => Some(Act::GiveBack),
        (State::PeerReview, State::Unfounded) => Some(Act::Explain),
        (State::Refused, State::Escalated) => Some(Act::Escalate),
        _ => None,
    }
}

fn answering(until: State) -> Act {
    match until {
        State::Partly => Act::Part,
        State::Refused | State::Escalated => Act::Refuse,
        _ => Act::Accept,
    }
}

fn ending(until: State) -> State {
    match until {
        State::Partly | State::Refused => until,
        State::Escalated => State::Refused,
        _ => State::Accepted,
    }
}

async fn begin(app: &App, scene: &Scene<'_>, subject: &Subject) -> Result<RecordId> {
    let author = actor(app, scene.cast.author).await?;
    let label = Label {
        title: subject.title.clone(),
        district: subject.district.clone(),
        party: Some(author.id.clone()),
        assignee: Some(author.id.clone()),
    };
    let opening = Check::open(Act::Take, &author, label)?;
    let opening = opening.holding(format!("procurement/{}", scene.subject));
    let (subject_kind, subject_id) = ("procurement", scene.subject);
    let category = take::category(subject);
    let new = New { subject, subject_kind, subject_id, category, declared: true };
    take::keep(app, opening, new, Some(declaration(app, &author))).await
}

async fn actor(app: &App, login: &str) -> Result<Actor> {
    let mut db = app.db.read().await?;
    let user =
        user::by_login(&mut db, login).await?.with_context(|| format!("nobody is {login}"))?;
    let roles = user::roles(&mut db, &user.id).await?;
    Ok(user.actor(&roles, app.grants()))
}

fn declaration(app: &App, actor: &Actor) -> Declaration {
    Declaration {
        user_id: actor.id.clone(),
        conflicted: false,
        matched: String::new(),
        words: String::new(),
        at: app.office.now(),
    }
}

impl Stage<'_> {
    async fn check(&self) -> Result<Check> {
        let found = record::find(&mut self.app.db.read().await?, &self.id).await?;
        found.context("the check is there")
    }

    /// Decides an act of one of the cast, a while after the one before.
    async fn decide(&self, login: &str, act: Act) -> Result<(Check, Actor, Move)> {
        self.decide_after(PAUSE, login, act).await
    }

    async fn decide_after(
        &self,
        minutes: i64,
        login: &str,
        act: Act,
    ) -> Result<(Check, Actor, Move)> {
        let office = &self.app.office;
        office.clock.set(office.now().plus_minutes(minutes));
        let (check, actor) = (self.check().await?, actor(self.app, login).await?);
        let moved = check.act(act, &actor, check.head.revision, office.today())?;
        Ok((check, actor, moved))
    }

    async fn plain(&self, act: Act) -> Result<()> {
        if act == Act::Explain {
            return self.explain().await;
        }
        let cast = &self.scene.cast;
        let (login, why) = match act {
            Act::GiveBack => (cast.author, "Уақытым жетпейді, басқа ерікті алсын."),
            Act::Escalate => (cast.officer, "Жауапта сұраққа түсіндірме жоқ."),
            _ => (cast.officer, "Нәтиже расталды, іс аяқталды."),
        };
        let (.., moved) = self.decide(login, act).await?;
        let mut db = self.app.db.write().await?;
        moved.because(why).write(&mut db, &self.app.office).await?;
        db.commit().await
    }

    async fn explain(&self) -> Result<()> {
        let words = "Жиынтыққа орнату мен үш жылдық кепілдік кіреді.";
        let (_, actor, moved) = self.decide(self.scene.cast.peer, Act::Explain).await?;
        let declaration = declaration(self.app, &actor);
        agree::keep(self.app, moved.because(words), words, &declaration).await
    }

    async fn perform(&self, act: Act) -> Result<()> {
        match act {
            Act::Compare => self.compare().await,
            Act::Submit => self.submit().await,
            Act::Agree => self.agree().await,
            Act::Approve => self.approve().await,
            Act::Deliver => self.deliver().await,
            Act::Claim => self.claim().await,
            Act::Verify => self.verify().await,
            _ => self.answer(act).await,
        }
    }

    /// Three prices around a third of what the purchase asks.
    async fn compare(&self) -> Result<()> {
        let check = self.check().await?;
        let good = check.compared_good();
        let own = good.and_then(|it| it.tiyn).unwrap_or(10_000_000);
        let unit = good.map_or("дана", |it| &it.unit).to_owned();
        let prices = [
            (Origin::Shop, "«Үлгі Маркет» интернет-дүкені", 36),
            (Origin::Contract, "№ 99000288-1 шарт", 38),
            (Origin::Manufacturer, "«Мысал Өндіріс» ресми дилері", 41),
        ];
        for (nth, (origin, name, share)) in prices.into_iter().enumerate() {
            let (_, actor, moved) =
                self.decide_after(WORK, self.scene.cast.author, Act::Compare).await?;
            let source = NewSource {
                origin,
                name: name.to_owned(),
                address: format!("https://shop.example/{}", nth + 1),
                seen_on: self.app.office.today(),
                unit: unit.clone(),
                price: Tiyn(own / 10_000 * share * 100),
                vat: Vat::With,
                per: Per::ONE,
            };
            let picture = &self.scene.pictures[nth % self.scene.pictures.len()];
            compare::keep(self.app, moved, &source, picture, &actor.id).await?;
        }
        Ok(())
    }

    async fn submit(&self) -> Result<()> {
        let words = "Осындай тауар үш жерде едәуір арзан. Кепілдік мерзімі бірдей, жеткізу бағаға кіреді. \
            Сипаттамада қымбат болатын ерекше талап көрсетілмеген.";
        let (.., moved) = self.decide_after(WORK, self.scene.cast.author, Act::Submit).await?;
        submit::keep(self.app, moved.because(words), words, "").await
    }

    async fn agree(&self) -> Result<()> {
        let words = "Модельдер салыстыруға келеді, суреттегі баға мен күн дұрыс.";
        let (_, actor, moved) = self.decide(self.scene.cast.peer, Act::Agree).await?;
        let declaration = declaration(self.app, &actor);
        agree::keep(self.app, moved.because(words), words, &declaration).await
    }

    async fn approve(&self) -> Result<()> {
        let (_, actor, moved) = self.decide(self.scene.cast.officer, Act::Approve).await?;
        let verdict = |nth: usize| if nth == 0 { Verdict::Confirmed } else { Verdict::Explained };
        let questions = self.subject.questions.iter().enumerate();
        let decision = Decision {
            verdicts: questions.map(|(nth, it)| (it.code.clone(), verdict(nth))).collect(),
            regime: Regime::Programme,
            addressee: self.subject.buyer().map(|it| it.name.clone()).unwrap_or_default(),
            declaration: declaration(self.app, &actor),
        };
        approve::keep(self.app, moved.because("Сұрақ орынды."), &decision).await
    }

    async fn deliver(&self) -> Result<()> {
        let (check, _, moved) = self.decide(self.scene.cast.officer, Act::Deliver).await?;
        let received = self.app.office.today();
        let due = deliver::answer_by(&check, received);
        deliver::keep(self.app, moved.due(ANSWER, due), received).await
    }

    async fn answer(&self, act: Act) -> Result<()> {
        let words = match act {
            Act::Accept => "Баға қайта қаралды, хабарландыру жаңа сомамен қайта жарияланды.",
            Act::Part => "Екі лоттың бірінің бағасы қайта қаралды, екіншісі өзгеріссіз қалды.",
            _ => "Баға нарыққа сай деп санаймыз, қайта қарауға негіз жоқ.",
        };
        let (.., moved) = self.decide(self.scene.cast.officer, act).await?;
        let letter = ("07-118", self.app.office.today());
        answer::keep(self.app, moved.because(words), act, letter, words).await
    }

    fn effect(&self) -> Claim {
        let was = Tiyn(self.subject.tiyn.unwrap_or(100_000_000));
        let outcome = self.scene.outcome;
        let became = if outcome == Outcome::Cancelled { 0 } else { was.0 / 10_000 * 41 * 100 };
        Claim { outcome, was, became: Tiyn(became) }
    }

    async fn claim(&self) -> Result<()> {
        let (check, actor, moved) = self.decide(self.scene.cast.author, Act::Claim).await?;
        let it =
            Said {
                claim: self.effect(), document: "№ 99000431-1 хабарландыру", by: &actor.id
            };
        claim::keep_claim(self.app, said(moved, &it.claim), &check, &it).await
    }

    async fn verify(&self) -> Result<()> {
        let (check, actor, moved) = self.decide(self.scene.cast.second, Act::Verify).await?;
        let it =
            Said {
                claim: self.effect(), document: "№ 99000431-1 хабарландыру", by: &actor.id
            };
        claim::keep_verified(self.app, said(moved, &it.claim), &check, &it).await
    }
}
