//! From the start of the program to a window one can use, beside an empty Tauri window; ten starts of each, by
//! turns. Goal: at most twice the empty window's time (median). Needs a display: `cargo xtask bench` brings one.
//!
//! The first screen is the lock screen of a workspace that is there, as on any working day.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use okicrm_core::workspace::{self, Clock, Folder, NewWorkspace, Protection};
use okicrm_testing::PASSPHRASE;
use tauri::{WebviewUrl, WebviewWindowBuilder, Wry};

const STARTS: usize = 10;

/// A page with a heading and nothing else: `about:blank` would run no script that could tell of it.
const EMPTY: &str = "<!doctype html><title>Empty</title><h1>Empty</h1>";

/// Says in the title that two frames were painted after the first heading was there.
const TELL: &str = "(() => {
    const isThere = () => document.readyState === 'complete' && document.querySelector('h1') !== null;
    const look = () => requestAnimationFrame(() => isThere()
        ? requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'ready'; }))
        : look());
    look();
})();";

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("empty") => empty(),
        Some("okicrm") => okicrm_shell::run_with(watched),
        _ => compare(),
    }
}

/// The same frame, an empty page, nothing behind it.
fn empty() -> ExitCode {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = tauri::http::Response::builder().header("Content-Type", "text/html");
            page.body(EMPTY.as_bytes()).unwrap()
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol("empty://localhost/".parse()?);
            let window = WebviewWindowBuilder::new(app, "main", page).inner_size(1280.0, 800.0);
            watched(window).build()?;
            Ok(())
        })
        .run(okicrm_shell::context())
        .unwrap();
    ExitCode::SUCCESS
}

/// The window, ending the program as soon as it can be used.
fn watched<M: tauri::Manager<Wry>>(
    window: WebviewWindowBuilder<'_, Wry, M>,
) -> WebviewWindowBuilder<'_, Wry, M> {
    window
        .initialization_script(TELL)
        .on_document_title_changed(|_, title| {
            if title == "ready" {
                std::process::exit(0);
            }
        })
}

fn compare() -> ExitCode {
    let home = tempfile::tempdir().unwrap();
    prepare(home.path());
    let (mut empty, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        empty.push(start("empty", home.path()));
        ours.push(start("okicrm", home.path()));
    }
    let (empty, ours) = (median(empty), median(ours));
    println!(
        "window ready: {ours:.2?}; an empty Tauri window: {empty:.2?}; {:.2} times (goal 2)",
        ours.as_secs_f64() / empty.as_secs_f64()
    );
    ExitCode::SUCCESS
}

fn prepare(home: &Path) {
    let folder = Folder::at(home.join("okicrm").join("workspace"));
    let made = workspace::create(NewWorkspace {
        folder,
        actor_name: "Sara Test",
        protection: Protection {
            passphrase: Some(PASSPHRASE),
            keychain: None,
        },
        server: None,
        clock: Clock::system(),
    });
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async { made.await.unwrap().0.close().await });
}

fn start(which: &str, home: &Path) -> Duration {
    let begun = Instant::now();
    let status = Command::new(std::env::current_exe().unwrap())
        .arg(which)
        .env("XDG_DATA_HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .status()
        .unwrap();
    assert!(status.success(), "{which} ended with {status}");
    begun.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
