//! How long records stay, and what goes when: the rules, what they would remove on which day, whom
//! a claim holds back, and the look at every start and every night that carries them out.

mod actions;
mod holds;
mod model;
mod preview;
mod store;

pub use actions::{run, run_if_due, save_rules};
pub use holds::{HELD, Hold, RELEASED, hold, holds, release, release_person};
pub use model::{
    LawRule, Outcome, RULES_VERSION, RetentionRules, RetentionRun, RuleName, StartedBy,
};
pub use preview::{RetentionView, Upcoming, view};
