//! The one list of features, in the order in which their parts stand on shared pages.

use fetch::Fetch;
use web::Feature;

/// Every feature of the site; nothing is fetched from elsewhere.
pub fn features() -> Vec<Feature> {
    with(None)
}

/// Every feature of the site, with a way to the portal if the settings know one.
pub fn with(way: Option<Fetch>) -> Vec<Feature> {
    vec![
        oversight::feature(),
        watch::feature(),
        budget::feature(),
        referral::feature(),
        calendar::feature(),
        fetch::feature(way),
        own(),
    ]
}

/// What the program itself says: the steps of the demo's tour.
fn own() -> Feature {
    Feature::new(kernel::include_texts!())
}
