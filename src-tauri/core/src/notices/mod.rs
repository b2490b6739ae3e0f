//! People whose data did not come from themselves must be told, within a month (GDPR Art. 14): one
//! notice for an import, whose rows name the people, or one for a single person.

mod actions;
mod data;
mod letter;
mod model;
mod store;

pub(crate) use actions::for_business_in;
pub use actions::{ADDED, SETTLED, add, due, for_import_in, list, people, settle};
pub use data::SOURCE_NOTICES;
pub use letter::letter;
pub use model::{
    NoticeLetter, NoticeOutcome, NoticePerson, NoticeRefusal, NoticedPerson, SourceNotice,
};
