//! The tour: the loop in a few steps, each on its page and as the person it is for.

use generator::Region;
use web::TourStep;

/// The steps, around the first of the invented processes.
pub(super) fn steps(region: &Region) -> Vec<TourStep> {
    let process = format!("/procurement/{}", region.ocid(0));
    let step = |name, address: &str, login: &str| TourStep {
        name,
        address: address.to_owned(),
        login: login.to_owned(),
    };
    vec![
        step("list", "/procurement", ""),
        step("process", &process, ""),
        step("flag", "/flags/R017", ""),
        step("take", &process, "dana"),
        step("work", "/work", "dana"),
        step("second", "/work", "erlan"),
        step("office", "/office", "saule"),
        step("verify", "/checks?state=claimed", "alibek"),
        step("results", "/results", ""),
    ]
}
