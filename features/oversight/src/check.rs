//! A check: a volunteer compares a price, others look again, the office asks, the buyer answers.
//!
//! A late answer is no state of its own kind: `no-answer` only says that the office must act, and
//! the term runs on until an answer comes, so that the delay stays visible.

use kernel::actor::{PARTY, Permission};
use kernel::clock::Day;
use kernel::db::Writer;
use kernel::life::{
    Asks::{Form, Reason},
    Guard, Hands, Rule, Waits, during, from, guard, meant, opens,
};
use kernel::record::{Head, Record, RecordId, Visibility};
use kernel::retention::Retention;
use kernel::shelf::{Column, Figure, column, facet, figure};
use kernel::subject::{Good, Subject};
use kernel::term::{Term, given, working};
use kernel::word::Word;
use kernel::words;

use crate::price::Vat;
use crate::store;

use Act::*;
use State::*;

words! {
    /// Where a check stands.
    pub enum State {
        Taken = "taken",
        Pricing = "pricing",
        PeerReview = "peer-review",
        OfficerReview = "officer-review",
        LetterSent = "letter-sent",
        Waiting = "waiting",
        NoAnswer = "no-answer",
        Accepted = "accepted",
        Partly = "partly",
        Refused = "refused",
        Escalated = "escalated",
        Claimed = "claimed",
        Verified = "verified",
        Closed = "closed",
        Unfounded = "unfounded",
        Returned = "returned",
    }
}

words! {
    /// What can be done to a check.
    pub enum Act {
        Take = "take",
        Give = "hand",
        Declare = "declare",
        Compare = "compare",
        Submit = "submit",
        GiveBack = "give-back",
        Expire = "expire",
        Agree = "agree",
        Rework = "rework",
        Explain = "explain",
        Approve = "approve",
        Return = "return",
        Dismiss = "dismiss",
        Deliver = "deliver",
        Undelivered = "undelivered",
        Extend = "extend",
        Silence = "silence",
        Accept = "accept",
        Part = "part",
        Refuse = "refuse",
        Escalate = "escalate",
        Claim = "claim",
        Record = "record",
        Verify = "verify",
        Decline = "decline",
        DeclinePart = "decline-part",
        Restate = "restate",
        Close = "close",
    }
}

words! {
    /// The order by which the letter asks for an answer.
    pub enum Regime { Programme = "programme", Appeal = "appeal" }
}

words! {
    /// What is bought.
    pub enum Category { Goods = "goods", Works = "works", Services = "services" }
}

/// Takes a check from the list.
pub const TAKE: Permission = Permission("checks.take");
/// Looks at a colleague's check.
pub const PEER: Permission = Permission("checks.peer");
/// Gives checks to volunteers.
pub const GIVE: Permission = Permission("checks.give");
/// Decides for the office, writes letters, records answers.
pub const REVIEW: Permission = Permission("checks.review");
/// Verifies sums.
pub const VERIFY: Permission = Permission("checks.verify");
/// Sees everything and changes nothing.
pub const READ: Permission = Permission("checks.read");

const HOLD: Term = working("watch.hold", 3);
const PEER_TERM: Term = working("watch.peer", 2);
const REVIEW_TERM: Term = working("watch.review", 3);
/// Until when the office records that the buyer has the letter, or that it did not arrive.
const DELIVERY: Term = working("watch.delivery", 5);
/// Until when the buyer is asked to answer: the length comes from the table of terms, by regime.
pub(crate) const ANSWER: Term = given("watch.answer");

/// Fewer sources than this need a reason.
pub(crate) const SOURCES: i64 = 3;

const DECLARED: Guard<Check> = guard("declared", |it, _, _| it.declared);
const UNDECLARED: Guard<Check> = guard("undeclared", |it, _, _| !it.declared);
const FOUND: Guard<Check> = guard("sources", |it, _, _| it.n_sources > 0);
const NOT_AUTHOR: Guard<Check> =
    guard("not-author", |it, by, _| it.head.party.as_ref() != Some(&by.id));
const NOT_PEER: Guard<Check> =
    guard("not-peer", |it, by, _| it.peer.as_ref() != Some(&by.id) && !it.is_author(&by.id));
const NOT_CLAIMER: Guard<Check> =
    guard("not-claimer", |it, by, _| it.claimer.as_ref() != Some(&by.id));
/// Whoever stepped back because of an interest takes no part again.
const FREE: Guard<Check> = guard("not-aside", |it, by, _| !it.is_aside(&by.id));
// A claim that is returned leads back to what was answered: one of two acts is meant.
const IN_FULL: Guard<Check> = meant("in-full", |it, _, _| it.reply != Some(Partly));
const IN_PART: Guard<Check> = meant("in-part", |it, _, _| it.reply == Some(Partly));
const CANCELLED: Guard<Check> =
    guard("provisional", |it, _, today| it.provisional_until.is_some_and(|until| today <= until));

/// A check with what its life looks at.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Check {
    /// What every record has. The party is the volunteer who compares.
    #[sqlx(flatten)]
    pub head: Head<State>,
    /// What is checked, as it was described when the check was taken.
    pub subject: Subject,
    /// Whether the volunteer declared to have no interest in it.
    pub declared: bool,
    /// What is bought.
    pub category: Category,
    /// How many prices were found.
    pub n_sources: i64,
    /// Why there are fewer than three; empty when there are enough.
    pub few: String,
    /// What the volunteer concluded.
    pub conclusion: String,
    /// Who looked again.
    pub peer: Option<String>,
    /// What that person wrote.
    pub peer_words: String,
    /// To whom the letter goes.
    pub addressee: String,
    /// By which order the letter asks.
    pub regime: Regime,
    /// The number of the letter; empty before there is one.
    pub letter_number: String,
    /// When it was signed.
    pub letter_on: Option<Day>,
    /// When the buyer received it.
    pub delivered_on: Option<Day>,
    /// When the answer came.
    pub answered_on: Option<Day>,
    /// What was answered.
    pub answer: String,
    /// The number under which the answer came.
    pub answer_number: String,
    /// Who claimed the effect that stands.
    pub claimer: Option<String>,
    /// Until when a cancelled purchase may be announced again and the sum be restated.
    pub provisional_until: Option<Day>,
    /// Which of the goods is compared; nothing for the dearest.
    pub good: Option<i64>,
    /// Whether tax is in the price of the purchase.
    pub own_vat: Vat,
    /// Ids of those who stepped back, by spaces.
    pub aside: String,
    /// The state to which the answer led.
    pub reply: Option<State>,
    /// Working days for the answer, as the signed letter says.
    pub letter_days: i64,
    /// The last day that the signed letter names.
    pub letter_due: Option<Day>,
    /// The letter as it was signed: the id of its file.
    pub letter_file: Option<String>,
}

impl Check {
    /// Whether this person compared the prices.
    pub fn is_author(&self, id: &str) -> bool {
        self.head.party.as_deref() == Some(id)
    }

    /// Whether this person stepped back from it.
    pub fn is_aside(&self, id: &str) -> bool {
        self.aside.split(' ').any(|it| it == id)
    }

    /// The good whose price is compared: the chosen one, else one that a question is about, else the
    /// dearest.
    pub fn compared_good(&self) -> Option<&Good> {
        let chosen = self.good.and_then(|it| usize::try_from(it).ok());
        let chosen = chosen.and_then(|nth| self.subject.goods.get(nth));
        chosen.or_else(|| self.subject.goods.iter().max_by_key(|it| (it.asked, it.tiyn)))
    }
}

impl Record for Check {
    const NAME: &'static str = "checks";
    const PREFIX: &'static str = "C";
    const KEEPER: Permission = REVIEW;
    const LOOK: &'static [Permission] = &[GIVE, REVIEW, READ];
    const PATH: &'static [State] = &[
        Taken,
        Pricing,
        PeerReview,
        OfficerReview,
        LetterSent,
        Waiting,
        Accepted,
        Claimed,
        Verified,
        Closed,
    ];
    const COLUMNS: &'static [Column] =
        &[facet("category", Category::WORDS), facet("regime", Regime::WORDS), column("n_sources")];
    const FIGURES: &'static [Figure] = &[
        figure("open", "waits=them&waits=us"),
        figure("late", "due=late"),
        figure("waiting", "state=waiting"),
        figure("silent", "state=no-answer"),
        figure("verified", "state=closed&state=verified"),
    ];

    // No law names a term for these; personal data go when their end is reached, while figures may
    // stay. Contracts and the claims from them are looked into for years, so five are kept.
    const KEEP: Retention = Retention::Years(5);

    type State = State;
    type Act = Act;

    fn waits(state: State) -> Waits {
        match state {
            Taken | Pricing | PeerReview | Waiting | Escalated => Waits::Them,
            OfficerReview | LetterSent | NoAnswer | Accepted | Partly | Refused | Claimed
            | Verified => Waits::Us,
            Closed | Unfounded | Returned => Waits::Nobody,
        }
    }

    #[rustfmt::skip] // A life is read as a table.
    fn rule(act: Act) -> Rule<Self> {
        match act {
            Take     => opens(Taken).by(TAKE).asks(Form).starts(HOLD).sends("taken"),
            Give     => opens(Taken).by(GIVE).asks(Form).starts(HOLD).sends("given"),
            Declare  => during(&[Taken]).by(PARTY).asks(Form).needs(&[UNDECLARED]),
            Compare  => from(&[Taken, Pricing]).to(Pricing).by(PARTY).asks(Form).needs(&[DECLARED, FREE]),
            Submit   => from(&[Pricing]).to(PeerReview).by(PARTY).asks(Form).needs(&[FOUND, FREE]).hands(Hands::Nobody).meets(HOLD).starts(PEER_TERM),
            GiveBack => from(&[Taken, Pricing]).to(Returned).by(PARTY).asks(Reason).drops_all(),
            Expire   => from(&[Taken, Pricing]).to(Returned).when_over(HOLD).drops_all().sends("expired"),
            Agree    => from(&[PeerReview]).to(OfficerReview).by(PEER).asks(Form).needs(&[NOT_AUTHOR, FREE]).meets(PEER_TERM).starts(REVIEW_TERM),
            Rework   => from(&[PeerReview]).to(Pricing).by(PEER).asks(Reason).needs(&[NOT_AUTHOR, FREE]).hands(Hands::Party).meets(PEER_TERM).starts(HOLD).sends("rework"),
            Explain  => from(&[PeerReview]).to(Unfounded).by(PEER).asks(Form).needs(&[NOT_AUTHOR, FREE]).meets(PEER_TERM).sends("unfounded"),
            Approve  => from(&[OfficerReview]).to(LetterSent).by(REVIEW).asks(Form).needs(&[NOT_PEER, FREE]).hands(Hands::Actor).meets(REVIEW_TERM).starts(DELIVERY).sends("approved"),
            Return   => from(&[OfficerReview]).to(Pricing).by(REVIEW).asks(Reason).needs(&[FREE]).hands(Hands::Party).meets(REVIEW_TERM).starts(HOLD).sends("rework"),
            Dismiss  => from(&[OfficerReview]).to(Unfounded).by(REVIEW).asks(Form).needs(&[NOT_PEER, FREE]).meets(REVIEW_TERM).sends("unfounded"),
            Deliver  => from(&[LetterSent]).to(Waiting).by(REVIEW).asks(Form).needs(&[FREE]).meets(DELIVERY).starts(ANSWER),
            Undelivered => from(&[LetterSent]).to(OfficerReview).by(REVIEW).asks(Form).needs(&[FREE]).drops(DELIVERY).starts(REVIEW_TERM),
            Extend   => during(&[Waiting]).by(REVIEW).asks(Form).needs(&[FREE]).extends(ANSWER, 1),
            Silence  => from(&[Waiting]).to(NoAnswer).when_over(ANSWER).sends("silence").tells("silence").rises("silence"),
            Accept   => from(&[Waiting, NoAnswer, Escalated]).to(Accepted).by(REVIEW).asks(Form).needs(&[FREE]).meets(ANSWER).sends("answered"),
            Part     => from(&[Waiting, NoAnswer, Escalated]).to(Partly).by(REVIEW).asks(Form).needs(&[FREE]).meets(ANSWER).sends("answered"),
            Refuse   => from(&[Waiting, NoAnswer, Escalated]).to(Refused).by(REVIEW).asks(Form).needs(&[FREE]).meets(ANSWER).sends("answered"),
            Escalate => from(&[NoAnswer, Partly, Refused]).to(Escalated).by(REVIEW).asks(Reason).needs(&[FREE]).drops_all().sends("escalated"),
            Claim    => from(&[Accepted, Partly]).to(Claimed).by(PARTY).asks(Form).needs(&[FREE]),
            Record   => from(&[Accepted, Partly]).to(Claimed).by(REVIEW).asks(Form).needs(&[FREE]),
            Verify   => from(&[Claimed]).to(Verified).by(VERIFY).asks(Form).needs(&[NOT_CLAIMER, FREE]).shows(Visibility::Public).sends("verified"),
            Decline  => from(&[Claimed]).to(Accepted).by(VERIFY).asks(Form).needs(&[NOT_CLAIMER, FREE, IN_FULL]).sends("declined"),
            DeclinePart => from(&[Claimed]).to(Partly).by(VERIFY).asks(Form).needs(&[NOT_CLAIMER, FREE, IN_PART]).sends("declined"),
            Restate  => during(&[Verified, Closed]).by(VERIFY).asks(Form).needs(&[CANCELLED, FREE]),
            Close    => from(&[NoAnswer, Accepted, Partly, Refused, Escalated, Verified]).to(Closed).by(REVIEW).asks(Reason).needs(&[FREE]).drops_all(),
        }
    }

    /// The words that people wrote, sent or are named by. What was counted and published stays: the
    /// prices, the ledger with its reasons, the verdicts.
    async fn erase(db: &mut Writer, id: &RecordId) -> kernel::db::Result<()> {
        store::erase(db, id).await
    }

    fn head(&self) -> &Head<State> {
        &self.head
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let letter =
            (!self.letter_number.is_empty()).then(|| ("letter", self.letter_number.clone()));
        let sources = ("n_sources", self.n_sources.to_string());
        [("category", self.category.to_string()), sources].into_iter().chain(letter).collect()
    }
}

#[cfg(test)]
mod tests {
    use kernel::actor::{Actor, Over};
    use kernel::record::Refused;

    use super::*;

    #[test]
    fn its_life_is_sound() {
        assert_eq!(kernel::sound::faults::<Check>(), Vec::<String>::new());
    }

    /// A check in a state, of the author `a`, with everything that guards could ask for.
    fn standing(state: State) -> Check {
        let day: Day = "2026-03-16".parse().unwrap();
        let head = Head {
            id: "1".parse().unwrap(),
            number: String::new(),
            title: String::new(),
            state,
            waits: Check::waits(state),
            district: "351010000".into(),
            party: Some("a".into()),
            assignee: None,
            due_on: Day::NEVER,
            opened_on: day,
            changed_at: "2026-03-16T05:00:00Z".parse().unwrap(),
            revision: 1,
            visibility: Visibility::Internal,
        };
        let subject = serde_json::json!({
            "address": "", "title": "", "district": "", "parties": [], "category": null,
            "tiyn": null, "ends_at": null, "questions": [], "goods": [],
        });
        let said = String::new;
        Check {
            head,
            subject: subject.to_string().parse().unwrap(),
            declared: true,
            category: Category::Goods,
            n_sources: SOURCES,
            few: said(),
            conclusion: said(),
            peer: None,
            peer_words: said(),
            addressee: said(),
            regime: Regime::Programme,
            letter_number: said(),
            letter_on: None,
            delivered_on: None,
            answered_on: None,
            answer: said(),
            answer_number: said(),
            claimer: None,
            provisional_until: Some(day),
            good: None,
            own_vat: Vat::With,
            aside: said(),
            reply: None,
            letter_days: 0,
            letter_due: None,
            letter_file: None,
        }
    }

    #[test]
    fn an_act_is_done_only_in_its_state_and_only_by_whom_it_is_for() {
        let today: Day = "2026-03-16".parse().unwrap();
        let all = [TAKE, PEER, GIVE, REVIEW, VERIFY, READ, kernel::actor::CLOCK];
        let nobody = Actor::new("n", []);
        for state in State::ALL {
            let check = standing(*state);
            for act in Act::ALL {
                let rule = Check::rule(*act);
                let by = rule.by.unwrap();
                let id = if by == PARTY { "a" } else { "b" };
                let right = Actor::new(id, all.map(|it| (it, Over::All)));
                let wrong = all.into_iter().filter(|it| *it != by).map(|it| (it, Over::All));
                let wrong = Actor::new("w", wrong);
                for it in [&nobody, &wrong] {
                    assert_eq!(check.act(*act, it, 1, today).err(), Some(Refused::NotYours));
                }
                let done = check.act(*act, &right, 1, today).err();
                let guarded = done.is_some_and(|it| matches!(it, Refused::Missing(_)));
                if rule.from.contains(state) {
                    assert!(done.is_none() || guarded, "{act} in {state}: {done:?}");
                } else {
                    assert_eq!(done, Some(Refused::WrongState), "{act} in {state}");
                }
                assert_eq!(check.act(*act, &right, 0, today).err(), Some(Refused::Changed));
            }
        }
    }

    #[test]
    fn a_returned_claim_leads_back_to_what_was_answered() {
        let today: Day = "2026-03-16".parse().unwrap();
        let officer = Actor::new("o", [(VERIFY, Over::All)]);
        for (reply, right, wrong) in
            [(Accepted, Act::Decline, Act::DeclinePart), (Partly, Act::DeclinePart, Act::Decline)]
        {
            let check = Check { reply: Some(reply), ..standing(Claimed) };
            assert!(check.act(right, &officer, 1, today).is_ok());
            assert!(matches!(
                check.act(wrong, &officer, 1, today),
                Err(Refused::Missing("in-full" | "in-part"))
            ));
            assert_eq!(Check::rule(right).to, Some(reply));
        }
    }

    #[test]
    fn who_stepped_back_takes_no_part_again() {
        let today: Day = "2026-03-16".parse().unwrap();
        let all = [TAKE, PEER, GIVE, REVIEW, VERIFY, READ].map(|it| (it, Over::All));
        let (aside, other) = (Actor::new("o", all.clone()), Actor::new("other", all));
        for state in State::ALL {
            let check = Check { aside: "x o".into(), ..standing(*state) };
            for act in Act::ALL.iter().filter(|it| !Check::rule(**it).from.is_empty()) {
                assert!(check.act(*act, &aside, 1, today).is_err(), "{act} in {state}");
            }
            let offered = Act::ALL.iter().filter(|it| check.act(**it, &other, 1, today).is_ok());
            let rests = Check::waits(*state) == Waits::Nobody;
            let others_turn = matches!(state, Taken | Pricing) || rests;
            assert_eq!(offered.count() == 0, others_turn && *state != Closed, "{state}");
        }
    }

    #[test]
    fn its_life_is_drawn_as_it_is() {
        let drawn = kernel::diagram::markdown::<Check>();
        testing::assert_fresh(concat!(env!("CARGO_MANIFEST_DIR"), "/LIFE.md"), &drawn);
    }
}
