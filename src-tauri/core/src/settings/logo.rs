//! The business's logo: kept apart from the business, so that not every look at the business
//! carries a picture.

use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::{Setting, load, store};
use crate::change::{Action, Change};
use crate::data_map::SETTINGS;
use crate::documents;
use crate::error::{Fault, Result};
use crate::fields;
use crate::workspace::Workspace;

/// The stored logo: a PNG that holds nothing but the pixels.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Logo {
    png: String,
    width: u32,
    height: u32,
}

/// The logo for the window to show.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LogoView {
    /// `data:image/png;base64,…`.
    pub source: String,
    /// Width in pixels.
    #[ts(type = "number")]
    pub width: u32,
    /// Height in pixels.
    #[ts(type = "number")]
    pub height: u32,
}

impl Setting for Logo {
    const KEY: &'static str = "logo";
    const CHANGED: Action = Action::undoable("logo-changed");
}

impl Logo {
    pub(super) fn decode(file: &[u8]) -> Result<Self> {
        Ok(Self::of_document(&documents::Logo::decode(file)?))
    }

    fn of_document(logo: &documents::Logo) -> Self {
        Self {
            png: BASE64.encode(logo.png()),
            width: logo.width(),
            height: logo.height(),
        }
    }

    fn to_document(&self) -> Result<documents::Logo> {
        let png = BASE64.decode(self.png.as_bytes());
        let png = png.map_err(|_| Fault::Shape("the logo's base64".into()))?;
        Ok(documents::Logo::of_kept(png)?)
    }
}

/// The logo for the window.
pub async fn logo(workspace: &Workspace) -> Result<Option<LogoView>> {
    let stored: Option<Logo> = load(workspace).await?;
    Ok(stored.map(|logo| LogoView {
        source: format!("data:image/png;base64,{}", logo.png),
        width: logo.width,
        height: logo.height,
    }))
}

/// The logo for documents; none where the business has none.
pub async fn document_logo(workspace: &Workspace) -> Result<Option<documents::Logo>> {
    let stored: Option<Logo> = load(workspace).await?;
    stored.map(|logo| logo.to_document()).transpose()
}

/// Keeps a logo as a document was issued with it, once however often it is used, and answers with
/// its name. A logo that is changed later leaves what was issued alone.
pub(crate) async fn keep_logo_in(
    change: &mut Change<'_>,
    logo: &documents::Logo,
) -> Result<String> {
    let id = format!(
        "issued-logo-{}",
        HEXLOWER.encode(&Sha256::digest(logo.png()))
    );
    if !store::exists(change.tx(), &id).await? {
        let value = serde_json::to_string(&Logo::of_document(logo))?;
        let at = change.at();
        let row = fields! { "id" => id.as_str(), "value" => value, "updated_at" => at };
        change.insert(&SETTINGS, row).await?;
    }
    Ok(id)
}

/// A logo that [`keep_logo_in`] kept.
pub(crate) async fn kept_logo(
    workspace: &Workspace,
    id: Option<&str>,
) -> Result<Option<documents::Logo>> {
    let Some(id) = id else { return Ok(None) };
    let text = store::read(workspace, id).await?;
    let text = text.ok_or_else(|| Fault::Shape("a kept logo is missing".into()))?;
    let logo: Logo = serde_json::from_str(&text)?;
    logo.to_document().map(Some)
}
