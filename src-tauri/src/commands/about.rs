//! What this program is, and where its files lie.

use std::path::PathBuf;

use okicrm_core::error::Result;
use okicrm_core::support::log::{LogEntry, log_folder, newest_entries};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::apart::apart;
use crate::contract::commands;
use crate::state::Shell;

commands! {
    desk {
        /// What this program is, what it runs on, and where its files lie.
        about() -> AboutProgram => about_now;
        /// Shows a folder of the program's with the system's own program for files.
        open_folder(which: OwnFolder) => open;
        /// The newest entries of the log, the newest first.
        log_entries() -> Vec<LogEntry> => entries;
    }
}

/// What this program is. Nothing in it is about a person but the name of her folder.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AboutProgram {
    /// The program's version.
    pub version: String,
    /// The operating system, as it names itself.
    pub system: String,
    /// The processor's kind, such as `x86_64`.
    pub processor: String,
    /// The web view that draws the window; nothing where it does not say.
    pub web_view: Option<String>,
    /// Where the workspace lies.
    pub data_folder: String,
    /// Where the log lies.
    pub logs_folder: String,
}

/// A folder that can be shown.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum OwnFolder {
    /// The workspace's.
    Data,
    /// The log's.
    Logs,
}

/// As many entries are read as somebody would look through.
const MOST_ENTRIES: usize = 500;

async fn entries(shell: &Shell) -> Result<Vec<LogEntry>> {
    let folder = log_folder(shell.folder());
    apart(async move { Ok(newest_entries(&folder, MOST_ENTRIES)) }).await
}

async fn about_now(shell: &Shell) -> Result<AboutProgram> {
    Ok(AboutProgram {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: system_name(),
        processor: std::env::consts::ARCH.to_owned(),
        web_view: tauri::webview_version().ok(),
        data_folder: shell.folder().path().display().to_string(),
        logs_folder: log_folder(shell.folder()).display().to_string(),
    })
}

/// What the system calls itself: on Linux as its distribution does (os-release(5)).
fn system_name() -> String {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    let pretty = release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))
        .map(|name| name.trim_matches('"').to_owned());
    pretty.unwrap_or_else(|| std::env::consts::OS.to_owned())
}

async fn open(shell: &Shell, which: OwnFolder) -> Result<()> {
    let path: PathBuf = match which {
        OwnFolder::Data => shell.folder().path().to_owned(),
        OwnFolder::Logs => log_folder(shell.folder()),
    };
    shell.show(&path)
}
