//! Crossing between whole and real numbers, where the loss is known and bounded.

/// A count as a real number: exact up to 2⁵³, and no count here comes near.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
pub(crate) fn real(count: usize) -> f64 {
    count as f64
}

/// A whole number as a real one; beyond 2⁵³ the nearest.
#[expect(clippy::cast_precision_loss, reason = "sums beyond 2^53 are compared, never added up")]
pub(crate) fn real_of(whole: i64) -> f64 {
    whole as f64
}

/// The nearest whole number, if 64 bits can hold it.
#[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
pub(crate) fn whole(real: f64) -> Option<i64> {
    // The first number that does not fit is 2⁶³; it is exact as a real.
    const END: f64 = 9_223_372_036_854_775_808.0;
    (-END..END).contains(&real).then(|| real.round() as i64)
}

/// The whole part of a number that is not negative, as a place in a list.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative numbers become zero"
)]
pub(crate) fn place(real: f64) -> usize {
    real.max(0.0) as usize
}

/// A place in a list, short enough to be kept by the million; longer lists end at the last place.
pub(crate) fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// A count as a whole number.
pub(crate) fn whole_of(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
