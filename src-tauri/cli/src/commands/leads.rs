//! `oki leads …`.

use clap::{Args, Subcommand};
use okicrm_core::leads::{self, LeadEdit, LeadQuery, LeadSelection, LeadStatus, LeadView, NewLead};
use okicrm_core::listing::Window;
use okicrm_core::purpose::Purpose;
use okicrm_core::values::LeadId;
use okicrm_core::{Result, listing};
use serde_json::json;

use super::contacts::labelled;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What to do with leads.
#[derive(Subcommand)]
pub enum Command {
    /// Add a lead: a name, an e-mail address, a phone number or a company is enough.
    Add(AddArguments),
    /// Show a lead, also one whose data is restricted.
    Show {
        /// The lead's id.
        id: LeadId,
    },
    /// List leads by name.
    List(ListArguments),
    /// Say how far a lead is.
    Status {
        /// The lead's id.
        id: LeadId,
        /// new, working, qualified or unqualified.
        #[arg(value_parser = status)]
        status: LeadStatus,
    },
    /// Make a lead a contact; everything said to it stays with it.
    Convert {
        /// The lead's id.
        id: LeadId,
    },
    /// Put a lead into the trash, for 30 days.
    Delete {
        /// The lead's id.
        id: LeadId,
    },
}

/// What a new lead has.
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
    /// Where the lead came from.
    #[arg(long, default_value = "")]
    source: String,
    /// Anything else.
    #[arg(long, default_value = "")]
    note: String,
}

/// Which leads.
#[derive(Args)]
pub struct ListArguments {
    /// new, working, qualified or unqualified.
    #[arg(long, value_parser = status)]
    status: Option<LeadStatus>,
    /// Words that all must be in it.
    #[arg(long, default_value = "")]
    search: String,
    /// How many, at most 1000.
    #[arg(long, default_value_t = listing::USUAL_PAGE)]
    limit: u32,
    /// The `next` of the page before.
    #[arg(long, value_name = "CURSOR")]
    after: Option<String>,
}

pub async fn run(command: Command, session: &Session) -> Result<Outcome> {
    match command {
        Command::Add(arguments) => {
            let workspace = session.write().await?;
            let made = leads::create(&workspace, arguments.into()).await?;
            workspace.close().await;
            one(&made.record)
        }
        Command::Show { id } => {
            let workspace = session.read().await?;
            one(&leads::show_for(&workspace, id, Purpose::Rights).await?)
        }
        Command::List(arguments) => list(arguments, session).await,
        Command::Status { id, status } => {
            let workspace = session.write().await?;
            let edited = leads::edit(&workspace, id, LeadEdit::Status(status)).await?;
            workspace.close().await;
            one(&edited.record)
        }
        Command::Convert { id } => {
            let workspace = session.write().await?;
            let made = leads::convert(&workspace, id).await?;
            workspace.close().await;
            let text = format!("Contact: {}", made.contact_id);
            Outcome::new(&made, text)
        }
        Command::Delete { id } => {
            let workspace = session.write().await?;
            let action = leads::delete(&workspace, LeadSelection::one(id)).await?;
            workspace.close().await;
            let text = format!("In the trash for 30 days. Take it back with: oki undo {action}");
            Outcome::new(&json!({"deleted": id, "action": action}), text)
        }
    }
}

impl From<AddArguments> for NewLead {
    fn from(arguments: AddArguments) -> Self {
        Self {
            name: arguments.name,
            company: arguments.company,
            emails: labelled(arguments.emails),
            phones: labelled(arguments.phones),
            source: arguments.source,
            note: arguments.note,
            ..Self::default()
        }
    }
}

fn status(word: &str) -> std::result::Result<LeadStatus, String> {
    LeadStatus::parse(word).ok_or_else(|| "write new, working, qualified or unqualified".to_owned())
}

async fn list(arguments: ListArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let query = LeadQuery {
        status: arguments.status,
        text: arguments.search,
        window: Window {
            limit: arguments.limit,
            after: arguments.after,
            offset: 0,
        },
        ..LeadQuery::default()
    };
    let page = leads::list(&workspace, &query).await?;
    let rows: Vec<Vec<String>> = page
        .items
        .iter()
        .map(|row| {
            vec![
                row.display_name.clone(),
                row.company.clone(),
                row.status.word().to_owned(),
                row.source.clone(),
                row.id.to_string(),
            ]
        })
        .collect();
    let mut text = table(&["Name", "Company", "Status", "Source", "Id"], &rows);
    text.push_str(&format!("\n{} of {}", rows.len(), page.total));
    if let Some(next) = &page.next {
        text.push_str(&format!("; more with --after {next}"));
    }
    Outcome::new(
        &json!({"items": page.items, "total": page.total, "next": page.next}),
        text,
    )
}

fn one(lead: &LeadView) -> Result<Outcome> {
    let mut lines = vec![
        lead.display_name.clone(),
        format!("Id: {}", lead.id),
        format!("Status: {}", lead.status.word()),
    ];
    for (name, value) in [
        ("Company", &lead.company),
        ("Source", &lead.source),
        ("Note", &lead.note),
    ] {
        if !value.is_empty() {
            lines.push(format!("{name}: {value}"));
        }
    }
    lines.extend(
        lead.emails
            .iter()
            .map(|one| format!("E-mail: {}", one.value)),
    );
    lines.extend(
        lead.phones
            .iter()
            .map(|one| format!("Phone: {}", one.value)),
    );
    if lead.restricted {
        lines.push("Restricted: stored, and used for nothing else.".to_owned());
    }
    if let Some(deleted) = &lead.deleted_at {
        lines.push(format!("In the trash since {deleted}."));
    }
    Outcome::new(lead, lines.join("\n"))
}
