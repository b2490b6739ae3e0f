//! Figures for whoever thinks of buying the business: counts only, and none by which anybody could be
//! made out. It reads groups, never a row.

mod store;

use std::io::{Seek, Write};
use std::path::Path;

use data_encoding::HEXLOWER;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use ts_rs::TS;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::change::Change;
use crate::error::{Fault, Result};
use crate::exporting::csv;
use crate::recipients::{self, DisclosureKind, NewDisclosure, PASSED_ON, RecipientForm};
use crate::workspace::{Workspace, write_whole_with};

/// Fewer people than this stand in no figure.
pub const LEAST: i64 = 5;

/// A group of figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureTable {
    /// What is counted, and by what.
    pub name: String,
    /// Each group; hidden ones say nothing.
    pub cells: Vec<FigureCell>,
    /// All groups together; nothing where a hidden group could be worked out from it.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
}

/// One figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FigureCell {
    /// The group: a year, a country's code, a status.
    pub group: String,
    /// How many; nothing where it is hidden.
    #[ts(type = "number | null")]
    pub count: Option<i64>,
}

/// What a due-diligence pack is made of, and where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DueDiligence {
    /// Where it is.
    pub path: String,
    /// SHA-256 of the archive.
    pub sha256: String,
    /// How many figures are hidden.
    pub hidden: usize,
}

/// Hides every group of fewer than five, and as many more as it takes that no hidden one follows from
/// the total and the others. Groups of nobody are left out: that nobody is in them tells nothing.
pub fn hide_small(name: &str, groups: Vec<(String, i64)>) -> FigureTable {
    let groups: Vec<(String, i64)> = groups.into_iter().filter(|(_, count)| *count > 0).collect();
    let total: i64 = groups.iter().map(|(_, count)| count).sum();
    let mut hidden: Vec<bool> = groups.iter().map(|(_, count)| *count < LEAST).collect();
    let mut by_size: Vec<usize> = (0..groups.len()).collect();
    by_size.sort_by_key(|at| groups.get(*at).map_or(0, |(_, count)| *count));
    for at in by_size {
        let (how_many, together) = sum_of(&groups, &hidden);
        if how_many == 0 || (how_many > 1 && together >= LEAST) {
            break;
        }
        if let Some(place) = hidden.get_mut(at) {
            *place = true;
        }
    }
    let (how_many, together) = sum_of(&groups, &hidden);
    // One hidden group follows from the total, and so do several that hold hardly anybody.
    let follows = how_many == 1 || (how_many > 0 && together < LEAST);
    FigureTable {
        name: name.to_owned(),
        cells: groups
            .into_iter()
            .zip(hidden)
            .map(|((group, count), hidden)| FigureCell {
                group,
                count: (!hidden).then_some(count),
            })
            .collect(),
        total: (!follows).then_some(total),
    }
}

/// How many groups are hidden, and how many people they hold together.
fn sum_of(groups: &[(String, i64)], hidden: &[bool]) -> (usize, i64) {
    let those = || groups.iter().zip(hidden).filter(|(_, hidden)| **hidden);
    (those().count(), those().map(|((_, count), _)| count).sum())
}

/// The figures. Restricted people are in none of them.
///
/// # Errors
/// When the database fails.
pub async fn figures(workspace: &Workspace) -> Result<Vec<FigureTable>> {
    let mut tx = workspace.snapshot().await?;
    let mut tables = Vec::new();
    for (name, sql) in store::FIGURES {
        let groups = store::groups(&mut tx, sql).await?;
        tables.push(hide_small(name, groups));
    }
    tx.rollback().await?;
    Ok(tables)
}

/// Writes the figures for somebody, and keeps who got them. Nobody's data is in them, so that nobody
/// has to be told.
///
/// # Errors
/// `recipient-invalid` with a problem per field; when writing fails.
pub async fn due_diligence(
    workspace: &Workspace,
    to: &RecipientForm,
    path: &Path,
) -> Result<DueDiligence> {
    let country = to.check()?;
    let tables = figures(workspace).await?;
    let hidden = tables
        .iter()
        .flat_map(|table| &table.cells)
        .filter(|cell| cell.count.is_none())
        .count();
    let made_on = workspace.clock().today().to_string();
    write_whole_with(path, |file| write_archive(file, &tables, &made_on))?;
    let sha256 = HEXLOWER.encode(&Sha256::digest(std::fs::read(path)?));
    let new = NewDisclosure {
        scope_given: "figures".to_owned(),
        sha256: sha256.clone(),
        ..NewDisclosure::to(DisclosureKind::Succession, to, country)
    };
    let mut change = Change::begin(workspace, PASSED_ON).await?;
    recipients::pass_on_in(&mut change, &new, &[]).await?;
    change.commit().await?;
    Ok(DueDiligence {
        path: path.display().to_string(),
        sha256,
        hidden,
    })
}

fn write_archive(
    file: &mut (impl Write + Seek),
    tables: &[FigureTable],
    made_on: &str,
) -> Result<()> {
    let document = serde_json::to_vec_pretty(&json!({
        "format": "okicrm-figures-1",
        "madeOn": made_on,
        "hiddenBelow": LEAST,
        "tables": tables,
    }))?;
    let sheet = sheet(tables);
    let manifest = serde_json::to_vec_pretty(&json!({
        "format": "okicrm-pack-1",
        "files": {
            "figures.json": HEXLOWER.encode(&Sha256::digest(&document)),
            "figures.csv": HEXLOWER.encode(&Sha256::digest(sheet.as_bytes())),
        },
    }))?;
    let mut archive = ZipWriter::new(file);
    let parts: [(&str, &[u8]); 3] = [
        ("figures.json", &document),
        ("figures.csv", sheet.as_bytes()),
        ("manifest.json", &manifest),
    ];
    for (name, bytes) in parts {
        archive
            .start_file(name, SimpleFileOptions::default())
            .map_err(broken)?;
        archive.write_all(bytes)?;
    }
    archive.finish().map_err(broken)?;
    Ok(())
}

fn sheet(tables: &[FigureTable]) -> String {
    let mut text = csv::BYTE_ORDER_MARK.to_owned();
    csv::write_record(&mut text, ["table", "group", "count"]);
    for table in tables {
        let said =
            |count: Option<i64>| count.map_or_else(|| "hidden".to_owned(), |one| one.to_string());
        for cell in &table.cells {
            let count = said(cell.count);
            csv::write_record(&mut text, [&*table.name, &*cell.group, &*count]);
        }
        let total = said(table.total);
        csv::write_record(&mut text, [&*table.name, "total", &*total]);
    }
    text
}

fn broken(error: zip::result::ZipError) -> Fault {
    Fault::Shape(format!("archive: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(counts: &[i64]) -> FigureTable {
        let groups = counts
            .iter()
            .enumerate()
            .map(|(at, count)| (format!("group {at}"), *count));
        hide_small("test", groups.collect())
    }

    fn shown(table: &FigureTable) -> Vec<Option<i64>> {
        table.cells.iter().map(|cell| cell.count).collect()
    }

    #[test]
    fn groups_of_fewer_than_five_are_hidden() {
        let figures = table(&[20, 4, 3, 5]);
        assert_eq!(shown(&figures), [Some(20), None, None, Some(5)]);
        assert_eq!(figures.total, Some(32));
        assert_eq!(shown(&table(&[5, 6])), [Some(5), Some(6)]);
    }

    #[test]
    fn one_hidden_group_hides_another_or_it_would_follow_from_the_total() {
        let figures = table(&[20, 4, 9]);
        assert_eq!(shown(&figures), [Some(20), None, None]);
        assert_eq!(figures.total, Some(33));
    }

    #[test]
    fn several_that_hold_hardly_anybody_hide_another() {
        let figures = table(&[20, 1, 1, 9]);
        assert_eq!(shown(&figures), [Some(20), None, None, None]);
    }

    #[test]
    fn where_nothing_else_can_hide_a_group_the_total_goes() {
        let figures = table(&[3]);
        assert_eq!((shown(&figures), figures.total), (vec![None], None));
        let figures = table(&[1, 2]);
        assert_eq!((shown(&figures), figures.total), (vec![None, None], None));
    }

    #[test]
    fn whatever_the_groups_no_small_one_can_be_worked_out() {
        for first in 0..9 {
            for second in 0..9 {
                for third in 0..9 {
                    let figures = table(&[first, second, third, 30]);
                    let hidden: Vec<_> = figures
                        .cells
                        .iter()
                        .filter(|one| one.count.is_none())
                        .collect();
                    let visible: i64 = figures.cells.iter().filter_map(|one| one.count).sum();
                    assert!(
                        figures
                            .cells
                            .iter()
                            .all(|one| one.count.is_none_or(|count| count >= LEAST))
                    );
                    if let Some(total) = figures.total.filter(|_| !hidden.is_empty()) {
                        assert!(hidden.len() > 1 && total - visible >= LEAST);
                    }
                }
            }
        }
    }
}
