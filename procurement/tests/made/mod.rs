//! Releases made from a seed: the same seed, the same lines.

use serde_json::{Value, json};

/// A small generator of numbers (splitmix64): nothing hangs on its quality.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (it ^ (it >> 31)) % limit
    }

    pub(crate) fn shuffle<T>(&mut self, all: &mut [T]) {
        for end in (1..all.len()).rev() {
            let other = usize::try_from(self.below(end as u64 + 1)).unwrap();
            all.swap(end, other);
        }
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    /// Once in so many times.
    fn hits(&mut self, once_in: u64) -> bool {
        self.below(once_in) == 0
    }
}

const LOTS: [&str; 2] = ["A", "B"];
const TITLES: [&str; 5] = [
    "Ноутбук, 15,6 дюйм",
    "Парта ученическая одноместная",
    "Принтер, «Ulgitek X13» маркасы",
    "Жол жөндеу жұмыстары",
    "Принтер Canon немесе баламасы",
];
const METHODS: [[&str; 2]; 4] = [
    ["open", "Ашық конкурс"],
    ["open", "Запрос ценовых предложений"],
    ["selective", "Конкурс с использованием рейтингово-балльной системы"],
    ["direct", "Из одного источника путём прямого заключения договора"],
];

/// So many releases, some of them odd.
pub(crate) fn releases(chance: &mut Chance, count: usize) -> Vec<String> {
    (0..count).map(|nth| release(chance, nth)).collect()
}

fn release(chance: &mut Chance, nth: usize) -> String {
    let lots = if chance.hits(3) { &LOTS[..] } else { &[] };
    let bids: Vec<_> = (0..chance.below(6)).map(|it| bid(chance, it, lots)).collect();
    let awards: Vec<_> = match chance.below(3) {
        0 => Vec::new(),
        _ => (0..lots.len().max(1)).map(|it| award(chance, it, lots)).collect(),
    };
    let signs = !awards.is_empty() && !chance.hits(4);
    let contracts: Vec<_> =
        awards.iter().filter(|_| signs).map(|it| contract(chance, it)).collect();
    let buyer = chance.below(8);
    json!({
        "ocid": format!("ocds-{nth}"),
        "date": "2026-06-30T12:00:00+05:00",
        "buyer": {"id": buyer_id(buyer)},
        "parties": parties(chance, buyer),
        "tender": tender(chance, lots, bids.len()),
        "bids": {"details": bids},
        "awards": awards,
        "contracts": contracts,
    })
    .to_string()
}

/// The second half of a number, so that it is that of nobody.
fn buyer_id(nth: u64) -> String {
    format!("KZ-BIN-77034000{nth:04}")
}

fn firm(nth: u64) -> Value {
    match nth {
        9 => json!({"id": "KZ-IIN-990101300124", "name": "Жеке кәсіпкер"}),
        _ => json!({"id": format!("f{nth}"), "name": format!("«Ұлгі-{nth}» ЖШС")}),
    }
}

fn parties(chance: &mut Chance, buyer: u64) -> Value {
    let mut all = vec![json!({
        "id": buyer_id(buyer), "roles": ["buyer"],
        "address": {"region": "351010000", "streetAddress": format!("Абай көшесі, {buyer}")},
    })];
    for nth in 0..6 {
        let shared = if chance.hits(12) { 0 } else { nth };
        all.push(json!({
            "id": format!("f{nth}"), "roles": ["tenderer", "supplier"],
            "contactPoint": {"telephone": format!("+7 701 000 00 0{shared}")},
            "additionalIdentifiers": [{"scheme": "KZ-IIK", "id": format!("KZ00ULGI{shared}")}],
            "details": {"headId": format!("head-{nth}")},
        }));
    }
    all.into()
}

fn tender(chance: &mut Chance, lots: &[&str], bids: usize) -> Value {
    let status = chance.one(&["active", "active", "complete", "complete", "unsuccessful"]);
    let status = if chance.hits(20) { "cancelled" } else { status };
    let [method, details] = chance.one(&METHODS);
    let lot = |it: &&str| json!({"id": it, "title": "Лот", "value": money(400_000.0, "KZT")});
    let items: Vec<_> = (0..=chance.below(2)).map(|it| item(chance, it, lots)).collect();
    json!({
        "status": status,
        "title": chance.one(&TITLES),
        "procurementMethod": method,
        "procurementMethodDetails": details,
        "mainProcurementCategory": chance.one(&["goods", "goods", "works", "services"]),
        "numberOfTenderers": bids,
        "value": money(real(500_000 + chance.below(60) * 250_000), "KZT"),
        "tenderPeriod": {
            "startDate": "2026-03-02T09:00:00+05:00",
            "endDate": format!("2026-03-{:02}T18:00:00Z", 1 + chance.below(28)),
        },
        "lots": lots.iter().map(lot).collect::<Vec<_>>(),
        "items": items,
    })
}

fn bid(chance: &mut Chance, nth: u64, lots: &[&str]) -> Value {
    let currency = if chance.hits(30) { "USD" } else { "KZT" };
    let (day, amount) = (1 + chance.below(28), 1000 + chance.below(5) * 100);
    let mut it = json!({
        "id": format!("b{nth}"),
        "status": chance.one(&["valid", "valid", "disqualified", "withdrawn"]),
        "date": format!("2026-03-{day:02}T12:00:00Z"),
        "tenderers": [firm(if chance.hits(40) { 9 } else { nth })],
        "value": money(real(amount), currency),
    });
    if !lots.is_empty() && !chance.hits(40) {
        it["relatedLots"] = json!([chance.one(lots)]);
    }
    it
}

fn award(chance: &mut Chance, nth: usize, lots: &[&str]) -> Value {
    // Now and then one that nobody else knows.
    let supplier = if chance.hits(6) { 100 + chance.below(900) } else { chance.below(6) };
    let items: Vec<_> = (0..chance.below(4)).map(|it| item(chance, it, &[])).collect();
    let mut it = json!({
        "id": format!("a{nth}"),
        "status": if chance.hits(15) { "pending" } else { "active" },
        "date": "2026-04-01T10:00:00+05:00",
        "suppliers": [firm(supplier)],
        "value": money(real(300_000 + chance.below(50) * 300_000), "KZT"),
        "items": items,
    });
    if let Some(lot) = lots.get(nth) {
        it["relatedLots"] = json!([lot]);
    }
    it
}

fn item(chance: &mut Chance, nth: u64, lots: &[&str]) -> Value {
    let dear = if chance.hits(25) { 7 } else { 1 };
    let price = real((100 + chance.below(40)) * dear) + 0.5;
    let mut it = json!({
        "id": nth.to_string(),
        "description": chance.one(&TITLES),
        "classification": {"scheme": "KZ-ENSTRU", "id": chance.below(3).to_string()},
        "quantity": 2 + chance.below(3),
        "unit": {"name": "дана", "value": money(price, "KZT")},
        "deliveryAddress": {"streetAddress": format!("Абай көшесі, {}", chance.below(4))},
        "deliveryLocation": {"gazetteer": {"scheme": "KZ-KATO", "identifiers": ["351010000"]}},
    });
    if let Some(lot) = lots.first() {
        it["relatedLot"] = json!(lot);
    }
    it
}

/// What became of an award: changed now and then, prepaid, accepted and paid in many a way.
fn contract(chance: &mut Chance, award: &Value) -> Value {
    let first = award["value"]["amount"].as_f64().unwrap();
    let factor = chance.one(&[1.0, 1.0, 1.0, 0.5, 1.5]);
    let value = first * factor;
    let amendments = if (factor - 1.0_f64).abs() > 0.1 {
        json!([{"id": "1", "date": "2026-05-20", "rationale": "Баға", "value": money(value, "KZT")}])
    } else {
        json!([])
    };
    let years = ["2024", "2025", "2025", "2026"];
    json!({
        "id": "c", "awardID": award["id"],
        "status": chance.one(&["active", "terminated", "terminated", "cancelled"]),
        "value": money(value, "KZT"),
        "dateSigned": format!("{}-{:02}-05T10:00:00+05:00", chance.one(&years), 1 + chance.below(4)),
        "period": {"startDate": "2026-04-05", "endDate": "2026-06-05"},
        "items": award["items"],
        "amendments": amendments,
        "implementation": implementation(chance, value),
    })
}

fn implementation(chance: &mut Chance, value: f64) -> Value {
    let (mut paid, mut met) = (Vec::new(), Vec::new());
    if chance.hits(4) {
        let part = value * chance.one(&[0.25, 0.5]);
        paid.push(payment(1, 6 + chance.below(4), part));
        met.push(json!({"id": "p", "type": "financing", "code": "prepayment",
            "value": money(part, "KZT")}));
    }
    if !chance.hits(8) {
        let day = 1 + chance.below(28);
        met.push(json!({
            "id": "a", "type": "delivery", "code": "act", "status": "met",
            "dueDate": "2026-05-10", "dateMet": format!("2026-0{}-{day:02}", 4 + chance.below(3)),
            "value": money(value, "KZT"),
        }));
    }
    let share = chance.one(&[1.0, 1.0, 1.0, 0.5, 1.25]);
    paid.push(payment(2, 10 + chance.below(19), value * share));
    json!({"transactions": paid, "milestones": met})
}

fn payment(id: u32, day: u64, amount: f64) -> Value {
    json!({"id": id.to_string(), "date": format!("2026-05-{day:02}"), "value": money(amount, "KZT")})
}

fn money(amount: f64, currency: &str) -> Value {
    json!({"amount": amount, "currency": currency})
}

fn real(whole: u64) -> f64 {
    f64::from(u32::try_from(whole).unwrap())
}
