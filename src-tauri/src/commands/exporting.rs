//! The way out: everything as JSON, CSV or vCards.

use okicrm_core::error::Result;
use okicrm_core::exporting::{self, ExportFormat, ExportedFile};

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    desk {
        /// Asks where, and writes everything there; nothing when she thinks better of it.
        export_everything(format: ExportFormat) -> Option<Vec<ExportedFile>> => export;
    }
}

async fn export(shell: &Shell, format: ExportFormat) -> Result<Option<Vec<ExportedFile>>> {
    let workspace = shell.workspace()?;
    let day = shell.clock().today();
    let chosen = match format {
        ExportFormat::Json => {
            let question = Question::about(shell, "json", &["json"]);
            shell
                .ask_to_save(question.named(format!("okicrm-{day}.json")))
                .await
        }
        ExportFormat::Vcard => {
            let question = Question::about(shell, "contacts", &["vcf"]);
            shell
                .ask_to_save(question.named(format!("okicrm-{day}.vcf")))
                .await
        }
        // One file per kind, in a folder of their own.
        ExportFormat::Csv => {
            let question = Question::about(shell, "contacts", &["csv"]);
            let folder = shell.ask_for_folder(question).await;
            folder.map(|folder| folder.join(format!("okicrm-{day}")))
        }
    };
    let Some(path) = chosen else {
        return Ok(None);
    };
    let job = shell.begin_job("shell-job-export", false);
    let written = exporting::export(&workspace, format, &[], &path).await;
    drop(job);
    written.map(Some)
}
