use std::path::Path;

use super::draft::Drafts;
use super::json;
use super::kinds::{FORMAT, Kind, kinds};
use super::model::{ContactsFormat, ExportFormat, ExportRefusal, ExportedFile};
use super::reading::{Reading, write_cards, write_kinds, write_sheet};
use super::store::Whom;
use crate::contacts::{self, ContactSelection};
use crate::error::Result;
use crate::importing::progress::Watch;
use crate::workspace::Workspace;

/// Writes what the workspace holds: one JSON document, a folder with one CSV file per kind, or the
/// contacts as vCards. `wanted` names kinds; none or `all` is every kind.
///
/// All of it is one state of the workspace, read in bounded memory. Every file is written beside
/// its place, made durable, and renamed: none is there half. That it was is for [`super::record`],
/// because exporting only reads and works beside an open window.
///
/// # Errors
/// An [`ExportRefusal`] for a kind that does not exist or does not fit, and when the person stops
/// it; when writing fails. No file is there then.
pub async fn export(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
) -> Result<Vec<ExportedFile>> {
    write_all(workspace, format, wanted, out, watch, Whom::EVERYBODY).await
}

/// As [`export`], without the people who refuse that their data goes abroad.
///
/// # Errors
/// As [`export`].
pub async fn export_abroad(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
) -> Result<Vec<ExportedFile>> {
    write_all(workspace, format, wanted, out, watch, Whom::MAY_GO_ABROAD).await
}

async fn write_all(
    workspace: &Workspace,
    format: ExportFormat,
    wanted: &[String],
    out: &Path,
    watch: &Watch<'_>,
    whom: Whom,
) -> Result<Vec<ExportedFile>> {
    let chosen = choose(format, wanted)?;
    let mut drafts = Drafts::begin(workspace.folder())?;
    let mut reading = Reading::begin(workspace, whom, None, watch).await?;
    let files = match format {
        ExportFormat::Json => {
            let is_complete = is_everything(wanted) && whom == Whom::EVERYBODY;
            let mut draft = drafts.file(out)?;
            json::write_head(&mut draft, FORMAT, workspace.clock().now(), is_complete)?;
            reading.expect(&chosen).await?;
            let counts = write_kinds(&mut reading, &chosen, &mut draft).await?;
            draft.records = counts.values().sum();
            vec![draft.finish(name_of(&chosen, is_complete))?]
        }
        ExportFormat::Csv => write_sheets(&mut reading, &mut drafts, &chosen, out).await?,
        ExportFormat::Vcard => {
            let mut draft = drafts.file(out)?;
            reading.expect(&chosen).await?;
            for kind in &chosen {
                draft.records += write_cards(&mut reading, kind, &mut draft).await?;
            }
            vec![draft.finish("contacts".to_owned())?]
        }
    };
    reading.tx.rollback().await?;
    Ok(files)
}

/// Writes the contacts of a selection into one file, whole or not at all. Like [`export`] it only
/// reads; that it was is for [`super::record`].
///
/// # Errors
/// `export-stopped`, and when writing fails. No file is there then.
pub async fn export_contacts(
    workspace: &Workspace,
    selection: ContactSelection,
    format: ContactsFormat,
    out: &Path,
    watch: &Watch<'_>,
) -> Result<ExportedFile> {
    let ids = contacts::selected(workspace, selection).await?;
    let only = ids.iter().map(ToString::to_string).collect();
    let chosen = choose(ExportFormat::Vcard, &[])?;
    let mut drafts = Drafts::begin(workspace.folder())?;
    let mut reading = Reading::begin(workspace, Whom::EVERYBODY, Some(only), watch).await?;
    match format {
        ContactsFormat::Csv => reading.expect_sheets(&chosen).await?,
        ContactsFormat::Vcard => reading.expect(&chosen).await?,
    }
    let mut draft = drafts.file(out)?;
    for kind in &chosen {
        draft.records += match format {
            ContactsFormat::Csv => write_sheet(&mut reading, kind, &mut draft).await?,
            ContactsFormat::Vcard => write_cards(&mut reading, kind, &mut draft).await?,
        };
    }
    reading.tx.rollback().await?;
    draft.finish("contacts".to_owned())
}

fn is_everything(wanted: &[String]) -> bool {
    wanted.is_empty() || wanted.iter().any(|name| name == "all")
}

fn choose(format: ExportFormat, wanted: &[String]) -> Result<Vec<Kind>> {
    let all = kinds();
    if let Some(unknown) = wanted
        .iter()
        .find(|name| *name != "all" && !all.iter().any(|kind| kind.name == **name))
    {
        return Err(ExportRefusal::KindUnknown {
            kind: unknown.clone(),
        }
        .into());
    }
    let everything = is_everything(wanted);
    let named = |kind: &Kind| everything || wanted.contains(&kind.name);
    match format {
        // Rows refer to the people behind them, so these are never left out.
        ExportFormat::Json => Ok(all
            .into_iter()
            .filter(|kind| named(kind) || kind.table.name == "subjects")
            .collect()),
        ExportFormat::Csv => Ok(all
            .into_iter()
            .filter(|kind| named(kind) && kind.is_of_people())
            .collect()),
        ExportFormat::Vcard => {
            if let Some(unfit) = wanted
                .iter()
                .find(|name| *name != "all" && *name != "contacts")
            {
                return Err(ExportRefusal::KindUnfit {
                    kind: unfit.clone(),
                }
                .into());
            }
            Ok(all
                .into_iter()
                .filter(|kind| kind.name == "contacts")
                .collect())
        }
    }
}

/// What is in a document: the one kind that was asked for, or all.
fn name_of(kinds: &[Kind], everything: bool) -> String {
    match kinds {
        [one] if !everything => one.name.clone(),
        _ => "all".to_owned(),
    }
}

async fn write_sheets(
    reading: &mut Reading<'_>,
    drafts: &mut Drafts,
    kinds: &[Kind],
    folder: &Path,
) -> Result<Vec<ExportedFile>> {
    if folder.exists() && !folder.is_dir() {
        return Err(ExportRefusal::NotAFolder.into());
    }
    std::fs::create_dir_all(folder)?;
    reading.expect_sheets(kinds).await?;
    let mut written = Vec::new();
    for kind in kinds {
        let mut draft = drafts.file(&folder.join(format!("{}.csv", kind.name)))?;
        draft.records = write_sheet(reading, kind, &mut draft).await?;
        written.push((draft, kind.name.clone()));
    }
    // All are whole before the first appears.
    written
        .into_iter()
        .map(|(draft, kind)| draft.finish(kind))
        .collect()
}
