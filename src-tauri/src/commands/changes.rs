//! What happened to records, and taking it back.

use okicrm_core::change::{self, HistoryEntry};
use okicrm_core::values::ChangeSetId;

use crate::contract::commands;

commands! {
    workspace {
        /// What happened to one record, newest first.
        history(&record: String) -> Vec<HistoryEntry> => change::history;
        /// The newest action that can be undone, for Ctrl+Z.
        latest_undoable() -> Option<String> => change::latest_undoable;
        /// Takes back one action as a whole; answers with the id that undoes the undoing.
        undo(&change: String) -> ChangeSetId => change::undo;
    }
}
