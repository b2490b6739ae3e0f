//! `oki contacts export`: a list to write to many people by.

use std::path::PathBuf;

use clap::Args;
use okicrm_core::Result;
use okicrm_core::consent::{MailingCount, MailingRule, PurposeCode};
use okicrm_core::contacts::{ContactQuery, ContactSelection};
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::progress::Watch;
use serde_json::json;

use super::consent::{Way, purpose};
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What a list for a mailing is for, and of whom.
#[derive(Args)]
pub struct MailingArguments {
    /// newsletter, offers, surveys, service, contract, or the code of a purpose of your own.
    #[arg(long = "for", value_name = "PURPOSE", value_parser = purpose)]
    purpose: PurposeCode,
    /// By which way.
    #[arg(long, value_enum)]
    channel: Way,
    /// Only contacts with this tag.
    #[arg(long, value_name = "TAG")]
    tag: Option<String>,
    /// Where to write the CSV; nothing is written without it, only counted.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Writes the list, or says who would be in it.
pub async fn run(arguments: MailingArguments, session: &Session) -> Result<Outcome> {
    let rule = MailingRule {
        purpose: arguments.purpose,
        channel: arguments.channel.into(),
    };
    let selection = ContactSelection::Matching {
        query: ContactQuery {
            tag: arguments.tag,
            ..ContactQuery::default()
        },
        except: Vec::new(),
    };
    let Some(out) = arguments.out else {
        let workspace = session.read().await?;
        let count = exporting::preview_mailing(&workspace, selection, &rule).await?;
        return Outcome::new(&json!({"count": count}), told(&count));
    };
    // Writing is only for the record of the export: beside an open window it is left out.
    let (workspace, is_recorded) = match session.write().await {
        Ok(workspace) => (workspace, true),
        Err(busy) if busy.code() == "workspace-busy" => (session.read().await?, false),
        Err(error) => return Err(error),
    };
    let watch = Watch::default();
    let made = exporting::export_for_mailing(&workspace, selection, &rule, &out, &watch).await?;
    if is_recorded {
        let files = std::slice::from_ref(&made.file);
        exporting::record(&workspace, ExportFormat::Csv, files).await?;
    }
    workspace.close().await;
    let text = format!("{}\n{}", made.file.path, told(&made.count));
    Outcome::new(&made, text)
}

fn told(count: &MailingCount) -> String {
    let mut rows = vec![vec!["in the list".to_owned(), count.included.to_string()]];
    rows.extend(count.left_out.iter().map(|one| {
        vec![
            format!("left out: {}", one.reason.word()),
            one.count.to_string(),
        ]
    }));
    table(&["People", "Count"], &rows)
}
