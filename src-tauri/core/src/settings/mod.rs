//! Settings: one JSON value per key, each with its own type.
//!
//! [`Business`] is what documents say about the seller, [`Appearance`] how the window looks,
//! [`Security`] when it locks, and preferences are what a screen remembers, such as its columns.

mod actions;
mod model;
mod preferences;
mod refusal;
mod store;
mod typing;

pub use actions::{business, load, save, save_business, save_in, save_security};
pub use model::{
    Appearance, BankAccount, Business, BusinessAddress, BusinessForm, Density, Formats, Language,
    NumberSeries, Security, Setting, TextSize, Theme,
};
pub use preferences::{preference, save_preference};
pub use refusal::SettingsRefusal;
pub use typing::{Reading, read_typed_amount, read_typed_date};
