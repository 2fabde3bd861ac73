//! The one list of features, in the order in which their parts stand on shared pages.

use web::Feature;

/// Every feature of the site.
pub fn features() -> Vec<Feature> {
    vec![oversight::feature(), watch::feature(), referral::feature(), calendar::feature(), own()]
}

/// What the program itself says: the steps of the demo's tour.
fn own() -> Feature {
    Feature::new(kernel::include_texts!())
}
