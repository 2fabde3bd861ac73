//! Saved pages of an invented purchase, and what becomes of them.

mod joined;
mod refused;
mod rules;
mod saved;
