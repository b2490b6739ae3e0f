//! What was said and is to be done: notes, calls, meetings, e-mails; tasks; files.

pub(crate) mod data;
mod model;

pub use data::{ACTIVITIES, FILE_CHUNKS, FILES, TASKS};
pub use model::{
    About, AboutName, ActivityKind, ActivityView, CallDirection, FileView, LARGEST_FILE,
    NewActivity, NewTask, TaskAgenda, TaskView, TimelineRefusal,
};
