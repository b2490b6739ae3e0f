//! Takes rows, some hundred at a time: recognises, merges, writes in bulk.

use std::collections::{HashMap, HashSet};

use super::companies::Companies;
use super::data::QUARANTINED_ROWS;
use super::drafts::{Draft, RecognisedBy, draft};
use super::matching::Known;
use super::merging::{differences, merged};
use super::model::{ImportReport, ImportedRow, OnMatch, RowDifference, RowProblem, RowReason};
use super::quarantine;
use super::store::{self, Candidate};
use crate::change::Change;
use crate::consent::{self, Points, Suppressed};
use crate::contacts::{CONTACTS, Contact, contact_fields, new_contact_row};
use crate::db::{Fields, Value};
use crate::error::Result;
use crate::fields;
use crate::values::{ContactId, ImportId, ImportRowId, SubjectId};
use crate::workspace::Ledger;

/// How many differences a preview shows.
const SHOWN: usize = 200;

/// What an import goes by.
pub(super) struct Rules {
    pub import: ImportId,
    pub source: String,
    pub on_match: OnMatch,
    /// Who was erased and must not come back.
    pub ledger: Ledger,
    /// Whether there is anybody whose data is restricted.
    pub anybody_restricted: bool,
    /// Which addresses are not written to.
    pub left_alone: Suppressed,
}

/// Takes rows into one change and keeps account of them.
pub(super) struct Taking<'a, 'w> {
    pub change: &'a mut Change<'w>,
    pub rules: Rules,
    pub report: ImportReport,
    pub differences: Vec<RowDifference>,
    companies: Companies,
    /// The contacts that this import made.
    created: HashSet<String>,
}

/// Where a known person is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Among the candidates of the database.
    Stored(usize),
    /// Among those that this batch will make.
    Pending(usize),
}

/// What a batch will write.
#[derive(Default)]
struct Batch {
    created: Vec<(ContactId, SubjectId, Contact)>,
    updated: HashMap<usize, Contact>,
    rows: Vec<Vec<Value>>,
    /// About people whose data is restricted.
    quarantined: Vec<Fields>,
    /// Whose addresses are on the list of those that are left alone.
    left_alone: Vec<(String, Points)>,
}

impl<'a, 'w> Taking<'a, 'w> {
    pub(super) fn new(change: &'a mut Change<'w>, rules: Rules, report: ImportReport) -> Self {
        Self {
            change,
            rules,
            report,
            differences: Vec::new(),
            companies: Companies::default(),
            created: HashSet::new(),
        }
    }

    /// Takes some rows.
    pub(super) async fn take(&mut self, rows: Vec<ImportedRow>) -> Result<()> {
        let mut batch = Batch::default();
        let drafts = self.drafts(rows, &mut batch)?;
        let adds = self.rules.on_match == OnMatch::Add;
        let mut stored = if adds && !self.rules.anybody_restricted {
            Vec::new()
        } else {
            let wanted: Vec<&RecognisedBy> =
                drafts.iter().map(|draft| &draft.recognised_by).collect();
            store::candidates(self.change.tx(), &wanted).await?
        };
        if adds {
            // Adding everybody anew must not be the way round a restriction.
            stored.retain(|candidate| candidate.is_restricted);
        }
        let mut known = Known::default();
        for (index, candidate) in stored.iter().enumerate() {
            known.add(
                Place::Stored(index),
                candidate.contact.clone(),
                RecognisedBy::of(&candidate.contact),
            );
        }
        for draft in drafts {
            self.report_notices(&draft);
            match known.find(&draft.contact, &draft.recognised_by) {
                None => {
                    let place = Place::Pending(batch.created.len());
                    if !adds {
                        known.add(place, draft.contact.clone(), draft.recognised_by.clone());
                    }
                    self.create(&mut batch, draft)?;
                }
                Some(place) => self.meet(&mut batch, &mut known, &mut stored, place, &draft)?,
            }
        }
        self.write(batch, stored).await
    }

    fn drafts(&mut self, rows: Vec<ImportedRow>, batch: &mut Batch) -> Result<Vec<Draft>> {
        let mut drafts = Vec::with_capacity(rows.len());
        for row in rows {
            self.report.rows += 1;
            let number = row.row;
            match draft(row, &self.rules.source) {
                Err(RowReason::ImportRowEmpty) => {
                    self.skip(batch, number, RowReason::ImportRowEmpty, None)
                }
                Err(reason) => {
                    self.report.failed.push(RowProblem {
                        row: number,
                        reason,
                    });
                    self.account(batch, number, "failed", Some(reason), None);
                }
                Ok(draft) if self.is_erased(&draft)? => {
                    self.skip(batch, number, RowReason::ImportRowErased, None);
                }
                Ok(draft) => drafts.push(draft),
            }
        }
        Ok(drafts)
    }

    fn is_erased(&self, draft: &Draft) -> Result<bool> {
        let by = &draft.recognised_by;
        for point in by.emails.iter().chain(&by.phones) {
            if self.rules.ledger.blocks(point)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn report_notices(&mut self, draft: &Draft) {
        let notices = draft.notices.iter().map(|reason| RowProblem {
            row: draft.row,
            reason: *reason,
        });
        self.report.notices.extend(notices);
    }

    fn create(&mut self, batch: &mut Batch, draft: Draft) -> Result<()> {
        let (id, subject) = (ContactId::new(), self.change.new_subject()?);
        self.report.created += 1;
        self.created.insert(id.to_string());
        self.show(draft.row, None, &Contact::default(), &draft.contact);
        self.account(
            batch,
            draft.row,
            "created",
            None,
            Some((id.to_string(), subject.to_string())),
        );
        self.note_left_alone(batch, &draft, &subject.to_string())?;
        batch.created.push((id, subject, draft.contact));
        Ok(())
    }

    /// A row about somebody who is there already, or whom an earlier row makes.
    fn meet(
        &mut self,
        batch: &mut Batch,
        known: &mut Known<Place>,
        stored: &mut [Candidate],
        place: Place,
        draft: &Draft,
    ) -> Result<()> {
        let (before, record, is_ours) = match place {
            Place::Stored(index) => {
                let candidate = &stored[index];
                let text = |column| {
                    let found = crate::db::field(&candidate.row, column).and_then(Value::as_text);
                    found.unwrap_or_default().to_owned()
                };
                let is_ours = self.created.contains(&text("id"));
                if candidate.is_restricted {
                    let whose = (text("id"), text("subject_id"));
                    return self.keep_back(batch, draft, (&whose.0, &whose.1));
                }
                (
                    candidate.contact.clone(),
                    (text("id"), text("subject_id")),
                    is_ours,
                )
            }
            Place::Pending(index) => {
                let (id, subject, contact) = &batch.created[index];
                (contact.clone(), (id.to_string(), subject.to_string()), true)
            }
        };
        let after = merged(&before, &draft.contact);
        let reason = match (self.rules.on_match, is_ours, after == before) {
            (_, true, true) => Some(RowReason::ImportRowRepeated),
            (OnMatch::Skip, true, false) => Some(RowReason::ImportRowRepeatedSaysMore),
            (OnMatch::Skip, false, _) => Some(RowReason::ImportRowMatchSkipped),
            (_, false, true) => Some(RowReason::ImportRowUnchanged),
            _ => None,
        };
        if let Some(reason) = reason {
            self.skip(batch, draft.row, reason, Some(record));
            return Ok(());
        }
        self.report.updated += 1;
        self.note_left_alone(batch, draft, &record.1)?;
        self.show(draft.row, Some(record.0.clone()), &before, &after);
        self.account(batch, draft.row, "updated", None, Some(record));
        known.replace(place, &after);
        match place {
            Place::Pending(index) => batch.created[index].2 = after,
            Place::Stored(index) => {
                stored[index].contact = after.clone();
                batch.updated.insert(index, after);
            }
        }
        Ok(())
    }

    /// Says of a row whose address is on the list that it stays there.
    fn note_left_alone(&mut self, batch: &mut Batch, draft: &Draft, subject: &str) -> Result<()> {
        let points = Points {
            emails: draft.recognised_by.emails.clone(),
            phones: draft.recognised_by.phones.clone(),
        };
        if self.rules.left_alone.knows(&points)? {
            let (row, reason) = (draft.row, RowReason::ImportRowSuppressed);
            self.report.notices.push(RowProblem { row, reason });
            batch.left_alone.push((subject.to_owned(), points));
        }
        Ok(())
    }

    /// Using a row about somebody restricted would be more than keeping: it waits.
    fn keep_back(&mut self, batch: &mut Batch, draft: &Draft, whose: (&str, &str)) -> Result<()> {
        let (import, at) = (self.rules.import, self.change.at());
        let waiting = quarantine::row_of(&draft.contact, whose, import, draft.row, at)?;
        batch.quarantined.push(waiting);
        self.skip(batch, draft.row, RowReason::ImportRowRestricted, None);
        Ok(())
    }

    fn skip(
        &mut self,
        batch: &mut Batch,
        row: u64,
        reason: RowReason,
        record: Option<(String, String)>,
    ) {
        self.report.skipped.push(RowProblem { row, reason });
        self.account(batch, row, "skipped", Some(reason), record);
    }

    fn show(&mut self, row: u64, record_id: Option<String>, before: &Contact, after: &Contact) {
        if self.differences.len() < SHOWN {
            let fields = differences(before, after);
            let name = after.display_name.clone();
            self.differences.push(RowDifference {
                row,
                name,
                record_id,
                fields,
            });
        }
    }

    fn account(
        &self,
        batch: &mut Batch,
        row: u64,
        outcome: &'static str,
        reason: Option<RowReason>,
        record: Option<(String, String)>,
    ) {
        let (record, subject) = record.unzip();
        batch.rows.push(vec![
            Value::from(ImportRowId::new()),
            Value::from(self.rules.import),
            Value::from(i64::try_from(row).unwrap_or(i64::MAX)),
            Value::from(outcome),
            Value::from(reason.map(RowReason::code)),
            Value::from(record),
            Value::from(subject),
        ]);
    }

    async fn write(&mut self, batch: Batch, stored: Vec<Candidate>) -> Result<()> {
        let at = self.change.at();
        let named = batch
            .created
            .iter()
            .map(|(_, _, contact)| contact)
            .chain(batch.updated.values());
        let names: Vec<&str> = named.map(|contact| contact.company.as_str()).collect();
        self.companies.find_or_create(self.change, &names).await?;
        let mut rows = Vec::with_capacity(batch.created.len());
        for (id, subject, contact) in &batch.created {
            rows.push(new_contact_row(
                *id,
                *subject,
                contact,
                self.companies.id(&contact.company),
                at,
            )?);
        }
        self.change.insert_all(&CONTACTS, rows).await?;
        for (index, candidate) in stored.into_iter().enumerate() {
            if let Some(contact) = batch.updated.get(&index) {
                let mut row = contact_fields(contact, self.companies.id(&contact.company))?;
                row.extend(fields! { "updated_at" => at });
                self.change
                    .update_loaded(&CONTACTS, candidate.row, row)
                    .await?;
            }
        }
        self.change
            .insert_all(&QUARANTINED_ROWS, batch.quarantined)
            .await?;
        self.leave_alone(batch.left_alone).await?;
        store::keep_rows(self.change.tx(), batch.rows).await
    }

    /// Whoever has an address on the list of those that are left alone stays left alone.
    async fn leave_alone(&mut self, people: Vec<(String, Points)>) -> Result<()> {
        for (subject, points) in people {
            let list = &self.rules.left_alone;
            consent::note_suppressed_in(self.change, list, &subject, &points).await?;
        }
        Ok(())
    }
}
