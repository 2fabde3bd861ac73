//! What was counted in ten thousand real releases of a country: the shares that the profile keeps.

/// A way to buy: its name, the word of OCDS, how many of ten thousand processes, and what they are like.
pub(crate) struct Way {
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) share: i64,
    /// The middle and the spread of the logarithm of the value.
    pub(crate) value: (f64, f64),
    /// The middle of the submission period, in minutes.
    pub(crate) period: i64,
    /// How many had so many bids: none, one … eleven, twelve or more.
    pub(crate) bids: [i64; 13],
    /// Complete, unsuccessful, cancelled, active.
    pub(crate) statuses: [i64; 4],
    /// Goods, services, works.
    pub(crate) categories: [i64; 3],
}

#[rustfmt::skip] // Counts are read as a table.
pub(crate) static WAYS: [Way; 6] = [
    Way { name: "Compras por Debajo del Umbral", kind: "open", share: 5979, value: (10.78, 1.0), period: 4,
        bids: [235, 4680, 501, 208, 130, 55, 46, 35, 27, 23, 9, 9, 21], statuses: [5580, 191, 137, 71], categories: [3881, 2098, 0] },
    Way { name: "Compras Menores", kind: "open", share: 2929, value: (13.15, 0.67), period: 4_320,
        bids: [159, 719, 537, 329, 292, 209, 171, 108, 86, 79, 67, 30, 140], statuses: [2550, 201, 100, 75], categories: [2145, 781, 0] },
    Way { name: "Comparacion de Precios", kind: "open", share: 491, value: (15.19, 0.88), period: 15_840,
        bids: [58, 112, 87, 67, 43, 35, 20, 15, 13, 11, 12, 4, 14], statuses: [346, 73, 26, 46], categories: [286, 111, 94] },
    Way { name: "Procesos de Excepcion", kind: "direct", share: 486, value: (13.48, 2.36), period: 5,
        bids: [21, 319, 63, 22, 11, 7, 6, 3, 2, 3, 1, 0, 28], statuses: [442, 19, 8, 17], categories: [101, 384, 1] },
    Way { name: "Licitacion Publica Nacional", kind: "open", share: 109, value: (17.14, 1.6), period: 67_680,
        bids: [24, 16, 13, 9, 10, 5, 3, 3, 5, 3, 4, 2, 10], statuses: [61, 19, 9, 18], categories: [65, 36, 6] },
    Way { name: "Sorteo de Obras", kind: "selective", share: 6, value: (17.99, 1.39), period: 30_000,
        bids: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], statuses: [2, 0, 0, 4], categories: [0, 0, 1] },
];

pub(crate) const STATUSES: [&str; 4] = ["complete", "unsuccessful", "cancelled", "active"];
pub(crate) const CATEGORIES: [&str; 3] = ["goods", "services", "works"];

/// The first two digits of the classes of items, and how many items had them.
#[rustfmt::skip]
pub(crate) const CLASSES: [(u64, i64); 55] = [
    (50, 5245), (44, 4922), (31, 3314), (51, 3038), (42, 2875), (47, 1764), (40, 1712), (52, 1698), (82, 1662),
    (25, 1629), (14, 1574), (41, 1522), (39, 1519), (43, 1476), (30, 1421), (12, 1299), (26, 1298), (60, 1281),
    (53, 1279), (78, 1248), (90, 1167), (27, 1136), (11, 1070), (10, 1067), (72, 1006), (56, 921), (46, 843),
    (24, 781), (80, 760), (15, 704), (55, 632), (49, 473), (23, 425), (45, 310), (48, 271), (32, 263), (81, 261),
    (73, 258), (13, 155), (86, 132), (76, 94), (22, 91), (84, 71), (20, 65), (85, 64), (70, 58), (91, 57), (21, 57),
    (93, 40), (83, 36), (71, 21), (92, 19), (77, 17), (94, 10), (54, 9),
];

/// Quantiles of a bid divided by the estimate.
pub(crate) const RATIOS: [(f64, f64); 8] = [
    (0.0, 0.01),
    (0.05, 0.09),
    (0.25, 0.71),
    (0.50, 0.97),
    (0.75, 1.06),
    (0.95, 1.43),
    (0.99, 2.37),
    (1.0, 6.0),
];
/// Quantiles of the count of items.
pub(crate) const ITEMS: [(f64, f64); 13] = [
    (0.0, 1.0),
    (0.45, 1.0),
    (0.5, 2.0),
    (0.7, 4.0),
    (0.8, 6.5),
    (0.9, 13.0),
    (0.95, 23.0),
    (0.97, 33.0),
    (0.99, 52.0),
    (0.995, 75.0),
    (0.999, 151.0),
    (0.9999, 400.0),
    (1.0, 1310.0),
];

/// Of a thousand complete processes with bids, so many have none, one, two awards.
pub(crate) const AWARDS: [i64; 3] = [2, 965, 33];
/// Of a thousand awards, so many have one, two … six suppliers.
pub(crate) const SUPPLIERS: [i64; 6] = [877, 67, 24, 13, 8, 11];

pub(crate) const BUYERS: f64 = 380.0;
/// The logarithm of their number: they buy by Zipf's law with an exponent near one.
pub(crate) const LOG_BUYERS: f64 = 5.940_171_252_720_432;
/// Tenderers for a process number to the power ¾: 6,467 of ten thousand processes.
pub(crate) const TENDERERS: f64 = 6.467;

/// Of a thousand bids: pending, without a status, without a price or of nought.
pub(crate) const PENDING: i64 = 46;
pub(crate) const NO_STATUS: i64 = 13;
pub(crate) const NO_PRICE: i64 = 38;
/// Of a thousand processes with several bids, so many have two of one price.
pub(crate) const IDENTICAL: i64 = 70;

/// The value at a share of all, between two quantiles in proportion.
pub(crate) fn quantile(table: &[(f64, f64)], share: f64) -> f64 {
    let after = table.iter().position(|it| it.0 > share).unwrap_or(table.len() - 1).max(1);
    let ((left, low), (right, high)) = (table[after - 1], table[after]);
    low + (high - low) * ((share - left) / (right - left)).min(1.0)
}
