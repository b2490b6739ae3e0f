//! Policy and terms: what is shown, what was answered, who answers for them, and the page to publish.

use okicrm_core::account::DocumentKind;
use okicrm_core::agreement::{
    self, AcceptedText, Agreement, Controller, ControllerForm, DocumentText, PageFormat,
    TextDifference,
};
use okicrm_core::error::Result;
use okicrm_core::settings::Language;
use okicrm_core::workspace::{Workspace, write_whole};

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// Policy and terms with every answer, who answers for them, and when to read them again.
        agreement(language: Language) -> Agreement => agreement::agreement;
        /// Keeps that texts were read and accepted, each in its version.
        accept_texts(&accepted: Vec<AcceptedText>) => agreement::accept;
        /// Keeps that texts were refused: from then on nothing can be entered.
        refuse_texts(&refused: Vec<AcceptedText>) => agreement::refuse;
        /// Takes back what was accepted: from then on nothing can be entered.
        withdraw_acceptance() => agreement::withdraw;
        /// What is different between the text that was accepted last and the one that is shown.
        text_difference(kind: DocumentKind, language: Language) -> TextDifference => agreement::difference;
        /// A text as it was answered, by its SHA-256.
        answered_text(&hash: String) -> DocumentText => text_of;
        /// Says who answers for the texts; where something differs, they are a new version.
        save_controller(&form: ControllerForm) -> Controller => agreement::save_controller;
        /// Notes that the policy was looked through today.
        note_policy_review() => agreement::note_review;
    }
    desk {
        /// Asks where, and writes the policy there as a page to publish; its path, or nothing.
        save_policy_page(language: Language, format: PageFormat) -> Option<String> => save_page;
    }
}

async fn text_of(workspace: &Workspace, hash: &str) -> Result<DocumentText> {
    agreement::answered_text(workspace, hash).await
}

async fn save_page(
    shell: &Shell,
    language: Language,
    format: PageFormat,
) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let question = match format {
        PageFormat::Html => Question::about(shell, "page", &["html"]),
        PageFormat::Text => Question::about(shell, "txt", &["txt"]),
    };
    let named = question.named(format!("privacy-policy.{}", format.extension()));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    let page = agreement::published(&workspace, language, format).await?;
    write_whole(&path, page.as_bytes())?;
    Ok(Some(path.display().to_string()))
}
