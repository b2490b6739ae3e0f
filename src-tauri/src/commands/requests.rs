//! The request desk: what people ask about their data, step by step.

use okicrm_core::change::Changed;
use okicrm_core::error::Result;
use okicrm_core::privacy::packs::CopyLock;
use okicrm_core::privacy::{self, ErasureDone, ErasurePlan};
use okicrm_core::requests::{
    self, CalendarCode, Calendars, Channel, DecisionForm, DueRequest, Letter, LetterKind,
    NewRequest, RequestSummary, RequestView,
};
use okicrm_core::telemetry::{Event, Feature};
use okicrm_core::values::RequestId;
use okicrm_core::workspace::write_whole;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::privacy::CopyMade;
use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// Every request: open ones by what is due first, then closed ones.
        requests() -> Vec<RequestSummary> => requests::list;
        /// Open requests without names, by what is due first, for home.
        due_requests() -> Vec<DueRequest> => requests::due;
        /// A request with its deadline and what can be done with it.
        request(id: RequestId) -> RequestView => requests::show;
        /// Records a request.
        record_request(input: NewRequest) -> Changed<RequestView> => requests::record;
        /// Notes that the person was told that her request came.
        acknowledge_request(id: RequestId) -> Changed<RequestView> => requests::acknowledge;
        /// Notes that it is known who asks, and how that was checked.
        confirm_request_identity(id: RequestId, &how: String) -> Changed<RequestView> => requests::confirm_identity;
        /// Notes that proof of identity was asked for.
        ask_request_proof(id: RequestId) -> Changed<RequestView> => requests::ask_proof;
        /// Notes that what came proves nothing.
        fail_request_identity(id: RequestId, &how: String) -> Changed<RequestView> => requests::fail_identity;
        /// Notes what the person was asked.
        ask_request_clarification(id: RequestId, &question: String) -> Changed<RequestView> => requests::ask_clarification;
        /// Notes that she answered.
        request_clarified(id: RequestId) -> Changed<RequestView> => requests::clarified;
        /// Notes that she was told that it takes longer, and why.
        extend_request(id: RequestId, &reason: String) -> Changed<RequestView> => requests::extend;
        /// Decides on a request.
        decide_request(id: RequestId, form: DecisionForm) -> Changed<RequestView> => requests::decide;
        /// Notes what was done by hand.
        record_request_work(id: RequestId, &note: String) -> Changed<RequestView> => requests::record_work;
        /// Notes that the answer was sent, and closes the request.
        answer_request(id: RequestId, sent_by: Channel) -> Changed<RequestView> => requests::answer;
        /// Notes that the person took her request back.
        withdraw_request(id: RequestId) -> Changed<RequestView> => requests::withdraw;
        /// What erasing the person who asked for it would do.
        plan_requested_erasure(id: RequestId) -> ErasurePlan => privacy::plan_request;
        /// Restricts the person who asked for it.
        restrict_on_request(id: RequestId) -> Changed<RequestView> => privacy::restrict_on_request;
        /// A letter to the person, as text.
        request_letter(id: RequestId, kind: LetterKind) -> Letter => requests::letter;
        /// The calendars of deadlines, and the one new requests follow.
        request_calendars() -> Calendars => requests::calendars;
        /// Chooses the calendar that new requests follow.
        choose_request_calendar(calendar: CalendarCode) => requests::choose_calendar;
    }
    desk {
        /// Erases the person who asked for it, as her plan said.
        erase_on_request(id: RequestId, plan_hash: String) -> ErasureDone => erase;
        /// Asks where, and writes the copy the person asked for; nothing when she thinks better of it.
        save_request_copy(id: RequestId, lock: CopyLock) -> Option<CopyMade> => save_copy;
        /// Asks where to keep a letter; answers with the file's name, or nothing.
        save_request_letter(id: RequestId, kind: LetterKind, form: LetterForm) -> Option<String> => save_letter;
    }
}

/// What a letter is kept as.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LetterForm {
    /// To be printed.
    Pdf,
    /// To be sent by e-mail.
    Text,
}

async fn erase(shell: &Shell, id: RequestId, plan_hash: String) -> Result<ErasureDone> {
    let workspace = shell.workspace()?;
    let job = shell.begin_job("shell-job-erase", false);
    let done = privacy::erase_on_request(&workspace, id, &plan_hash).await;
    drop(job);
    shell.begin_look();
    done
}

async fn save_copy(shell: &Shell, id: RequestId, lock: CopyLock) -> Result<Option<CopyMade>> {
    let workspace = shell.workspace()?;
    privacy::check_copy(&workspace, id).await?;
    let number = requests::show(&workspace, id).await?.request.number;
    let question = Question::about(shell, "zip", &["zip"]);
    let named = question.named(format!("okicrm-request-{number}.zip"));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    let written = privacy::answer_with_copy(&workspace, id, &path, lock).await?;
    shell.note_event(Event::Used(Feature::PersonExported));
    Ok(Some(written.into()))
}

async fn save_letter(
    shell: &Shell,
    id: RequestId,
    kind: LetterKind,
    form: LetterForm,
) -> Result<Option<String>> {
    let workspace = shell.workspace()?;
    let (ending, endings, bytes): (_, &'static [&'static str], _) = match form {
        LetterForm::Pdf => {
            let pdf = requests::letter_pdf(&workspace, id, kind).await?;
            ("pdf", &["pdf"], pdf)
        }
        LetterForm::Text => {
            let letter = requests::letter(&workspace, id, kind).await?;
            let text = format!("{}\n\n{}\n", letter.title, letter.text);
            ("txt", &["txt"], text.into_bytes())
        }
    };
    let number = requests::show(&workspace, id).await?.request.number;
    let question = Question::about(shell, ending, endings);
    let named = question.named(format!("request-{number}-{}.{ending}", kind.word()));
    let Some(path) = shell.ask_to_save(named).await else {
        return Ok(None);
    };
    write_whole(&path, &bytes)?;
    Ok(path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned()))
}
