//! Whether counts fit shares, by the χ² of Pearson.

/// Fails if counts lie farther from what was wanted than chance does once in ten thousand.
pub(crate) fn fits(what: &str, found: &[f64], wanted: &[f64]) {
    assert_eq!(found.len(), wanted.len(), "{what}: {found:?}");
    let square: f64 = found.iter().zip(wanted).map(|(it, of)| (it - of).powi(2) / of).sum();
    let freedom = f64::from(u32::try_from(found.len() - 1).expect("few counts"));
    // Wilson and Hilferty: the cube root of χ² is nearly a bell.
    let part = 2.0 / (9.0 * freedom);
    let most = freedom * (1.0 - part + 3.72 * part.sqrt()).powi(3);
    assert!(square < most, "{what}: χ² {square:.1} above {most:.1}: {found:?} for {wanted:?}");
}
