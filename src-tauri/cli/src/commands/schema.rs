//! `oki schema`: the published shapes.

use clap::Subcommand;
use okicrm_core::{Result, exporting};

use crate::outcome::Outcome;

/// Which shape.
#[derive(Subcommand)]
pub enum Arguments {
    /// The JSON document that an export writes.
    Export,
}

/// Prints a JSON Schema. It needs no workspace.
pub fn run(arguments: &Arguments) -> Result<Outcome> {
    let Arguments::Export = arguments;
    let schema = exporting::export_schema();
    let text = serde_json::to_string_pretty(&schema)?;
    Outcome::new(&schema, text)
}
