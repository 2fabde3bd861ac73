//! The flags, one file each. Beside each lies its page for citizens and its fixture.

mod r003;
mod r017;
mod r018;
mod r028;
mod r030;
mod r035;
mod r036;

use crate::catalogue::{Entry, outlier, rule};

/// Joins the flags: their types, their entries of the catalogue, their pages in each language.
macro_rules! flags {
    ($($kind:ident $module:ident $flag:ident,)*) => {
        $(pub use $module::$flag;)*

        pub(crate) const ENTRIES: &[Entry] = &[$($kind::<$flag>()),*];

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
    rule r003 R003,
    outlier r017 R017,
    rule r018 R018,
    rule r028 R028,
    rule r030 R030,
    rule r035 R035,
    rule r036 R036,
}
