//! Releases made from a seed: the same seed, the same lines.

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
}

/// So many releases, some of them odd.
pub(crate) fn releases(chance: &mut Chance, count: usize) -> Vec<String> {
    (0..count).map(|nth| release(chance, nth)).collect()
}

fn release(chance: &mut Chance, nth: usize) -> String {
    let status =
        ["active", "complete", "cancelled"][usize::try_from(chance.below(20) / 9).unwrap()];
    let bids: Vec<_> = (0..chance.below(5)).map(|it| bid(chance, it)).collect();
    let items: Vec<_> = (0..chance.below(4)).map(|_| item(chance)).collect();
    let award = match chance.below(3) {
        0 => String::new(),
        _ => format!(
            r#"{{"status":"active","suppliers":[{{"id":"f{}"}}],"items":[{}]}}"#,
            chance.below(5),
            items.join(",")
        ),
    };
    format!(
        r#"{{"ocid":"ocds-{nth}","tender":{{"status":"{status}","procurementMethod":"open","numberOfTenderers":{},
        "tenderPeriod":{{"startDate":"2026-03-02T09:00:00+05:00","endDate":"2026-03-{:02}T18:00:00Z"}},"items":[{}]}},
        "bids":{{"details":[{}]}},"awards":[{award}]}}"#,
        bids.len(),
        1 + chance.below(28),
        item(chance),
        bids.join(","),
    )
    .replace('\n', " ")
}

fn bid(chance: &mut Chance, nth: u64) -> String {
    let status =
        ["valid", "valid", "disqualified", "withdrawn"][usize::try_from(chance.below(4)).unwrap()];
    let currency = if chance.below(30) == 0 { "USD" } else { "KZT" };
    let (day, amount) = (1 + chance.below(28), 1000 + chance.below(5) * 100);
    format!(
        r#"{{"status":"{status}","date":"2026-03-{day:02}T12:00:00Z","tenderers":[{{"id":"f{nth}"}}],
        "value":{{"amount":{amount},"currency":"{currency}"}}}}"#
    )
}

fn item(chance: &mut Chance) -> String {
    let dear = if chance.below(25) == 0 { 7 } else { 1 };
    let (class, price) = (chance.below(3), (100 + chance.below(40)) * dear);
    format!(
        r#"{{"classification":{{"id":"{class}"}},"quantity":2,"unit":{{"name":"дана","value":{{"amount":{price}.5,"currency":"KZT"}}}}}}"#
    )
}
