use jiff::civil::Date;

use super::super::model::Person;
use super::model::{Gone, Outcome, RetentionRun, RuleName, StartedBy};
use crate::db::{Sql, Tx};
use crate::error::{Fault, Result};
use crate::purpose::Reader;
use crate::values;
use crate::values::{ContactId, HoldId, LeadId};

/// How many looks the list shows.
const SHOWN: i64 = 60;

/// A record with the day something last happened to it.
#[derive(sqlx::FromRow)]
pub(super) struct Silent {
    pub id: String,
    pub name: String,
    pub last: String,
    pub held: bool,
}

/// Whether a hold is in force for the person whose column this is.
const HELD: &str = "EXISTS (SELECT 1 FROM legal_holds AS hold
     WHERE hold.subject_id = record.subject_id AND hold.lifted_at IS NULL) AS held";

/// The newest of everything that happened with a person.
const LAST: &str = "(SELECT max(days.day) FROM (
         SELECT record.updated_at AS day
         UNION ALL SELECT activity.happened_at AS day FROM activities AS activity
           WHERE activity.subject_id = record.subject_id AND activity.deleted_at IS NULL
         UNION ALL SELECT task.updated_at AS day FROM tasks AS task
           WHERE task.subject_id = record.subject_id AND task.deleted_at IS NULL
         UNION ALL SELECT file.updated_at AS day FROM files AS file
           WHERE file.subject_id = record.subject_id AND file.deleted_at IS NULL
         UNION ALL SELECT invoice.updated_at AS day FROM invoices AS invoice
           WHERE invoice.subject_id = record.subject_id
     ) AS days)";

/// Leads that did not become contacts, with the day of which something was last heard. Restricted
/// people are kept as they asked.
pub(super) async fn leads(reader: Reader<'_>) -> Result<Vec<Silent>> {
    let sql = Sql::from("SELECT record.id, record.display_name AS name, ")
        .push(LAST)
        .push(" AS last, ")
        .push(HELD)
        .push(
            " FROM leads AS record JOIN subjects AS subject ON subject.id = record.subject_id
             WHERE record.deleted_at IS NULL AND record.contact_id IS NULL
               AND subject.restricted_at IS NULL AND {visible record.subject_id}
             ORDER BY last, record.id",
        );
    reader.all(sql, vec![]).await
}

/// Contacts without an issued invoice, and whom no open task is about, with that day.
pub(super) async fn contacts(reader: Reader<'_>) -> Result<Vec<Silent>> {
    let sql = Sql::from("SELECT record.id, record.display_name AS name, ")
        .push(LAST)
        .push(" AS last, ")
        .push(HELD)
        .push(
            " FROM contacts AS record JOIN subjects AS subject ON subject.id = record.subject_id
             WHERE record.deleted_at IS NULL AND subject.restricted_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM invoices AS invoice
                 WHERE invoice.subject_id = record.subject_id)
               AND NOT EXISTS (SELECT 1 FROM tasks AS task
                 WHERE task.subject_id = record.subject_id AND task.done_at IS NULL
                   AND task.deleted_at IS NULL)
               AND {visible record.subject_id}
             ORDER BY last, record.id",
        );
    reader.all(sql, vec![]).await
}

/// What lies in the trash, with the day it went there.
pub(super) async fn trash(reader: Reader<'_>) -> Result<Vec<Silent>> {
    let of = |table: &'static str, name: &'static str, first: bool| {
        Sql::from(if first {
            "SELECT record.id, record."
        } else {
            " UNION ALL SELECT record.id, record."
        })
        .push(name)
        .push(" AS name, record.deleted_at AS last, ")
        .push(HELD)
        .push(" FROM ")
        .push(table)
        .push(" AS record WHERE record.deleted_at IS NOT NULL AND {visible record.subject_id}")
    };
    let sql = of("contacts", "display_name", true).append(of("leads", "display_name", false));
    reader.all(sql, vec![]).await
}

/// An issued invoice with the last date that keeps it.
#[derive(sqlx::FromRow)]
pub(super) struct Issued {
    pub id: String,
    pub number: String,
    pub since: String,
    pub held: bool,
    /// Whose person is kept by law only.
    pub sealed: bool,
}

/// Every issued invoice with the last date that keeps it, the oldest first.
pub(super) async fn issued(reader: Reader<'_>) -> Result<Vec<Issued>> {
    let sql = Sql::from(
        "SELECT record.id, COALESCE(record.number, '') AS number,
                (SELECT max(dates.day) FROM (
                   SELECT record.issued_at AS day
                   UNION ALL SELECT payment.paid_on AS day FROM payments AS payment
                     WHERE payment.invoice_id = record.id) AS dates) AS since,
                NOT EXISTS (SELECT 1 FROM subject_keys AS secret
                  WHERE secret.id = record.subject_id) AND record.subject_id IS NOT NULL AS sealed, ",
    )
    .push(HELD)
    .push(
        " FROM invoices AS record
         WHERE record.issued_at IS NOT NULL AND {visible record.subject_id}
         ORDER BY since, record.id",
    );
    reader.all(sql, vec![]).await
}

/// A hold as it is listed.
#[derive(sqlx::FromRow)]
pub(super) struct HoldRow {
    pub id: String,
    pub kind: String,
    pub record_id: String,
    pub name: String,
    pub reason: String,
    pub set_at: String,
}

/// The holds in force, the newest first, each with one record of its person.
pub(super) async fn holds(reader: Reader<'_>) -> Result<Vec<HoldRow>> {
    reader
        .all(
            "SELECT hold.id, record.kind, record.id AS record_id, record.name, hold.reason, hold.set_at
             FROM legal_holds AS hold JOIN (
                 SELECT 'contact' AS kind, contact.id, contact.subject_id,
                        contact.display_name AS name FROM contacts AS contact
                 UNION ALL
                 SELECT 'lead' AS kind, lead.id, lead.subject_id, lead.display_name AS name
                 FROM leads AS lead WHERE lead.subject_id NOT IN
                   (SELECT other.subject_id FROM contacts AS other)
             ) AS record ON record.subject_id = hold.subject_id
             WHERE hold.lifted_at IS NULL AND {visible hold.subject_id}
             ORDER BY hold.set_at DESC, hold.id, record.kind, record.id",
            vec![],
        )
        .await
}

/// The hold in force of a person.
pub(super) async fn hold_of(tx: &mut Tx, subject: &str) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .optional(
            "SELECT id FROM legal_holds WHERE subject_id = $1 AND lifted_at IS NULL",
            values![subject],
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

/// Whether a hold is there and in force.
pub(super) async fn is_in_force(tx: &mut Tx, hold: HoldId) -> Result<bool> {
    let row: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM legal_holds WHERE id = $1 AND lifted_at IS NULL",
            values![hold.to_string()],
        )
        .await?;
    Ok(row.is_some_and(|(count,)| count > 0))
}

/// The record of a person as the rest knows it.
pub(super) fn person(kind: &str, id: &str) -> Result<Person> {
    let shape = |_| Fault::Shape("the id of a person who is held back".into());
    Ok(match kind {
        "contact" => Person::Contact(ContactId::parse(id).map_err(shape)?),
        _ => Person::Lead(LeadId::parse(id).map_err(shape)?),
    })
}

/// Keeps what a look did. It is a log itself, so the log does not have it.
pub(super) async fn keep_run(tx: &mut Tx, id: String, run: &RetentionRun) -> Result<()> {
    let gone = run.gone;
    tx.execute(
        "INSERT INTO retention_runs (id, run_at, run_on, started_by, outcome, rules_version,
             lead_count, contact_count, invoice_count, people_count, trash_count, backup_count,
             held_count)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        values![
            id,
            &run.at,
            run.on.to_string(),
            run.started_by.word(),
            run.outcome.word(),
            &run.rules_version,
            gone.leads,
            gone.contacts,
            gone.invoices,
            gone.people,
            gone.trash,
            gone.backups,
            gone.held,
        ],
    )
    .await?;
    Ok(())
}

/// Forgets looks before a moment.
pub(super) async fn forget_runs(tx: &mut Tx, before: &str) -> Result<()> {
    tx.execute(
        "DELETE FROM retention_runs WHERE run_at < $1",
        values![before],
    )
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct RunRow {
    run_at: String,
    run_on: String,
    started_by: String,
    outcome: String,
    rules_version: String,
    lead_count: i64,
    contact_count: i64,
    invoice_count: i64,
    people_count: i64,
    trash_count: i64,
    backup_count: i64,
    held_count: i64,
}

/// The latest looks, the newest first.
pub(super) async fn runs(reader: Reader<'_>) -> Result<Vec<RetentionRun>> {
    let rows: Vec<RunRow> = reader
        .all(
            "SELECT run_at, run_on, started_by, outcome, rules_version, lead_count,
                    contact_count, invoice_count, people_count, trash_count, backup_count, held_count
             FROM retention_runs ORDER BY run_at DESC, id DESC LIMIT $1",
            values![SHOWN],
        )
        .await?;
    rows.into_iter().map(RunRow::read).collect()
}

impl RunRow {
    fn read(self) -> Result<RetentionRun> {
        Ok(RetentionRun {
            on: day(&self.run_on)?,
            at: self.run_at,
            started_by: StartedBy::parse(&self.started_by),
            outcome: Outcome::parse(&self.outcome),
            rules_version: self.rules_version,
            gone: Gone {
                leads: self.lead_count,
                contacts: self.contact_count,
                invoices: self.invoice_count,
                people: self.people_count,
                trash: self.trash_count,
                backups: self.backup_count,
                held: self.held_count,
            },
        })
    }
}

/// The table whose records a rule of silence takes.
pub(super) const fn table_of(rule: RuleName) -> &'static str {
    match rule {
        RuleName::Leads => "leads",
        RuleName::Contacts => "contacts",
        RuleName::Trash | RuleName::Erased | RuleName::Invoices => "invoices",
    }
}

/// The day of a time or a date in a row.
pub(super) fn day(text: &str) -> Result<Date> {
    let day = text.get(..10).unwrap_or(text).parse();
    Ok(day.map_err(|_| Fault::Shape("a day that retention counts from".into()))?)
}
