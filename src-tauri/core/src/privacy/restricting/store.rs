use crate::error::{Error, Fault, Result};
use crate::privacy::model::{Person, RestrictedPerson};
use crate::purpose::Reader;
use crate::values;
use crate::values::{ContactId, LeadId, ValueRefusal};

/// A restricted person's record as it is listed.
#[derive(sqlx::FromRow)]
pub(super) struct RestrictedRow {
    pub kind: String,
    pub id: String,
    pub subject_id: String,
    pub display_name: String,
    pub company_name: String,
    pub restricted_at: String,
}

impl TryFrom<RestrictedRow> for RestrictedPerson {
    type Error = Error;

    fn try_from(row: RestrictedRow) -> Result<Self> {
        let shape = |_: ValueRefusal| Fault::Shape("the id of a restricted person".into());
        Ok(Self {
            person: match row.kind.as_str() {
                "contact" => Person::Contact(ContactId::parse(&row.id).map_err(shape)?),
                _ => Person::Lead(LeadId::parse(&row.id).map_err(shape)?),
            },
            name: row.display_name,
            company: row.company_name,
            since: row.restricted_at,
        })
    }
}

/// The records of restricted people, the last restricted first; of one person those that are not in
/// the trash before those that are, contacts before leads.
pub(super) async fn restricted(reader: Reader<'_>) -> Result<Vec<RestrictedRow>> {
    reader
        .all(
            "SELECT kind, id, subject_id, display_name, company_name, restricted_at FROM (
                 SELECT 'contact' AS kind, record.id, record.subject_id, record.display_name,
                        record.company_name, subject.restricted_at, record.deleted_at
                 FROM contacts AS record JOIN subjects AS subject ON subject.id = record.subject_id
                 WHERE subject.restricted_at IS NOT NULL AND {visible record.subject_id}
                 UNION ALL
                 SELECT 'lead' AS kind, record.id, record.subject_id, record.display_name,
                        record.company_name, subject.restricted_at, record.deleted_at
                 FROM leads AS record JOIN subjects AS subject ON subject.id = record.subject_id
                 WHERE subject.restricted_at IS NOT NULL AND {visible record.subject_id}
             ) AS restricted
             ORDER BY restricted_at DESC, CASE WHEN deleted_at IS NULL THEN 0 ELSE 1 END, kind, id",
            values![],
        )
        .await
}
