//! Faults that nobody foresaw: each gets an id, stands in the log by its place in the code, and
//! reaches the window as an error of ours instead of an answer that never comes.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use okicrm_core::crashes::{CrashFolder, Ending, Place, Program};
use okicrm_core::error::{AppError, Error, ErrorKind, Result};
use okicrm_core::values::IncidentId;
use okicrm_core::workspace::Clock;

/// A panic as it is known afterwards.
struct Incident {
    id: IncidentId,
    /// Where in the code it happened.
    place: Option<Place>,
}

thread_local! {
    /// The last panic of this thread: an action breaks on the thread that carries it out.
    static LAST: RefCell<Option<Incident>> = const { RefCell::new(None) };
}

/// From now on a panic stands in the log under an incident id, and in a report of its own that the next
/// start shows, by its place: its message may quote a value, its place cannot.
pub fn report_panics(reports: CrashFolder) {
    std::panic::set_hook(Box::new(move |panic| {
        let id = IncidentId::new();
        let place = panic.location().map(Place::of);
        let shown = place.as_ref().map_or("", Place::as_str);
        tracing::error!(incident = %id, place = shown, "panic");
        // Whether it was the program's end, the next start knows. A report that cannot be written is
        // nobody's to hear of now.
        reports
            .report(
                &Clock::system(),
                Program::Window,
                id,
                place.clone(),
                Ending::WentOn,
            )
            .ok();
        LAST.with_borrow_mut(|last| *last = Some(Incident { id, place }));
    }));
}

/// Carries out one command's action. What breaks in it is answered as a fault with its incident.
pub(crate) async fn answer<T>(
    action: impl Future<Output = Result<T>>,
) -> std::result::Result<T, AppError> {
    match AssertUnwindSafe(action).catch_unwind().await {
        Ok(answer) => answer.map_err(Error::report),
        Err(_) => Err(broken()),
    }
}

fn broken() -> AppError {
    let incident = LAST.with_borrow_mut(Option::take);
    AppError {
        kind: ErrorKind::Internal,
        code: "internal".to_owned(),
        args: BTreeMap::new(),
        problems: Vec::new(),
        details: incident
            .as_ref()
            .and_then(|incident| Some(incident.place.as_ref()?.as_str().to_owned())),
        incident: incident.map(|incident| incident.id),
    }
}

#[cfg(test)]
mod tests {
    use okicrm_core::workspace::Folder;

    use super::*;

    #[tokio::test]
    async fn an_action_that_breaks_is_answered_with_its_incident_and_place_but_not_its_message() {
        let root = tempfile::tempdir().unwrap();
        let reports = CrashFolder::beside(&Folder::at(root.path().join("workspace")));
        report_panics(reports.clone());
        let error = answer::<()>(async { panic!("Anna Example") })
            .await
            .unwrap_err();
        assert_eq!(error.kind, ErrorKind::Internal);
        assert!(error.incident.is_some());
        let details = error.details.unwrap();
        assert!(details.contains("incident.rs"), "{details}");
        assert!(!details.contains("Anna"));
        let report = reports.reports().remove(0);
        assert_eq!(Some(report.id), error.incident);
        assert_eq!(report.place.unwrap().as_str(), details);
        for file in std::fs::read_dir(reports.path()).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            assert!(!text.contains("Anna"), "{text}");
        }
    }
}
