//! `oki schema`: the published shapes.

use clap::Subcommand;
use okicrm_core::invoicing::InvoiceDraft;
use okicrm_core::{Result, exporting};

use crate::outcome::Outcome;

/// Which shape.
#[derive(Subcommand)]
pub enum Arguments {
    /// The JSON document that an export writes.
    Export,
    /// What an invoice draft may say.
    InvoiceDraft,
}

/// Prints a JSON Schema. It needs no workspace.
pub fn run(arguments: &Arguments) -> Result<Outcome> {
    let schema = match arguments {
        Arguments::Export => serde_json::to_value(exporting::export_schema())?,
        Arguments::InvoiceDraft => serde_json::to_value(InvoiceDraft::schema())?,
    };
    let text = serde_json::to_string_pretty(&schema)?;
    Outcome::new(&schema, text)
}
