use super::logo::Logo;
use super::{Business, BusinessForm, Security, Setting, SettingsRefusal, store};
use crate::change::{Action, Change};
use crate::data_map::SETTINGS;
use crate::error::Result;
use crate::fields;
use crate::workspace::Workspace;

/// The business's logo was taken off.
const LOGO_REMOVED: Action = Action::undoable("logo-removed").even_without_terms();

/// Reads a setting; nothing while it was never saved.
pub async fn load<T: Setting>(workspace: &Workspace) -> Result<Option<T>> {
    match store::read(workspace, T::KEY).await? {
        Some(text) => Ok(Some(serde_json::from_str(&text)?)),
        None => Ok(None),
    }
}

/// Saves a setting.
pub async fn save<T: Setting>(workspace: &Workspace, setting: &T) -> Result<()> {
    let mut change = Change::begin(workspace, T::CHANGED).await?;
    save_in(&mut change, setting).await?;
    change.commit().await?;
    Ok(())
}

/// Saves a setting as part of another action.
pub async fn save_in<T: Setting>(change: &mut Change<'_>, setting: &T) -> Result<()> {
    let value = serde_json::to_string(setting)?;
    let at = change.at();
    if store::exists(change.tx(), T::KEY).await? {
        let changed = fields! { "value" => value, "updated_at" => at };
        change.update(&SETTINGS, T::KEY, changed).await?;
    } else {
        let row = fields! { "id" => T::KEY, "value" => value, "updated_at" => at };
        change.insert(&SETTINGS, row).await?;
    }
    Ok(())
}

/// The business.
///
/// # Errors
/// `settings-business-missing` before first run was answered.
pub async fn business(workspace: &Workspace) -> Result<Business> {
    load(workspace)
        .await?
        .ok_or_else(|| SettingsRefusal::BusinessMissing.into())
}

/// Saves what the person typed about the business.
///
/// # Errors
/// `settings-invalid` with a problem per field.
pub async fn save_business(workspace: &Workspace, form: &BusinessForm) -> Result<Business> {
    let business = form.check()?;
    save(workspace, &business).await?;
    Ok(business)
}

/// Saves when the window locks by itself; more than a day is a day.
pub async fn save_security(workspace: &Workspace, security: Security) -> Result<Security> {
    let security = Security {
        idle_minutes: security.idle_minutes.min(Security::MOST_MINUTES),
        ..security
    };
    save(workspace, &security).await?;
    Ok(security)
}

/// Keeps the bare pixels of a PNG or JPEG as the business's logo.
///
/// # Errors
/// Each refusal of [`crate::documents::Logo::decode`]: too large, another kind, damaged.
pub async fn save_logo(workspace: &Workspace, file: &[u8]) -> Result<()> {
    save(workspace, &Logo::decode(file)?).await
}

/// Takes the logo off.
pub async fn remove_logo(workspace: &Workspace) -> Result<()> {
    let mut change = Change::begin(workspace, LOGO_REMOVED).await?;
    change.delete(&SETTINGS, Logo::KEY).await?;
    change.commit().await?;
    Ok(())
}
