//! What a person receives: the copy of everything about her (GDPR Art. 15), with other people taken
//! out, and what she takes elsewhere (Art. 20); locked by a password on wish.

mod content;
mod deciding;
mod hiding;
mod lock;
mod model;
mod others;
mod paper;
mod portability;
mod store;
mod told;
mod writing;

pub use deciding::{
    FILE_INCLUDED, FILE_LEFT_OUT, OTHER_HIDDEN, OTHER_SHOWN, include_file, plan_copy, show_other,
};
pub use hiding::{HiddenWords, HidingRefusal, WORDS_HIDDEN, WORDS_SHOWN, hide_words, show_words};
pub(super) use lock::Archive;
pub use lock::{CopyLock, MadePassword};
pub use model::{CopyFile, CopyPlan};
pub use others::{OtherKind, OtherPerson};
pub use portability::write_portable;
pub(super) use store::document_bytes;
pub use writing::{CopyOptions, Written, write_copy};
