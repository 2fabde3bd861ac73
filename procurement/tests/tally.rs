//! Tallies of parts add up to the run over everything, and what does not add up is refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod made;

use flate2::Crc;
use made::{Chance, releases};
use procurement::register::Register;
use procurement::run::{Format, Input, Options, Report, run};
use procurement::tally::{Judging, Unusable};
use procurement::{Keep, Settings, Tally};

const KEEPS: [Keep; 2] = [Keep::Flagged, Keep::EveryState];

/// Where the number of the format stands.
const FORMAT_AT: usize = "erikti tally\n".len();

/// Releases, some of them twice, some of those changed, and lines that are none.
fn lines(chance: &mut Chance, count: usize) -> Vec<String> {
    let mut lines = releases(chance, count);
    for nth in 0..count / 10 {
        let twice = lines[nth * 3].clone();
        lines.push(twice.replacen("\"currency\":\"KZT\"", "\"currency\":\"USD\"", 1));
        lines.push(twice);
    }
    lines.extend(["{\"ocid\":", "[7]", "{}", ""].map(str::to_owned));
    chance.shuffle(&mut lines);
    lines
}

/// Each line is a file of its own, so that where it stands does not hang on the part it is in.
fn inputs(lines: &[String]) -> Vec<Input> {
    lines.iter().map(|it| Input::bytes(it, it.as_str())).collect()
}

fn options(keep: Keep) -> Options {
    Options { threads: 1, keep, ..Options::default() }
}

fn tallied(lines: &[String], options: &Options) -> Tally {
    Tally::of(inputs(lines), options).unwrap()
}

fn judged(tally: Tally, threads: usize, format: Format) -> (String, Report) {
    let mut to = Vec::new();
    let report =
        tally.judge(&Judging { threads, format, timed: false, queue: None }, &mut to).unwrap();
    (String::from_utf8(to).unwrap(), report)
}

fn saved(mut tally: Tally) -> Vec<u8> {
    let mut to = Vec::new();
    tally.save(&mut to).unwrap();
    to
}

fn loaded(mut bytes: &[u8]) -> Result<Tally, Unusable> {
    let tally = Tally::load(&mut bytes)?.ok_or(Unusable::NoTally)?;
    assert!(bytes.is_empty());
    Ok(tally)
}

fn merged(mut left: Tally, right: Tally) -> Result<Tally, Unusable> {
    left.merge(right).map(|()| left)
}

fn below(chance: &mut Chance, limit: usize) -> usize {
    usize::try_from(chance.below(limit as u64)).unwrap()
}

/// So many parts of random sizes, some of them empty.
fn parts<'l>(chance: &mut Chance, mut lines: &'l [String], count: usize) -> Vec<&'l [String]> {
    let mut parts = Vec::new();
    for left in (1..count).rev() {
        let most = (2 * lines.len() / left).min(lines.len());
        let (part, rest) = lines.split_at(below(chance, most + 1));
        parts.push(part);
        lines = rest;
    }
    parts.push(lines);
    parts
}

#[test]
fn any_parts_in_any_order_and_any_tree_give_the_bytes_of_the_one_run() {
    for (seed, keep) in (0..8).zip(KEEPS.into_iter().cycle()) {
        let mut chance = Chance::new(seed);
        let lines = lines(&mut chance, 150);
        let options = options(keep);
        for format in [Format::Jsonl, Format::Csv] {
            let options = Options { format, threads: 2, ..options.clone() };
            let mut whole = Vec::new();
            let report = run(inputs(&lines), &options, &mut whole).unwrap();
            let whole = (String::from_utf8(whole).unwrap(), report);
            assert!(whole.1.repeated > 0 && whole.1.broken == 2 && whole.1.nameless == 1);

            let count = 1 + below(&mut chance, 12);
            let parts = parts(&mut chance, &lines, count).into_iter();
            let mut all: Vec<_> = parts.map(|it| saved(tallied(it, &options))).collect();
            chance.shuffle(&mut all);
            // Any two may be next, and the sum of two is stored again: a tree of random shape.
            while all.len() > 1 {
                let right = all.remove(below(&mut chance, all.len()));
                let left = all.remove(below(&mut chance, all.len()));
                all.push(saved(merged(loaded(&left).unwrap(), loaded(&right).unwrap()).unwrap()));
            }
            let sum = judged(loaded(&all[0]).unwrap(), 3, format);
            assert!(sum.0 == whole.0, "seed {seed}, {keep:?}, {format:?}, {count} parts");
            assert_eq!(sum.1, whole.1, "seed {seed}");
        }
    }
}

#[test]
fn the_sum_is_stored_alike_however_it_was_added_up() {
    for (seed, keep) in (20..24).zip(KEEPS.into_iter().cycle()) {
        let mut chance = Chance::new(seed);
        let lines = lines(&mut chance, 100);
        let options = options(keep);
        let whole = saved(tallied(&lines, &options));
        let mut parts = parts(&mut chance, &lines, 6);
        chance.shuffle(&mut parts);
        let flat = parts.iter().map(|it| tallied(it, &options));
        let flat = flat.reduce(|left, right| merged(left, right).unwrap()).unwrap();
        assert!(saved(flat) == whole, "seed {seed}");
    }
}

#[test]
fn nothing_is_the_neutral_part_and_is_a_tally_too() {
    let lines = lines(&mut Chance::new(30), 60);
    let options = options(Keep::EveryState);
    let whole = saved(tallied(&lines, &options));
    let nothing = || loaded(&saved(tallied(&[], &options))).unwrap();
    assert_eq!(nothing().processes(), 0);
    let tally = || tallied(&lines, &options);
    assert!(saved(merged(nothing(), tally()).unwrap()) == whole);
    assert!(saved(merged(tally(), nothing()).unwrap()) == whole);
    let (findings, report) = judged(nothing(), 1, Format::Jsonl);
    assert!(findings.is_empty() && report.holds_nothing());
}

#[test]
fn tallies_stand_one_after_the_other() {
    let lines = lines(&mut Chance::new(31), 40);
    let options = options(Keep::Flagged);
    let (first, second) = lines.split_at(20);
    let bytes = [saved(tallied(first, &options)), saved(tallied(second, &options))].concat();
    let mut from = &bytes[..];
    let mut next = || Tally::load(&mut from).unwrap();
    let sum = merged(next().unwrap(), next().unwrap()).unwrap();
    assert!(next().is_none());
    assert!(saved(sum) == saved(tallied(&lines, &options)));
}

#[test]
fn flags_parameters_and_registers_are_kept_for_the_judgement() {
    let lines = lines(&mut Chance::new(32), 120);
    let mut settings = Settings::default();
    settings.set("R003.least_days=25").unwrap();
    let (register, _) = Register::read("bin,from,until,reason\n770340000001,2020-01-01,,court\n");
    let settings = settings.with_register(register);
    let only = ["R003", "R017", "K08"].map(str::to_owned).to_vec();
    let options = Options { only, settings, ..options(Keep::EveryState) };
    let mut whole = Vec::new();
    let report = run(inputs(&lines), &options, &mut whole).unwrap();
    let (written, sum) =
        judged(loaded(&saved(tallied(&lines, &options))).unwrap(), 1, Format::Jsonl);
    assert_eq!(sum, report);
    assert!(written.into_bytes() == whole);
    let shipped = judged(
        tallied(&lines, &Options { settings: Settings::default(), ..options }),
        1,
        Format::Jsonl,
    );
    assert_ne!(shipped.1.flags, report.flags, "the settings decide something");
}

#[test]
fn what_was_asked_otherwise_does_not_add_up() {
    let usual = options(Keep::Flagged);
    let mut settings = Settings::default();
    settings.set("R035.least=4").unwrap();
    let (register, _) = Register::read("bin,from,until,reason\n770340000001,2020-01-01,,court\n");
    let others = [
        (Options { settings, ..usual.clone() }, "R035.least=4"),
        (
            Options { settings: Settings::default().with_register(register), ..usual.clone() },
            "register",
        ),
        (Options { only: vec!["r018".to_owned()], ..usual.clone() }, "R018"),
        (Options { keep: Keep::EveryState, ..usual.clone() }, "all"),
    ];
    for (other, word) in others {
        let other = loaded(&saved(tallied(&[], &other))).unwrap();
        let why = merged(tallied(&[], &usual), other).err().unwrap();
        assert!(matches!(why, Unusable::Other(_)) && why.to_string().contains(word), "{why}");
    }
    // What does not change what is added up: threads, and how findings are written.
    let alike = Options { threads: 3, format: Format::Csv, ..usual.clone() };
    assert!(merged(tallied(&[], &usual), tallied(&[], &alike)).is_ok());
}

fn small() -> Vec<u8> {
    let only = ["R003", "R017", "R018"].map(str::to_owned).to_vec();
    let options = Options { only, ..options(Keep::EveryState) };
    saved(tallied(&releases(&mut Chance::new(40), 2), &options))
}

#[test]
fn a_tally_that_breaks_off_at_any_byte_is_refused() {
    let whole = small();
    assert!(loaded(&whole).is_ok());
    for end in 1..whole.len() {
        let why = Tally::load(&mut &whole[..end]).err().unwrap();
        assert!(matches!(why, Unusable::Damaged), "{end} of {}: {why}", whole.len());
    }
}

#[test]
fn a_tally_with_any_byte_changed_is_refused() {
    let whole = small();
    let mut chance = Chance::new(41);
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1 << chance.below(8);
        assert!(Tally::load(&mut &changed[..]).is_err(), "byte {at}");
    }
}

#[test]
fn other_bytes_and_other_formats_are_refused_by_name() {
    let why = |bytes: &[u8]| loaded(bytes).err().unwrap();
    assert!(matches!(why(b"{\"ocid\":\"a\"}\n{\"ocid\":\"b\"}"), Unusable::NoTally));
    let whole = small();
    let followed = [&whole[..], b"more"].concat();
    let mut from = &followed[..];
    assert!(Tally::load(&mut from).unwrap().is_some());
    assert!(matches!(Tally::load(&mut from), Err(Unusable::NoTally)));

    let mut later = whole;
    later[FORMAT_AT] += 1;
    let why = why(&later);
    assert!(matches!(why, Unusable::Format(2)) && why.to_string().contains("format 2"), "{why}");
}

/// Lengths that promise gigabytes, numbers of names that are not there, letters that are none: with a
/// checksum that fits, so that the reader must look at what it is told.
#[test]
fn a_forged_tally_is_an_error_or_a_tally_and_never_a_panic() {
    let whole = small();
    let (body, _) = whole.split_at(whole.len() - 4);
    let mut refused = 0;
    for at in FORMAT_AT + 4..body.len() {
        for forged in [&[0xff][..], &[0xff; 9], &[0]] {
            let mut bytes = body.to_vec();
            let end = (at + forged.len()).min(bytes.len());
            bytes[at..end].copy_from_slice(&forged[..end - at]);
            let mut checksum = Crc::new();
            checksum.update(&bytes);
            bytes.extend(checksum.sum().to_le_bytes());
            refused += usize::from(Tally::load(&mut &bytes[..]).is_err());
        }
    }
    assert!(refused > body.len(), "{refused} of {} bytes", body.len());
}
