//! Killed at any moment: everything acknowledged is there, and the workspace is whole.
//!
//! A test starts itself again as a child that works and prints an acknowledgement after each
//! action returned; the parent kills it (SIGKILL on Unix) at some moment, opens the workspace and
//! looks. `OKICRM_TEST_FULL=1` makes 200 kills while writing, else 25.

mod erasing;
mod life;
mod restoring;
mod typing;
mod writing;

use std::io::Write as _;

/// Whether everything is to be tried, or a sample.
fn is_full() -> bool {
    std::env::var("OKICRM_TEST_FULL").is_ok()
}

/// What plain `test` samples, it says.
fn remark(text: &str) {
    if let Ok(notes) = std::env::var("OKICRM_TEST_NOTES") {
        let mut notes = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(notes)
            .unwrap();
        writeln!(notes, "{text}").unwrap();
    }
}
