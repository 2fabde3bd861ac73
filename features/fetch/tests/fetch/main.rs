//! The reading of the service, against a service of our own on loopback.

mod reading;
mod shown;
mod stub;
