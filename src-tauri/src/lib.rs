//! OkiCRM's shell: the only Rust that knows Tauri. It holds the state of the window, answers its
//! commands with actions of the core, and does what only a native program can.
//!
//! In reading order: [`state`] is where the window stands; [`contract`] how commands are declared
//! and [`commands`] which there are; `opening` and `locking` how the workspace is opened and
//! closed, `automatic` what is done by itself meanwhile, `ending` when the system
//! wants it to end; `window`, [`files`] and [`native`] the native side,
//! [`logging`] what is written down for whoever looks for a fault.

mod apart;
pub mod appearance;
mod automatic;
pub mod commands;
pub mod contract;
mod ending;
pub mod files;
mod graphics;
mod incident;
pub mod jobs;
mod locking;
pub mod logging;
pub mod native;
mod opening;
pub mod state;
mod usage;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use okicrm_core::Result;
use okicrm_core::crashes::{CrashFolder, Running};
use okicrm_core::error::Fault;
use okicrm_core::keys::SystemKeychain;
use okicrm_core::support::log::log_folder;
use okicrm_core::telemetry::UsageFolder;
use okicrm_core::workspace::{Clock, Folder};
use tauri::{RunEvent, Runtime};

use appearance::AppearanceFile;
use state::Shell;
pub use window::Frame;

/// The application around a shell, without a runtime yet: the tests bring another one.
pub fn builder<R: Runtime>(builder: tauri::Builder<R>, shell: Shell) -> tauri::Builder<R> {
    builder
        .manage(shell)
        .invoke_handler(commands::handle)
        .on_window_event(window::heard)
}

/// The configuration, the UI and the permissions, as they are built in.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    let mut context = tauri::generate_context!();
    // A private session: the web view keeps nothing of a person outside the workspace. WebKitGTK lets only a
    // lasting one be driven by WebDriver, which sets this variable before it starts the window.
    let driven = std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some();
    for window in &mut context.config_mut().app.windows {
        window.incognito = !driven;
    }
    context
}

/// Runs the application until its window is closed.
pub fn run() -> ExitCode {
    run_with(|window| window)
}

/// Runs the application in a window that was prepared further, as a benchmark wants to watch it.
pub fn run_with(prepare: impl Fn(Frame<'_>) -> Frame<'_> + Send + 'static) -> ExitCode {
    match start(prepare) {
        Ok(code) => code,
        Err(error) => {
            error.report();
            ExitCode::FAILURE
        }
    }
}

fn start(prepare: impl Fn(Frame<'_>) -> Frame<'_> + Send + 'static) -> Result<ExitCode> {
    let folder = Folder::standard()?;
    logging::begin(&log_folder(&folder));
    let reports = CrashFolder::beside(&folder);
    incident::report_panics(reports.clone());
    #[cfg(feature = "e2e")]
    break_if_asked();
    let appearance = AppearanceFile::read(appearance_path()?);
    if graphics::is_wanted(appearance.safe_graphics())
        && let Some(code) = graphics::start_anew()
    {
        return Ok(code);
    }
    let shell = Shell::new(
        folder,
        Clock::system(),
        Arc::new(SystemKeychain),
        appearance,
        UsageFolder::standard()?,
    );
    open_window(shell, reports, prepare)
        .map_err(|error| Fault::Invariant(format!("the window did not start: {error}")))?;
    Ok(ExitCode::SUCCESS)
}

/// The tests see what a start that breaks leaves behind.
#[cfg(feature = "e2e")]
#[expect(clippy::panic, reason = "that is what it is for")]
fn break_if_asked() {
    if let Some(message) = std::env::var_os("OKICRM_E2E_PANIC") {
        std::panic::panic_any(message);
    }
}

fn open_window(
    shell: Shell,
    reports: CrashFolder,
    prepare: impl Fn(Frame<'_>) -> Frame<'_> + Send + 'static,
) -> tauri::Result<()> {
    let begun = shell.clone();
    let running = Arc::new(OnceLock::new());
    let marked = Arc::clone(&running);
    builder(tauri::Builder::default(), shell.clone())
        // First, so that a second start does nothing else before it hands over.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::focus(app)
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| {
            window::open(app.handle(), &prepare)?;
            window::connect(app.handle(), &begun);
            begun.act_through(native_side(app.handle()));
            // Only here, because a second start has handed over before.
            running.set(mark(&reports, begun.clock())).ok();
            let watched = begun.clone();
            tauri::async_runtime::spawn(async move { begun.look().await });
            tauri::async_runtime::spawn(ending::end_when_asked(app.handle().clone()));
            tauri::async_runtime::spawn(usage::watch(watched.clone()));
            tauri::async_runtime::spawn(usage::send(watched.clone()));
            tauri::async_runtime::spawn(locking::watch(watched));
            Ok(())
        })
        .build(context())?
        .run(move |_, event| {
            if matches!(event, RunEvent::Exit) {
                shell.write_figures();
                tauri::async_runtime::block_on(shell.close());
                if let Some(Some(running)) = marked.get() {
                    Running::end(running);
                }
            }
        });
    Ok(())
}

/// Marks that the window runs. Without its mark it runs as well: an end without a word is then not noticed.
fn mark(reports: &CrashFolder, clock: &Clock) -> Option<Running> {
    Running::begin(reports, clock).unwrap_or_else(|error| {
        error.report();
        None
    })
}

#[cfg(not(feature = "e2e"))]
fn native_side<R: Runtime>(app: &tauri::AppHandle<R>) -> Box<dyn native::Native> {
    Box::new(native::System(app.clone()))
}

/// The journeys answer dialogs themselves, unless one wants to see the real dialog.
#[cfg(feature = "e2e")]
fn native_side<R: Runtime>(app: &tauri::AppHandle<R>) -> Box<dyn native::Native> {
    if std::env::var_os("OKICRM_E2E_REAL_DIALOGS").is_some() {
        return Box::new(native::System(app.clone()));
    }
    Box::new(native::rehearsed::Rehearsed)
}

fn appearance_path() -> Result<PathBuf> {
    dirs::config_dir()
        .map(|folder| folder.join("okicrm").join("window.json"))
        .ok_or_else(|| Fault::Invariant("the system names no configuration folder".into()).into())
}
