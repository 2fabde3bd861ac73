//! Commands that look after a site.

use crate::place::Place;

fn migrated() -> Place {
    let place = Place::new();
    place.run(&["migrate"]).done();
    place
}

#[test]
fn a_site_without_tables_is_sent_to_migrate() {
    let place = Place::new();
    for command in [&["serve"][..], &["user", "list"], &["journal", "verify"]] {
        let said = place.run(command).refused().err;
        assert!(said.contains("erikti migrate"), "{command:?}: {said}");
    }
    place.run(&["migrate"]).done();
    place.run(&["migrate"]).done();
    assert!(place.run(&["journal", "verify"]).done().out.starts_with("sound"));
}

#[test]
fn the_self_check_has_a_line_for_everything() {
    let place = migrated();
    let before = place.run(&["check"]).refused();
    assert!(before.out.contains("not ok  people"), "{}", before.out);

    place.run(&["user", "add", "temir", "--name", "Temir", "--role", "administrator"]).done();
    let after = place.run(&["check"]).done();
    for what in
        ["settings", "schema", "people", "journal", "holidays", "files", "disk", "mail", "goszakup"]
    {
        let lines = after.out.lines().filter(|it| it.starts_with(&format!("ok      {what}")));
        assert_eq!(lines.count(), 1, "{what}: {}", after.out);
    }
    place.file("erikti.toml", "[mail]\naddress = '127.0.0.1:1'\nfrom = 'a@erikti.example'\n");
    let said = place.run(&["check"]).refused().out;
    assert!(said.contains("not ok  mail"), "{said}");
}

#[test]
fn accounts_are_made_listed_and_ended() {
    let place = migrated();
    let add = [
        "user",
        "add",
        "Aigul",
        "--name",
        "Айгүл",
        "--role",
        "coordinator",
        "--district",
        "351010000",
    ];
    let made = place.run(&add).done();
    assert_eq!(made.out.trim().len(), 23, "a password, printed once: {}", made.out);
    assert!(place.run(&add).refused().err.contains("already"));

    let list = place.run(&["user", "list"]).done().out;
    assert_eq!(list, "aigul  Айгүл  coordinator:351010000\n");

    let short = place.run_with(&["user", "password", "aigul", "--password-stdin"], "short\n");
    assert!(short.refused().err.contains("12 to 256"));
    let typed = ["user", "password", "aigul", "--password-stdin"];
    assert_eq!(place.run_with(&typed, "a long enough one\n").done().out, "");

    place.run(&["user", "grant", "aigul", "--role", "auditor"]).done();
    let list = place.run(&["user", "list"]).done().out;
    assert_eq!(list, "aigul  Айгүл  auditor,coordinator:351010000\n");
    place.run(&["user", "revoke", "aigul", "--role", "coordinator"]).done();
    assert_eq!(place.run(&["user", "list"]).done().out, "aigul  Айгүл  auditor\n");
    for wrong in ["", "b c", "айгүл", "a"] {
        let add = ["user", "add", wrong, "--name", "B", "--role", "officer"];
        assert!(place.run(&add).refused().err.contains("2 to 64 Latin letters"), "{wrong}");
    }
    for (wrong, told) in
        [(["--email", "nobody"], "no address"), (["--employer", "120340000015"], "no BIN")]
    {
        let add = ["user", "add", "bb", "--name", "B", "--role", "officer", wrong[0], wrong[1]];
        assert!(place.run(&add).refused().err.contains(told), "{wrong:?}");
    }
    let works =
        ["user", "add", "bb", "--name", "B", "--role", "officer", "--employer", "120340000014"];
    place.run(&works).done();

    place.run(&["user", "disable", "aigul"]).done();
    assert!(place.run(&["user", "list"]).done().out.contains("disabled"));
    assert!(place.run(&["user", "disable", "nobody"]).refused().err.contains("nobody"));
    let nowhere =
        [&add[..2], &["bc", "--name", "B", "--role", "officer", "--district", "999"]].concat();
    assert!(place.run(&nowhere).refused().err.contains("999"));

    let journal = place.run(&["journal", "verify", "--head"]).done().out;
    let (number, hash) = journal.trim().split_once(' ').unwrap();
    assert!(number.parse::<u64>().unwrap() >= 3 && hash.len() == 64, "{journal}");
}

#[test]
fn an_import_twice_changes_nothing() {
    let place = migrated();
    let region = generator::Region::demo(1, jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0));
    let releases: String = (0..60).map(|nth| region.release(nth) + "\n").collect();
    place.file("a.jsonl", &(releases.clone() + "{\"ocid\": \n"));

    let first = place.run(&["import", "ocds", "a.jsonl"]).done();
    assert!(
        first.out.contains("read 61, new 60, changed 0, same 0, quarantined 1"),
        "{}",
        first.out
    );
    assert!(first.err.contains("line 61"), "{}", first.err);
    let second = place.run_with(&["import", "ocds", "-"], &releases).done();
    assert!(
        second.out.contains("read 60, new 0, changed 0, same 60, quarantined 0"),
        "{}",
        second.out
    );
    assert!(place.run(&["import", "ocds", "b.jsonl"]).refused().err.contains("b.jsonl"));

    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut packed, releases.as_bytes()).unwrap();
    std::fs::write(place.path().join("a.jsonl.gz"), packed.finish().unwrap()).unwrap();
    assert!(place.run(&["import", "ocds", "a.jsonl.gz"]).done().out.contains("same 60"));

    place.file("empty.jsonl", "\n\n");
    place.file("page.html", "<html>\n<p>not found</p>\n");
    for file in ["empty.jsonl", "page.html"] {
        let said = place.run(&["import", "ocds", file]).refused().err;
        assert!(said.contains("nothing that is a process"), "{file}: {said}");
    }
}

#[test]
fn a_journal_is_compared_with_a_head_that_was_kept_elsewhere() {
    let place = migrated();
    place.run(&["user", "add", "temir", "--name", "Temir", "--role", "administrator"]).done();
    let head = place.run(&["journal", "verify", "--head"]).done().out;
    place.run(&["user", "disable", "temir"]).done();
    let against = |head: &str| place.run(&["journal", "verify", "--against", head]);
    assert!(against(&head).done().out.starts_with("sound"));
    let (number, hash) = head.trim().split_once(' ').unwrap();
    let other = format!("{number} {}", "0".repeat(64));
    assert!(against(&other).refused().err.contains("rewritten as a whole"));
    assert!(against(&format!("999 {hash}")).refused().err.contains("was cut"));
    against("sound").wrong();
}

#[test]
fn settings_that_cannot_be_are_told_before_anything_is_made() {
    let foreign = Place::with_settings("[database]\nurl = 'mysql://x@y/z'\n");
    let said = foreign.run(&["migrate"]).refused().err;
    assert!(said.contains("begins with sqlite:// or postgres://"), "{said}");
    let mistyped = Place::with_settings("[database]\nurl = 'sqlite://mistyped.db'\n");
    assert!(mistyped.run(&["user", "list"]).refused().err.contains("no database mistyped.db"));
    assert!(!mistyped.path().join("mistyped.db").exists());
    let place = Place::new();
    place.file("erikti.toml", "public_address = 'https://erikti.example/site'\n");
    place.run(&["migrate"]).done();
    assert!(place.run(&["check"]).refused().out.contains("leave the path out"));
}
