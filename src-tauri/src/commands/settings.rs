//! The business, when the window locks, and what screens remember.

use okicrm_core::error::Result;
use okicrm_core::settings::{self, Business, BusinessForm, Security};
use okicrm_core::workspace::Workspace;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contract::commands;

commands! {
    workspace {
        /// The business as documents name it.
        business() -> Business => settings::business;
        /// Saves what was typed about the business.
        save_business(&form: BusinessForm) -> Business => settings::save_business;
        /// When the window locks by itself.
        security() -> Security => security_now;
        /// Says when the window locks by itself.
        save_security(security: Security) -> Security => settings::save_security;
        /// What a screen remembered, under a name such as `contacts.columns`.
        preference(&name: String) -> Option<Remembered> => remembered;
        /// Lets a screen remember something.
        save_preference(&name: String, value: Remembered) => remember;
    }
}

/// What a screen remembers; its shape is the screen's own.
#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "unknown")]
pub struct Remembered(serde_json::Value);

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
