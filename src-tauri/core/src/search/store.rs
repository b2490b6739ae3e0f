use super::model::{SearchHit, SearchKind};
use crate::db::search::{self, Typed};
use crate::db::{Sql, Value};
use crate::error::Result;
use crate::purpose::Reader;

/// One candidate: its id, its table, the words it is found by.
pub(super) type Candidate = (String, String, String);

/// Records of some kinds that have every word, so many at most. What has them only in the middle of words
/// is looked for where fewer than `enough` begin so.
pub(super) async fn candidates(
    reader: Reader<'_>,
    typed: &Typed,
    kinds: &[SearchKind],
    enough: usize,
) -> Result<Vec<Candidate>> {
    let mut found: Vec<Candidate> = Vec::new();
    for (condition, mut values) in search::conditions(reader.db(), typed, 1) {
        if found.len() >= enough {
            break;
        }
        let sql = Sql::from(
            "SELECT entry.id, entry.kind, entry.text FROM search_entries AS entry
             WHERE {visible entry.subject_id} AND ",
        )
        .append(condition);
        values.push(search::CANDIDATES.into());
        let sql = sql.push(" LIMIT ").push_rows(1, 1, values.len());
        found.extend(reader.all::<Candidate>(sql, values).await?);
        // Not asked of the database: SQLite would read its whole index of kinds rather than 400 rows.
        found.retain(|(_, table, _)| {
            SearchKind::of_table(table).is_some_and(|kind| kinds.contains(&kind))
        });
        found.sort();
        found.dedup();
    }
    Ok(found)
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
        SearchKind::Invoices => {
            "SELECT record.id, COALESCE(record.number, ''), record.customer_name, '[]'
             FROM invoices AS record WHERE {visible record.subject_id} AND record.id IN "
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
