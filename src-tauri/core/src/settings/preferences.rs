//! What screens remember: columns, sort orders, saved views. The window owns their shape; the core
//! keeps them as they are, under a name, within bounds.

use serde_json::Value as Json;

use super::{SettingsRefusal, store};
use crate::error::Result;
use crate::workspace::Workspace;

/// Before the name of each preference.
const PREFIX: &str = "preference.";

/// The longest name, in bytes.
const LONGEST_NAME: usize = 80;

/// The longest preference as JSON, in bytes.
const LONGEST: usize = 64 * 1024;

/// What a screen remembered, such as `contacts.columns`.
pub async fn preference(workspace: &Workspace, name: &str) -> Result<Option<Json>> {
    match store::read(workspace, &key(name)?).await? {
        Some(text) => Ok(Some(serde_json::from_str(&text)?)),
        None => Ok(None),
    }
}

/// Lets a screen remember something. It has no history and is not undone: moving a column is
/// nothing the business did.
///
/// # Errors
/// `settings-preference-name`, `settings-preference-too-long`.
pub async fn save_preference(workspace: &Workspace, name: &str, value: &Json) -> Result<()> {
    let text = serde_json::to_string(value)?;
    if text.len() > LONGEST {
        return Err(SettingsRefusal::PreferenceTooLong.into());
    }
    let key = key(name)?;
    let mut tx = workspace.begin().await?;
    store::write_unlogged(&mut tx, &key, &text, workspace.clock().now()).await?;
    tx.commit().await
}

fn key(name: &str) -> Result<String> {
    let usable = (1..=LONGEST_NAME).contains(&name.len())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    if !usable {
        return Err(SettingsRefusal::PreferenceName.into());
    }
    Ok(format!("{PREFIX}{name}"))
}
