//! How long records stay, and whose are held back.

use okicrm_core::error::Result;
use okicrm_core::privacy::Person;
use okicrm_core::privacy::retention::{
    self, Hold, RetentionRules, RetentionRun, RetentionView, StartedBy,
};
use okicrm_core::values::HoldId;
use okicrm_core::workspace::{self, ClockView, Workspace};

use crate::contract::commands;

commands! {
    workspace {
        /// The rules, what goes on which day, whose records are held back, and what went.
        retention() -> RetentionView => retention::view;
        /// Chooses rules; nothing goes before the next look.
        save_retention(&rules: RetentionRules) => retention::save_rules;
        /// Removes what is due now.
        run_retention() -> RetentionRun => run;
        /// Says that the computer's date is right.
        confirm_date() -> ClockView => workspace::confirm_clock;
        /// Holds a person's records back, with the reason.
        hold_person(person: Person, &reason: String) => retention::hold;
        /// Lifts a hold.
        release_hold(hold: HoldId) => retention::release;
        /// The holds in force.
        holds() -> Vec<Hold> => retention::holds;
    }
}

async fn run(workspace: &Workspace) -> Result<RetentionRun> {
    retention::run(workspace, StartedBy::Person).await
}
