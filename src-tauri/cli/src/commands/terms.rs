//! `oki terms …`: policy and terms, what was answered to them, and the page to publish.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::account::{Acceptance, Answer, DocumentKind};
use okicrm_core::agreement::{
    self, AcceptedText, Agreement, AnswerState, Controller, ControllerForm, DocumentText,
    PageFormat, PartKind, TextDifference,
};
use okicrm_core::settings::Language;
use okicrm_core::workspace::write_whole;
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with policy and terms.
#[derive(Subcommand)]
pub enum Command {
    /// Whether they are accepted, in which version, and whether anything can be entered.
    Status,
    /// Print a text.
    Show(ShowArguments),
    /// What is different from the text that was accepted.
    Changes(ShowArguments),
    /// Accept both texts as they are shown.
    Accept,
    /// Refuse both texts: nothing can be entered until they are accepted.
    Refuse,
    /// Take back what was accepted: nothing can be entered until it is accepted again.
    Withdraw,
    /// Every answer there was.
    History,
    /// Who answers for the texts; with options, say who. A change makes a new version.
    Controller(ControllerArguments),
    /// Write the policy as a page a business can publish.
    Publish(PublishArguments),
    /// Note that the policy was looked through today.
    Reviewed,
}

/// Which text, in which language.
#[derive(Args)]
pub struct ShowArguments {
    /// Which text.
    #[arg(value_enum, default_value = "policy")]
    text: Text,
    /// The language of its words.
    #[arg(long, default_value = "en")]
    language: String,
}

/// The texts there are.
#[derive(Clone, Copy, ValueEnum)]
pub enum Text {
    /// The privacy policy.
    Policy,
    /// The terms of use.
    Terms,
}

/// What to say about the controller; what is left out stays.
#[derive(Args)]
pub struct ControllerArguments {
    /// The name.
    #[arg(long)]
    name: Option<String>,
    /// The postal address.
    #[arg(long)]
    address: Option<String>,
    /// The e-mail address for questions, requests and complaints.
    #[arg(long)]
    contact: Option<String>,
}

/// Where to write the page.
#[derive(Args)]
pub struct PublishArguments {
    /// The file.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// How it is written.
    #[arg(long = "as", value_enum, default_value = "html")]
    format: Format,
    /// The language of its words.
    #[arg(long, default_value = "en")]
    language: String,
}

/// How the page is written.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// One page of HTML that loads and runs nothing.
    Html,
    /// Plain text.
    Text,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Status => {
            let workspace = session.read().await?;
            status(&agreement::agreement(&workspace, Language::English).await?)
        }
        Command::Show(arguments) => show(&arguments, session).await,
        Command::Changes(arguments) => changes(&arguments, session).await,
        Command::Accept => answer(Answer::Accepted, session).await,
        Command::Refuse => answer(Answer::Refused, session).await,
        Command::Withdraw => answer(Answer::Withdrawn, session).await,
        Command::History => {
            let workspace = session.read().await?;
            history(&agreement::agreement(&workspace, Language::English).await?)
        }
        Command::Controller(arguments) => controller(arguments, session).await,
        Command::Publish(arguments) => publish(&arguments, session).await,
        Command::Reviewed => {
            let workspace = session.write().await?;
            agreement::note_review(&workspace).await?;
            let done = agreement::agreement(&workspace, Language::English).await?;
            workspace.close().await;
            status(&done)
        }
    }
}

impl Text {
    const fn kind(self) -> DocumentKind {
        match self {
            Self::Policy => DocumentKind::Policy,
            Self::Terms => DocumentKind::Terms,
        }
    }
}

const fn state_words(state: AnswerState) -> &'static str {
    match state {
        AnswerState::Unanswered => "not answered yet",
        AnswerState::Accepted => "accepted",
        AnswerState::Changed => "accepted in an earlier version",
        AnswerState::Refused => "refused",
        AnswerState::Withdrawn => "withdrawn",
    }
}

fn status(agreement: &Agreement) -> Result<Outcome> {
    let rows: Vec<Vec<String>> = agreement
        .texts
        .iter()
        .map(|one| {
            vec![
                one.text.kind.word().to_owned(),
                one.text.version.clone(),
                one.text.date.clone().unwrap_or_default(),
                state_words(one.state).to_owned(),
                one.text.sha256.clone(),
            ]
        })
        .collect();
    let texts: Vec<_> = agreement
        .texts
        .iter()
        .map(|one| {
            json!({
                "kind": one.text.kind, "version": one.text.version, "date": one.text.date,
                "sha256": one.text.sha256, "state": one.state,
            })
        })
        .collect();
    let entry = if agreement.is_open {
        "Entering is open."
    } else {
        "Nothing can be entered: `oki terms accept` opens it. Reading, exporting, the rights of \
         people, backups and deleting stay open."
    };
    let review = match (&agreement.review.due_on, agreement.review.is_due) {
        (Some(day), true) => {
            format!("\nThe policy was to be read again by {day}: `oki terms reviewed`.")
        }
        (Some(day), false) => format!("\nThe policy is to be read again on {day}."),
        (None, _) => String::new(),
    };
    Outcome::new(
        &json!({
            "texts": texts, "open": agreement.is_open, "controller": agreement.controller,
            "review": agreement.review,
        }),
        format!(
            "{}\n\n{entry}{review}",
            table(&["Text", "Version", "Of", "State", "SHA-256"], &rows)
        ),
    )
}

async fn show(arguments: &ShowArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let language = Language::of_locale(&arguments.language);
    let agreement = agreement::agreement(&workspace, language).await?;
    let kind = arguments.text.kind();
    let mut texts = agreement.texts.into_iter().map(|one| one.text);
    match texts.find(|text| text.kind == kind) {
        Some(text) => Outcome::new(&text, agreement::page(&text, PageFormat::Text)),
        None => Err(agreement::AgreementRefusal::TextMissing.into()),
    }
}

async fn changes(arguments: &ShowArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let language = Language::of_locale(&arguments.language);
    let told = agreement::difference(&workspace, arguments.text.kind(), language).await?;
    Outcome::new(&told, difference_text(&told))
}

fn difference_text(told: &TextDifference) -> String {
    if told.sections.is_empty() {
        return format!("Version {} reads as version {}.", told.after, told.before);
    }
    let mut text = format!(
        "From version {} to {}: [-gone-] {{+new+}}\n",
        told.before, told.after
    );
    for section in &told.sections {
        text.push_str(&format!("\n{}\n\n", section.title));
        for part in &section.parts {
            match part.kind {
                PartKind::Same => text.push_str(&part.text),
                PartKind::Removed => text.push_str(&format!("[-{}-]", part.text.trim_end())),
                PartKind::Added => text.push_str(&format!("{{+{}+}} ", part.text.trim_end())),
            }
        }
        text.push('\n');
    }
    text
}

async fn answer(answer: Answer, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let shown: Vec<AcceptedText> = agreement::agreement(&workspace, Language::English)
        .await?
        .texts
        .into_iter()
        .map(|one| answered(one.text))
        .collect();
    match answer {
        Answer::Accepted => agreement::accept(&workspace, &shown).await?,
        Answer::Refused => agreement::refuse(&workspace, &shown).await?,
        Answer::Withdrawn => agreement::withdraw(&workspace).await?,
    }
    let done = agreement::agreement(&workspace, Language::English).await?;
    workspace.close().await;
    status(&done)
}

fn answered(text: DocumentText) -> AcceptedText {
    AcceptedText {
        kind: text.kind,
        version: text.version,
        sha256: text.sha256,
    }
}

fn history(agreement: &Agreement) -> Result<Outcome> {
    let row = |one: &Acceptance| {
        vec![
            one.accepted_at.clone(),
            one.document.clone(),
            one.version.clone(),
            one.answer.word().to_owned(),
            one.who.clone(),
            one.sha256.clone(),
        ]
    };
    let rows: Vec<Vec<String>> = agreement.history.iter().map(row).collect();
    let head = ["When", "Text", "Version", "Answer", "Who", "SHA-256"];
    Outcome::new(&agreement.history, table(&head, &rows))
}

async fn controller(arguments: ControllerArguments, session: &Session) -> Result<Outcome> {
    let is_told =
        arguments.name.is_none() && arguments.address.is_none() && arguments.contact.is_none();
    if is_told {
        let workspace = session.read().await?;
        return told(&agreement::controller(&workspace).await?);
    }
    let workspace = session.write().await?;
    let before = agreement::controller(&workspace).await?;
    let form = ControllerForm {
        name: arguments.name.unwrap_or(before.name),
        address: arguments.address.unwrap_or(before.address),
        contact: arguments.contact.unwrap_or(before.contact),
    };
    let after = agreement::save_controller(&workspace, &form).await?;
    workspace.close().await;
    told(&after)
}

fn told(controller: &Controller) -> Result<Outcome> {
    let lines = [&controller.name, &controller.address, &controller.contact];
    let lines: Vec<&str> = lines
        .into_iter()
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    Outcome::new(controller, lines.join("\n"))
}

async fn publish(arguments: &PublishArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let format = match arguments.format {
        Format::Html => PageFormat::Html,
        Format::Text => PageFormat::Text,
    };
    let language = Language::of_locale(&arguments.language);
    let page = agreement::published(&workspace, language, format).await?;
    write_whole(&arguments.out, page.as_bytes())?;
    let path = arguments.out.display().to_string();
    Outcome::new(&json!({ "path": path, "bytes": page.len() }), path)
}
