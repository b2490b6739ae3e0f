//! Support: requests to the makers of OkiCRM, what goes with them, what they answered, and reports of what
//! broke. A request leaves only through the mail program or a file that the person chose.

use okicrm_core::change::Changed;
use okicrm_core::crashes::{CrashFolder, CrashReport};
use okicrm_core::error::Result;
use okicrm_core::settings::Language;
use okicrm_core::support::{
    self, Around, Fact, HandedOver, LARGEST_MAIL, SupportForm, SupportLetter, SupportRequest,
    SupportSummary,
};
use okicrm_core::values::{ChangeSetId, IncidentId, SupportRequestId};
use okicrm_core::workspace::write_whole;
use tokio::io::AsyncReadExt as _;

use crate::contract::commands;
use crate::files::ChosenFile;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// Where requests go.
        support_contact() -> String => support::contact;
        /// Every support request, the newest first.
        support_requests() -> Vec<SupportSummary> => support::list;
        /// One support request with its answers.
        support_request(id: SupportRequestId) -> SupportRequest => support::show;
        /// Writes a support request; it goes nowhere by itself.
        record_support(&form: SupportForm) -> Changed<SupportRequest> => support::record;
        /// Changes the words of a support request.
        change_support(id: SupportRequestId, &form: SupportForm) -> Changed<SupportRequest> => support::change;
        /// A support request as it would leave.
        support_letter(id: SupportRequestId) -> SupportLetter => support::letter;
        /// Puts an answer with its request whose words were pasted.
        add_support_words(id: SupportRequestId, &words: String) -> Changed<SupportRequest> => support::add_words;
        /// Closes a support request.
        close_support(id: SupportRequestId) -> Changed<SupportRequest> => support::close;
        /// Opens a closed support request again.
        reopen_support(id: SupportRequestId) -> Changed<SupportRequest> => support::reopen;
        /// Deletes a support request with its answers.
        delete_support(id: SupportRequestId) -> ChangeSetId => support::delete;
    }
    desk {
        /// Every line about this computer that may go with a request.
        support_facts() -> Vec<Fact> => facts;
        /// Chooses the lines that go with a request, by their ids.
        choose_support_facts(id: SupportRequestId, chosen: Vec<String>) -> Changed<SupportRequest> => choose_facts;
        /// Opens a request in the mail program.
        mail_support(id: SupportRequestId) -> Changed<SupportRequest> => mail;
        /// Asks where, and writes a request there as a draft of a mail; its name, or nothing.
        save_support(id: SupportRequestId) -> Option<String> => save;
        /// Asks for the file of an answer; nothing when she thinks better of it.
        choose_support_mail() -> Option<ChosenFile> => choose_mail;
        /// Puts an answer with its request that is a chosen or dropped file of the mail program.
        add_support_mail(id: SupportRequestId, file: String) -> Changed<SupportRequest> => add_mail;
    }
    frame {
        /// The reports of what broke, the newest first.
        crash_reports() -> Vec<CrashReport> => crashes;
        /// Deletes a report of what broke.
        delete_crash_report(id: IncidentId) => delete_crash;
    }
}

fn around(shell: &Shell) -> Around {
    Around {
        language: Language::of_locale(&shell.appearance().language()),
        web_view: Some(tauri::webview_version().unwrap_or_default()),
    }
}

async fn facts(shell: &Shell) -> Result<Vec<Fact>> {
    support::facts(&shell.workspace()?, &around(shell)).await
}

async fn choose_facts(
    shell: &Shell,
    id: SupportRequestId,
    chosen: Vec<String>,
) -> Result<Changed<SupportRequest>> {
    support::choose_facts(&shell.workspace()?, id, &around(shell), &chosen).await
}

/// A short request is written by the mail program itself; one with an attachment lies as a draft among
/// the files that are opened elsewhere, and goes with them.
async fn mail(shell: &Shell, id: SupportRequestId) -> Result<Changed<SupportRequest>> {
    let workspace = shell.workspace()?;
    let letter = support::letter(&workspace, id).await?;
    if letter.is_short {
        shell.write_mail(&letter.address())?;
    } else {
        let folder = shell.folder().opened().join(id.to_string());
        std::fs::create_dir_all(&folder)?;
        let path = folder.join("okicrm-support.eml");
        write_whole(&path, &letter.draft())?;
        shell.show(&path)?;
    }
    support::hand_over(&workspace, id, HandedOver::MailProgram).await
}

async fn save(shell: &Shell, id: SupportRequestId) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let letter = support::letter(&workspace, id).await?;
    let number = support::show(&workspace, id).await?.number;
    let question = Question::about(shell, "mail", &["eml"]);
    let named = question.named(format!("okicrm-support-{number}.eml"));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    write_whole(&path, &letter.draft())?;
    support::hand_over(&workspace, id, HandedOver::File).await?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}

async fn choose_mail(shell: &Shell) -> Result<Option<ChosenFile>> {
    let question = Question::about(shell, "mail", &["eml"]);
    match shell.ask_to_open(question).await {
        Some(path) => Ok(Some(shell.files().remember(&path)?)),
        None => Ok(None),
    }
}

async fn add_mail(
    shell: &Shell,
    id: SupportRequestId,
    file: String,
) -> Result<Changed<SupportRequest>> {
    let workspace = shell.workspace()?;
    let path = shell.files().path(&file)?;
    let mut bytes = Vec::new();
    // One byte more than is read shows that it is too large, whatever its size is.
    tokio::fs::File::open(&path)
        .await?
        .take(LARGEST_MAIL + 1)
        .read_to_end(&mut bytes)
        .await?;
    support::add_mail(&workspace, id, &bytes).await
}

async fn crashes(shell: &Shell) -> Result<Vec<CrashReport>> {
    Ok(CrashFolder::beside(shell.folder()).reports())
}

async fn delete_crash(shell: &Shell, id: IncidentId) -> Result<()> {
    CrashFolder::beside(shell.folder()).delete(id)?;
    shell.announce(&[okicrm_core::change::Topic::Shell]);
    Ok(())
}
