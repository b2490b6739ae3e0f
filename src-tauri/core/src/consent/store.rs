use crate::db::{Tx, Value};
use crate::error::{Fault, Result};
use crate::purpose::{Purpose, Reader, visible};
use crate::values;
use crate::values::{ConsentId, ContactId, SuppressionId};

use super::model::{
    ConsentPerson, ConsentSource, ContactChannel, LiftReason, Standing, SuppressionReason,
};
use super::purposes::PurposeCode;
use super::views::{ConsentStatement, SuppressionEntry};

/// The person behind a record, and how she can be reached.
#[derive(sqlx::FromRow)]
pub(super) struct PersonRow {
    pub subject_id: String,
    pub lifecycle: String,
    pub emails: String,
    pub phones: String,
    pub addresses: String,
}

const CONTACT: &str = "SELECT record.subject_id, record.lifecycle, record.emails, record.phones,
        record.addresses
 FROM contacts AS record WHERE record.id = $1 AND {visible record.subject_id}";

const LEAD: &str = "SELECT record.subject_id, 'lead' AS lifecycle, record.emails, record.phones,
        record.addresses
 FROM leads AS record WHERE record.id = $1 AND {visible record.subject_id}";

fn person_query(person: ConsentPerson) -> (&'static str, Value) {
    match person {
        ConsentPerson::Contact(id) => (CONTACT, id.into()),
        ConsentPerson::Lead(id) => (LEAD, id.into()),
    }
}

/// The person behind a record.
pub(super) async fn person(reader: Reader<'_>, person: ConsentPerson) -> Result<Option<PersonRow>> {
    let (sql, id) = person_query(person);
    reader.optional(sql, vec![id]).await
}

/// As [`person`], as a change of the day's work sees it.
pub(super) async fn person_in(tx: &mut Tx, person: ConsentPerson) -> Result<Option<PersonRow>> {
    let (sql, id) = person_query(person);
    tx.optional(visible(Purpose::Daily, sql.into())?, vec![id])
        .await
}

#[derive(sqlx::FromRow)]
struct StatementRow {
    #[sqlx(try_from = "String")]
    id: ConsentId,
    purpose: String,
    channel: String,
    standing: String,
    came_by: String,
    wording: String,
    reason: String,
    said_on: String,
    created_at: String,
    recorded_by: Option<String>,
    superseded_at: Option<String>,
}

/// Everything that was recorded of a person, the newest first.
pub(super) async fn statements(reader: Reader<'_>, subject: &str) -> Result<Vec<ConsentStatement>> {
    let rows: Vec<StatementRow> = reader
        .all(
            "SELECT said.id, said.purpose, said.channel, said.standing, said.came_by, said.wording,
                    said.reason, said.said_on, said.created_at, actor.name AS recorded_by,
                    said.superseded_at
             FROM consents AS said LEFT JOIN actors AS actor ON actor.id = said.actor_id
             WHERE said.subject_id = $1 AND {visible said.subject_id}
             ORDER BY said.created_at DESC, said.id DESC",
            values![subject],
        )
        .await?;
    rows.into_iter().map(statement).collect()
}

fn statement(row: StatementRow) -> Result<ConsentStatement> {
    let shape = |what: &str| Fault::Shape(format!("the {what} of a statement"));
    Ok(ConsentStatement {
        id: row.id,
        purpose: PurposeCode::parse(&row.purpose).map_err(|_| shape("purpose"))?,
        channel: ContactChannel::parse(&row.channel).ok_or_else(|| shape("channel"))?,
        standing: Standing::parse(&row.standing).ok_or_else(|| shape("standing"))?,
        source: ConsentSource::parse(&row.came_by).ok_or_else(|| shape("source"))?,
        wording: row.wording,
        reason: row.reason,
        said_on: row.said_on,
        recorded_at: row.created_at,
        recorded_by: row.recorded_by,
        superseded_at: row.superseded_at,
    })
}

/// Ids and standings of what counts now of one person, purpose and way.
pub(super) async fn current(
    tx: &mut Tx,
    subject: &str,
    purpose: &PurposeCode,
    channel: ContactChannel,
) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT id, standing FROM consents
         WHERE subject_id = $1 AND purpose = $2 AND channel = $3 AND superseded_at IS NULL
         ORDER BY id",
        values![subject, purpose.as_str(), channel.word()],
    )
    .await
}

/// What counts now of everybody for one purpose and way: subject and standing.
pub(super) async fn said_by_all(
    tx: &mut Tx,
    purpose: &PurposeCode,
    channel: ContactChannel,
) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT subject_id, standing FROM consents
         WHERE purpose = $1 AND channel = $2 AND superseded_at IS NULL",
        values![purpose.as_str(), channel.word()],
    )
    .await
}

/// What a person refuses now: purposes and ways.
pub(super) async fn refused_by(
    tx: &mut Tx,
    subject: &str,
) -> Result<Vec<(String, String, String)>> {
    tx.all(
        "SELECT purpose, channel, standing FROM consents
         WHERE subject_id = $1 AND superseded_at IS NULL
           AND standing IN ('withdrawn', 'objected', 'suppressed')
         ORDER BY id",
        values![subject],
    )
    .await
}

/// The e-mail addresses and phone numbers of a person, as each of her records has them.
pub(super) async fn reached_by(tx: &mut Tx, subject: &str) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT emails, phones FROM contacts WHERE subject_id = $1
         UNION ALL SELECT emails, phones FROM leads WHERE subject_id = $1",
        values![subject],
    )
    .await
}

/// Who has an e-mail address or phone number, normalised.
pub(super) async fn holders(tx: &mut Tx, kind: &str, value: &str) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT DISTINCT subject_id FROM contact_points WHERE value = $1 AND kind = $2
             ORDER BY subject_id",
            values![value, kind],
        )
        .await?;
    Ok(rows.into_iter().map(|(subject,)| subject).collect())
}

/// Every address that contacts have.
#[derive(sqlx::FromRow)]
pub(super) struct PointRow {
    pub kind: String,
    pub value: String,
    pub subject_id: String,
    #[sqlx(try_from = "String")]
    pub contact_id: ContactId,
    pub display_name: String,
}

const POINTS: &str =
    "SELECT point.kind, point.value, point.subject_id, point.contact_id, contact.display_name
 FROM contact_points AS point JOIN contacts AS contact ON contact.id = point.contact_id
 WHERE {visible point.subject_id}";

/// Every address of everybody, for finding those that are on the list.
pub(super) async fn points(reader: Reader<'_>) -> Result<Vec<PointRow>> {
    reader.all(POINTS, vec![]).await
}

/// As [`points`], as a change sees them; the restricted as well, who are left alone like others.
pub(super) async fn points_in(tx: &mut Tx) -> Result<Vec<PointRow>> {
    tx.all(visible(Purpose::Rights, POINTS.into())?, vec![])
        .await
}

/// The sealed keys of businesses that were taken over, the first first.
pub(super) async fn inherited_keys(tx: &mut Tx, marks: &str) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<(Vec<u8>,)> = tx
        .all(
            "SELECT secret FROM inherited_keys WHERE marks = $1 ORDER BY id",
            values![marks],
        )
        .await?;
    Ok(rows.into_iter().map(|(secret,)| secret).collect())
}

/// The marks that count now, with purpose and way.
pub(super) async fn marks(tx: &mut Tx) -> Result<Vec<(String, String, String)>> {
    tx.all(
        "SELECT mark, purpose, channel FROM suppressions WHERE lifted_at IS NULL",
        vec![],
    )
    .await
}

/// Ids of the entries of a mark that count now, with purpose and way.
pub(super) async fn entries_of(
    tx: &mut Tx,
    mark: &str,
    channel: ContactChannel,
) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT id, purpose FROM suppressions
         WHERE mark = $1 AND channel = $2 AND lifted_at IS NULL ORDER BY id",
        values![mark, channel.word()],
    )
    .await
}

/// An entry that counts: mark and way.
pub(super) async fn entry(
    tx: &mut Tx,
    id: SuppressionId,
) -> Result<Option<(String, String, String)>> {
    tx.optional(
        "SELECT mark, purpose, channel FROM suppressions WHERE id = $1 AND lifted_at IS NULL",
        values![id],
    )
    .await
}

/// How many entries count, and how many were lifted.
pub(super) async fn counts(reader: Reader<'_>) -> Result<(i64, i64)> {
    let all = reader
        .number("SELECT count(*) FROM suppressions", vec![])
        .await?;
    let lifted = reader
        .number(
            "SELECT count(*) FROM suppressions WHERE lifted_at IS NOT NULL",
            vec![],
        )
        .await?;
    Ok((all - lifted, lifted))
}

#[derive(sqlx::FromRow)]
struct EntryRow {
    #[sqlx(try_from = "String")]
    id: SuppressionId,
    mark: String,
    channel: String,
    purpose: String,
    reason: String,
    added_at: String,
    lifted_at: Option<String>,
    lift_reason: String,
}

/// How many entries a list shows.
const SHOWN: i64 = 500;

/// The newest entries, each with its mark.
pub(super) async fn entries(reader: Reader<'_>) -> Result<Vec<(String, SuppressionEntry)>> {
    let rows: Vec<EntryRow> = reader
        .all(
            "SELECT id, mark, channel, purpose, reason, added_at, lifted_at, lift_reason
             FROM suppressions ORDER BY added_at DESC, id DESC LIMIT $1",
            values![SHOWN],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let mark = row.mark.clone();
            Ok((mark, entry_of(row)?))
        })
        .collect()
}

fn entry_of(row: EntryRow) -> Result<SuppressionEntry> {
    let shape = |what: &str| Fault::Shape(format!("the {what} of an address left alone"));
    let purpose = match row.purpose.as_str() {
        "" => None,
        code => Some(PurposeCode::parse(code).map_err(|_| shape("purpose"))?),
    };
    Ok(SuppressionEntry {
        id: row.id,
        channel: ContactChannel::parse(&row.channel).ok_or_else(|| shape("channel"))?,
        purpose,
        reason: SuppressionReason::parse(&row.reason).ok_or_else(|| shape("reason"))?,
        added_at: row.added_at,
        lifted_at: row.lifted_at,
        lift_reason: LiftReason::parse(&row.lift_reason),
        address: None,
        person: None,
        name: None,
    })
}

/// The text of a setting, as a transaction sees it.
pub(super) async fn setting(tx: &mut Tx, key: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional("SELECT value FROM settings WHERE id = $1", values![key])
        .await?;
    Ok(row.map(|(text,)| text))
}

/// How a list's rows begin to be only those who may be contacted: purpose, then way.
pub(super) const AGREED: [&str; 3] = [
    "record.subject_id IN (SELECT said.subject_id FROM consents AS said
     WHERE said.superseded_at IS NULL AND said.standing IN ('given', 'interest', 'customer', 'contract')
       AND said.purpose = ",
    "said.channel = ",
    ")",
];

/// As [`AGREED`], for what needs no yes of whoever buys or sells.
pub(super) const AGREED_OR_CONTRACT: [&str; 3] = [
    "(record.lifecycle IN ('customer', 'supplier', 'partner')
      OR record.subject_id IN (SELECT said.subject_id FROM consents AS said
     WHERE said.superseded_at IS NULL AND said.standing IN ('given', 'interest', 'customer', 'contract')
       AND said.purpose = ",
    "said.channel = ",
    "))",
];

/// Without those who refused.
pub(super) const NOT_REFUSED: [&str; 3] = [
    "record.subject_id NOT IN (SELECT said.subject_id FROM consents AS said
     WHERE said.superseded_at IS NULL AND said.standing IN ('withdrawn', 'objected', 'suppressed')
       AND said.purpose = ",
    "said.channel = ",
    ")",
];

/// Only those who have an address for the way.
pub(super) fn has_address(channel: ContactChannel) -> &'static str {
    match channel {
        ContactChannel::Email => "record.emails <> '[]'",
        ContactChannel::Phone | ContactChannel::Text => "record.phones <> '[]'",
        ContactChannel::Post => "record.addresses <> '[]'",
    }
}
