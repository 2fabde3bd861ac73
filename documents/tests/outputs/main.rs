//! Everything that is rendered is read back by other means and compared.

mod files;
mod letters;
mod limits;
mod read;
mod samples;
mod sheets;
