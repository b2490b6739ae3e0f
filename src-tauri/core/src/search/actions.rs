use super::model::{SearchHit, SearchKind, rank};
use super::store;
use crate::db::search::Typed;
use crate::error::Result;
use crate::purpose::Purpose;
use crate::workspace::Workspace;

/// How many records are found at most.
const MOST: usize = 50;

/// Records of some kinds that have every word of a text, the best first. Case, accents and the order of
/// words do not matter; a word may be the middle of another; of a phone the last digits do.
pub async fn find(
    workspace: &Workspace,
    text: &str,
    kinds: &[SearchKind],
    limit: usize,
) -> Result<Vec<SearchHit>> {
    let Some(typed) = Typed::read(text).filter(|_| !kinds.is_empty()) else {
        return Ok(Vec::new());
    };
    let limit = limit.min(MOST);
    let reader = workspace.read(Purpose::Daily);
    let mut candidates = store::candidates(reader, &typed, kinds, limit).await?;
    let texts: Vec<String> = typed.texts().collect();
    candidates.sort_by_cached_key(|(_, table, text)| {
        let best = texts.iter().map(|typed| rank(text, typed)).min();
        // People before what they were billed.
        let is_invoice = SearchKind::of_table(table) == Some(SearchKind::Invoices);
        (best, is_invoice, text.clone())
    });
    let order: Vec<(SearchKind, &str)> = candidates
        .iter()
        .filter_map(|(id, table, _)| Some((SearchKind::of_table(table)?, id.as_str())))
        .take(limit)
        .collect();
    let mut found = Vec::with_capacity(order.len());
    for kind in SearchKind::ALL {
        let ids: Vec<&str> = order
            .iter()
            .filter(|(one, _)| *one == kind)
            .map(|(_, id)| *id)
            .collect();
        if !ids.is_empty() {
            found.extend(store::titles(reader, kind, &ids).await?);
        }
    }
    found.sort_by_key(|one| order.iter().position(|(_, id)| *id == one.id));
    Ok(found)
}
