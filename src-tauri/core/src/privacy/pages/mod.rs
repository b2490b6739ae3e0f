//! The look through the pages of the encrypted file after an erasure: each page is decrypted with the
//! raw key, free pages and the write-ahead log included, because an encrypted file hides everything
//! and a copy of its rows would leave the free pages out.
//!
//! [`words`] are what was the person's and must be on no page any more; [`file`] reads and decrypts;
//! [`look`] is the look itself, which completes the certificate.

mod file;
mod look;
mod model;
mod store;
mod words;

pub use look::{look_through, waiting};
pub use model::{PageLook, PageState};
pub(super) use store::{answered, ask};
pub(super) use words::Words;
