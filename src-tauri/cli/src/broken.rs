//! What is left when `oki` itself breaks: a report of its own, and one line for whoever sits before it.

use okicrm_core::crashes::{CrashFolder, Ending, Place, Program};
use okicrm_core::values::IncidentId;
use okicrm_core::workspace::Clock;

/// From now on a panic is reported by its place: its message may quote a value, its place cannot.
pub fn report_panics(reports: CrashFolder) {
    std::panic::set_hook(Box::new(move |panic| {
        let id = IncidentId::new();
        let place = panic.location().map(Place::of);
        let shown = place.as_ref().map_or("", Place::as_str).to_owned();
        let written = reports.report(
            &Clock::system(),
            Program::Terminal,
            id,
            place,
            Ending::Ended,
        );
        let where_it_lies = match written {
            Ok(()) => format!("; `oki support crashes` shows the report {id}"),
            Err(_) => String::new(),
        };
        use std::io::Write as _;
        // Where standard error is closed, nobody is there to be told.
        writeln!(
            std::io::stderr().lock(),
            "oki broke at {shown}{where_it_lies}"
        )
        .ok();
    }));
}
