//! A parameter as a flag declares it: what it is from which day on, and where that comes from.

/// One value of a parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parameter {
    /// The name without the code of its flag; with a point, a variant of the name before it.
    pub name: &'static str,
    /// The first day, as `2025-01-01`; nothing if it always held.
    pub since: Option<&'static str>,
    pub value: Given,
    /// The tail of a text key `flag-source-…`.
    pub source: &'static str,
}

/// What a parameter is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Given {
    Number(f64),
    Words(&'static str),
}

/// The programme's own choice.
pub const PROGRAMME: &str = "programme";

/// A number of the programme.
pub const fn number(name: &'static str, value: f64) -> Parameter {
    Parameter { name, since: None, value: Given::Number(value), source: PROGRAMME }
}

/// Words of the programme.
pub const fn words(name: &'static str, value: &'static str) -> Parameter {
    Parameter { name, since: None, value: Given::Words(value), source: PROGRAMME }
}

impl Parameter {
    /// The same from a day on.
    #[must_use]
    pub const fn since(self, day: &'static str) -> Self {
        Self { since: Some(day), ..self }
    }

    /// The same by another source.
    #[must_use]
    pub const fn by(self, source: &'static str) -> Self {
        Self { source, ..self }
    }
}
