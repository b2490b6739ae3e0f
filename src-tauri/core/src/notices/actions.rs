//! Notices: made by an import or by hand, and settled.

use jiff::civil::Date;

use super::data::SOURCE_NOTICES;
use super::model::{
    LONGEST_ORIGIN, NoticeOutcome, NoticePerson, NoticeRefusal, NoticedPerson, SourceNotice, due_on,
};
use super::store::{self, NoticeRow};
use crate::change::{Action, Change};
use crate::error::{Fault, Problem, Result};
use crate::fields;
use crate::purpose::Purpose;
use crate::values::{ChangeSetId, ImportId, NoticeId};
use crate::workspace::Workspace;

/// It was noted that somebody's data came from elsewhere.
pub const ADDED: Action = Action::undoable("notice-added").even_without_terms();
/// A notice was settled.
pub const SETTLED: Action = Action::undoable("notice-settled").even_without_terms();

/// Notes within an import that its people must be told. One row, however many they are.
pub async fn for_import_in(change: &mut Change<'_>, import: ImportId, file: &str) -> Result<()> {
    let origin: String = file.chars().take(LONGEST_ORIGIN).collect();
    let nobody: Option<String> = None;
    insert(change, Some(import.to_string()), nobody, &origin).await
}

/// Notes that everybody who is there came with a business that was taken over, and must be told. One
/// row, however many they are.
pub(crate) async fn for_business_in(change: &mut Change<'_>, came_from: &str) -> Result<()> {
    let origin: String = came_from.chars().take(LONGEST_ORIGIN).collect();
    insert(change, None, None, &origin).await
}

/// Notes that a person's data did not come from herself.
///
/// # Errors
/// `notice-origin`, `consent-person-missing`, `notice-there-already`.
pub async fn add(workspace: &Workspace, person: NoticePerson, origin: &str) -> Result<ChangeSetId> {
    let origin = origin.trim();
    if origin.is_empty() {
        let problem = Problem::at("origin", "settings-field-missing");
        return Err(NoticeRefusal::Origin(problem).into());
    }
    if origin.chars().count() > LONGEST_ORIGIN {
        let problem = Problem::at("origin", "settings-field-too-long").with("most", LONGEST_ORIGIN);
        return Err(NoticeRefusal::Origin(problem).into());
    }
    let mut change = Change::begin(workspace, ADDED).await?;
    let subject = store::subject_in(change.tx(), person).await?;
    let subject = subject.ok_or(NoticeRefusal::PersonMissing)?;
    if store::has_open_in(change.tx(), &subject).await? {
        return Err(NoticeRefusal::There.into());
    }
    insert(&mut change, None, Some(subject), origin).await?;
    change.commit().await
}

async fn insert(
    change: &mut Change<'_>,
    import: Option<String>,
    subject: Option<String>,
    origin: &str,
) -> Result<()> {
    let today = change.workspace().clock().today();
    let nothing: Option<String> = None;
    let row = fields! {
        "id" => NoticeId::new(),
        "import_id" => import,
        "subject_id" => subject,
        "origin" => origin,
        "due_on" => due_on(today),
        "outcome" => "",
        "settled_on" => nothing,
        "created_at" => change.at(),
    };
    change.insert(&SOURCE_NOTICES, row).await
}

/// Says how a notice ended.
///
/// # Errors
/// `notice-missing`, `notice-settled-before`.
pub async fn settle(
    workspace: &Workspace,
    id: NoticeId,
    outcome: NoticeOutcome,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, SETTLED).await?;
    match store::is_open_in(change.tx(), id).await? {
        None => return Err(NoticeRefusal::Missing.into()),
        Some(false) => return Err(NoticeRefusal::Settled.into()),
        Some(true) => {}
    }
    let today = workspace.clock().today();
    let row = fields! { "outcome" => outcome.word(), "settled_on" => today };
    change.update(&SOURCE_NOTICES, &id.to_string(), row).await?;
    change.commit().await
}

/// Notices: open ones by their day, then those that ended.
pub async fn list(workspace: &Workspace) -> Result<Vec<SourceNotice>> {
    let today = workspace.clock().today();
    let rows = store::all(workspace.read(Purpose::Daily)).await?;
    rows.into_iter().map(|row| notice(row, today)).collect()
}

/// What home tells: open notices of which somebody is still there, the most urgent first.
pub async fn due(workspace: &Workspace) -> Result<Vec<SourceNotice>> {
    let mut open = list(workspace).await?;
    open.retain(|one| one.settled_on.is_none() && one.people > 0);
    Ok(open)
}

/// The people of a notice, at most a thousand.
pub async fn people(workspace: &Workspace, id: NoticeId) -> Result<Vec<NoticedPerson>> {
    store::people(workspace.read(Purpose::Daily), id).await
}

fn notice(row: NoticeRow, today: Date) -> Result<SourceNotice> {
    let due: Date = row
        .due_on
        .parse()
        .map_err(|_| Fault::Shape("the day of a notice".into()))?;
    let days_left = today.until(due).map_or(0, |span| span.get_days());
    let name = row.contact_name.or(row.lead_name);
    let of_many = u64::try_from(row.of_import + row.of_business).unwrap_or(0);
    Ok(SourceNotice {
        id: row.id,
        origin: row.origin,
        people: of_many + u64::from(name.is_some()),
        name,
        due_on: row.due_on,
        days_left,
        outcome: NoticeOutcome::parse(&row.outcome),
        settled_on: row.settled_on,
    })
}
