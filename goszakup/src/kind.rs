//! Kinds: what the rows of the service are, and which of their fields are kept.

use std::fmt;

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Announcement,
    Lot,
    PlanPoint,
    Place,
    Contract,
    Unit,
    Application,
    Offer,
    Subject,
    Address,
    Unreliable,
    Act,
    Payment,
    Dictionary,
}

impl Kind {
    pub const ALL: [Self; 14] = [
        Self::Announcement,
        Self::Lot,
        Self::PlanPoint,
        Self::Place,
        Self::Contract,
        Self::Unit,
        Self::Application,
        Self::Offer,
        Self::Subject,
        Self::Address,
        Self::Unreliable,
        Self::Act,
        Self::Payment,
        Self::Dictionary,
    ];

    /// The kind of a GraphQL root or of a nested field.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "trd_buy" => Self::Announcement,
            "lots" | "lot" => Self::Lot,
            "plans" | "pln_point" | "pln_points" | "plan_points" => Self::PlanPoint,
            "plans_kato" | "kato" => Self::Place,
            "contract" | "contracts" => Self::Contract,
            "contract_units" | "units" => Self::Unit,
            "trd_app" => Self::Application,
            "app_lots" => Self::Offer,
            "subjects" | "subject" | "customer" | "supplier" | "organizer" => Self::Subject,
            "address" | "addresses" => Self::Address,
            "rnu" => Self::Unreliable,
            "acts" => Self::Act,
            "treasury_pay" => Self::Payment,
            _ if name.starts_with("ref_") => Self::Dictionary,
            _ => return None,
        })
    }

    /// A REST page does not say what its rows are; their fields do.
    pub(crate) fn of(has: impl Fn(&str) -> bool) -> Option<Self> {
        let any = |names: &[&str]| names.iter().any(|it| has(it));
        let rules: [(Self, bool); 13] = [
            (Self::Announcement, has("number_anno")),
            (Self::Lot, has("lot_number")),
            (Self::Place, has("ref_kato_code")),
            (Self::Unit, any(&["item_price", "item_price_wnds"])),
            (Self::PlanPoint, any(&["rootrecord_id", "ref_enstru_code", "pln_point_year"])),
            (Self::Payment, has("pay_amount")),
            (Self::Act, any(&["akt_date", "number_act", "contract_root_id"])),
            (
                Self::Contract,
                any(&[
                    "contract_number",
                    "contract_number_sys",
                    "contract_sum",
                    "contract_sum_wnds",
                ]),
            ),
            (Self::Application, has("date_apply") || has("supplier_bin_iin")),
            (Self::Offer, has("lot_id") && any(&["price", "amount"])),
            (Self::Unreliable, has("supplier_biin") || has("supplier_innunp")),
            (Self::Address, has("pid") && any(&["address", "kato_code"])),
            (Self::Subject, any(&["bin", "iin", "inn"])),
        ];
        rules.into_iter().find(|(_, fits)| *fits).map(|(kind, _)| kind)
    }

    /// The field that makes two rows the same, in the order of asking.
    pub(crate) fn key(self) -> &'static [&'static str] {
        match self {
            Self::Subject => &["bin", "iin", "pid"],
            Self::Unreliable => &["id", "pid", "supplier_biin"],
            Self::Dictionary => &["id", "code"],
            _ => &["id"],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Announcement => "announcement",
            Self::Lot => "lot",
            Self::PlanPoint => "plan point",
            Self::Place => "place of a plan point",
            Self::Contract => "contract",
            Self::Unit => "contract unit",
            Self::Application => "application",
            Self::Offer => "lot of an application",
            Self::Subject => "subject",
            Self::Address => "address of a subject",
            Self::Unreliable => "unreliable supplier",
            Self::Act => "act",
            Self::Payment => "treasury payment",
            Self::Dictionary => "dictionary entry",
        })
    }
}
