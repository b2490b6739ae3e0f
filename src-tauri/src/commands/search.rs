//! Finding a record of any kind by a few letters.

use okicrm_core::contacts::{self, ContactQuery};
use okicrm_core::error::Result;
use okicrm_core::listing::Window;
use okicrm_core::workspace::Workspace;
use serde::Serialize;
use ts_rs::TS;

use crate::contract::commands;

commands! {
    workspace {
        /// Records of every kind that have all the words, the best first.
        search_everywhere(&text: String) -> Vec<SearchHit> => everywhere;
    }
}

/// A record found by the search over all kinds.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchHit {
    /// Kind of record, a topic such as `contacts`.
    pub kind: &'static str,
    /// The record.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What tells it from others of that name.
    pub subtitle: String,
}

async fn everywhere(workspace: &Workspace, text: &str) -> Result<Vec<SearchHit>> {
    let query = ContactQuery {
        text: text.to_owned(),
        window: Window::first(12),
        ..ContactQuery::default()
    };
    let page = contacts::list(workspace, &query).await?;
    Ok(page
        .items
        .into_iter()
        .map(|contact| SearchHit {
            kind: "contacts",
            id: contact.id.to_string(),
            title: contact.display_name,
            subtitle: [contact.company, contact.email]
                .into_iter()
                .find(|text| !text.is_empty())
                .unwrap_or_default(),
        })
        .collect())
}
