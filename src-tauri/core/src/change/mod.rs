//! Every change goes through here. A [`Change`] holds the transaction, writes the rows, keeps the
//! search words and the derived tables in step, and appends to the one log that serves history, undo and audit.
//!
//! The log is append-only. What a change says about a person is encrypted under that person's key,
//! and the hash chain runs over the ciphertext: destroying the key erases, and the chain still
//! verifies.

mod audit;
mod chain;
mod derived;
mod former;
mod history;
mod log;
mod payload;
mod promises;
mod rebuild;
mod search_words;
mod subject_keys;
mod taking_back;
mod terms;
mod topic;
mod trash;
mod undo;
mod values_of;

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;

pub use audit::{AuditChoices, AuditEntry, AuditPage, AuditQuery, audit, audit_choices};
pub(crate) use audit::{SealedEntry, sealed_entries};
pub(crate) use chain::verify_database;
pub use chain::{ChainReport, verify};
pub(crate) use former::{Changed as ChangedRecord, Former, Which, changed_after, former, head};
pub use history::{FieldChange, HistoryEntry, any_between, history, last_at, latest_undoable};
pub(crate) use payload::Payload;
pub use promises::PROMISES_KEPT;
pub(crate) use promises::{Promises, keep_beside, restore as restore_promises};
pub(crate) use rebuild::{page, rebuild_derived};
pub(crate) use taking_back::Logged;
pub use terms::{TermsRefusal, entry_refusal};
pub use topic::Topic;
pub use undo::{UNDO_DAYS, UNDONE, UndoRefusal, undo};
pub(crate) use values_of::{LoggedValues, logged_values};

use self::log::{Heading, Log, Pending};
use self::payload::{Columns, Written};
use self::search_words::SearchWords;
use crate::data_map::{Subject, Table};
use crate::db::{Fields, Sql, Tx, Value, field, search};
use crate::error::{Fault, Result};
use crate::values;
use crate::values::{ChangeSetId, SubjectId};
use crate::workspace::Workspace;

/// What a person did, as the log names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Action {
    /// Fluent id of its words, such as `contact-created`.
    pub code: &'static str,
    /// Whether it can be undone.
    pub undoable: bool,
    /// Whether it enters something: it is not begun while policy and terms are not accepted.
    pub needs_terms: bool,
}

impl Action {
    /// An action that can be undone for 30 days.
    pub const fn undoable(code: &'static str) -> Self {
        Self {
            code,
            undoable: true,
            needs_terms: true,
        }
    }

    /// An action that cannot be undone: an issued number, an erasure.
    pub const fn lasting(code: &'static str) -> Self {
        Self {
            code,
            undoable: false,
            needs_terms: true,
        }
    }

    /// Says that it goes on while policy and terms are not accepted: a right of a person, an export, a
    /// backup, a protection, a removal.
    pub const fn even_without_terms(self) -> Self {
        Self {
            needs_terms: false,
            ..self
        }
    }
}

/// What an action that changes one record gives back.
#[derive(Clone, Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Changed<T> {
    /// What undoes it.
    pub change: ChangeSetId,
    /// The record as it is now.
    pub record: T,
}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    Insert,
    Update,
    Delete,
}

impl Operation {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
        }
    }

    pub(crate) fn parse(word: &str) -> Result<Self> {
        match word {
            "insert" => Ok(Self::Insert),
            "update" => Ok(Self::Update),
            "delete" => Ok(Self::Delete),
            _ => Err(Fault::Shape("an operation in the change log".into()).into()),
        }
    }
}

/// One action's changes, in one transaction. Dropped without [`Change::commit`] it leaves
/// everything as it was.
pub struct Change<'w> {
    workspace: &'w Workspace,
    tx: Tx,
    action: Action,
    set_id: ChangeSetId,
    undoes: Option<String>,
    at: Timestamp,
    log: Log,
    words: SearchWords,
    topics: BTreeSet<Topic>,
    /// Something was written that outlives a restore.
    promised: bool,
}

impl<'w> Change<'w> {
    /// Begins an action of the workspace's user.
    ///
    /// # Errors
    /// A [`TermsRefusal`] for what enters something while policy and terms are not accepted.
    pub async fn begin(workspace: &'w Workspace, action: Action) -> Result<Self> {
        let mut tx = workspace.begin().await?;
        terms::allow(&mut tx, workspace, action).await?;
        Ok(Self {
            tx,
            workspace,
            action,
            set_id: ChangeSetId::new(),
            undoes: None,
            at: workspace.clock().now(),
            log: Log::new(workspace),
            words: SearchWords::default(),
            topics: BTreeSet::new(),
            promised: false,
        })
    }

    /// The id that undoes the whole action.
    pub fn set_id(&self) -> ChangeSetId {
        self.set_id
    }

    /// When the action happens: one instant for all its rows.
    pub fn at(&self) -> Timestamp {
        self.at
    }

    /// The workspace.
    pub fn workspace(&self) -> &'w Workspace {
        self.workspace
    }

    /// The transaction, for reading as it stands and for derived tables that have no history.
    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }

    /// Waits until nobody else writes, so that what is read next stays so until the end: the next number,
    /// or that something is not there yet. On a server others would read the same at the same moment.
    pub async fn alone(&mut self) -> Result<()> {
        chain::take_head(&mut self.tx).await?;
        Ok(())
    }

    /// Says that something changed which no logged row tells.
    pub fn touch(&mut self, topic: Topic) {
        self.topics.insert(topic);
    }

    /// A new person, with her own key for the log.
    pub fn new_subject(&mut self) -> Result<SubjectId> {
        let id = SubjectId::new();
        self.log.keys.create(id.to_string())?;
        Ok(id)
    }

    /// Adds a row.
    pub async fn insert(&mut self, table: &'static Table, row: Fields) -> Result<()> {
        self.insert_all(table, vec![row]).await
    }

    /// Adds rows that have the same columns.
    pub async fn insert_all(&mut self, table: &'static Table, rows: Vec<Fields>) -> Result<()> {
        let Some(first) = rows.first() else {
            return Ok(());
        };
        self.write_new_subjects().await?;
        let columns: Vec<&'static str> = first.iter().map(|(name, _)| *name).collect();
        let mut values = Vec::with_capacity(rows.len());
        let derived = derived::rows_from(table, &rows);
        for row in rows {
            if let Some(entry) = search_entry(table, &row)? {
                self.words.add(entry);
            }
            self.note(table, &row, Operation::Insert, &[], &row)?;
            values.push(row.into_iter().map(|(_, value)| value).collect());
        }
        self.tx.insert_rows(table.name, &columns, values).await?;
        derived::add(&mut self.tx, derived).await?;
        self.flush_when_full().await
    }

    /// Changes columns of a row; says whether anything was different. Only what differs is logged.
    pub async fn update(
        &mut self,
        table: &'static Table,
        id: &str,
        changed: Fields,
    ) -> Result<bool> {
        let Some(before) = self.load(table, id).await? else {
            return Ok(false);
        };
        self.update_loaded(table, before, changed).await
    }

    /// As [`Change::update`], for a row that was just loaded.
    pub async fn update_loaded(
        &mut self,
        table: &'static Table,
        before: Fields,
        changed: Fields,
    ) -> Result<bool> {
        let changed: Fields = changed
            .into_iter()
            .filter(|(name, value)| field(&before, name) != Some(value))
            .collect();
        if changed.iter().all(|(name, _)| *name == "updated_at") {
            return Ok(false);
        }
        let was: Fields = changed
            .iter()
            .filter_map(|(name, _)| field(&before, name).map(|value| (*name, value.clone())))
            .collect();
        let mut after = before.clone();
        for (name, value) in &changed {
            if let Some(place) = after.iter_mut().find(|(column, _)| column == name) {
                place.1 = value.clone();
            }
        }
        self.write_new_subjects().await?;
        self.note(table, &after, Operation::Update, &was, &changed)?;
        let id = id_of(table, &before)?;
        derived::renew(&mut self.tx, table, &id, &before, &after).await?;
        self.write_update(table, id, changed).await?;
        self.renew_search(table, &before, &after)?;
        self.flush_when_full().await?;
        Ok(true)
    }

    /// Removes a row for good, with its last state in the log. Records that people delete go to the
    /// trash by an update of `deleted_at` instead.
    pub async fn delete(&mut self, table: &'static Table, id: &str) -> Result<bool> {
        let Some(before) = self.load(table, id).await? else {
            return Ok(false);
        };
        self.note(table, &before, Operation::Delete, &before, &[])?;
        derived::remove(&mut self.tx, table, id).await?;
        let sql = Sql::from("DELETE FROM ")
            .push(table.name)
            .push(" WHERE id = $1");
        self.tx.execute(sql, values![id]).await?;
        if table.search.is_some() {
            self.words.remove(id);
        }
        self.flush_when_full().await?;
        Ok(true)
    }

    /// A row as it stands, all columns.
    pub async fn load(&mut self, table: &'static Table, id: &str) -> Result<Option<Fields>> {
        let sql = select(table).push(" WHERE id = $1");
        let rows = self.tx.all_fields(sql, values![id], &table.shape()).await?;
        Ok(rows.into_iter().next())
    }

    /// Writes the log, makes everything durable and tells who watches what changed.
    pub async fn commit(mut self) -> Result<ChangeSetId> {
        self.write_new_subjects().await?;
        self.flush().await?;
        self.words.finish(&mut self.tx).await?;
        if self.promised {
            keep_beside(&mut self.tx, self.workspace, self.at).await?;
        }
        self.tx.commit().await?;
        self.workspace.publish(self.topics.into_iter().collect());
        Ok(self.set_id)
    }

    /// Leaves everything as it was.
    pub async fn rollback(self) -> Result<()> {
        self.tx.rollback().await
    }

    pub(crate) fn undoing(&mut self, set_id: &str) {
        self.undoes = Some(set_id.to_owned());
    }

    async fn write_update(
        &mut self,
        table: &'static Table,
        id: String,
        changed: Fields,
    ) -> Result<()> {
        let mut sql = Sql::from("UPDATE ").push(table.name).push(" SET ");
        for (position, (name, _)) in changed.iter().enumerate() {
            sql = sql
                .push(if position == 0 { "" } else { ", " })
                .push(name)
                .push(" = ")
                .push_rows(1, 1, position + 1);
        }
        let sql = sql.push(" WHERE id = ").push_rows(1, 1, changed.len() + 1);
        let mut values: Vec<Value> = changed.into_iter().map(|(_, value)| value).collect();
        values.push(id.into());
        self.tx.execute(sql, values).await?;
        Ok(())
    }

    fn renew_search(
        &mut self,
        table: &'static Table,
        before: &Fields,
        after: &Fields,
    ) -> Result<()> {
        let Some(words) = table.search else {
            return Ok(());
        };
        let is_same_person = subject_of(table, before) == subject_of(table, after);
        if is_same_person && words(before) == words(after) {
            return Ok(());
        }
        match search_entry(table, after)? {
            Some(entry) => self.words.replace(entry),
            None => self.words.remove(&id_of(table, before)?),
        }
        Ok(())
    }

    fn note(
        &mut self,
        table: &'static Table,
        row: &Fields,
        operation: Operation,
        before: &[(&'static str, Value)],
        after: &[(&'static str, Value)],
    ) -> Result<()> {
        self.topics.extend(table.topic);
        self.promised |= table.outlives_restores;
        self.log.add(Pending {
            table,
            record_id: id_of(table, row)?,
            subject_id: subject_of(table, row),
            operation,
            payload: Written {
                lasting: !self.action.undoable,
                before: Columns(before),
                after: Columns(after),
            }
            .text()?,
        });
        Ok(())
    }

    async fn write_new_subjects(&mut self) -> Result<()> {
        let created = self.log.keys.take_created();
        if created.is_empty() {
            return Ok(());
        }
        let at = Value::from(self.at);
        let subjects = created
            .iter()
            .map(|(id, _)| vec![Value::from(id), at.clone()])
            .collect();
        self.tx
            .insert_rows("subjects", &["id", "created_at"], subjects)
            .await?;
        let keys = created
            .into_iter()
            .map(|(id, wrapped)| vec![Value::from(id), Value::from(wrapped)])
            .collect();
        self.tx
            .insert_rows("subject_keys", &["id", "wrapped_key"], keys)
            .await
    }

    async fn flush_when_full(&mut self) -> Result<()> {
        if self.log.is_full() {
            self.flush().await?;
        }
        Ok(())
    }

    /// Writes the search words, and appends what is pending to the log.
    async fn flush(&mut self) -> Result<()> {
        self.words.write(&mut self.tx).await?;
        let heading = Heading {
            set_id: self.set_id.to_string(),
            at: format!("{:.3}", self.at),
            actor_id: self.workspace.actor().to_string(),
            action: self.action.code.to_owned(),
            undoes: self.undoes.clone(),
        };
        self.log.write(&mut self.tx, &heading).await
    }
}

/// `SELECT` of all columns of a table, in the order of its shape.
pub(crate) fn select(table: &'static Table) -> Sql {
    let mut sql = Sql::from("SELECT ");
    for (position, column) in table.columns.iter().enumerate() {
        sql = sql
            .push(if position == 0 { "" } else { ", " })
            .push(column.name);
    }
    sql.push(" FROM ").push(table.name)
}

fn id_of(table: &'static Table, row: &Fields) -> Result<String> {
    row.iter()
        .find(|(name, _)| *name == "id")
        .and_then(|(_, value)| value.as_text())
        .map(str::to_owned)
        .ok_or_else(|| Fault::Invariant(format!("a row of {} without id", table.name)).into())
}

fn subject_of(table: &'static Table, row: &Fields) -> Option<String> {
    match table.subject {
        Subject::Column(column) => field(row, column)
            .and_then(Value::as_text)
            .map(str::to_owned),
        Subject::None | Subject::Through { .. } => None,
    }
}

fn search_entry(table: &'static Table, row: &Fields) -> Result<Option<search::Entry>> {
    let Some(text) = table.search.and_then(|words| words(row)) else {
        return Ok(None);
    };
    Ok(Some(search::Entry {
        id: id_of(table, row)?,
        kind: table.name,
        subject_id: subject_of(table, row),
        text,
    }))
}
