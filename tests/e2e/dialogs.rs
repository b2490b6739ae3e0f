//! The system's own file dialogs, answered by keys, as a person without a mouse does.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

/// How long a dialog may take to come on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a dialog may take to go.
const SOON: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(200);

/// Once the next dialog stands before the window, types a path into it and confirms, again until it is gone:
/// a dialog that still reads its folder swallows keys. What goes wrong is seen by the journey, whose file
/// stays away.
pub fn answer_next(path: &Path) {
    let (before, path) = (windows(), path.to_str().unwrap().to_owned());
    std::thread::spawn(move || {
        let dialog = wait_for_one_beside(&before);
        let since = Instant::now();
        while since.elapsed() < PATIENCE && !is_confirmed(&dialog, &path) {}
    });
}

/// Types once; whether the dialog is gone soon.
fn is_confirmed(dialog: &str, path: &str) -> bool {
    xdotool(&["windowfocus", "--sync", dialog]);
    // Opens the line for a path where the dialog begins with a list of files.
    xdotool(&["key", "--clearmodifiers", "ctrl+l"]);
    xdotool(&["key", "--clearmodifiers", "ctrl+a"]);
    xdotool(&["type", "--delay", "20", path]);
    xdotool(&["key", "Return"]);
    let since = Instant::now();
    while since.elapsed() < SOON {
        if !windows().contains(dialog) {
            return true;
        }
        std::thread::sleep(PAUSE);
    }
    false
}

fn wait_for_one_beside(before: &BTreeSet<String>) -> String {
    let since = Instant::now();
    loop {
        if let Some(dialog) = windows().difference(before).next() {
            return dialog.clone();
        }
        assert!(since.elapsed() < PATIENCE, "no dialog came");
        std::thread::sleep(PAUSE);
    }
}

/// The windows that can be seen and have a name.
fn windows() -> BTreeSet<String> {
    let found = xdotool(&["search", "--onlyvisible", "--name", "OkiCRM"]);
    found.lines().map(str::to_owned).collect()
}

fn xdotool(arguments: &[&str]) -> String {
    let told = Command::new("xdotool")
        .args(arguments)
        .output()
        .expect("xdotool is installed");
    String::from_utf8(told.stdout).unwrap()
}
