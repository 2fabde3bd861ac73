//! What a tally was asked: flags, parameters, registers, answers to keep. Only what was asked the same
//! adds up.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::catalogue::{self, catalogue};
use crate::found::Keep;
use crate::panel::Panel;
use crate::population;
use crate::register::{Entry, Register};
use crate::run::Options;
use crate::settings::Settings;
use crate::tally::Unusable;

/// The rules and parameters of this program, as shipped.
static EDITION: LazyLock<String> = LazyLock::new(|| catalogue::edition(&Settings::default()));

/// What decides what a tally holds, besides the data.
pub(super) struct Asked {
    codes: Vec<&'static str>,
    settings: Settings,
    keep: Keep,
}

/// The same as it is stored, with what the program was that asked.
#[derive(Serialize, Deserialize)]
pub(super) struct Head {
    /// The format of extracts.
    population: u32,
    /// The flags of the program, each with the version of its rule.
    rules: Vec<(String, u32)>,
    /// A hash of the rules and of every parameter as shipped. It tells too whether that program hashed
    /// as this one does, on which the count of repeated processes and all contacts hang.
    edition: String,
    codes: Vec<String>,
    /// What an operator set.
    orders: Vec<String>,
    register: Vec<(String, Entry)>,
    keep: Keep,
}

impl Asked {
    pub(super) fn of(options: &Options) -> anyhow::Result<Self> {
        let mut codes = Vec::new();
        for code in &options.only {
            let known = || catalogue().iter().map(|it| it.code).collect::<Vec<_>>().join(", ");
            let unknown = || anyhow::anyhow!("there is no flag {code}; there are: {}", known());
            codes.push(catalogue::find(code).ok_or_else(unknown)?.code);
        }
        Ok(Self::about(&codes, options.settings.clone(), options.keep))
    }

    /// These flags; all where none is named.
    fn about(only: &[&str], settings: Settings, keep: Keep) -> Self {
        let codes = catalogue().iter().map(|it| it.code);
        let codes = codes.filter(|it| only.is_empty() || only.contains(it)).collect();
        Self { codes, settings, keep }
    }

    /// The flags, which have seen nothing yet.
    pub(super) fn panel(&self) -> Panel {
        let flags = catalogue::only(&self.settings, &self.codes);
        // Every code is one of the catalogue's own.
        Panel::new(&flags.unwrap_or_default(), self.keep)
    }

    /// What was asked otherwise elsewhere.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        if self.codes != other.codes {
            let all = |it: &Self| match it.codes.len() {
                n if n == catalogue().len() => "all".to_owned(),
                _ => it.codes.join(", "),
            };
            return Some(format!("it asks other flags: {}, not {}", all(other), all(self)));
        }
        if self.settings.register() != other.settings.register() {
            return Some("it was made with another register of unreliable suppliers".to_owned());
        }
        if self.settings != other.settings {
            let all = |it: &Self| match it.settings.orders() {
                it if it.is_empty() => "those as shipped".to_owned(),
                it => it.join(", "),
            };
            let (there, here) = (all(other), all(self));
            return Some(format!("it was made with other parameters: {there}, not {here}"));
        }
        let word = |it: &Self| match it.keep {
            Keep::Flagged => "flagged",
            Keep::EveryState => "all",
        };
        let (there, here) = (word(other), word(self));
        (there != here).then(|| format!("it keeps other states: {there}, not {here}"))
    }
}

impl Head {
    pub(super) fn of(asked: &Asked) -> Self {
        let settings = &asked.settings;
        let entries = settings.register().each();
        let register =
            entries.flat_map(|(bin, all)| all.iter().map(|it| (bin.to_owned(), it.clone())));
        Self {
            population: population::FORMAT,
            rules: rules(),
            edition: EDITION.clone(),
            codes: asked.codes.iter().map(|it| (*it).to_owned()).collect(),
            orders: settings.orders(),
            register: register.collect(),
            keep: asked.keep,
        }
    }

    /// What was asked, if this program would ask it the same way.
    pub(super) fn asked(self) -> Result<Asked, Unusable> {
        self.is_ours()?;
        let codes: Vec<&str> = self.codes.iter().map(String::as_str).collect();
        let mut settings = Settings::default().with_register(Register::new(self.register));
        for order in &self.orders {
            settings.set(order).map_err(|_| Unusable::Damaged)?;
        }
        let asked = Asked::about(&codes, settings, self.keep);
        if asked.codes == codes { Ok(asked) } else { Err(Unusable::Damaged) }
    }

    fn is_ours(&self) -> Result<(), Unusable> {
        let ours = rules();
        if let Some((code, _)) = ours.iter().find(|it| !self.rules.contains(it)) {
            return Err(Unusable::Version(format!("this program has another rule {code}")));
        }
        if let Some((code, _)) = self.rules.iter().find(|it| !ours.contains(it)) {
            return Err(Unusable::Version(format!("this program has no rule {code} like that")));
        }
        if self.population != population::FORMAT {
            let ours = population::FORMAT;
            return Err(Unusable::Version(format!("extracts {}, not {ours}", self.population)));
        }
        if self.edition != *EDITION {
            return Err(Unusable::Version("other parameters are shipped with this one".to_owned()));
        }
        Ok(())
    }
}

fn rules() -> Vec<(String, u32)> {
    catalogue().iter().map(|it| (it.code.to_owned(), it.version)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked::of(&Options::default()).unwrap()
    }

    fn refused(change: impl FnOnce(&mut Head)) -> String {
        let mut head = Head::of(&asked());
        change(&mut head);
        head.asked().err().unwrap().to_string()
    }

    #[test]
    fn what_another_program_asked_is_refused_by_name() {
        assert!(Head::of(&asked()).asked().is_ok());
        let older = refused(|it| it.rules[0].1 += 1);
        assert!(older.contains(catalogue()[0].code), "{older}");
        let more = refused(|it| it.rules.push(("R999".to_owned(), 1)));
        assert!(more.contains("R999"), "{more}");
        assert!(refused(|it| it.population += 1).contains("extracts"));
        assert!(refused(|it| it.edition.push('0')).contains("parameters"));
    }

    #[test]
    fn a_head_that_no_program_writes_is_damaged() {
        let damaged = Unusable::Damaged.to_string();
        assert_eq!(refused(|it| it.codes.push("R999".to_owned())), damaged);
        assert_eq!(refused(|it| it.codes.reverse()), damaged);
        assert_eq!(refused(|it| it.codes.clear()), damaged);
        assert_eq!(refused(|it| it.orders.push("R999.x=1".to_owned())), damaged);
    }
}
