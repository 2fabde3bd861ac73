//! Data that come in and go out: the portal, registers, the budget, OCDS.

use std::time::Duration;

use goszakup::ocds_rules;

use crate::place::{Place, Running};
use crate::stub::{self, Stub, TOKEN};

/// A request that does not come by then never will.
const PATIENCE: Duration = Duration::from_mins(1);

fn migrated() -> Place {
    let place = Place::new();
    place.run(&["migrate"]).done();
    place
}

fn pages() -> Vec<String> {
    let mut pages: Vec<String> = std::fs::read_dir(stub::pages())
        .unwrap()
        .map(|it| it.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    pages.sort();
    pages
}

/// The arguments, with all saved pages among them.
fn with_pages(before: &[&str], after: &[&str]) -> Vec<String> {
    let owned = |it: &[&str]| it.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    [owned(before), pages(), owned(after)].concat()
}

fn ocids(lines: &str) -> Vec<String> {
    let ocid =
        |it: &str| serde_json::from_str::<serde_json::Value>(it).unwrap()["ocid"].to_string();
    lines.lines().map(ocid).collect()
}

fn run(place: &Place, arguments: &[String]) -> crate::place::Ended {
    place.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn saved_pages_come_in_once_and_go_out_as_sound_ocds() {
    let place = migrated();
    let import = with_pages(&["import", "goszakup"], &[]);
    let first = run(&place, &import).done();
    let releases =
        ocids(&run(&place, &with_pages(&["import", "goszakup"], &["--output", "-"])).done().out);
    let n = releases.len();
    assert!(n > 1 && first.out.contains(&format!("new {n}, changed 0, same 0")), "{}", first.out);
    assert!(run(&place, &import).done().out.contains(&format!("same {n}")));

    place.run(&["export", "ocds", "--output", "out.jsonl"]).done();
    let written = std::fs::read_to_string(place.path().join("out.jsonl")).unwrap();
    assert_eq!(ocids(&written), releases);
    for line in written.lines() {
        assert_eq!(ocds_rules::faults_of_line(line.as_bytes()), [], "{line}");
        assert!(!line.contains("850101300124"), "a person has no number");
    }
    place.file("page.html", "<html>");
    let said = place.run(&["import", "goszakup", "page.html"]).refused().err;
    assert!(said.contains("no announcement and no contract"), "{said}");
}

#[test]
fn what_breaks_the_rules_of_ocds_is_said_when_it_goes_out() {
    let place = migrated();
    let sound = r#"{"ocid":"ocds-kz0000-1","id":"1","date":"2026-01-02T10:00:00Z","tag":["compiled"],"initiationType":"tender"}"#;
    place.file("a.jsonl", &format!("{{\"ocid\":\"ours-2\"}}\n{sound}\n"));
    place.run(&["import", "ocds", "a.jsonl"]).done();
    let all = place.run(&["export", "ocds"]).refused();
    assert!(
        all.err.contains("1 releases break rules") && all.err.contains("ours-2"),
        "{}",
        all.err
    );
    assert_eq!(ocids(&all.out).len(), 2);
    assert_eq!(place.run(&["export", "ocds", "--sound"]).refused().out.trim(), sound);
}

#[test]
fn packages_and_folders_come_in_as_lines_do() {
    let place = migrated();
    let region = generator::Region::demo(1, jiff::civil::date(2026, 11, 23).at(10, 0, 0, 0));
    let releases: Vec<String> = (0..20).map(|nth| region.release(nth)).collect();
    std::fs::create_dir(place.path().join("packages")).unwrap();
    place.file(
        "packages/a.json",
        &format!("{{\"uri\":\"x\",\"releases\":[\n{}\n]}}", releases[..10].join(",\n")),
    );
    place.file("packages/b.json", &format!("[{}, {{\"id\": 1}}]", releases[10..].join(", ")));
    let said = place.run(&["import", "ocds", "packages"]).done();
    assert!(
        said.out.contains("read 10, new 10") && said.out.contains("read 11, new 10"),
        "{}",
        said.out
    );
    assert!(said.err.contains("line 1, release 11: "), "{}", said.err);
    place.file("all.jsonl", &releases.join("\n"));
    assert!(place.run(&["import", "ocds", "all.jsonl"]).done().out.contains("same 20"));
}

/// A site that knows the portal.
fn portal(token: &str) -> (Place, Stub) {
    let (place, stub) = (migrated(), Stub::start());
    place.file("token", &format!("{token}\n"));
    let address = &stub.address;
    let settings =
        format!("[goszakup]\naddress = '{address}'\ntoken_file = 'token'\ndelay_seconds = 0\n");
    place.file("erikti.toml", &settings);
    (place, stub)
}

#[test]
fn the_portal_is_read_with_the_token_of_the_office() {
    let (place, _stub) = portal(TOKEN);
    let said = place.run(&["fetch", "goszakup", "--since", "2026-01-01"]).done().out;
    assert!(said.contains("processes 2") && said.contains("data as of"), "{said}");
    let known = ocids(&place.run(&["export", "ocds"]).done().out);
    assert_eq!(known.len(), 2, "the announcement, and a contract without one: {known:?}");
    assert_eq!(known[0], "\"ocds-kz0000-17000001-1\"");
    // What the portal says of unreliable suppliers is known by now.
    place.file(
        "rnu.csv",
        "bin,from,until,reason\n991340000045,2026-01-10,2028-01-10,Решение суда\n",
    );
    let said = place.run(&["import", "register", "rnu", "rnu.csv"]).done().out;
    assert!(said.contains("new 0, changed 0, same 1"), "{said}");
}

#[test]
fn a_token_that_is_not_taken_and_one_that_is_not_there_are_said() {
    let (place, _stub) = portal("another");
    let said = place.run(&["fetch", "goszakup"]).refused().err;
    assert!(said.contains("403 Forbidden") && said.contains("goes on from there"), "{said}");
    std::fs::remove_file(place.path().join("token")).unwrap();
    for command in [&["fetch", "goszakup"][..], &["serve"]] {
        let said = place.run(command).refused().err;
        assert!(said.contains("goszakup.token_file token"), "{said}");
    }
    let said = migrated().run(&["fetch", "goszakup"]).refused().err;
    assert!(said.contains("goszakup.token_file is not set"), "{said}");
}

#[test]
fn a_site_reads_the_portal_by_itself() {
    let (place, stub) = portal(TOKEN);
    place.run(&["user", "add", "temir", "--name", "Temir", "--role", "administrator"]).done();
    let mut command = place.erikti(&["serve"]);
    command.env("ERIKTI__LISTEN", "127.0.0.1:0");
    let mut site = Running::start(command);
    site.until("Ready");
    let first = stub.asked.recv_timeout(PATIENCE).unwrap();
    assert!(first.contains("/v3/"), "{first}");
    assert_eq!(site.stop(), 0);
}

#[test]
fn a_register_is_read_by_rows_and_by_pages() {
    let place = migrated();
    place
        .file("rnu.csv", "bin,from,until,reason\n770149000025,2025-06-01,,\nnobody,2025-06-01,,\n");
    let import = ["import", "register", "rnu", "rnu.csv"];
    let first = place.run(&import).done();
    assert!(first.out.contains("new 1, changed 0, same 0, passed over 1"), "{}", first.out);
    assert!(first.err.contains("line 3: there is no BIN"), "{}", first.err);
    assert!(place.run(&import).done().out.contains("same 1"));
    let saved = stub::pages().join("Rnu.json");
    let said = place.run(&["import", "register", "rnu", saved.to_str().unwrap()]).done().out;
    assert!(said.contains("new 1") && said.contains("passed over 2"), "{said}");
    place.file("other.csv", "a,b\n1,2\n");
    let said = place.run(&["import", "register", "rnu", "other.csv"]).refused().err;
    assert!(said.contains("holds no entry"), "{said}");
}

#[test]
fn the_budget_is_read_month_by_month() {
    let place = migrated();
    let head = "month;id;parent_id;level;code;name;utv;utch;plg;plgp;sumrg;obz\n";
    let rows = "12.2024;1;;0;2.0;II;1;1;1;1;0.5;0.7\n12.2024;2;1.0;1;4.0;Білім;1;1;many;1;1;1\n";
    place.file("budget.csv", &format!("{head}{rows}"));
    let said = place.run(&["import", "budget", "budget.csv"]).done();
    assert!(
        said.out.contains("1 months from 2024-12 to 2024-12, 1 rows, passed over 1"),
        "{}",
        said.out
    );
    assert!(said.err.contains("line 3: a sum is no number"), "{}", said.err);
    place.file("other.csv", "a;b\n1;2\n");
    let said = place.run(&["import", "budget", "other.csv"]).refused().err;
    assert!(said.contains("lacks the columns"), "{said}");
}
