//! Names of tabs: short, without signs that Excel forbids, no two alike.

use crate::clean::clean;
use crate::model::sheet::Sheet;

/// Characters in a name, as Excel counts them.
const LONGEST: usize = 31;

/// A name for each sheet, in order.
pub(super) fn names(sheets: &[Sheet]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let name = fit(&sheet.name);
        let taken = |name: &str| names.iter().any(|it| it.to_lowercase() == name.to_lowercase());
        let mut free = name.clone();
        let mut nth = 1;
        // "History" is a name that Excel keeps for itself.
        while taken(&free) || free.eq_ignore_ascii_case("history") {
            nth += 1;
            let suffix = format!(" {nth}");
            free = cut(&name, LONGEST - suffix.len()) + &suffix;
        }
        names.push(free);
    }
    names
}

fn fit(name: &str) -> String {
    let kept: String = clean(name)
        .chars()
        .map(|it| if matches!(it, '[' | ']' | ':' | '*' | '?' | '/' | '\\') { ' ' } else { it })
        .collect();
    let short = cut(kept.trim_matches(|it: char| it == '\'' || it.is_whitespace()), LONGEST);
    let short = short.trim_matches(|it: char| it == '\'' || it.is_whitespace());
    if short.is_empty() { "1".to_owned() } else { short.to_owned() }
}

fn cut(name: &str, longest: usize) -> String {
    let mut units = 0;
    let fits = |it: &char| {
        units += it.len_utf16();
        units <= longest
    };
    name.chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_allowed_and_different() {
        let sheets =
            ["'[Кесте: 1/2]'", "", "history", "тізім", "ТІЗІМ", &"ұ".repeat(40), &"ұ".repeat(50)];
        let sheets = sheets.map(Sheet::new);
        let long = "ұ".repeat(31);
        let second = format!("{} 2", "ұ".repeat(29));
        let expected = ["Кесте  1 2", "1", "history 2", "тізім", "ТІЗІМ 2", &long, &second];
        assert_eq!(names(&sheets), expected);
    }
}
