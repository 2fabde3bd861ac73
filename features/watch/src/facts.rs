//! The facts of a process that its row keeps, so that lists can filter and rank.

use kernel::clock::{Day, Moment};
use kernel::place;
use procurement::status::is_over;
use procurement::{Calibration, Finding, Instant, State, Stated, Summary, Worth, rank, worth};

use crate::answer::Answered;

/// Longer names are cut in rows; the page shows them whole.
pub(crate) const LONGEST: usize = 500;
/// So many letters of the things bought can be searched for.
const MOST_WORDS: usize = 1_000;
/// One point of the score. Millionths are whole numbers on every engine.
const MILLION: f64 = 1_000_000.0;
/// By which lots are drawn; the list states it.
pub(crate) const SEED: &str = "ерікті";

/// A row of `processes`, but for its version.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Facts {
    pub(crate) ocid: String,
    pub(crate) title: String,
    pub(crate) buyer: String,
    pub(crate) buyer_id: String,
    pub(crate) district: String,
    pub(crate) method: &'static str,
    pub(crate) status: String,
    pub(crate) tiyn: Option<i64>,
    pub(crate) currency: String,
    pub(crate) published_at: Option<Moment>,
    pub(crate) opens_at: Option<Moment>,
    pub(crate) closes_at: Option<Moment>,
    pub(crate) open_until: String,
    pub(crate) n_lots: i64,
    pub(crate) n_bids: i64,
    pub(crate) n_questions: i64,
    pub(crate) score: i64,
    /// The place among those drawn by lot.
    pub(crate) draw: Option<i64>,
    /// What it can be found by.
    pub(crate) words: String,
}

impl Facts {
    /// The facts of a process and of what the flags answered, at a moment.
    pub(crate) fn of(
        summary: &Summary,
        findings: &[Finding],
        answers: &[Answered],
        by: &Calibration,
        now: Moment,
    ) -> Self {
        let customer = summary.customer();
        let open_until = open_until(summary);
        let n_questions = count(answers.iter().filter(|it| it.state == State::Flagged).count());
        Self {
            ocid: summary.ocid.clone(),
            title: cut(title(summary), LONGEST),
            buyer: cut(customer.and_then(|it| it.name.as_deref()).unwrap_or_default(), LONGEST),
            buyer_id: cut(buyer_id(summary), LONGEST),
            district: district(summary),
            method: summary.method.word(),
            status: cut(summary.status.as_deref().unwrap_or_default(), LONGEST),
            tiyn: summary.value.as_ref().map(|it| it.minor),
            currency: cut(summary.value.as_ref().map_or("", |it| &it.currency), 10),
            published_at: moment(summary.published.as_ref()),
            opens_at: moment(summary.opens.as_ref()),
            closes_at: moment(summary.closes.as_ref()),
            score: score(summary, findings, by, open_until, now),
            open_until: open_until.map(|it| it.to_string()).unwrap_or_default(),
            n_lots: count(summary.lots.len()),
            n_bids: summary.bid_count.and_then(|it| i64::try_from(it).ok()).unwrap_or(0),
            n_questions,
            draw: rank::drawn(SEED, &summary.ocid).map(i64::from),
            words: words(summary),
        }
    }
}

/// What a process is called: its title, or what stands for one.
pub(crate) fn title(summary: &Summary) -> &str {
    let described = summary.items.first().and_then(|it| it.description.as_deref());
    let named = summary.title.as_deref().or(summary.description.as_deref()).or(described);
    named.unwrap_or(&summary.ocid)
}

/// What a buyer is filtered by: the BIN, or what the publisher numbers buyers by.
pub(crate) fn buyer_id(summary: &Summary) -> &str {
    let customer = summary.customer();
    customer.and_then(|it| it.bin.as_deref().or(it.id.as_deref())).unwrap_or_default()
}

/// The city or district of the region; empty for what lies elsewhere, or nowhere.
pub(crate) fn district(summary: &Summary) -> String {
    let unit = summary.district.as_deref().and_then(place::find);
    unit.map(|it| it.kato.to_owned()).unwrap_or_default()
}

/// A published time as the house counts it, if its zone is known.
pub(crate) fn moment(stated: Option<&Stated>) -> Option<Moment> {
    stated?.at(None)?.to_string().parse().ok()
}

/// A day that the flags counted.
pub(crate) fn day(counted: i64) -> Day {
    const FIRST: Day = Day(jiff::civil::Date::constant(1970, 1, 1));
    FIRST.plus(counted)
}

/// A moment as the flags count it.
pub(crate) fn instant(now: Moment) -> Instant {
    Instant::from_seconds(now.millis().div_euclid(1_000))
}

/// Until when bids are taken, unless it was decided or called off before.
pub(crate) fn open_until(summary: &Summary) -> Option<Moment> {
    let over = summary.status.as_deref().is_some_and(is_over);
    let decided = !summary.awards.is_empty() || !summary.contracts.is_empty();
    moment(summary.closes.as_ref()).filter(|_| !over && !decided)
}

/// The worth of a check while it can change something, in millionths.
#[expect(clippy::cast_possible_truncation, reason = "a product of shares is between 0 and 1")]
fn score(
    summary: &Summary,
    findings: &[Finding],
    by: &Calibration,
    open_until: Option<Moment>,
    now: Moment,
) -> i64 {
    let asked = findings.iter().any(|it| it.state == State::Flagged);
    if !asked || open_until.is_none_or(|it| it <= now) {
        return 0;
    }
    let Worth { parts, .. } = worth(summary, findings, by, instant(now));
    // The least worth is still more than none: nought is what is not worth a look.
    ((parts.worth() * MILLION).round() as i64).max(1)
}

fn words(summary: &Summary) -> String {
    let named = |it: &Option<String>| it.clone().unwrap_or_default();
    let mut words = vec![
        summary.ocid.clone(),
        named(&summary.description),
        summary.customer().map(|it| named(&it.name)).unwrap_or_default(),
        buyer_id(summary).to_owned(),
    ];
    words.extend(summary.lots.iter().map(|it| named(&it.title)));
    words.extend(summary.items.iter().map(|it| named(&it.description)));
    // Without a BIN it may be a person, and people are not searched for.
    let firms = summary.awards.iter().flat_map(|it| &it.suppliers).filter(|it| it.bin.is_some());
    words.extend(firms.map(|it| named(&it.name)));
    cut(&words.join(" "), MOST_WORDS)
}

/// One engine takes no text with a nought letter in it, and no list shows a novel.
pub(crate) fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use procurement::{Population, Settings, Standing};

    use super::*;
    use crate::answer;

    fn facts(line: &str, now: &str) -> Facts {
        let process = procurement::read_line(line.as_bytes()).unwrap();
        let findings = Standing::new(Population::default(), &Settings::default()).judge(&process);
        let answers = answer::gather(&findings);
        let by = Calibration::default();
        Facts::of(&Summary::of(&process), &findings, &answers, &by, now.parse().unwrap())
    }

    /// A request for prices with one day to answer: the flag R003 asks about it.
    const HASTY: &str = r#"{"ocid":"ocds-000000-1","tender":{"title":"Үстел\u0000","status":"active",
        "procurementMethod":"open","procurementMethodDetails":"Запрос ценовых предложений",
        "value":{"amount":5000000,"currency":"KZT"},
        "tenderPeriod":{"startDate":"2026-03-16T09:00:00+05:00","endDate":"2026-03-17T09:00:00+05:00"}},
        "parties":[{"id":"KZ-BIN-770149000017","roles":["buyer"],"name":"№ 901 мектеп",
            "address":{"kato":"352410000"}}],"buyer":{"id":"KZ-BIN-770149000017"}}"#;

    #[test]
    fn a_row_holds_what_lists_filter_by() {
        let it = facts(HASTY, "2026-03-16T05:00:00Z");
        assert_eq!((it.title.as_str(), it.buyer.as_str()), ("Үстел", "№ 901 мектеп"));
        assert_eq!((it.buyer_id.as_str(), it.district.as_str()), ("770149000017", "352410000"));
        assert_eq!(
            (it.method, it.tiyn, it.currency.as_str()),
            ("prices", Some(500_000_000), "KZT")
        );
        assert_eq!(it.open_until, "2026-03-17T04:00:00.000000Z");
        assert_eq!(it.n_questions, 1);
        assert!(it.words.contains("мектеп"));
    }

    #[test]
    fn what_is_closed_decided_or_without_question_is_worth_nothing_now() {
        assert!(facts(HASTY, "2026-03-16T05:00:00Z").score > 0);
        assert_eq!(facts(HASTY, "2026-03-17T04:00:00Z").score, 0);
        let decided = HASTY.replace(r#""buyer":"#, r#""awards":[{"status":"active"}],"buyer":"#);
        assert_eq!(facts(&decided, "2026-03-16T05:00:00Z").score, 0);
        assert_eq!(facts(&decided, "2026-03-16T05:00:00Z").open_until, "");
        let patient = HASTY.replace("2026-03-17", "2026-03-30");
        assert_eq!(facts(&patient, "2026-03-16T05:00:00Z").score, 0);
    }
}
