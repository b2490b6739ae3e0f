//! Everything that goes to whoever takes the business over, and what of it arrives there. Unlike an
//! export it holds restricted people with their state, and what was promised to those who are gone.

use std::collections::BTreeMap;
use std::io::Write;

use super::bringing_back::{ReadDocument, take_in};
use super::document::DocumentForm;
use super::json;
use super::kinds::{Kind, SUCCESSION, succession_kinds};
use super::model::BringBackRefusal;
use super::reading::{Reading, write_kinds, write_sheet};
use super::store::{self, Whom};
use crate::change::Change;
use crate::db::Tx;
use crate::error::Result;
use crate::importing::progress::Watch;
use crate::workspace::Workspace;

/// One state of the workspace while it is written for a successor.
pub(crate) struct Going<'w> {
    reading: Reading<'w>,
    kinds: Vec<Kind>,
    at: jiff::Timestamp,
}

impl<'w> Going<'w> {
    /// Begins to read; those who refuse that their data goes abroad stay out where it would.
    pub(crate) async fn begin(
        workspace: &Workspace,
        abroad: bool,
        watch: &'w Watch<'w>,
    ) -> Result<Self> {
        let kinds = succession_kinds();
        let mut reading = Reading::begin(workspace, Whom::successor(abroad), None, watch).await?;
        reading.expect(&kinds).await?;
        reading.expect_sheets(&sheets(&kinds)).await?;
        Ok(Self {
            reading,
            kinds,
            at: workspace.clock().now(),
        })
    }

    /// The same state, for what else belongs to it.
    pub(crate) fn tx(&mut self) -> &mut Tx {
        &mut self.reading.tx
    }

    /// Writes everything as one document; says how many rows there are of each kind.
    pub(crate) async fn write_document(
        &mut self,
        out: &mut impl Write,
    ) -> Result<BTreeMap<String, u64>> {
        json::write_head(out, SUCCESSION, self.at, true)?;
        write_kinds(&mut self.reading, &self.kinds, out).await
    }

    /// The kinds of which there are tables, by name, for other programs.
    pub(crate) fn tables(&self) -> Vec<String> {
        sheets(&self.kinds)
            .into_iter()
            .map(|kind| kind.name)
            .collect()
    }

    /// Writes one of these tables.
    pub(crate) async fn write_table(&mut self, name: &str, out: &mut impl Write) -> Result<()> {
        let kind = self.kinds.iter().find(|kind| kind.name == name).cloned();
        if let Some(kind) = kind {
            write_sheet(&mut self.reading, &kind, out).await?;
        }
        Ok(())
    }

    /// Ends reading.
    pub(crate) async fn end(self) -> Result<()> {
        self.reading.tx.rollback().await
    }
}

/// Kinds that other programs can use as tables: without bytes, and without what only OkiCRM keeps.
fn sheets(kinds: &[Kind]) -> Vec<Kind> {
    let useful = |kind: &&Kind| kind.is_of_people() && kind.table.name != "suppressions";
    kinds.iter().filter(useful).cloned().collect()
}

/// How many rows of each kind would go.
pub(crate) async fn count_going(tx: &mut Tx, abroad: bool) -> Result<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for kind in succession_kinds() {
        let count = store::count_going(tx, &kind, Whom::successor(abroad)).await?;
        counts.insert(kind.name, count);
    }
    Ok(counts)
}

/// Takes what a business consists of into a workspace that has no records yet. `open` gives the
/// document's bytes, on a thread of its own.
///
/// # Errors
/// A [`BringBackRefusal`].
pub(crate) async fn take_over_in(
    change: &mut Change<'_>,
    watch: &Watch<'_>,
    open: impl FnOnce(&mut ReadDocument<'_>) -> std::result::Result<(), BringBackRefusal>
    + Send
    + 'static,
) -> Result<BTreeMap<String, u64>> {
    take_in(change, DocumentForm::Succession, watch, open).await
}
