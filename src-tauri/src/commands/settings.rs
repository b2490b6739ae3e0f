//! The business, when the window locks, and what screens remember.

use okicrm_core::documents::DocumentRefusal;
use okicrm_core::error::Result;
use okicrm_core::settings::{self, Business, BusinessForm, LogoView, Security};
use okicrm_core::workspace::Workspace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// The business as documents name it.
        business() -> Business => settings::business;
        /// The business as it stands in the fields to type in.
        business_form() -> BusinessForm => form_now;
        /// Saves what was typed about the business.
        save_business(&form: BusinessForm) -> Business => settings::save_business;
        /// The business's logo.
        logo() -> Option<LogoView> => settings::logo;
        /// Takes the logo off.
        remove_logo() => settings::remove_logo;
        /// When the window locks by itself.
        security() -> Security => security_now;
        /// Says when the window locks by itself.
        save_security(security: Security) -> Security => settings::save_security;
        /// What a screen remembered, under a name such as `contacts.columns`.
        preference(&name: String) -> Option<Remembered> => remembered;
        /// Lets a screen remember something.
        save_preference(&name: String, value: Remembered) => remember;
    }
    desk {
        /// Asks for a picture and keeps it as the logo; nothing when she thinks better of it.
        choose_logo() -> Option<LogoView> => choose_logo_of;
    }
}

/// The largest picture that is read, in bytes.
const LOGO_BYTES: usize = okicrm_core::documents::LARGEST_LOGO;

/// What a screen remembers; its shape is the screen's own.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "unknown")]
pub struct Remembered(serde_json::Value);

async fn form_now(workspace: &Workspace) -> Result<BusinessForm> {
    let business = settings::business(workspace).await?;
    Ok(BusinessForm::of(&business))
}

async fn choose_logo_of(shell: &Shell) -> Result<Option<LogoView>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "picture", &["png", "jpg", "jpeg"]);
    let Some(path) = shell.ask_to_open(question).await else {
        return Ok(None);
    };
    let found = usize::try_from(std::fs::metadata(&path)?.len()).unwrap_or(usize::MAX);
    // A file that is too large is not even read.
    if found > LOGO_BYTES {
        return Err(DocumentRefusal::LogoFileTooLarge {
            found,
            most: LOGO_BYTES,
        }
        .into());
    }
    settings::save_logo(&workspace, &std::fs::read(path)?).await?;
    settings::logo(&workspace).await
}

async fn security_now(workspace: &Workspace) -> Result<Security> {
    Ok(settings::load(workspace).await?.unwrap_or_default())
}

async fn remembered(workspace: &Workspace, name: &str) -> Result<Option<Remembered>> {
    let value = settings::preference(workspace, name).await?;
    Ok(value.map(Remembered))
}

async fn remember(workspace: &Workspace, name: &str, value: Remembered) -> Result<()> {
    settings::save_preference(workspace, name, &value.0).await
}
