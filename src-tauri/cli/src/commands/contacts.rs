//! `oki contacts …`.

use clap::{Args, Subcommand};
use okicrm_core::contacts::{
    self, ContactEdit, ContactQuery, ContactSummary, ContactView, Lifecycle, NewContact,
};
use okicrm_core::listing::{ListPage, Window};
use okicrm_core::purpose::Purpose;
use okicrm_core::values::{ContactId, Labelled};
use okicrm_core::workspace::Workspace;
use okicrm_core::{Result, listing};
use serde_json::json;

use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with contacts.
#[derive(Subcommand)]
pub enum Command {
    /// Add a contact: a name, an e-mail address, a phone number or a company is enough.
    Add(AddArguments),
    /// Show a contact, also one whose data is restricted.
    Show {
        /// The contact's id.
        id: ContactId,
    },
    /// List contacts by name.
    List(ListArguments),
    /// Find contacts by any of their words.
    Search(SearchArguments),
    /// Change fields of a contact, as one change.
    Edit(EditArguments),
    /// Make two contacts one: what the first does not say comes from the other.
    Merge {
        /// The contact that stays.
        kept: ContactId,
        /// The contact that is the same person and goes to the trash.
        other: ContactId,
    },
    /// Write a list for a mailing: only those who may be contacted for it, and who was left out.
    Export(super::mailing::MailingArguments),
    /// Put a contact into the trash, for 30 days.
    Delete {
        /// The contact's id.
        id: ContactId,
    },
}

/// What a new contact has.
#[derive(Args)]
pub struct AddArguments {
    /// The whole name.
    #[arg(long, default_value = "")]
    name: String,
    /// An e-mail address; may be repeated.
    #[arg(long = "email", value_name = "EMAIL")]
    emails: Vec<String>,
    /// A phone number; may be repeated.
    #[arg(long = "phone", value_name = "PHONE")]
    phones: Vec<String>,
    /// The company's name.
    #[arg(long, default_value = "")]
    company: String,
    /// A tag; may be repeated.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Anything else.
    #[arg(long, default_value = "")]
    note: String,
}

/// Which part of the list.
#[derive(Args)]
pub struct ListArguments {
    /// How many, at most 1000.
    #[arg(long, default_value_t = listing::USUAL_PAGE)]
    limit: u32,
    /// The `next` of the page before.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

/// What to find.
#[derive(Args)]
pub struct SearchArguments {
    /// Words of the name, company, e-mail address or phone number, in any order.
    text: String,
    /// How many, at most 1000.
    #[arg(long, default_value_t = listing::USUAL_PAGE)]
    limit: u32,
}

/// Which contact gets which values.
#[derive(Args)]
pub struct EditArguments {
    /// The contact's id.
    id: ContactId,
    #[command(flatten)]
    fields: FieldArguments,
}

/// Which fields get which values, at least one. A blank value empties the field.
#[derive(Args)]
#[group(required = true, multiple = true)]
struct FieldArguments {
    /// The whole name.
    #[arg(long)]
    name: Option<String>,
    /// Given name.
    #[arg(long)]
    given_name: Option<String>,
    /// Family name.
    #[arg(long)]
    family_name: Option<String>,
    /// The company's name.
    #[arg(long)]
    company: Option<String>,
    /// Job title.
    #[arg(long)]
    job_title: Option<String>,
    /// All e-mail addresses; may be repeated.
    #[arg(long = "email", value_name = "EMAIL")]
    emails: Option<Vec<String>>,
    /// All phone numbers; may be repeated.
    #[arg(long = "phone", value_name = "PHONE")]
    phones: Option<Vec<String>>,
    /// All tags; may be repeated.
    #[arg(long = "tag", value_name = "TAG")]
    tags: Option<Vec<String>>,
    /// Birthday, 2001-03-12 or --03-12.
    #[arg(long, allow_hyphen_values = true)]
    birthday: Option<String>,
    /// Anything else.
    #[arg(long)]
    note: Option<String>,
    /// contact, prospect, customer, former, supplier or partner.
    #[arg(long, value_parser = lifecycle)]
    lifecycle: Option<Lifecycle>,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Add(arguments) => {
            let workspace = session.write().await?;
            let made = contacts::create(&workspace, arguments.into()).await?;
            workspace.close().await;
            one(&made.record)
        }
        Command::Show { id } => {
            let workspace = session.read().await?;
            one(&contacts::show_for(&workspace, id, Purpose::Rights).await?)
        }
        Command::List(arguments) => {
            let query = ContactQuery {
                window: Window {
                    limit: arguments.limit,
                    after: arguments.after,
                    offset: 0,
                },
                ..ContactQuery::default()
            };
            several(&session.read().await?, &query).await
        }
        Command::Search(arguments) => {
            let query = ContactQuery {
                text: arguments.text,
                window: Window::first(arguments.limit),
                ..ContactQuery::default()
            };
            several(&session.read().await?, &query).await
        }
        Command::Edit(arguments) => {
            let workspace = session.write().await?;
            let id = arguments.id;
            let edited = contacts::edit_all(&workspace, id, arguments.fields.edits()).await?;
            workspace.close().await;
            one(&edited.record)
        }
        Command::Merge { kept, other } => {
            let workspace = session.write().await?;
            let merged = contacts::merge(&workspace, kept, other).await?;
            workspace.close().await;
            one(&merged.record)
        }
        Command::Export(arguments) => super::mailing::run(arguments, session).await,
        Command::Delete { id } => {
            let workspace = session.write().await?;
            let action = contacts::delete(&workspace, id).await?;
            workspace.close().await;
            let text = format!("In the trash for 30 days. Take it back with: oki undo {action}");
            Outcome::new(&json!({"deleted": id, "action": action}), text)
        }
    }
}

impl From<AddArguments> for NewContact {
    fn from(arguments: AddArguments) -> Self {
        Self {
            name: arguments.name,
            company: arguments.company,
            emails: labelled(arguments.emails),
            phones: labelled(arguments.phones),
            tags: arguments.tags,
            note: arguments.note,
            ..Self::default()
        }
    }
}

impl FieldArguments {
    fn edits(self) -> Vec<ContactEdit> {
        [
            self.name.map(ContactEdit::Name),
            self.given_name.map(ContactEdit::GivenName),
            self.family_name.map(ContactEdit::FamilyName),
            self.company.map(ContactEdit::Company),
            self.job_title.map(ContactEdit::JobTitle),
            self.emails.map(|list| ContactEdit::Emails(labelled(list))),
            self.phones.map(|list| ContactEdit::Phones(labelled(list))),
            self.tags.map(ContactEdit::Tags),
            self.birthday.map(ContactEdit::Birthday),
            self.note.map(ContactEdit::Note),
            self.lifecycle.map(ContactEdit::Lifecycle),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn lifecycle(word: &str) -> std::result::Result<Lifecycle, String> {
    Lifecycle::parse(word)
        .ok_or_else(|| "write contact, prospect, customer, former, supplier or partner".to_owned())
}

/// Values as they were typed, without labels.
pub(super) fn labelled(list: Vec<String>) -> Vec<Labelled> {
    list.into_iter().map(Labelled::plain).collect()
}

async fn several(workspace: &Workspace, query: &ContactQuery) -> Result<Outcome> {
    let page = contacts::list(workspace, query).await?;
    let text = rows(&page);
    let mut items = Vec::with_capacity(page.items.len());
    for row in &page.items {
        items.push(contacts::show(workspace, row.id).await?);
    }
    let answer = json!({"items": items, "total": page.total, "next": page.next});
    Outcome::new(&answer, text)
}

fn rows(page: &ListPage<ContactSummary>) -> String {
    let rows: Vec<Vec<String>> = page
        .items
        .iter()
        .map(|row| {
            vec![
                row.display_name.clone(),
                row.company.clone(),
                row.email.clone(),
                row.phone.clone(),
                row.id.to_string(),
            ]
        })
        .collect();
    let mut text = table(&["Name", "Company", "E-mail", "Phone", "Id"], &rows);
    text.push_str(&format!("\n{} of {}", rows.len(), page.total));
    if let Some(next) = &page.next {
        text.push_str(&format!("; more with --after {next}"));
    }
    text
}

fn one(contact: &ContactView) -> Result<Outcome> {
    let mut lines = vec![contact.display_name.clone(), format!("Id: {}", contact.id)];
    for (name, value) in [
        ("Company", &contact.company),
        ("Job", &contact.job_title),
        ("Birthday", &contact.birthday),
        ("Note", &contact.note),
    ] {
        if !value.is_empty() {
            lines.push(format!("{name}: {value}"));
        }
    }
    lines.extend(
        contact
            .emails
            .iter()
            .map(|one| format!("E-mail: {}", one.value)),
    );
    lines.extend(
        contact
            .phones
            .iter()
            .map(|one| format!("Phone: {}", one.value)),
    );
    if !contact.tags.is_empty() {
        lines.push(format!("Tags: {}", contact.tags.join(", ")));
    }
    if contact.restricted {
        lines.push("Restricted: stored, and used for nothing else.".to_owned());
    }
    if let Some(deleted) = &contact.deleted_at {
        lines.push(format!("In the trash since {deleted}."));
    }
    Outcome::new(contact, lines.join("\n"))
}
