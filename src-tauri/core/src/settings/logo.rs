//! The business's logo: kept apart from the business, so that not every look at the business
//! carries a picture.

use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Setting, load};
use crate::change::Action;
use crate::documents;
use crate::error::{Fault, Result};
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
        let logo = documents::Logo::decode(file)?;
        Ok(Self {
            png: BASE64.encode(logo.png()),
            width: logo.width(),
            height: logo.height(),
        })
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

/// The logo's PNG for documents.
pub async fn logo_png(workspace: &Workspace) -> Result<Option<Vec<u8>>> {
    let Some(stored) = load::<Logo>(workspace).await? else {
        return Ok(None);
    };
    let png = BASE64
        .decode(stored.png.as_bytes())
        .map_err(|_| Fault::Shape("the logo's base64".into()))?;
    Ok(Some(png))
}
