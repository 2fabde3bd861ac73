//! The watch list as people meet it: over HTTP, on either engine.

mod catalogue;
mod import;
mod list;
mod organisations;
mod process;
mod register;
mod releases;
