//! Usage figures in the window: what commands did is noted in memory, off the way of whoever works,
//! and written down seconds later; the switch is looked at twice a second, so that every window and
//! every process obeys it, whoever moved it; a report that is due is sent long after the start.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use okicrm_core::change::Topic;
use okicrm_core::error::{AppError, Result};
use okicrm_core::processors::{self, Connection, Permit};
use okicrm_core::settings::Language;
use okicrm_core::telemetry::{
    self, Event, Feature, Operation, Register, Sending, State, Status, Took,
};

use crate::contract::{Desk, Frame, OpenWorkspace};
use crate::state::{Shell, lock};

/// How often the switch is looked at.
const LOOK: Duration = Duration::from_millis(500);

/// After how many looks what was noted is written down.
const WRITE_EVERY: u32 = 10;

/// How long after the start a report is looked for, and how often from then on.
const SEND_EVERY: Duration = Duration::from_secs(15 * 60);

/// What was done, by the command that did it.
#[rustfmt::skip] // one row, one line
const DONE: &[(&str, Option<Feature>, Option<Operation>)] = &[
    ("unlock_workspace", None, Some(Operation::Open)),
    ("create_contact", Some(Feature::ContactAdded), None),
    ("merge_contacts", Some(Feature::ContactsMerged), None),
    ("create_lead", Some(Feature::LeadAdded), None),
    ("convert_lead", Some(Feature::LeadConverted), None),
    ("create_company", Some(Feature::CompanyAdded), None),
    ("add_activity", Some(Feature::ActivityAdded), None),
    ("add_task", Some(Feature::TaskAdded), None),
    ("add_file", Some(Feature::FileAdded), None),
    ("issue_invoice", Some(Feature::InvoiceIssued), Some(Operation::Issue)),
    ("pay_invoice", Some(Feature::PaymentRecorded), None),
    ("preview_invoice_pages", None, Some(Operation::Document)),
    ("run_import", Some(Feature::Imported), Some(Operation::Import)),
    ("search_everywhere", Some(Feature::Searched), Some(Operation::Search)),
    ("undo", Some(Feature::Undone), None),
    ("create_backup", Some(Feature::BackedUp), Some(Operation::Backup)),
    ("restore_backup", Some(Feature::Restored), None),
    ("record_request", Some(Feature::RequestRecorded), None),
    ("erase_person", Some(Feature::PersonErased), Some(Operation::Erase)),
    ("erase_on_request", Some(Feature::PersonErased), Some(Operation::Erase)),
];

/// What was noted and not yet written down.
#[derive(Debug, Default)]
pub(crate) struct Noted {
    /// Whether figures are recorded, as the last look saw it.
    is_on: AtomicBool,
    events: Mutex<BTreeMap<Event, u32>>,
}

/// Who has the shell: whatever a command gets first.
pub(crate) trait OfShell {
    /// The shell.
    fn shell(&self) -> &Shell;
}

impl OfShell for OpenWorkspace {
    fn shell(&self) -> &Shell {
        &self.1
    }
}

impl OfShell for Desk {
    fn shell(&self) -> &Shell {
        &self.0
    }
}

impl OfShell for Frame {
    fn shell(&self) -> &Shell {
        &self.0
    }
}

/// Answers a command, and notes what it did: that, how long it took as a range, or the kind of its
/// error. What it was about cannot be noted.
pub(crate) async fn counted<T>(
    place: &impl OfShell,
    command: &'static str,
    answer: impl Future<Output = std::result::Result<T, AppError>>,
) -> std::result::Result<T, AppError> {
    let begun = Instant::now();
    let answer = answer.await;
    let shell = place.shell();
    match &answer {
        Ok(_) => shell.note_done(command, begun.elapsed()),
        Err(error) => shell.note_event(Event::Met(error.kind.into())),
    }
    answer
}

impl Shell {
    /// Notes what happened, while figures are recorded.
    pub(crate) fn note_event(&self, event: Event) {
        if self.noted().is_on.load(Ordering::Relaxed) {
            let mut events = lock(&self.noted().events);
            let times = events.entry(event).or_insert(0);
            *times = times.saturating_add(1);
        }
    }

    fn note_done(&self, command: &str, took: Duration) {
        let Some((_, feature, operation)) = DONE.iter().find(|(name, ..)| *name == command) else {
            return;
        };
        if let Some(feature) = feature {
            self.note_event(Event::Used(*feature));
        }
        if let Some(operation) = operation {
            self.note_event(Event::Took(*operation, Took::of(took)));
        }
    }

    /// Looks where the switch stands. When it went off, what was noted is forgotten.
    pub fn look_at_usage_switch(&self) -> Status {
        let status = telemetry::status(self.usage());
        let is_on = status.state == State::On;
        self.noted().is_on.store(is_on, Ordering::Relaxed);
        if !is_on {
            self.forget_noted();
        }
        status
    }

    /// Forgets what was noted and not yet written down.
    pub(crate) fn forget_noted(&self) {
        lock(&self.noted().events).clear();
    }

    /// Writes down what was noted. What cannot be written is forgotten: a figure is no reason to
    /// disturb anybody.
    pub fn write_figures(&self) {
        let events = std::mem::take(&mut *lock(&self.noted().events));
        if events.is_empty() {
            return;
        }
        let language = Language::of_locale(&self.appearance().language());
        let web_view = tauri::webview_version().unwrap_or_default();
        let setting = telemetry::setting(language, Some(&web_view));
        let written = telemetry::count_all(self.usage(), self.clock(), &events, Some(setting));
        if let Err(error) = written {
            error.report();
        }
    }
}

/// Watches the switch for as long as the program runs, and writes figures down.
pub(crate) async fn watch(shell: Shell) {
    let mut before = None;
    for look in 1_u32.. {
        let status = shell.look_at_usage_switch();
        if before.as_ref().is_some_and(|before| *before != status) {
            shell.announce(&[Topic::Telemetry]);
        }
        before = Some(status);
        if look.is_multiple_of(WRITE_EVERY) {
            shell.write_figures();
        }
        tokio::time::sleep(LOOK).await;
    }
}

#[cfg(not(feature = "e2e"))]
const fn send_every() -> Duration {
    SEND_EVERY
}

/// Journeys do not wait a quarter of an hour: the variable says how many milliseconds.
#[cfg(feature = "e2e")]
fn send_every() -> Duration {
    let asked = std::env::var("OKICRM_E2E_SEND_EVERY");
    let asked = asked.ok().and_then(|text| text.parse().ok());
    asked.map_or(SEND_EVERY, Duration::from_millis)
}

/// Sends a report when one is due, never while the program starts.
pub(crate) async fn send(shell: Shell) {
    let every = send_every();
    loop {
        tokio::time::sleep(every).await;
        let register = Processors(&shell);
        match telemetry::send_if_due(shell.usage(), shell.clock(), &register).await {
            Ok(Sending::Taken | Sending::NotTaken | Sending::NotRegistered) => {
                shell.announce(&[Topic::Telemetry]);
            }
            Ok(_) => {}
            Err(error) => {
                error.report();
            }
        }
    }
}

/// The open workspace's register of processors. While it is locked nobody can look, and nothing is
/// sent.
struct Processors<'shell>(&'shell Shell);

impl Register for Processors<'_> {
    async fn permit(&self, host: &str) -> Result<Option<Permit>> {
        let Ok(workspace) = self.0.workspace() else {
            return Ok(None);
        };
        match processors::permit(&workspace, Connection::UsageFigures, host).await {
            Ok(permit) => Ok(Some(permit)),
            Err(missing) if missing.code() == "processor-missing" => Ok(None),
            Err(error) => Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_that_is_counted_exists() {
        for (command, ..) in DONE {
            assert!(
                crate::commands::all().any(|known| known.name == *command),
                "{command}"
            );
        }
    }
}
