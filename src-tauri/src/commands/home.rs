//! The personal home: what is opened often, pinned, or without a plan.

use okicrm_core::home::{self, OpenedRecord, PersonalHome};

use crate::contract::commands;

commands! {
    workspace {
        /// What the personal home shows; nothing while its switch is off.
        personal_home() -> PersonalHome => home::personal;
        /// Moves its switch; off forgets everything at once.
        set_personal_home(on: bool) => home::set_personal;
        /// Remembers that a record was opened, if home does.
        note_opened(&opened: OpenedRecord) => home::note_opened;
        /// Pins a record to home, or takes it off.
        pin_record(&opened: OpenedRecord, pinned: bool) => home::pin;
    }
}
