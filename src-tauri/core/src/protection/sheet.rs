//! The page with the recovery code: made from the documents' own layout, saved or printed, never
//! kept.

use super::ProtectionRefusal;
use crate::documents::content::{Fact, Note, Total};
use crate::documents::{self, DocumentContent};
use crate::error::Result;
use crate::keys::RecoveryCode;
use crate::settings::{self, Business, own_paper};
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::{self, Manifest, Unlock, Workspace};

/// How many groups of the code stand on one line: what a person types at one look.
const GROUPS_ON_A_LINE: usize = 4;

/// The sheet as a PDF in a language of the window.
///
/// # Errors
/// `recovery-code-misspelt`, `recovery-code-wrong` for a code that opens something else.
pub async fn recovery_sheet(workspace: &Workspace, code: &str, language: &str) -> Result<Vec<u8>> {
    let manifest = Manifest::read(workspace.folder())?;
    workspace::data_key(&manifest, Unlock::RecoveryCode(code))?;
    let code = RecoveryCode::parse(code)?.text()?;
    let business = settings::business(workspace).await?;
    let content = content(workspace, &business, &code, &Words::new(language));
    documents::drawn(content).await
}

/// Prints the sheet; no copy of it stays on the disk.
///
/// # Errors
/// As [`recovery_sheet`], and `protection-printer-missing`.
pub async fn print_recovery_sheet(workspace: &Workspace, code: &str, language: &str) -> Result<()> {
    let pdf = recovery_sheet(workspace, code, language).await?;
    let opened = workspace.folder().opened();
    if documents::print(pdf, None, opened).await? {
        Ok(())
    } else {
        Err(ProtectionRefusal::PrinterMissing.into())
    }
}

fn content(
    workspace: &Workspace,
    business: &Business,
    code: &str,
    words: &Words,
) -> DocumentContent {
    let text = |id: &str| words.text(&format!("protection-sheet-{id}"), &[]);
    let title = text("title");
    let formats = Formats::new(&business.formats.locale);
    DocumentContent {
        facts: vec![
            Fact::new(text("business"), business.name.as_str()),
            Fact::new(text("made"), formats.date(workspace.clock().today())),
        ],
        opening: vec![text("explanation"), text("keep")],
        totals: lines_of(code, words),
        notes: vec![Note {
            heading: Some(text("use-title")),
            text: text("use"),
        }],
        ..own_paper(business, words, title, workspace.clock().now())
    }
}

/// The code in lines of a few groups, large enough to be typed from paper.
fn lines_of(code: &str, words: &Words) -> Vec<Total> {
    let groups: Vec<&str> = code.split('-').collect();
    groups
        .chunks(GROUPS_ON_A_LINE)
        .zip(1_u8..)
        .map(|(groups, line)| Total {
            label: words.text(
                "protection-sheet-line",
                &[("line", FluentValue::from(line))],
            ),
            base: None,
            amount: groups.join("-"),
            emphasised: true,
        })
        .collect()
}
