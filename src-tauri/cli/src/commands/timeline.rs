//! `oki timeline …`: what was said about a record, and the files kept with it.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use okicrm_core::Result;
use okicrm_core::error::NotFound;
use okicrm_core::timeline::{self, About, ActivityKind, NewActivity, TimelineEntry, TimelineQuery};
use okicrm_core::values::{CompanyId, ContactId, FileId, LeadId};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with a timeline.
#[derive(Subcommand)]
pub enum Command {
    /// What was said, done and kept, the latest first.
    Show(ShowArguments),
    /// Write down a note, a call, a meeting or an e-mail.
    Add(AddArguments),
    /// Keep a file with a record.
    Keep(KeepArguments),
    /// Write a kept file out again.
    Save(SaveArguments),
}

/// Whose timeline.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Whose {
    /// A contact's id.
    #[arg(long)]
    contact: Option<ContactId>,
    /// A lead's id.
    #[arg(long)]
    lead: Option<LeadId>,
    /// A company's id.
    #[arg(long)]
    company: Option<CompanyId>,
}

/// Which part.
#[derive(Args)]
pub struct ShowArguments {
    #[command(flatten)]
    whose: Whose,
    /// How many, at most 200.
    #[arg(long, default_value_t = 50)]
    limit: u32,
    /// The `next` of the page before.
    #[arg(long, value_name = "CURSOR")]
    before: Option<String>,
}

/// What was said.
#[derive(Args)]
pub struct AddArguments {
    #[command(flatten)]
    whose: Whose,
    /// note, call, meeting or email.
    #[arg(long, default_value = "note", value_parser = kind)]
    kind: ActivityKind,
    /// A line above the text.
    #[arg(long, default_value = "")]
    title: String,
    /// The text.
    #[arg(long)]
    text: String,
    /// When it was, such as 2026-11-22T14:30:00Z; now where it is left out.
    #[arg(long, default_value = "")]
    at: String,
}

/// Which file, and with whom.
#[derive(Args)]
pub struct KeepArguments {
    #[command(flatten)]
    whose: Whose,
    /// The file; its bytes are copied into the workspace.
    file: PathBuf,
}

/// Which file, and where to.
#[derive(Args)]
pub struct SaveArguments {
    /// The kept file's id.
    id: FileId,
    /// The file to write.
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

/// Does it.
pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Show(arguments) => show(arguments, session).await,
        Command::Add(arguments) => add(arguments, session).await,
        Command::Keep(arguments) => keep(arguments, session).await,
        Command::Save(arguments) => save(arguments, session).await,
    }
}

impl Whose {
    fn about(&self) -> Result<About> {
        let contact = self.contact.map(About::Contact);
        let lead = || self.lead.map(About::Lead);
        let company = || self.company.map(About::Company);
        // clap requires one of the three.
        let about = contact.or_else(lead).or_else(company);
        about.ok_or_else(|| NotFound { record: "record" }.into())
    }
}

fn kind(word: &str) -> std::result::Result<ActivityKind, String> {
    ActivityKind::parse(word).ok_or_else(|| "write note, call, meeting or email".to_owned())
}

async fn show(arguments: ShowArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let query = TimelineQuery {
        before: arguments.before,
        limit: arguments.limit,
        ..TimelineQuery::default()
    };
    let page = timeline::timeline(&workspace, arguments.whose.about()?, &query).await?;
    let rows: Vec<Vec<String>> = page.items.iter().map(row).collect();
    let mut text = table(&["When", "What", "Text", "Id"], &rows);
    if let Some(next) = &page.next {
        text.push_str(&format!("\nMore with --before {next}"));
    }
    Outcome::new(&page, text)
}

fn row(entry: &TimelineEntry) -> Vec<String> {
    let (when, what, text, id) = match entry {
        TimelineEntry::Activity(one) => {
            let text = [one.title.as_str(), one.body.as_str()].join(" ");
            let when = one.happened_at.clone();
            (
                when,
                one.kind.word(),
                text.trim().to_owned(),
                one.id.to_string(),
            )
        }
        TimelineEntry::Task(one) => {
            let when = one.done_at.clone().unwrap_or_default();
            (when, "done", one.title.clone(), one.id.to_string())
        }
        TimelineEntry::File(one) => (
            one.created_at.clone(),
            "file",
            one.name.clone(),
            one.id.to_string(),
        ),
    };
    vec![when, what.to_owned(), text, id]
}

async fn add(arguments: AddArguments, session: &Session) -> Result<Outcome> {
    let about = arguments.whose.about()?;
    let workspace = session.write().await?;
    let new = NewActivity {
        kind: arguments.kind,
        happened_at: arguments.at,
        title: arguments.title,
        body: arguments.text,
        ..NewActivity::default()
    };
    let added = timeline::add_activity(&workspace, about, new).await?;
    workspace.close().await;
    let text = format!("Written down. Take it back with: oki undo {}", added.change);
    Outcome::new(&added.record, text)
}

async fn keep(arguments: KeepArguments, session: &Session) -> Result<Outcome> {
    let about = arguments.whose.about()?;
    let mut content = tokio::fs::File::open(&arguments.file).await?;
    let name = arguments
        .file
        .file_name()
        .map(|name| name.to_string_lossy());
    let workspace = session.write().await?;
    let name = name.unwrap_or_default();
    let added = timeline::add_file(&workspace, about, &name, &mut content).await?;
    workspace.close().await;
    let text = format!(
        "Kept as {} ({} bytes).",
        added.record.name, added.record.size
    );
    Outcome::new(&added.record, text)
}

async fn save(arguments: SaveArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let file = timeline::save_file(&workspace, arguments.id, &arguments.out).await?;
    let path = arguments.out.display().to_string();
    Outcome::new(
        &json!({"path": path, "bytes": file.size, "sha256": file.sha256}),
        format!("{path}  {} bytes", file.size),
    )
}
