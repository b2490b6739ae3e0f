//! `oki backup`: make, list, verify, restore.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use okicrm_core::Result;
use okicrm_core::backup::{self, BackupInfo, BackupSettings, Reason, Restoring, Watch};
use okicrm_core::keys::SystemKeychain;
use okicrm_core::privacy;
use okicrm_core::workspace::{Clock, Unlock};
use serde_json::{Value as Json, json};

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with backups.
#[derive(Subcommand)]
pub enum Command {
    /// Make a backup now and prove it by opening and counting.
    Create,
    /// The backups that are there, the newest first.
    List,
    /// Prove a backup by opening and counting.
    Verify(FileArguments),
    /// Put a backup in the workspace's place; the former one is kept among the backups.
    Restore(FileArguments),
}

/// Which backup, and its key where it is another than today's.
#[derive(Args)]
pub struct FileArguments {
    /// The backup.
    file: PathBuf,
    /// The recovery code of the time when it was made.
    #[arg(long, value_name = "CODE")]
    recovery_code: Option<String>,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Create => create(session).await,
        Command::List => list(session).await,
        Command::Verify(arguments) => verify(arguments, session).await,
        Command::Restore(arguments) => restore(arguments, session).await,
    }
}

async fn create(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let made = backup::create_watched(&workspace, Reason::ByHand, watch()).await;
    workspace.close().await;
    told(&made?)
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let backups = backup::list(&workspace).await?;
    workspace.close().await;
    let items: Vec<Json> = backups
        .iter()
        .map(|backup| {
            let about = backup.manifest.as_ref();
            json!({
                "path": shown(&backup.path),
                "bytes": backup.bytes,
                "madeAt": about.map(|about| about.made_at),
                "reason": about.map(|about| about.reason),
                "schemaVersion": about.map(|about| about.schema_version),
                "counts": about.map(|about| &about.counts),
            })
        })
        .collect();
    let rows: Vec<Vec<String>> = backups
        .iter()
        .map(|backup| {
            let made = backup
                .manifest
                .as_ref()
                .map(|about| about.made_at.to_string());
            vec![
                made.unwrap_or_else(|| "unreadable".to_owned()),
                backup.bytes.to_string(),
                shown(&backup.path),
            ]
        })
        .collect();
    Outcome::new(
        &json!({"items": items}),
        table(&["Made", "Bytes", "File"], &rows),
    )
}

async fn verify(arguments: FileArguments, session: &Session) -> Result<Outcome> {
    let unlock = unlock(&arguments, session);
    let verified = backup::verify(session.folder(), &arguments.file, unlock, watch()).await;
    told(&verified?)
}

async fn restore(arguments: FileArguments, session: &Session) -> Result<Outcome> {
    // Asked for first: a backup that cannot be opened is no reason to make another.
    let key = backup::key_for(&arguments.file, unlock(&arguments, session))?;
    let present = save_present(session).await?;
    let report = privacy::restore(Restoring {
        folder: session.folder(),
        file: &arguments.file,
        unlock: Unlock::Key(&key),
        clock: Clock::system(),
        present,
        watch: watch(),
    })
    .await?;
    let kept = report.kept.as_deref().map(shown);
    let mut text = format!(
        "Restored the backup of {} to {}.",
        report.made_at,
        shown(&report.workspace)
    );
    if let Some(kept) = &kept {
        text.push_str(&format!("\nThe former workspace is kept in {kept}."));
    }
    text.push_str(told_of_log(report.verified));
    Outcome::new(
        &json!({
            "path": shown(&arguments.file),
            "workspace": shown(&report.workspace),
            "madeAt": report.made_at,
            "counts": report.counts,
            "kept": kept,
            "verified": report.verified,
        }),
        text,
    )
}

/// Makes a backup of the workspace as it is now, so that it can be gone back to. One that does not
/// open cannot be saved this way; it is put aside whole.
async fn save_present(session: &Session) -> Result<Option<BackupSettings>> {
    let Ok(present) = session.read().await else {
        return Ok(None);
    };
    let saved = async {
        backup::create_watched(&present, Reason::BeforeRestore, watch()).await?;
        backup::load_settings(&present).await
    }
    .await;
    present.close().await;
    saved.map(Some)
}

/// Progress on a terminal, and nowhere else.
fn watch() -> Watch<'static> {
    Watch {
        tell: std::io::stderr().is_terminal().then_some(&show as _),
        stop: None,
    }
}

fn show(done: u64, total: u64) {
    let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
    let mut out = std::io::stderr().lock();
    // A terminal that is gone needs no progress.
    write!(out, "\r{percent} %").and_then(|()| out.flush()).ok();
}

/// What is said where not every check passed: those of the records always did.
fn told_of_log(verified: bool) -> &'static str {
    if verified {
        ""
    } else {
        "\nIts change log was altered; `oki verify` says from which entry on. The records are whole."
    }
}

fn told(info: &BackupInfo) -> Result<Outcome> {
    let path = shown(&info.path);
    let text = format!(
        "{path}\n{} bytes, opened and counted.\nSHA-256 {}{}",
        info.bytes,
        info.sha256,
        told_of_log(info.verified)
    );
    Outcome::new(
        &json!({
            "path": path,
            "bytes": info.bytes,
            "sha256": info.sha256,
            "verified": info.verified,
            "madeAt": info.manifest.made_at,
            "counts": info.manifest.counts,
        }),
        text,
    )
}

/// A backup keeps the ways in of its time, so its key is asked for anew.
fn unlock<'a>(arguments: &'a FileArguments, session: &'a Session) -> Unlock<'a> {
    if let Some(code) = &arguments.recovery_code {
        return Unlock::RecoveryCode(code);
    }
    match session.given_passphrase() {
        Some(passphrase) => Unlock::Passphrase(passphrase),
        None => Unlock::Keychain(&SystemKeychain),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
