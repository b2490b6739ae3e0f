//! Finding a record of any kind by a few letters.

use okicrm_core::error::Result;
use okicrm_core::search::{self, SearchHit, SearchKind};
use okicrm_core::workspace::Workspace;

use crate::contract::commands;

commands! {
    workspace {
        /// Records of these kinds that have all the words, the best first.
        search_everywhere(&text: String, &kinds: Vec<SearchKind>) -> Vec<SearchHit> => everywhere;
    }
}

/// How many the palette shows.
const SHOWN: usize = 12;

async fn everywhere(
    workspace: &Workspace,
    text: &str,
    kinds: &[SearchKind],
) -> Result<Vec<SearchHit>> {
    search::find(workspace, text, kinds, SHOWN).await
}
