//! What the layout shows around a page.

use kernel::actor::Role;
use kernel::session;

use super::{MenuItem, Tour, Visit};
use crate::app::TourStep;
use crate::{assets, proof};

impl Visit {
    /// A page of ours in this language.
    pub fn path(&self, below: &str) -> String {
        format!("/{}{below}", self.language)
    }

    /// This very page in another language.
    pub fn here(&self, language: &str) -> String {
        format!("/{language}{}", self.address)
    }

    /// This page below the language, with its query.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where an asset is; the address changes with its content.
    pub fn asset(&self, name: &str) -> String {
        assets::address(name)
    }

    /// The menu.
    pub fn menu(&self) -> &[MenuItem] {
        &self.menu
    }

    /// The name of the person, when signed in.
    pub fn name(&self) -> Option<&str> {
        self.user.as_ref().map(|it| it.name.as_str())
    }

    /// What the person is here for, in words.
    pub fn role(&self) -> String {
        self.chief_role().map(|it| self.t(&format!("role-{it}"))).unwrap_or_default()
    }

    fn chief_role(&self) -> Option<Role> {
        self.roles.iter().map(|(role, _)| *role).max()
    }

    /// Whether the person works for the office: pages are denser then.
    pub fn is_staff(&self) -> bool {
        self.chief_role().is_some_and(|it| it > Role::Volunteer)
    }

    /// What a form proves with; fresh for each.
    pub fn csrf(&self) -> String {
        let clock = &self.app.office.clock;
        let fresh = || self.fresh.get_or_init(|| session::token(clock)).as_str();
        proof::fresh(self.token.as_deref().unwrap_or_else(fresh), clock)
    }

    /// Whether the page was asked for to be printed: everything on it is open then.
    pub fn prints(&self) -> bool {
        let (_, query) = self.address.split_once('?').unwrap_or_default();
        query.split('&').any(|it| matches!(it, "print" | "print="))
    }

    /// Whether everything here is invented.
    pub fn demo(&self) -> bool {
        self.app.settings.is_demo()
    }

    /// What was just done, if the address says so.
    pub fn done(&self) -> Option<String> {
        let (_, query) = self.address.split_once('?')?;
        let what = query.split('&').find_map(|it| it.strip_prefix("done="))?;
        let plain = what.bytes().all(|it| it.is_ascii_lowercase() || it == b'-');
        plain.then(|| self.find_text(&format!("done-{what}")))?
    }

    /// The step of the demo's tour that this page is, as the address says.
    pub fn tour(&self) -> Option<Tour> {
        let (_, query) = self.address.split_once('?')?;
        let n: usize = query.split('&').find_map(|it| it.strip_prefix("tour="))?.parse().ok()?;
        let steps = &self.app.settings.tour;
        let step = steps.get(n.checked_sub(1)?)?;
        let next = steps.get(n);
        let address = next.map_or("/?".to_owned(), |it| tour_address(it, n + 1));
        let login = self.user.as_ref().map_or("", |it| &it.login);
        Some(Tour {
            n: i64::try_from(n).ok()?,
            of: i64::try_from(steps.len()).ok()?,
            text: self.t(&format!("tour-{}", step.name)),
            next_text: self.t(if next.is_some() { "tour-next" } else { "tour-end" }),
            next_address: address,
            role: next.map(|it| it.login.clone()).filter(|it| *it != login),
        })
    }
}

/// Where a step of the tour is, below the language.
pub(crate) fn tour_address(step: &TourStep, n: usize) -> String {
    let joint = if step.address.contains('?') { '&' } else { '?' };
    format!("{}{joint}tour={n}", step.address)
}
