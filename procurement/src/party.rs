//! Organisations and addresses of a process.

use serde::Deserialize;

use crate::field::{Later, Many, Text};

/// An organisation where it is only named: buyer, tenderer, supplier.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Reference<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub name: Text<'a>,
    /// Of OCDS 1.0, which has no list of parties and no other id.
    #[serde(borrow)]
    pub(crate) identifier: Later<'a, Option<Identifier<'a>>>,
}

/// An organisation with all that is published of it, but for people: those are not read.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Party<'a> {
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow)]
    pub roles: Many<Text<'a>>,
    #[serde(borrow)]
    pub identifier: Option<Identifier<'a>>,
    #[serde(borrow)]
    pub additional_identifiers: Later<'a, Many<Identifier<'a>>>,
    #[serde(borrow)]
    pub address: Later<'a, Option<Address<'a>>>,
    /// Compared, and never shown.
    #[serde(borrow)]
    pub contact_point: Later<'a, Option<ContactPoint<'a>>>,
    #[serde(borrow)]
    pub details: Later<'a, Option<Details<'a>>>,
}

/// How an organisation is reached; the name of the person there is not read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ContactPoint<'a> {
    #[serde(borrow)]
    pub telephone: Text<'a>,
    #[serde(borrow)]
    pub email: Text<'a>,
}

/// What a publisher adds about an organisation.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Details<'a> {
    /// Who heads it, as a mark that names nobody.
    #[serde(borrow)]
    pub head_id: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Identifier<'a> {
    #[serde(borrow)]
    pub scheme: Text<'a>,
    #[serde(borrow)]
    pub id: Text<'a>,
    #[serde(borrow)]
    pub legal_name: Text<'a>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Address<'a> {
    #[serde(borrow)]
    pub street_address: Text<'a>,
    #[serde(borrow)]
    pub locality: Text<'a>,
    #[serde(borrow)]
    pub region: Text<'a>,
    #[serde(borrow)]
    pub postal_code: Text<'a>,
    #[serde(borrow)]
    pub country_name: Text<'a>,
    /// Not of the standard, but where a publisher in Kazakhstan would put the code of a place.
    #[serde(borrow)]
    pub kato: Text<'a>,
}

impl Address<'_> {
    /// The address on one line, from the street to the region.
    pub fn line(&self) -> Option<String> {
        let parts: Vec<_> = [&self.street_address, &self.locality, &self.region]
            .into_iter()
            .filter_map(Text::get)
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// Every text that may hold a code of a place.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        let all =
            [&self.kato, &self.locality, &self.region, &self.street_address, &self.postal_code];
        all.into_iter().filter_map(Text::get)
    }
}
