//! The smallest kind of record: a parcel that is sent, and comes.

use sqlx::FromRow;

use super::Fixture;
use crate::actor::{Actor, Over, PARTY, Permission};
use crate::conflict::{self, Declaration};
use crate::db::{Result, Writer};
use crate::files::{self, Accepted, Limits};
use crate::life::{Rule, Waits, from, opens};
use crate::record::{self, Head, Label, Record, RecordId};
use crate::retention::Retention;
use crate::shelf::{Column, Figure};
use crate::term::{Term, working};
use crate::{args, search, words};

pub(crate) const TABLE: &str = "CREATE TABLE parcels (
    record_id TEXT PRIMARY KEY REFERENCES records (id), content TEXT NOT NULL)";

const CARRY: Permission = Permission("carry");
const ARRIVAL: Term = working("parcel.arrival", 5);

#[derive(FromRow)]
pub(crate) struct Parcel {
    #[sqlx(flatten)]
    pub(crate) head: Head<State>,
}

words! {
    pub(crate) enum State { Sent = "sent", Here = "here" }
}

words! {
    pub(crate) enum Act { Send = "send", Arrive = "arrive" }
}

impl Record for Parcel {
    const NAME: &'static str = "parcels";
    const PREFIX: &'static str = "P";
    const KEEPER: Permission = CARRY;
    const LOOK: &'static [Permission] = &[CARRY, PARTY];
    const PATH: &'static [State] = &[State::Sent, State::Here];
    const COLUMNS: &'static [Column] = &[];
    const FIGURES: &'static [Figure] = &[];
    const KEEP: Retention = Retention::Years(2);

    type State = State;
    type Act = Act;

    fn waits(state: State) -> Waits {
        match state {
            State::Sent => Waits::Us,
            State::Here => Waits::Nobody,
        }
    }

    fn rule(act: Act) -> Rule<Self> {
        match act {
            Act::Send => opens(State::Sent).by(CARRY).starts(ARRIVAL).sends("sent"),
            Act::Arrive => from(&[State::Sent]).to(State::Here).by(CARRY).meets(ARRIVAL),
        }
    }

    fn head(&self) -> &Head<State> {
        &self.head
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    async fn erase(db: &mut Writer, id: &RecordId) -> Result<()> {
        db.own().run("UPDATE parcels SET content = '' WHERE record_id = $1", args![id]).await?;
        Ok(())
    }
}

/// Who carries parcels.
pub(crate) fn clerk(id: &str) -> Actor {
    Actor::new(id, [(CARRY, Over::All)])
}

/// A parcel on its way, with all that a record can have.
pub(crate) async fn opened(fixture: &Fixture) -> RecordId {
    let png = files::tests::picture();
    let file = Accepted::check("чек.png", &png, Limits::USUAL).await.unwrap();
    let (clerk, office) = (clerk("clerk"), &fixture.office);
    let label = Label {
        title: "Айманға жәшік".to_owned(),
        district: "351010000".to_owned(),
        party: Some("aiman".to_owned()),
        assignee: None,
    };
    let mut db = fixture.db.write().await.unwrap();
    db.own()
        .run(
            "INSERT INTO users (id, login, name, email, language, password, disabled, created_at)
         VALUES ('aiman', 'aiman', 'Үлгі Айман', 'aiman@example.kz', 'kk', '', FALSE, '')
         ON CONFLICT DO NOTHING",
            vec![],
        )
        .await
        .unwrap();
    let opening = Parcel::open(Act::Send, &clerk, label).unwrap();
    let id = opening.write(&mut db, office).await.unwrap();
    db.own().run("INSERT INTO parcels VALUES ($1, 'кітап')", args![&id]).await.unwrap();
    files::attach(&mut db, &fixture.files, &id, "receipt", &file, "clerk").await.unwrap();
    let declaration = Declaration {
        user_id: "clerk".to_owned(),
        conflicted: false,
        matched: "Үлгі".to_owned(),
        words: "мүддем жоқ".to_owned(),
        at: office.now(),
    };
    conflict::declare(&mut db, &id, &declaration).await.unwrap();
    search::index(&mut db, search::Entry::new(Parcel::NAME, &id.to_string(), "Айманға жәшік", ""))
        .await
        .unwrap();
    db.commit().await.unwrap();
    id
}

/// A parcel that has come.
pub(crate) async fn rested(fixture: &Fixture) -> RecordId {
    let id = opened(fixture).await;
    let mut db = fixture.db.write().await.unwrap();
    let it: Parcel = record::find(&mut db, &id).await.unwrap().unwrap();
    let today = fixture.office.today();
    let arrival = it.act(Act::Arrive, &clerk("clerk"), it.head.revision, today).unwrap();
    arrival.because("келді").write(&mut db, &fixture.office).await.unwrap();
    db.commit().await.unwrap();
    id
}
