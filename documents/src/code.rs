//! QR codes as a square of dark and light modules; each renderer draws them its own way.

use fast_qr::{ECL, QRBuilder};

/// The light edge that readers need around a code, in modules.
pub(crate) const QUIET: usize = 4;

/// The dark and light modules of a code.
#[derive(Clone, Debug)]
pub(crate) struct Modules {
    /// Modules on a side.
    pub(crate) size: usize,
    dark: Vec<bool>,
}

/// A run of dark modules in one row.
pub(crate) struct Dark {
    pub(crate) x: usize,
    pub(crate) y: usize,
    pub(crate) length: usize,
}

impl Modules {
    /// The code, or nothing when the text is longer than a code can hold.
    pub(crate) fn new(data: &str) -> Option<Self> {
        let code = QRBuilder::new(data).ecl(ECL::M).build().ok()?;
        let size = code.size;
        let dark = (0..size * size).map(|at| code[at / size][at % size].value()).collect();
        Some(Self { size, dark })
    }

    /// Modules on a side with the light edge.
    pub(crate) fn outer(&self) -> usize {
        self.size + 2 * QUIET
    }

    /// Whether a module is dark; coordinates count from the light edge.
    pub(crate) fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = QUIET..QUIET + self.size;
        inside.contains(&x)
            && inside.contains(&y)
            && self.dark[(y - QUIET) * self.size + (x - QUIET)]
    }

    /// The dark runs, row by row; coordinates count from the light edge.
    pub(crate) fn runs(&self) -> Vec<Dark> {
        let mut runs = Vec::new();
        for y in 0..self.outer() {
            let mut x = 0;
            while x < self.outer() {
                let length = (x..self.outer()).take_while(|it| self.is_dark(*it, y)).count();
                if length > 0 {
                    runs.push(Dark { x, y, length });
                }
                x += length + 1;
            }
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_cover_exactly_the_dark_modules() {
        let code = Modules::new("https://erikti.example/v/26-000123").unwrap();
        let dark = (0..code.outer().pow(2))
            .filter(|at| code.is_dark(at % code.outer(), at / code.outer()))
            .count();
        assert_eq!(code.runs().iter().map(|run| run.length).sum::<usize>(), dark);
        assert!(code.is_dark(QUIET, QUIET) && !code.is_dark(0, 0));
    }

    #[test]
    fn a_text_too_long_for_a_code_has_none() {
        assert!(Modules::new(&"a".repeat(4000)).is_none());
    }
}
