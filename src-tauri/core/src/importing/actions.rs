use super::model::Limits;
use super::model::{ImportPreview, ImportReport, OnMatch};
use super::progress::{Progress, Watch};
use super::reader::{FileFacts, PeopleFormat, ReadingChoices, open_people};
use super::source::Source;
use super::store;
use super::taking::{Rules, Taking};
use crate::change::{Action, Change, Topic};
use crate::consent::{MarksOf, Suppressed, inherited_in};
use crate::db::Value;
use crate::error::Result;
use crate::notices;
use crate::values::ImportId;
use crate::workspace::{Ledger, Workspace};

/// Contacts were imported.
pub const IMPORTED: Action = Action::undoable("contacts-imported");

/// Rows taken at a time.
const BATCH: usize = 500;

/// How to import a file.
#[derive(Clone, Copy, Default)]
pub struct ImportOptions<'a> {
    /// What the person decided about the file.
    pub choices: Option<&'a ReadingChoices>,
    /// What to do with people who are there already.
    pub on_match: OnMatch,
    /// The file's name, to show; of a path, the last part.
    pub name: Option<&'a str>,
}

/// Says what an import would do, by doing it and taking it back: the counts are those of the import
/// itself. Nothing is changed.
///
/// # Errors
/// An [`super::model::ImportRefusal`] when the file cannot be read; [`super::model::ImportStopped`].
pub async fn preview(
    workspace: &Workspace,
    source: &Source,
    options: ImportOptions<'_>,
    watch: &Watch<'_>,
) -> Result<ImportPreview> {
    // Nothing of it is kept, so it is a look.
    let mut change = Change::begin(workspace, IMPORTED.even_without_terms()).await?;
    let done = take_all(&mut change, ImportId::new(), source, options, watch).await;
    change.rollback().await?;
    done
}

/// Imports a file of people as contacts: one action, undone as one.
///
/// # Errors
/// An [`super::model::ImportRefusal`] when the file cannot be read, also when that shows only near
/// its end; [`super::model::ImportStopped`]. Everything is as before then.
pub async fn run(
    workspace: &Workspace,
    source: &Source,
    options: ImportOptions<'_>,
    watch: &Watch<'_>,
) -> Result<ImportReport> {
    let id = ImportId::new();
    let mut change = Change::begin(workspace, IMPORTED).await?;
    let ImportPreview {
        facts, mut report, ..
    } = take_all(&mut change, id, source, options, watch).await?;
    let row = import_row(&change, id, &facts, &report)?;
    store::keep_import(change.tx(), row).await?;
    if report.created > 0 {
        notices::for_import_in(&mut change, id, &report.source).await?;
    }
    change.touch(Topic::Imports);
    let set = change.commit().await?;
    report.import_id = Some(id.to_string());
    report.change = Some(set.to_string());
    Ok(report)
}

async fn take_all(
    change: &mut Change<'_>,
    import: ImportId,
    source: &Source,
    options: ImportOptions<'_>,
    watch: &Watch<'_>,
) -> Result<ImportPreview> {
    let limits = Limits::default();
    let nothing_chosen = ReadingChoices::default();
    let (facts, mut people) =
        open_people(source, options.choices.unwrap_or(&nothing_chosen), &limits)?;
    let report = ImportReport {
        source: options
            .name
            .map_or_else(|| source.file_name(), str::to_owned),
        encoding: facts.encoding.clone(),
        delimiter: facts.separator.clone(),
        mapping: facts.columns.clone(),
        ..ImportReport::default()
    };
    let workspace = change.workspace();
    let erasures = inherited_in(change.tx(), workspace, MarksOf::Erasures).await?;
    let rules = Rules {
        import,
        source: "import".to_owned(),
        on_match: options.on_match,
        ledger: Ledger::of(workspace)?.also_under(erasures),
        anybody_restricted: store::anybody_restricted(change.tx()).await?,
        left_alone: Suppressed::load(change.tx(), workspace).await?,
    };
    let mut taking = Taking::new(change, rules, report);
    let of_bytes = source.length();
    let mut batch = Vec::with_capacity(BATCH);
    while let Some(row) = people.next_row()? {
        batch.push(row);
        if batch.len() == BATCH {
            taking.take(std::mem::take(&mut batch)).await?;
            watch.at(Progress {
                rows: taking.report.rows,
                bytes: people.bytes_read(),
                of_bytes,
                of_rows: None,
            })?;
        }
    }
    taking.take(batch).await?;
    watch.at(Progress {
        rows: taking.report.rows,
        bytes: people.bytes_read(),
        of_bytes,
        of_rows: None,
    })?;
    Ok(ImportPreview {
        report: taking.report,
        differences: taking.differences,
        facts,
    })
}

fn import_row(
    change: &Change<'_>,
    id: ImportId,
    facts: &FileFacts,
    report: &ImportReport,
) -> Result<Vec<Value>> {
    let count = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    let number = |count: u64| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    // Samples are people's values; the log of imports keeps none.
    let mapping: Vec<_> = report
        .mapping
        .iter()
        .map(|column| serde_json::json!({"column": column.column, "heading": column.heading, "target": column.target}))
        .collect();
    Ok(vec![
        Value::from(id),
        Value::from(change.set_id()),
        Value::from(&report.source),
        Value::from(match facts.format {
            PeopleFormat::Csv => "csv",
            PeopleFormat::Vcard => "vcard",
        }),
        Value::from(&report.encoding),
        Value::from(report.delimiter.clone()),
        number(report.rows),
        number(report.created),
        number(report.updated),
        count(report.skipped.len()),
        count(report.failed.len()),
        Value::from(serde_json::to_string(&mapping)?),
        Value::from(change.at()),
        Value::Text(None),
    ])
}
