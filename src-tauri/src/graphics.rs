//! Drawing without the graphics card, for computers whose drivers draw nothing or something wrong.
//! The web view reads its environment before anything of ours runs, so the program starts itself
//! anew with it.

use std::ffi::OsStr;
use std::process::{Command, ExitCode};

/// Set in the second start, so that there is no third.
const MARK: &str = "OKICRM_SAFE_GRAPHICS";

/// What draws without the card on this system.
const ENVIRONMENT: &[(&str, &str)] = if cfg!(target_os = "linux") {
    &[
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
    ]
} else if cfg!(windows) {
    &[("WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS", "--disable-gpu")]
} else {
    &[]
};

/// Whether safe graphics are asked for and not there yet. `--safe-graphics` helps where the window
/// cannot be read to switch them on.
pub(crate) fn is_wanted(kept: bool) -> bool {
    let asked = std::env::args_os().any(|argument| argument == OsStr::new("--safe-graphics"));
    (kept || asked) && !ENVIRONMENT.is_empty() && std::env::var_os(MARK).is_none()
}

/// Runs the program once more, drawing safely, and ends as it ends; nothing where that fails.
pub(crate) fn start_anew() -> Option<ExitCode> {
    let program = std::env::current_exe().ok()?;
    let status = Command::new(program)
        .args(std::env::args_os().skip(1))
        .envs(ENVIRONMENT.iter().copied())
        .env(MARK, "1")
        .status()
        .ok()?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Some(code.map_or(ExitCode::FAILURE, ExitCode::from))
}
