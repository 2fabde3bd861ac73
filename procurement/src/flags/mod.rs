//! The flags, one file each. Beside each lies its page for citizens and its fixture.

use crate::catalogue::Family::{Competition, Contract, Market, Method, Need, Price, Threshold};
use crate::catalogue::{Entry, deal, habit, item, outlier, rule, survey};

/// Joins the flags: their types, their entries of the catalogue, their pages in each language.
macro_rules! flags {
    ($($family:ident $kind:ident $module:ident $flag:ident,)*) => {
        $(mod $module;)*

        pub(crate) const ENTRIES: &[Entry] = &[$($kind::<$module::$flag>($family)),*];

        pub(crate) const TEXTS: [&str; 3] = [
            pages!("kk": $($flag)*), pages!("ru": $($flag)*), pages!("en": $($flag)*),
        ];
    };
}

macro_rules! pages {
    ($language:literal: $($flag:ident)*) => {
        concat!(
            include_str!(concat!("../../texts/", $language, ".ftl")),
            $(include_str!(concat!("../../flags/", stringify!($flag), ".", $language, ".ftl")),)*
        )
    };
}

flags! {
    Method survey k01 K01,
    Method survey k02 K02,
    Need habit k04 K04,
    Contract deal k05 K05,
    Contract deal k06 K06,
    Market rule k07 K07,
    Market survey k08 K08,
    Contract survey k11 K11,
    Price outlier k12 K12,
    Need survey k19 K19,
    Price item k20 K20,
    Need rule k21 K21,
    Method survey r001 R001,
    Threshold habit r002 R002,
    Method rule r003 R003,
    Method survey r010 R010,
    Threshold habit r011 R011,
    Method rule r012 R012,
    Method habit r013 R013,
    Method rule r015 R015,
    Price outlier r016 R016,
    Price outlier r017 R017,
    Competition rule r018 R018,
    Competition outlier r019 R019,
    Competition outlier r022 R022,
    Competition rule r023 R023,
    Competition outlier r024 R024,
    Competition habit r025 R025,
    Competition survey r027 R027,
    Competition rule r028 R028,
    Price habit r029 R029,
    Competition rule r030 R030,
    Price rule r031 R031,
    Competition survey r034 R034,
    Competition rule r035 R035,
    Competition rule r036 R036,
    Competition habit r038 R038,
    Market survey r040 R040,
    Market survey r042 R042,
    Market rule r044 R044,
    Market rule r046 R046,
    Market habit r048 R048,
    Threshold habit r049 R049,
    Market survey r050 R050,
    Market survey r051 R051,
    Market survey r052 R052,
    Competition survey r053 R053,
    Contract deal r054 R054,
    Threshold habit r055 R055,
    Competition survey r057 R057,
    Competition outlier r058 R058,
    Price deal r059 R059,
    Method deal r060 R060,
    Method rule r061 R061,
    Method rule r062 R062,
    Contract deal r064 R064,
    Contract deal r065 R065,
    Contract deal r066 R066,
    Contract deal r067 R067,
    Contract deal r068 R068,
    Contract deal r069 R069,
}
