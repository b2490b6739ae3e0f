use super::model::{SearchHit, SearchKind};
use crate::db::{Sql, Value, search};
use crate::error::Result;
use crate::purpose::Reader;

/// One candidate: its id, its table, the words it is found by.
pub(super) type Candidate = (String, String, String);

/// Records that have every word, so many at most.
pub(super) async fn candidates(reader: Reader<'_>, words: &str) -> Result<Vec<Candidate>> {
    let Some((condition, mut values)) = search::condition(reader.db(), words, 1) else {
        return Ok(Vec::new());
    };
    let sql = Sql::from(
        "SELECT entry.id, entry.kind, entry.text FROM search_entries AS entry
         WHERE {visible entry.subject_id} AND ",
    )
    .append(condition);
    values.push(search::CANDIDATES.into());
    let sql = sql.push(" LIMIT ").push_rows(1, 1, values.len());
    reader.all(sql, values).await
}

/// What records of one kind are called.
pub(super) async fn titles(
    reader: Reader<'_>,
    kind: SearchKind,
    ids: &[&str],
) -> Result<Vec<SearchHit>> {
    let sql = match kind {
        SearchKind::Contacts => {
            "SELECT record.id, record.display_name, record.company_name, record.emails
             FROM contacts AS record WHERE {visible record.subject_id} AND record.id IN "
        }
        SearchKind::Companies => {
            "SELECT record.id, record.name, '', record.emails
             FROM companies AS record WHERE record.id IN "
        }
        SearchKind::Leads => {
            "SELECT record.id, record.display_name, record.company_name, record.emails
             FROM leads AS record WHERE {visible record.subject_id} AND record.id IN "
        }
    };
    let rows: Vec<(String, String, String, String)> = reader
        .all(
            Sql::from(sql).push_rows(1, ids.len(), 1),
            ids.iter().map(|id| Value::from(*id)).collect(),
        )
        .await?;
    rows.into_iter()
        .map(|(id, title, company, emails)| {
            let subtitle = if company.is_empty() || company == title {
                crate::companies::first(&emails)?
            } else {
                company
            };
            Ok(SearchHit {
                kind,
                id,
                title,
                subtitle,
            })
        })
        .collect()
}
