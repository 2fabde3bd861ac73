//! The parameters of the flags: dated data with a source, and what an operator sets instead.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use crate::catalogue::catalogue;
use crate::method::Method;
use crate::moment::{Zone, day_of};
use crate::parameter::Given;
use crate::register::Register;
use crate::since::{EVER, Since, Step};

/// The source of a value that an operator set.
pub const BY_HAND: &str = "by-hand";

static SHIPPED: LazyLock<Settings> = LazyLock::new(Settings::shipped);

/// Parameters by name: `R003.least_days`, `R003.least_days.tender`.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    parameters: BTreeMap<String, Since<Setting>>,
    register: Register,
}

/// A number or a word.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    Number(f64),
    Word(String),
}

/// Why a setting is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not of the form `CODE.PARAMETER=VALUE`.
    Form(String),
    /// No flag has such a parameter; with the names there are.
    Unknown(String, Vec<String>),
    /// The parameter is a number, and the value is not.
    Number(String),
}

impl Default for Settings {
    fn default() -> Self {
        SHIPPED.clone()
    }
}

impl Settings {
    /// What the flags declare.
    fn shipped() -> Self {
        let mut steps: BTreeMap<String, Vec<Step<Setting>>> = BTreeMap::new();
        for flag in catalogue() {
            for it in flag.parameters {
                let day = it.since.map_or(EVER, |day| day_of(day).unwrap_or(EVER));
                let value = match it.value {
                    Given::Number(it) => Setting::Number(it),
                    Given::Words(it) => Setting::Word(it.to_owned()),
                };
                let step = Step { day, value, source: it.source.to_owned() };
                steps.entry(format!("{}.{}", flag.code, it.name)).or_default().push(step);
            }
        }
        let parameters = steps.into_iter().map(|(name, it)| (name, Since::new(it))).collect();
        Self { parameters, register: Register::default() }
    }

    /// The same with a register of unreliable suppliers.
    #[must_use]
    pub fn with_register(self, register: Register) -> Self {
        Self { register, ..self }
    }

    /// The register of unreliable suppliers; empty if none was given.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Sets `CODE.PARAMETER=VALUE` for all days; a name without its variant sets every variant.
    pub fn set(&mut self, order: &str) -> Result<(), Wrong> {
        let (name, value) = order.split_once('=').ok_or_else(|| Wrong::Form(order.to_owned()))?;
        let (name, value) = (name.trim(), value.trim());
        let old = self.find(name).ok_or_else(|| self.unknown(name))?;
        let setting = match (old, value.replace(',', ".").parse::<f64>()) {
            (Setting::Word(_), _) => Setting::Word(value.to_owned()),
            (Setting::Number(_), Ok(number)) if number.is_finite() => Setting::Number(number),
            (Setting::Number(_), _) => return Err(Wrong::Number(name.to_owned())),
        };
        let variants = format!("{name}.");
        self.parameters.retain(|it, _| !it.starts_with(&variants));
        self.parameters.insert(name.to_owned(), Since::always(setting, BY_HAND));
        Ok(())
    }

    /// What an operator set, as the orders that set it again.
    pub fn orders(&self) -> Vec<String> {
        let set = self.parameters.iter().filter_map(|(name, it)| {
            let step = it.latest().filter(|it| it.source == BY_HAND)?;
            Some(format!("{name}={}", step.value))
        });
        set.collect()
    }

    /// The numbers of a parameter by their days; of a variant that is not set, the general ones.
    pub fn numbers(&self, name: &str) -> Since<f64> {
        self.steps(name, |it| match it {
            Setting::Number(it) => Some(*it),
            Setting::Word(_) => None,
        })
    }

    /// The latest number of a parameter that no law dates.
    pub fn number(&self, name: &str) -> f64 {
        self.numbers(name).latest().map_or(f64::NAN, |it| it.value)
    }

    /// The numbers of a parameter by the way of buying, which no law dates.
    pub fn by_method(&self, name: &str) -> [f64; Method::ALL.len()] {
        Method::ALL.map(|it| self.number(&format!("{name}.{}", it.variant())))
    }

    /// The words of a parameter.
    pub fn words(&self, name: &str) -> Vec<String> {
        let word = self.steps(name, |it| match it {
            Setting::Word(it) => Some(it.clone()),
            Setting::Number(_) => None,
        });
        let split = |it: &str| {
            it.split([' ', ',']).filter(|it| !it.is_empty()).map(str::to_owned).collect()
        };
        word.latest().map_or_else(Vec::new, |it| split(&it.value))
    }

    /// The zone of times that name none, if it is known.
    pub fn zone(&self, name: &str) -> Option<Zone> {
        self.words(name).first()?.parse().ok().map(Zone)
    }

    /// The parameters of a flag by name, with their values and sources.
    pub fn of_flag<'s>(
        &'s self,
        code: &'s str,
    ) -> impl Iterator<Item = (&'s str, &'s Since<Setting>)> {
        self.each().filter(move |(name, _)| name.split('.').next() == Some(code))
    }

    /// All parameters of a flag in one text: what a stored population must agree with.
    pub fn of(&self, code: &str) -> String {
        let steps = self.of_flag(code);
        let steps = steps.flat_map(|(name, it)| it.steps().iter().map(move |it| (name, it)));
        let lines = steps.map(|(name, it)| format!("{name} {} {} {}", it.day, it.value, it.source));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// Every parameter by name, with its values and their sources.
    pub fn each(&self) -> impl Iterator<Item = (&str, &Since<Setting>)> {
        self.parameters.iter().map(|(name, it)| (&**name, it))
    }

    fn steps<T>(&self, name: &str, read: impl Fn(&Setting) -> Option<T>) -> Since<T> {
        let general = name.rsplit_once('.').map(|it| it.0);
        let found = self.parameters.get(name).or_else(|| self.parameters.get(general?));
        let steps = found.map_or(&[][..], Since::steps).iter();
        let read = |it: &Step<Setting>| {
            Some(Step { day: it.day, value: read(&it.value)?, source: it.source.clone() })
        };
        Since::new(steps.filter_map(read).collect())
    }

    /// A value of the parameter, or of its first variant: only its kind is looked at.
    fn find(&self, name: &str) -> Option<&Setting> {
        let variants = format!("{name}.");
        let mut named =
            self.parameters.iter().filter(|(it, _)| *it == name || it.starts_with(&variants));
        named.find_map(|(_, it)| it.latest()).map(|it| &it.value)
    }

    fn unknown(&self, name: &str) -> Wrong {
        Wrong::Unknown(name.to_owned(), self.parameters.keys().cloned().collect())
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(it) => write!(f, "{it}"),
            Self::Word(it) => f.write_str(it),
        }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(it) => write!(f, "`{it}` is not of the form CODE.PARAMETER=VALUE"),
            Self::Unknown(it, known) => {
                write!(f, "there is no parameter `{it}`; there are: {}", known.join(", "))
            }
            Self::Number(it) => write!(f, "`{it}` is a number"),
        }
    }
}

impl std::error::Error for Wrong {}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(settings: &Settings, name: &str) -> Option<f64> {
        settings.numbers(name).on(25_000).map(|it| it.value)
    }

    #[test]
    fn a_name_without_variant_sets_every_variant() {
        let mut settings = Settings::default();
        settings.set("R003.least_days.prices = 3").unwrap();
        assert_eq!(days(&settings, "R003.least_days.prices"), Some(3.0));
        assert_eq!(days(&settings, "R003.least_days.tender"), Some(10.0));

        settings.set("R003.least_days=7").unwrap();
        let set = settings.numbers("R003.least_days.tender");
        assert_eq!(set.on(0).map(|it| (it.value, &*it.source)), Some((7.0, BY_HAND)));
    }

    #[test]
    fn what_was_set_can_be_set_again() {
        let mut settings = Settings::default();
        assert_eq!(settings.orders(), Vec::<String>::new());
        for order in ["R003.least_days.prices=0.1", "R030.zone = 5", "R035.least=1e300"] {
            settings.set(order).unwrap();
        }
        let mut again = Settings::default();
        settings.orders().iter().for_each(|it| again.set(it).unwrap());
        assert_eq!(again, settings);
        assert_eq!(again.orders().len(), 3);
    }

    #[test]
    fn a_wrong_setting_is_refused_with_the_names_there_are() {
        let mut settings = Settings::default();
        assert!(matches!(settings.set("R003.least_days"), Err(Wrong::Form(_))));
        assert_eq!(settings.set("R035.least=many"), Err(Wrong::Number("R035.least".to_owned())));
        let unknown = settings.set("R999.x=1").unwrap_err().to_string();
        assert!(unknown.contains("R035.least"), "{unknown}");
        assert_eq!(settings, Settings::default());
    }

    #[test]
    fn a_zone_is_unknown_until_it_is_set() {
        let mut settings = Settings::default();
        assert_eq!(settings.zone("R030.zone"), None);
        settings.set("R030.zone=5").unwrap();
        assert_eq!(settings.zone("R030.zone"), Some(Zone(5)));
    }
}
