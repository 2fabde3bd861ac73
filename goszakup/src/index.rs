//! The index: which rows belong to which, and which to nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::gathered::Gathered;
use crate::kind::Kind;
use crate::row::Row;

type Of<'a> = HashMap<&'a str, Vec<&'a Row>>;

/// Rows by the id of what they belong to.
#[derive(Default)]
pub(crate) struct Index<'a> {
    /// By the id of the announcement.
    pub(crate) lots: Of<'a>,
    pub(crate) applications: Of<'a>,
    /// By the id of the announcement; contracts of a chain together, by its root.
    pub(crate) chains: HashMap<&'a str, BTreeMap<&'a str, Vec<&'a Row>>>,
    /// Chains that name no announcement: direct contracts.
    pub(crate) direct: BTreeMap<&'a str, Vec<&'a Row>>,
    /// The numbers of the contracts of a root.
    members: HashMap<&'a str, Vec<&'a str>>,
    pub(crate) offers: Of<'a>,
    pub(crate) units: Of<'a>,
    pub(crate) acts: Of<'a>,
    pub(crate) payments: Of<'a>,
    pub(crate) places: Of<'a>,
    pub(crate) addresses: Of<'a>,
    /// Plan points by the root of their versions, which is the head of a lot's number.
    pub(crate) roots: Of<'a>,
    pub(crate) subjects: HashMap<&'a str, &'a Row>,
    pub(crate) orphans: BTreeMap<Kind, u64>,
}

impl<'a> Index<'a> {
    pub(crate) fn of(gathered: &'a Gathered) -> Self {
        let mut index = Self::default();
        let announcements = Announcements::of(gathered);
        for (_, row) in gathered.table(Kind::Lot) {
            let owner = announcements.find(row, "trd_buy_id");
            index.belong(Kind::Lot, owner, row);
        }
        for (_, row) in gathered.table(Kind::Application) {
            let owner = announcements.find(row, "buy_id");
            index.belong(Kind::Application, owner, row);
        }
        index.contracts(gathered, &announcements);
        index.parts(gathered);
        for (_, row) in gathered.table(Kind::PlanPoint) {
            let root = row.id("rootrecord_id").or_else(|| row.id("id"));
            index.roots.entry(root.unwrap_or_default()).or_default().push(row);
        }
        for (_, row) in gathered.table(Kind::Subject) {
            for number in ["bin", "iin"].iter().filter_map(|it| row.id(it)) {
                index.subjects.insert(number, row);
            }
        }
        index
    }

    /// The numbers of all contracts of a chain, those that are not signed too, and of its root.
    pub(crate) fn chain_ids(&self, root: &'a str) -> Vec<&'a str> {
        let chains = self.members.get(root).into_iter().flatten();
        chains.copied().chain([root]).collect()
    }

    /// Rows that belong to something by its own id.
    fn parts(&mut self, gathered: &'a Gathered) {
        let contract = |row: &'a Row| {
            row.id("contract_id").filter(|it| gathered.get(Kind::Contract, it).is_some())
        };
        for (_, row) in gathered.table(Kind::Unit) {
            self.belong(Kind::Unit, contract(row), row);
        }
        for (_, row) in gathered.table(Kind::Payment) {
            self.belong(Kind::Payment, contract(row), row);
        }
        let known: BTreeSet<&str> =
            gathered.table(Kind::Contract).map(|(id, row)| root(id, row)).collect();
        for (_, row) in gathered.table(Kind::Act) {
            let by_root = row.id("contract_root_id").filter(|it| known.contains(it));
            self.belong(Kind::Act, contract(row).or(by_root), row);
        }
        for (_, row) in gathered.table(Kind::Offer) {
            let application = row.id("app_id").or_else(|| row.id("trd_app_id"));
            let known = application.filter(|it| gathered.get(Kind::Application, it).is_some());
            self.belong(Kind::Offer, known, row);
        }
        for (_, row) in gathered.table(Kind::Place) {
            let known =
                row.id("pln_points_id").filter(|it| gathered.get(Kind::PlanPoint, it).is_some());
            self.belong(Kind::Place, known, row);
        }
        for (_, row) in gathered.table(Kind::Address) {
            self.belong(Kind::Address, row.id("bin").or_else(|| row.id("pid")), row);
        }
    }

    fn contracts(&mut self, gathered: &'a Gathered, announcements: &Announcements<'a>) {
        let mut chains: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
        for (id, row) in gathered.table(Kind::Contract) {
            chains.entry(root(id, row)).or_default().push(row);
            self.members.entry(root(id, row)).or_default().push(id);
        }
        for (root, chain) in chains {
            let owner = chain.iter().find_map(|it| announcements.find(it, "trd_buy_id"));
            let names_one = chain
                .iter()
                .any(|it| it.id("trd_buy_id").or(it.id("trd_buy_number_anno")).is_some());
            match owner {
                Some(owner) => {
                    self.chains.entry(owner).or_default().insert(root, chain);
                }
                None if names_one => {
                    *self.orphans.entry(Kind::Contract).or_default() += chain.len() as u64;
                }
                None => {
                    self.direct.insert(root, chain);
                }
            }
        }
    }

    fn belong(&mut self, kind: Kind, owner: Option<&'a str>, row: &'a Row) {
        let Some(owner) = owner else {
            *self.orphans.entry(kind).or_default() += 1;
            return;
        };
        let of = match kind {
            Kind::Lot => &mut self.lots,
            Kind::Application => &mut self.applications,
            Kind::Unit => &mut self.units,
            Kind::Payment => &mut self.payments,
            Kind::Act => &mut self.acts,
            Kind::Offer => &mut self.offers,
            Kind::Place => &mut self.places,
            _ => &mut self.addresses,
        };
        of.entry(owner).or_default().push(row);
    }
}

/// The first contract of a chain, which every later one names.
fn root<'a>(id: &'a str, row: &'a Row) -> &'a str {
    row.id("root_id").unwrap_or(id)
}

struct Announcements<'a> {
    gathered: &'a Gathered,
    numbers: HashMap<&'a str, &'a str>,
}

impl<'a> Announcements<'a> {
    fn of(gathered: &'a Gathered) -> Self {
        let rows = gathered.table(Kind::Announcement);
        Self {
            gathered,
            numbers: rows.filter_map(|(id, row)| Some((row.text("number_anno")?, id))).collect(),
        }
    }

    /// The announcement that a row names, by its id or by its number.
    fn find(&self, row: &'a Row, field: &str) -> Option<&'a str> {
        let by_id = row.id(field).filter(|it| self.gathered.get(Kind::Announcement, it).is_some());
        by_id.or_else(|| self.numbers.get(row.text("trd_buy_number_anno")?).copied())
    }
}
