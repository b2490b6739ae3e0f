//! `oki support …`: requests to the makers of OkiCRM, what goes with them, their answers, and reports of
//! what broke.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use okicrm_core::Result;
use okicrm_core::change::Changed;
use okicrm_core::crashes::CrashFolder;
use okicrm_core::support::{self, Around, HandedOver, SupportForm, SupportKind, SupportRequest};
use okicrm_core::values::{IncidentId, SupportRequestId};
use okicrm_core::workspace::{Workspace, write_whole};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do about a request.
#[derive(Subcommand)]
pub enum Command {
    /// Every request, with where it stands.
    List,
    /// One request with its answers.
    Show(Which),
    /// Write a request. It goes nowhere by itself.
    New(Words),
    /// What may go with a request about this computer, line by line.
    Facts,
    /// Choose which of these lines go with a request; without any, none does.
    Attach(AttachArguments),
    /// Write a request to a file, as a draft that a mail program opens.
    Save(SaveArguments),
    /// Put an answer with its request.
    Answer(AnswerArguments),
    /// Close a request.
    Close(Which),
    /// Open a closed request again.
    Reopen(Which),
    /// Delete a request with its answers.
    Delete(Which),
    /// The reports of what broke, or delete one of them.
    Crashes {
        /// The report to delete.
        #[arg(long, value_name = "ID")]
        delete: Option<IncidentId>,
    },
}

/// Which request.
#[derive(Args)]
pub struct Which {
    /// Its id.
    id: SupportRequestId,
}

/// What is asked.
#[derive(Args)]
pub struct Words {
    /// What it is; a complaint about data is recorded with `oki privacy requests`.
    #[arg(long, value_enum, default_value = "question")]
    kind: KindName,
    /// The subject line; the message's first where nothing is said.
    #[arg(long, default_value = "")]
    subject: String,
    /// What is asked.
    #[arg(long)]
    message: String,
}

/// What a request is.
#[derive(Clone, Copy, ValueEnum)]
pub enum KindName {
    Question,
    Problem,
    Idea,
}

impl From<KindName> for SupportKind {
    fn from(name: KindName) -> Self {
        match name {
            KindName::Question => Self::Question,
            KindName::Problem => Self::Problem,
            KindName::Idea => Self::Idea,
        }
    }
}

/// Which lines go with which request.
#[derive(Args)]
pub struct AttachArguments {
    #[command(flatten)]
    which: Which,
    /// A line that `oki support facts` gave, by its id.
    #[arg(long, value_name = "ID")]
    line: Vec<String>,
}

/// Where a request is written.
#[derive(Args)]
pub struct SaveArguments {
    #[command(flatten)]
    which: Which,
    /// Where to write it.
    #[arg(long, value_name = "FILE.eml")]
    out: PathBuf,
}

/// An answer.
#[derive(Args)]
pub struct AnswerArguments {
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    from: AnswerSource,
}

/// Where an answer comes from.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct AnswerSource {
    /// Its words.
    #[arg(long)]
    text: Option<String>,
    /// The e-mail, as the mail program saves it.
    #[arg(long, value_name = "FILE.eml")]
    file: Option<PathBuf>,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::List => list(session).await,
        Command::Show(which) => show(&which, session).await,
        Command::New(words) => new(words, session).await,
        Command::Facts => facts(session).await,
        Command::Attach(arguments) => attach(&arguments, session).await,
        Command::Save(arguments) => save(&arguments, session).await,
        Command::Answer(arguments) => answer(&arguments, session).await,
        Command::Close(which) => {
            let workspace = session.write().await?;
            done(support::close(&workspace, which.id).await, workspace).await
        }
        Command::Reopen(which) => {
            let workspace = session.write().await?;
            done(support::reopen(&workspace, which.id).await, workspace).await
        }
        Command::Delete(which) => {
            let workspace = session.write().await?;
            let change = support::delete(&workspace, which.id).await?;
            workspace.close().await;
            Outcome::new(&json!({"change": change}), "Deleted.")
        }
        Command::Crashes { delete } => crashes(delete, session),
    }
}

/// The request as it is after a change.
async fn done(made: Result<Changed<SupportRequest>>, workspace: Workspace) -> Result<Outcome> {
    let made = made?;
    workspace.close().await;
    let text = format!(
        "Request {} is {}.",
        made.record.number,
        made.record.state.word()
    );
    Outcome::new(&made, text)
}

async fn list(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = support::list(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.number.to_string(),
                one.id.to_string(),
                one.kind.word().to_owned(),
                one.state.word().to_owned(),
                one.title.clone(),
            ]
        })
        .collect();
    Outcome::new(
        &all,
        table(&["Number", "Id", "What", "State", "Subject"], &rows),
    )
}

async fn show(which: &Which, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let request = support::show(&workspace, which.id).await?;
    let mut text = format!(
        "Request {}, {}\n{}\n\n{}\n",
        request.number,
        request.state.word(),
        request.form.title,
        request.form.message
    );
    for line in &request.diagnostics {
        text.push_str(&format!("\n  {line}"));
    }
    for answer in &request.answers {
        text.push_str(&format!("\n\nAnswer {}\n{}", answer.sender, answer.message));
    }
    Outcome::new(&request, text)
}

async fn new(words: Words, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let form = SupportForm {
        kind: words.kind.into(),
        title: words.subject,
        message: words.message,
    };
    let made = support::record(&workspace, &form).await?;
    let contact = support::contact(&workspace).await?;
    workspace.close().await;
    let text = format!(
        "Request {}. It has not left this computer: save it with `oki support save {} --out FILE.eml`\n\
         and send it to {contact}.",
        made.record.number, made.record.id
    );
    Outcome::new(&made, text)
}

async fn facts(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let facts = support::facts(&workspace, &Around::default()).await?;
    let rows: Vec<Vec<String>> = facts
        .iter()
        .map(|fact| vec![fact.id.clone(), fact.text.clone()])
        .collect();
    Outcome::new(&facts, table(&["Id", "Line"], &rows))
}

async fn attach(arguments: &AttachArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let (id, lines) = (arguments.which.id, &arguments.line);
    let made = support::choose_facts(&workspace, id, &Around::default(), lines).await?;
    workspace.close().await;
    let text = format!(
        "{} lines go with request {}.",
        made.record.diagnostics.len(),
        made.record.number
    );
    Outcome::new(&made, text)
}

async fn save(arguments: &SaveArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let id = arguments.which.id;
    let letter = support::letter(&workspace, id).await?;
    write_whole(&arguments.out, &letter.draft())?;
    support::hand_over(&workspace, id, HandedOver::File).await?;
    workspace.close().await;
    let path = arguments.out.display().to_string();
    let text = format!(
        "{path}\nOpen it with a mail program, or attach it, and send it to {}.",
        letter.to
    );
    Outcome::new(&json!({"path": path, "to": letter.to}), text)
}

async fn answer(arguments: &AnswerArguments, session: &Session) -> Result<Outcome> {
    let (id, from) = (arguments.which.id, &arguments.from);
    let mail = from.file.as_deref().map(read).transpose()?;
    let workspace = session.write().await?;
    let made = match mail {
        Some(mail) => support::add_mail(&workspace, id, &mail).await,
        None => {
            let words = from.text.as_deref().unwrap_or_default();
            support::add_words(&workspace, id, words).await
        }
    };
    done(made, workspace).await
}

/// A file that somebody names; one that is larger than any mail is read no further than that shows.
fn read(path: &Path) -> Result<Vec<u8>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?
        .take(support::LARGEST_MAIL + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn crashes(delete: Option<IncidentId>, session: &Session) -> Result<Outcome> {
    let folder = CrashFolder::beside(session.folder());
    if let Some(id) = delete {
        folder.delete(id)?;
    }
    let reports = folder.reports();
    let text = match reports.is_empty() {
        true => "Nothing broke.".to_owned(),
        false => {
            let rows: Vec<Vec<String>> = reports
                .iter()
                .map(|report| vec![report.id.to_string(), report.line()])
                .collect();
            table(&["Id", "What"], &rows)
        }
    };
    Outcome::new(&json!({"reports": reports}), text)
}
