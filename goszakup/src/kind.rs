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

    /// The fields that are kept, by the names of REST. What is not here is not held, persons' names least.
    pub(crate) fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Announcement => ANNOUNCEMENT,
            Self::Lot => LOT,
            Self::PlanPoint => PLAN_POINT,
            Self::Place => &[
                "id",
                "pln_points_id",
                "ref_kato_code",
                "full_delivery_place_name_ru",
                "full_delivery_place_name_kz",
                "is_deleted",
                "index_date",
            ],
            Self::Contract => CONTRACT,
            Self::Unit => UNIT,
            Self::Application => &[
                "id",
                "buy_id",
                "supplier_bin_iin",
                "supplier_name_ru",
                "date_apply",
                "is_deleted",
                "index_date",
            ],
            Self::Offer => &[
                "id",
                "app_id",
                "trd_app_id",
                "lot_id",
                "price",
                "amount",
                "status_id",
                "ref_app_status_name",
                "is_deleted",
                "index_date",
            ],
            Self::Subject => &[
                "pid",
                "bin",
                "iin",
                "name_ru",
                "name_kz",
                "full_name_ru",
                "full_name_kz",
                "email",
                "phone",
                "iik",
                "address",
                "kato_code",
                "kato_list",
                "last_update_date",
                "index_date",
            ],
            Self::Address => {
                &["id", "pid", "bin", "address", "kato_code", "phone", "is_deleted", "index_date"]
            }
            Self::Unreliable => &[
                "id",
                "pid",
                "supplier_biin",
                "supplier_innunp",
                "start_date",
                "end_date",
                "reason",
                "reason_ru",
                "ref_reason_name",
                "is_deleted",
                "index_date",
            ],
            Self::Act => &[
                "id",
                "contract_id",
                "contract_root_id",
                "number_act",
                "akt_date",
                "approve_date",
                "create_date_act",
                "status_id",
                "status_name_ru",
                "sum_avans",
                "day_overdue",
                "is_deleted",
                "index_date",
            ],
            Self::Payment => &[
                "id",
                "contract_id",
                "pay_amount",
                "pay_date",
                "accounting_date",
                "prepay_sum",
                "iik_supplier",
                "invnum",
                "check_number",
                "index_date",
            ],
            Self::Dictionary => &["id", "code", "name_ru", "name_kz"],
        }
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

const ANNOUNCEMENT: &[&str] = &[
    "id",
    "number_anno",
    "name_ru",
    "name_kz",
    "total_sum",
    "ref_trade_methods_id",
    "ref_trade_methods_name",
    "ref_subject_type_id",
    "ref_buy_status_id",
    "ref_buy_status_name",
    "customer_bin",
    "customer_name_ru",
    "customer_name_kz",
    "org_bin",
    "org_name_ru",
    "org_name_kz",
    "biin_supplier",
    "start_date",
    "end_date",
    "publish_date",
    "itogi_date_public",
    "discus_start_date",
    "discus_end_date",
    "last_update_date",
    "index_date",
];

const LOT: &[&str] = &[
    "id",
    "lot_number",
    "ref_lot_status_id",
    "ref_lots_status_name",
    "count",
    "amount",
    "name_ru",
    "name_kz",
    "description_ru",
    "description_kz",
    "customer_bin",
    "customer_name_ru",
    "customer_name_kz",
    "trd_buy_id",
    "trd_buy_number_anno",
    "point_list",
    "ref_trade_methods_id",
    "is_deleted",
    "last_update_date",
    "index_date",
];

const PLAN_POINT: &[&str] = &[
    "id",
    "rootrecord_id",
    "subject_biin",
    "name_ru",
    "name_kz",
    "desc_ru",
    "desc_kz",
    "extra_desc_ru",
    "extra_desc_kz",
    "ref_trade_methods_id",
    "ref_trade_methods_name",
    "ref_units_code",
    "ref_units_name",
    "count",
    "price",
    "amount",
    "ref_enstru_code",
    "ref_enstru_name",
    "ref_finsource_id",
    "ref_finsource_name",
    "ref_abp_code",
    "ref_justification_id",
    "ref_justification_name",
    "prepayment",
    "date_approved",
    "date_create",
    "is_deleted",
    "timestamp",
    "index_date",
];

const CONTRACT: &[&str] = &[
    "id",
    "parent_id",
    "root_id",
    "trd_buy_id",
    "trd_buy_number_anno",
    "trd_buy_name_ru",
    "ref_contract_status_id",
    "ref_contract_status_name",
    "ref_subject_type_id",
    "fakt_trade_methods_id",
    "ref_trade_methods_name",
    "supplier_biin",
    "supplier_name_ru",
    "supplier_iik",
    "supplier_legal_address",
    "customer_bin",
    "customer_name_ru",
    "customer_iik",
    "customer_legal_address",
    "contract_number",
    "contract_number_sys",
    "description_ru",
    "description_kz",
    "contract_sum",
    "contract_sum_wnds",
    "crdate",
    "sign_date",
    "ec_end_date",
    "plan_exec_date",
    "fakt_exec_date",
    "contract_end_date",
    "ref_currency_code",
    "deleted",
    "last_update_date",
    "index_date",
];

const UNIT: &[&str] = &[
    "id",
    "contract_id",
    "lot_id",
    "pln_point_id",
    "item_price",
    "item_price_wnds",
    "quantity",
    "total_sum",
    "total_sum_wnds",
    "deleted",
    "index_date",
];
