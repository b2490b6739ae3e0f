//! Settings: one JSON value per key, each with its own type.
//!
//! [`Business`] is what documents say about the seller, [`Appearance`] how the window looks,
//! [`Security`] when it locks, and preferences are what a screen remembers, such as its columns.

mod actions;
mod form;
mod logo;
mod model;
mod paper;
mod preferences;
mod refusal;
mod store;
mod typing;

pub use actions::{
    business, load, remove_logo, save, save_business, save_in, save_logo, save_security,
};
pub use form::BusinessForm;
pub use logo::{Logo, LogoView, document_logo, logo};
pub(crate) use logo::{keep_logo_in, kept_logo};
pub use model::{
    Appearance, BankAccount, Business, BusinessAddress, Density, Formats, Language, NumberSeries,
    Security, Setting, TextSize, Theme,
};
pub(crate) use paper::{own_paper, sender};
pub use preferences::{preference, save_preference};
pub use refusal::SettingsRefusal;
pub use typing::{Reading, read_typed_amount, read_typed_date};
