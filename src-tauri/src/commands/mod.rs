//! Every command the window may give, one file per feature, one line per action.

mod about;
mod account;
mod agreement;
mod audit;
mod backup;
mod changes;
mod companies;
mod consent;
mod contacts;
mod exporting;
mod frame;
mod home;
mod importing;
mod invoicing;
mod leads;
mod moving;
mod privacy;
mod protection;
mod reading;
mod rectifying;
mod registers;
mod requests;
mod retention;
mod search;
mod settings;
mod setup;
mod support;
mod timeline;
mod trends;
mod usage;

use okicrm_core::AppError;
use tauri::Runtime;
use tauri::ipc::Invoke;

use crate::contract::{self, Command, Types};

/// The features whose commands the window knows: declared here, handled and permitted everywhere.
macro_rules! features {
    ($($feature:ident),+ $(,)?) => {
        /// Every command, feature by feature.
        pub fn all() -> impl Iterator<Item = &'static Command> {
            [$($feature::COMMANDS),+].into_iter().flatten()
        }

        fn dispatch<R: Runtime>(call: Invoke<R>) -> bool {
            let name = call.message.command();
            $(if $feature::COMMANDS.iter().any(|command| command.name == name) {
                return $feature::handle(call);
            })+
            call.resolver.reject(contract::invalid("command-unknown"));
            true
        }
    };
}

features![
    frame, setup, usage, protection, settings, account, changes, search, reading, contacts,
    companies, leads, timeline, importing, exporting, invoicing, privacy, requests, backup, moving,
    about, agreement, retention, audit, consent, trends, home, registers, support, rectifying,
];

/// Answers a call from the window.
pub fn handle<R: Runtime>(call: Invoke<R>) -> bool {
    if contract::is_small_enough(call.message.payload()) {
        return dispatch(call);
    }
    tracing::warn!("a call was larger than any form of ours");
    call.resolver.reject(contract::invalid("input-too-large"));
    true
}

/// Types that cross to the window without a command that names them.
pub fn other_types(types: &mut Types) {
    types.name::<AppError>();
    types.name::<okicrm_core::change::Topic>();
    types.name::<crate::files::Dragged>();
    types.name::<crate::files::Dropped>();
    // The keys of a week's figures.
    types.name::<okicrm_core::telemetry::Feature>();
    types.name::<okicrm_core::telemetry::Operation>();
    types.name::<okicrm_core::telemetry::Took>();
    types.name::<okicrm_core::telemetry::Trouble>();
}
