//! The flags, one file each. Beside each lies its page for citizens and its fixture.

mod r003;
mod r017;
mod r018;
mod r028;
mod r030;
mod r035;
mod r036;

pub use r003::R003;
pub use r017::R017;
pub use r018::R018;
pub use r028::R028;
pub use r030::R030;
pub use r035::R035;
pub use r036::R036;
