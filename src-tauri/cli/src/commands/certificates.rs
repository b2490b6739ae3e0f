//! `oki privacy certificate …`: what proves the erasures of this workspace.

use std::path::PathBuf;

use clap::Subcommand;
use okicrm_core::Result;
use okicrm_core::backup::Watch;
use okicrm_core::privacy::{self, KeptCertificate, PageState, Statement};
use okicrm_core::values::ErasureId;
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with certificates.
#[derive(Subcommand)]
pub enum Command {
    /// Every erasure of this workspace, and how far the look through its pages is.
    List,
    /// One certificate.
    Show {
        /// Its id.
        id: ErasureId,
        /// Where to write it.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Check that a certificate is unchanged and of this workspace.
    Verify {
        /// The certificate.
        file: PathBuf,
    },
    /// Look through the pages of the file now for what was erased and not looked for yet.
    Look,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List => list(session).await,
        Command::Show { id, out } => show(id, out, session).await,
        Command::Verify { file } => verify(file, session).await,
        Command::Look => look(session).await,
    }
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let kept = privacy::certificates(&workspace).await?;
    let rows: Vec<Vec<String>> = kept.certificates.iter().map(row).collect();
    let mut text = table(&["When", "Pages", "Unchanged", "Id"], &rows);
    if let Some(prepared) = &kept.not_begun {
        text.push_str(&format!(
            "\n\nAn erasure prepared at {prepared} did not begin; nobody was erased by it."
        ));
    }
    Outcome::new(&kept, text)
}

fn row(kept: &KeptCertificate) -> Vec<String> {
    let statement = &kept.certificate.statement;
    let pages = match kept.pages {
        PageState::Waiting => "waiting",
        PageState::Clean => "nothing found",
        PageState::Found => "something found",
        PageState::OnServer => "on a server",
    };
    vec![
        statement.erased_at.clone(),
        pages.to_owned(),
        kept.intact.to_string(),
        statement.id.to_string(),
    ]
}

async fn show(id: ErasureId, out: Option<PathBuf>, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let kept = privacy::certificate(&workspace, id).await?;
    if let Some(path) = out {
        let text = serde_json::to_vec_pretty(&kept.certificate)?;
        okicrm_core::workspace::write_whole(&path, &text)?;
    }
    let statement = &kept.certificate.statement;
    let erased: usize = statement.erased.iter().map(|one| one.count).sum();
    let mut text = format!(
        "Erased at {}: {erased} rows. Unchanged: {}. {}",
        statement.erased_at,
        kept.intact,
        pages_text(statement)
    );
    if let Some(server) = &statement.server {
        text.push_str("\nTo shorten what the server keeps: ");
        text.push_str(&server.commands.join("; "));
    }
    Outcome::new(&kept, text)
}

/// What is known of the pages.
pub fn pages_text(statement: &Statement) -> String {
    if let Some(server) = &statement.server {
        let position = server.log_position.as_deref().unwrap_or("an unknown place");
        return format!(
            "The server's log up to {position} holds the rows until its segments recycle."
        );
    }
    match &statement.pages {
        Some(look) => format!(
            "{} pages looked through, {} of them in the log: {} found.",
            look.pages + look.log_pages,
            look.log_pages,
            look.found
        ),
        None => "The pages were not looked through yet.".to_owned(),
    }
}

async fn verify(file: PathBuf, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let report = privacy::verify_certificate_file(&workspace, &file)?;
    let text = format!(
        "Unchanged: {}. Of this workspace: {}. {}",
        report.unchanged,
        report.of_this_workspace,
        pages_text(&report.statement)
    );
    Outcome::new(&report, text)
}

async fn look(session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let completed = privacy::look_through(&workspace, Watch::default()).await?;
    workspace.close().await;
    let ids: Vec<String> = completed
        .iter()
        .map(|one| one.statement.id.to_string())
        .collect();
    let text = format!("{} certificates completed.", ids.len());
    Outcome::new(&json!({ "completed": ids }), text)
}
