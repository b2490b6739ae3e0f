//! What was said and is to be done: notes, calls, meetings, e-mails; tasks; files.

mod actions;
pub(crate) mod data;
mod files;
mod model;
mod owner;
mod store;
mod tasks;
mod views;

pub use actions::{
    ACTIVITY_ADDED, ACTIVITY_CHANGED, ACTIVITY_DELETED, add_activity, delete_activity,
    edit_activity, timeline,
};
pub use data::{ACTIVITIES, FILE_CHUNKS, FILE_TEXTS, FILES, TASKS};
pub use files::{FILE_ADDED, FILE_DELETED, add_file, delete_file, read_file, save_file, show_file};
pub use model::{
    About, ActivityKind, CallDirection, LARGEST_FILE, NewActivity, NewTask, TimelineRefusal,
};
pub use tasks::{
    TASK_ADDED, TASK_CHANGED, TASK_DELETED, TASK_DONE, TASK_REOPENED, add_task, agenda,
    delete_task, done_tasks, edit_task, open_tasks, set_task_done,
};
pub use views::{
    AboutName, ActivityView, EntryKind, FileView, TaskAgenda, TaskView, TimelineEntry,
    TimelinePage, TimelineQuery,
};
