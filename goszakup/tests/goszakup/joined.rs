//! Pages of an invented purchase, joined: what the release says, whichever way the pages told it.

use crate::saved::{self, read, releases};
use goszakup::{Gathered, Kind, Terms, Why, ocds_rules};
use serde_json::{Value, json};

const PERSON: &str = "850101300124";

fn first() -> Value {
    releases("rest").0.remove(0)
}

fn direct() -> Value {
    releases("rest").0.remove(1)
}

#[test]
fn rest_and_graphql_tell_the_same() {
    let (rest, graphql) = (releases("rest").0, releases("graphql").0);
    assert_eq!(rest.len(), 2);
    assert_eq!(rest, graphql);
}

#[test]
fn the_order_of_pages_makes_no_difference() {
    let mut pages = saved::of("rest");
    pages.extend(saved::of("graphql"));
    let mut turned = pages.clone();
    turned.reverse();
    turned.rotate_left(3);
    assert_eq!(saved::write(&read(&pages)), saved::write(&read(&turned)));
}

#[test]
fn every_release_keeps_the_rules_of_the_standard() {
    for folder in ["rest", "graphql"] {
        for release in releases(folder).0 {
            assert_eq!(ocds_rules::faults(&release), [], "{release:#}");
        }
    }
}

#[test]
fn the_announcement_becomes_a_tender_with_lots() {
    let tender = &first()["tender"];
    assert_eq!(first()["ocid"], "ocds-kz0000-17000001-1");
    assert_eq!(tender["procurementMethod"], "open");
    assert_eq!(tender["procurementMethodDetails"], "Запрос ценовых предложений");
    assert_eq!(tender["mainProcurementCategory"], "goods");
    assert_eq!(tender["status"], "complete");
    assert_eq!(tender["title_kk"], "Кеңсе қағазын сатып алу");
    assert_eq!(tender["value"], json!({ "amount": 1_500_000.5, "currency": "KZT" }));
    assert_eq!(tender["tenderPeriod"]["endDate"], "2026-09-05T18:00:00+05:00");
    let lots: Vec<_> =
        tender["lots"].as_array().unwrap().iter().map(|it| (&it["id"], &it["status"])).collect();
    assert_eq!(
        lots,
        [
            (&json!("88000001-ЗЦП1"), &json!("complete")),
            (&json!("88000002-ЗЦП1"), &json!("unsuccessful")),
        ]
    );
}

#[test]
fn an_item_has_its_code_unit_price_and_place() {
    let item = &first()["tender"]["items"][0];
    assert_eq!(item["classification"]["scheme"], "KZ-ENSTRU");
    assert_eq!(item["classification"]["id"], "171214.300.000001");
    assert_eq!(item["quantity"], 100);
    assert_eq!(item["unit"]["name"], "Одна пачка");
    assert_eq!(item["unit"]["value"]["amount"], 10_000);
    assert_eq!(item["relatedLot"], "88000001-ЗЦП1");
    assert_eq!(item["deliveryLocation"]["gazetteer"]["identifiers"], json!(["351010000"]));
    assert_eq!(item["deliveryAddresses"][0]["streetAddress"], "г. Караганда, ул. Вымышленная, 1");
}

#[test]
fn a_lot_without_a_list_finds_its_plan_by_the_head_of_its_number() {
    let item = &first()["tender"]["items"][1];
    assert_eq!(item["id"], "88000002-ЗЦП1/3002");
    assert_eq!(item["unit"]["value"]["amount"], 50_000.05);
}

#[test]
fn the_plan_tells_its_money_and_its_own_method() {
    let planning = &first()["planning"];
    assert_eq!(planning["budget"]["amount"]["amount"], 1_500_000.5);
    assert_eq!(planning["budget"]["id"], "261");
    assert_eq!(
        planning["procurementMethodDetails"],
        "Открытый конкурс; Запрос ценовых предложений"
    );
    assert_eq!(planning["items"].as_array().unwrap().len(), 2);
}

#[test]
fn bids_are_told_lot_by_lot() {
    let release = first();
    let bids: Vec<_> = release["bids"]["details"].as_array().unwrap().iter().collect();
    let told: Vec<_> = bids
        .iter()
        .map(|it| (&it["status"], &it["value"]["amount"], &it["relatedLots"][0]))
        .collect();
    let lot = json!("88000001-ЗЦП1");
    assert_eq!(
        told,
        [
            (&json!("valid"), &json!(900_000), &lot),
            (&json!("disqualified"), &json!(950_000), &lot),
            (&json!("valid"), &json!(990_000), &lot),
        ]
    );
    assert_eq!(release["tender"]["numberOfTenderers"], 3);
}

#[test]
fn the_award_keeps_the_first_value_and_the_contract_has_the_last() {
    let release = first();
    let (award, contract) = (&release["awards"][0], &release["contracts"][0]);
    assert_eq!(release["contracts"].as_array().unwrap().len(), 1);
    assert_eq!(contract["id"], "501");
    assert_eq!(contract["awardID"], award["id"]);
    assert_eq!(award["value"]["amount"], 900_000);
    assert_eq!(contract["value"]["amount"], 990_000);
    assert_eq!(contract["valueWithVAT"]["amount"], 1_108_800);
    assert_eq!(contract["dateSigned"], "2026-09-15T15:00:00+05:00");
    assert_eq!(contract["period"]["endDate"], "2027-02-28T23:59:59+05:00");
    assert_eq!(contract["items"][0]["unit"]["value"]["amount"], 9_900);
    assert_eq!(award["items"][0]["unit"]["value"]["amount"], 9_000);
    assert_eq!(award["relatedLots"], json!(["88000001-ЗЦП1"]));
}

#[test]
fn supplementary_agreements_stand_in_their_order_and_unsigned_ones_do_not() {
    let release = first();
    let amendments = release["contracts"][0]["amendments"].as_array().unwrap();
    let told: Vec<_> = amendments.iter().map(|it| (&it["id"], &it["value"]["amount"])).collect();
    assert_eq!(told, [(&json!("502"), &json!(950_000)), (&json!("503"), &json!(990_000))]);
}

#[test]
fn payments_acts_and_the_prepayment_are_told() {
    let release = first();
    let carried = &release["contracts"][0]["implementation"];
    let paid: Vec<_> = carried["transactions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["value"]["amount"])
        .collect();
    assert_eq!(paid, [&json!(302_400), &json!(806_400)]);
    let milestones: Vec<_> = carried["milestones"].as_array().unwrap().iter().collect();
    let told: Vec<_> =
        milestones.iter().map(|it| [&it["id"], &it["type"], &it["code"], &it["status"]]).collect();
    assert_eq!(
        told,
        [
            [&json!("execution"), &json!("delivery"), &json!("execution"), &json!("scheduled")],
            [&json!("act-8001"), &json!("delivery"), &json!("act"), &json!("met")],
            [&json!("act-8002"), &json!("delivery"), &json!("act"), &json!("scheduled")],
            [&json!("prepayment"), &json!("financing"), &json!("prepayment"), &json!("met")],
        ]
    );
    assert_eq!(milestones[1]["dueDate"], "2026-10-20T23:59:59+05:00");
    assert_eq!(milestones[1]["dateMet"], "2026-10-16T10:00:00+05:00");
    // Thirty percent of the units of the newest contract.
    assert_eq!(milestones[3]["value"]["amount"], 297_000);
    assert_eq!(milestones[3]["dateMet"], "2026-09-20T00:00:00+05:00");
}

#[test]
fn a_party_has_its_number_address_telephone_and_accounts() {
    let release = first();
    let parties = release["parties"].as_array().unwrap();
    let supplier = parties.iter().find(|it| it["id"] == "KZ-BIN-991340000034").unwrap();
    assert_eq!(supplier["identifier"]["scheme"], "KZ-BIN");
    assert_eq!(supplier["name"], "ТОО «Вымышленный поставщик»");
    assert_eq!(supplier["address"]["streetAddress"], "г. Караганда, пр. Несуществующий, 5");
    assert_eq!(supplier["contactPoint"]["telephone"], "+77210000002");
    assert_eq!(supplier["roles"], json!(["tenderer", "supplier", "payee"]));
    let accounts: Vec<_> =
        supplier["additionalIdentifiers"].as_array().unwrap().iter().map(|it| &it["id"]).collect();
    assert_eq!(accounts, [&json!("KZ000000000000000001"), &json!("KZ000000000000000002")]);
}

#[test]
fn a_contract_without_an_announcement_is_a_process_of_its_own() {
    let release = direct();
    assert_eq!(release["ocid"], "ocds-kz0000-contract-601");
    assert_eq!(release["tender"]["procurementMethod"], "direct");
    assert_eq!(release["contracts"][0]["status"], "terminated");
    assert_eq!(release["contracts"][0]["statusDetails"], "777");
    assert_eq!(
        release["contracts"][0]["implementation"]["milestones"][0]["dateMet"],
        "2026-06-10T00:00:00+05:00"
    );
    assert_eq!(release["tender"]["items"][0]["classification"]["id"], "410040.300.000001");
}

#[test]
fn a_person_has_neither_number_nor_name() {
    for folder in ["rest", "graphql"] {
        let written = saved::write(&read(&saved::of(folder))).0;
        let text = String::from_utf8(written).unwrap();
        for personal in [PERSON, "Вымышленный Человек", "KZ000000000000000009", "+77010000000"]
        {
            assert!(!text.contains(personal), "{personal}");
        }
        assert!(text.contains("unnamed-"));
    }
}

#[test]
fn what_cannot_be_read_is_told_row_by_row() {
    let report = releases("rest").1;
    let told: Vec<_> = report.unread.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "plans-kato.json, 1: ref_kato_code cannot be read: 35",
            "plans.json, 1: ref_enstru_code cannot be read: не код",
        ]
    );
    assert_eq!(report.deleted[&Kind::Act], 1);
    assert_eq!(report.plans_alone, 1);
    assert_eq!(report.releases, 2);
    assert!(report.orphans.is_empty());
}

#[test]
fn what_belongs_to_nothing_is_counted() {
    let alone = [
        "lots.json",
        "plans-kato.json",
        "contract.json",
        "contract-units.json",
        "acts.json",
        "treasury-pay.json",
        "app-lots.json",
        "trd-app.json",
    ];
    let mut gathered = Gathered::default();
    for (name, bytes) in saved::of("rest")
        .iter()
        .filter(|it| alone.contains(&it.0.as_str()) && it.0 != "contract.json")
    {
        gathered.read(name, bytes);
    }
    let report = saved::write(&gathered).1;
    let told: Vec<_> = report.orphans.iter().map(|(kind, count)| (*kind, *count)).collect();
    // The lots of applications find their applications, which find no announcement.
    assert_eq!(
        told,
        [
            (Kind::Lot, 2),
            (Kind::Place, 2),
            (Kind::Unit, 3),
            (Kind::Application, 3),
            (Kind::Act, 2),
            (Kind::Payment, 2),
        ]
    );
    assert_eq!(report.releases, 0);
}

#[test]
fn a_chain_without_its_first_contract_has_an_award_without_a_value() {
    let page = json!({ "data": { "Contract": [{
        "id": 12, "rootId": 11, "parentId": 11, "contractSum": 5000, "signDate": "2026-03-03 10:00:00",
        "customerBin": "991340000012", "supplierBiin": "991340000034"
    }] } });
    let mut gathered = Gathered::default();
    gathered.read("page", page.to_string().as_bytes());
    let (written, report) = saved::write(&gathered);
    let release: Value = serde_json::from_slice(&written).unwrap();
    assert_eq!(release["awards"][0].get("value"), None);
    assert_eq!(release["contracts"][0]["value"]["amount"], 5_000);
    assert_eq!(report.chains_without_first, 1);
}

#[test]
fn the_unreliable_are_listed_with_their_days() {
    let gathered = read(&saved::of("rest"));
    let (debarments, unread) = gathered.debarments(&Terms::unregistered("salt"));
    let told: Vec<_> = debarments
        .iter()
        .map(|it| (it.bin.as_deref(), it.from.to_string(), it.until.map(|it| it.to_string())))
        .collect();
    assert_eq!(
        told,
        [
            (Some("991340000045"), "2026-01-10".to_owned(), Some("2028-01-10".to_owned())),
            (None, "2026-02-01".to_owned(), None),
        ]
    );
    assert_eq!(debarments[0].reason.as_deref(), Some("Решение суда"));
    assert!(matches!(unread[0].why, Why::Value { field: "start_date", .. }));
    assert!(!debarments[1].party.contains(PERSON));
}
