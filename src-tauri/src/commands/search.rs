//! Finding a record of any kind by a few letters.

use okicrm_core::error::Result;
use okicrm_core::search::{self, SearchHit};
use okicrm_core::workspace::Workspace;

use crate::contract::commands;

commands! {
    workspace {
        /// Records of every kind that have all the words, the best first.
        search_everywhere(&text: String) -> Vec<SearchHit> => everywhere;
    }
}

/// How many the palette shows.
const SHOWN: usize = 12;

async fn everywhere(workspace: &Workspace, text: &str) -> Result<Vec<SearchHit>> {
    search::find(workspace, text, SHOWN).await
}
