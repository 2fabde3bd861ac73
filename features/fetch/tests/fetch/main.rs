//! The reading of the service, against a service of our own on loopback.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up has failed")]

mod reading;
mod shown;
mod stub;
