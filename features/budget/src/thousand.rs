//! Thousands of tenge, as tables write them, to whole tiyn.

/// A thousand tenge is this many tiyn, and has as many digits after the mark.
const DIGITS: usize = 5;

/// Reads `-128245108.322`; nothing for what is no such number. The digits beyond tiyn, which floating
/// point left in the table, are rounded.
pub(crate) fn tiyn(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |it| (-1, it));
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let is_number = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(part) {
        return None;
    }
    let digit = |nth: usize| part.as_bytes().get(nth).map_or(0, |it| i64::from(it - b'0'));
    let after = (0..DIGITS).fold(0, |sum, nth| sum * 10 + digit(nth));
    let rounded = i64::from(digit(DIGITS) >= 5);
    let whole = whole.parse::<i64>().ok()?.checked_mul(100_000)?;
    Some(sign * whole.checked_add(after + rounded)?)
}

/// Tiyn as whole thousands of tenge, for tables.
pub(crate) fn shown(tiyn: i64) -> i64 {
    (tiyn + 50_000 * tiyn.signum()) / 100_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_become_tiyn_by_their_digits() {
        assert_eq!(tiyn("128245108.322"), Some(12_824_510_832_200));
        assert_eq!(tiyn("-883.311"), Some(-88_331_100));
        assert_eq!(tiyn("8071065.188000083"), Some(807_106_518_800));
        assert_eq!(tiyn("0.1999999999999"), Some(20_000));
        assert_eq!(tiyn("7"), Some(700_000));
        for wrong in ["", "-", "1e5", "1.2.3", "one", ".5", "99999999999999999"] {
            assert_eq!(tiyn(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn tables_show_whole_thousands() {
        assert_eq!([149_999, 150_000, -149_999, -150_000].map(shown), [1, 2, -1, -2]);
    }
}
