//! The frame of the window: where it stands, how it looks, what runs, lock and unlock.

use okicrm_core::checkup::{self, Warning};
use okicrm_core::error::{AppError, Result};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::IncidentId;
use okicrm_core::workspace::{Location, Manifest, Workspace};
use okicrm_core::{account, backup, setup};
use serde::Serialize;
use ts_rs::TS;

use crate::appearance::Appearance;
use crate::contract::commands;
use crate::jobs::Job;
use crate::opening::Given;
use crate::state::{Phase, Shell, Standing};

commands! {
    frame {
        /// Everything the frame needs to draw itself.
        shell_status() -> ShellStatus => status;
        /// Keeps how the window looks.
        save_appearance(appearance: Appearance) => save_appearance_of;
        /// Opens the workspace with a passphrase; without one, with the key in the keychain.
        unlock_workspace(passphrase: Option<String>) => unlock;
        /// Opens the workspace with the printed recovery code.
        unlock_with_recovery_code(code: String) => unlock_with_code;
        /// Looks at the workspace again, after a problem was mended.
        retry_opening() => retry;
        /// Asks long work to stop; what it did is taken back.
        cancel_job(id: String) => cancel;
        /// Logs a fault of the page (names and places in code, never values); answers its incident id.
        report_fault(summary: String) -> String => report_fault_of;
        /// Says whether the window is drawn without the graphics card.
        safe_graphics() -> bool => safe_graphics_now;
        /// Draws the window with or without the graphics card from the next start on.
        save_safe_graphics(on: bool) => save_safe_graphics_now;
    }
    desk {
        /// Says that the person did something, so that the window does not lock yet.
        note_activity() => note_activity_now;
        /// Locks: closes the workspace and forgets its keys.
        lock_workspace() => lock;
    }
}

/// How this business writes numbers and dates.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShellFormats {
    /// BCP 47 tag, for example `de-AT`.
    pub locale: String,
    /// ISO 4217.
    pub currency: String,
}

impl ShellFormats {
    fn of(business: &Business) -> Self {
        Self {
            locale: business.formats.locale.clone(),
            currency: business.currency.to_string(),
        }
    }
}

/// Before there is a business: nothing that is shown then has an amount.
impl Default for ShellFormats {
    fn default() -> Self {
        Self {
            locale: "en-GB".to_owned(),
            currency: "GBP".to_owned(),
        }
    }
}

/// Where the records are.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DataLocation {
    /// In the encrypted file.
    ThisComputer,
    /// In PostgreSQL.
    Server,
}

/// Everything the frame of the application needs to draw itself. Answered in every phase.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShellStatus {
    /// Where the shell stands.
    pub phase: Phase,
    /// Of the program.
    pub version: String,
    /// How the window looks.
    pub appearance: Appearance,
    /// How numbers and dates are written.
    pub formats: ShellFormats,
    /// The business's name; empty while the workspace is not open.
    pub business_name: String,
    /// Name of the person working, for the greeting; empty when not given.
    pub person_name: String,
    /// Whether a passphrase can be asked for; without one the lock is the keychain's.
    pub has_passphrase: bool,
    /// Sample data is in the workspace.
    pub sample_data: bool,
    /// RFC 3339 time of the newest verified backup.
    pub last_backup: Option<String>,
    /// Why the last backup that was to be made by itself was not; nothing when all is well.
    pub backup_trouble: Option<AppError>,
    /// Where the records are.
    pub data_location: DataLocation,
    /// Long work that runs.
    pub jobs: Vec<Job>,
    /// Why the workspace cannot be opened; only in the phase `problem`.
    pub problem: Option<AppError>,
    /// What should not stay as it is: a network share, a clock that jumped.
    pub warnings: Vec<Warning>,
    /// Today's date by the workspace's clock, ISO 8601.
    pub today: String,
}

async fn status(shell: &Shell) -> Result<ShellStatus> {
    let standing = shell.settled().await;
    let inside = match &standing {
        Standing::Open(workspace) => inside(workspace).await?,
        _ => Inside::default(),
    };
    let manifest = Manifest::read(shell.folder()).ok();
    let on_server = manifest
        .as_ref()
        .is_some_and(|manifest| matches!(manifest.database, Location::Server { .. }));
    Ok(ShellStatus {
        phase: standing.phase(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        appearance: shell.appearance().appearance(),
        formats: inside.formats,
        business_name: inside.business_name,
        person_name: inside.person_name,
        has_passphrase: manifest.is_some_and(|manifest| manifest.passphrase.is_some()),
        sample_data: inside.sample_data,
        last_backup: inside.last_backup,
        backup_trouble: shell.automatic().trouble(),
        data_location: if on_server {
            DataLocation::Server
        } else {
            DataLocation::ThisComputer
        },
        jobs: shell.jobs().list(),
        problem: match standing {
            Standing::Problem(error) => Some(error),
            _ => None,
        },
        warnings: inside.warnings,
        today: shell.clock().today().to_string(),
    })
}

/// What only an open workspace tells.
#[derive(Default)]
struct Inside {
    formats: ShellFormats,
    business_name: String,
    person_name: String,
    sample_data: bool,
    last_backup: Option<String>,
    warnings: Vec<Warning>,
}

async fn inside(workspace: &Workspace) -> Result<Inside> {
    let business: Option<Business> = settings::load(workspace).await?;
    let setup = setup::state(workspace).await?;
    let account = account::show(workspace).await?;
    let name = account
        .fields
        .into_iter()
        .find(|field| field.field == "name")
        .and_then(|field| field.value);
    Ok(Inside {
        formats: business.as_ref().map(ShellFormats::of).unwrap_or_default(),
        business_name: business.map(|business| business.name).unwrap_or_default(),
        person_name: name.unwrap_or_default(),
        sample_data: setup.is_some_and(|setup| setup.sample),
        last_backup: backup::list(workspace)
            .await?
            .into_iter()
            .find_map(|backup| backup.manifest)
            .map(|manifest| manifest.made_at.to_string()),
        warnings: checkup::warnings(workspace).await?,
    })
}

async fn save_appearance_of(shell: &Shell, appearance: Appearance) -> Result<()> {
    shell.appearance().save(appearance)?;
    shell.announce(&[okicrm_core::change::Topic::Shell]);
    Ok(())
}

async fn unlock(shell: &Shell, passphrase: Option<String>) -> Result<()> {
    let given = passphrase
        .filter(|text| !text.is_empty())
        .map_or(Given::Keychain, Given::Passphrase);
    shell.unlock(given).await
}

async fn unlock_with_code(shell: &Shell, code: String) -> Result<()> {
    shell.unlock(Given::RecoveryCode(code)).await
}

async fn retry(shell: &Shell) -> Result<()> {
    if matches!(*shell.standing(), Standing::Problem(_)) {
        shell.look().await;
    }
    Ok(())
}

async fn lock(shell: &Shell) -> Result<()> {
    shell.lock().await;
    Ok(())
}

async fn note_activity_now(shell: &Shell) -> Result<()> {
    shell.activity().note();
    Ok(())
}

/// The longest summary of a fault, in characters: a stack has its cause at the top.
const LONGEST_SUMMARY: usize = 2_000;

async fn report_fault_of(_shell: &Shell, summary: String) -> Result<String> {
    let incident = IncidentId::new();
    let summary: String = summary.chars().take(LONGEST_SUMMARY).collect();
    tracing::error!(%incident, summary, "fault of the page");
    Ok(incident.to_string())
}

async fn cancel(shell: &Shell, id: String) -> Result<()> {
    shell.jobs().cancel(&id);
    Ok(())
}

async fn safe_graphics_now(shell: &Shell) -> Result<bool> {
    Ok(shell.appearance().safe_graphics())
}

async fn save_safe_graphics_now(shell: &Shell, on: bool) -> Result<()> {
    shell.appearance().save_safe_graphics(on)?;
    shell.announce(&[okicrm_core::change::Topic::Shell]);
    Ok(())
}
