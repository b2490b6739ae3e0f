//! `oki privacy origins`, `dispute`, `disputes`, `withdraw-dispute` and `correct`.

use clap::Args;
use okicrm_core::Result;
use okicrm_core::error::NotFound;
use okicrm_core::privacy::{self, Correction, NewDispute, PersonField};
use okicrm_core::values::{DisputeId, RequestId};
use serde_json::json;

use super::privacy::Who;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// What is disputed.
#[derive(Args)]
pub struct DisputeArguments {
    #[command(flatten)]
    who: Who,
    /// The field: record, name, company, job, email, phone, address, website, birthday, tags, note,
    /// source.
    #[arg(long, default_value = "record")]
    field: String,
    /// In the person's words.
    #[arg(long)]
    statement: String,
}

/// What is put right.
#[derive(Args)]
pub struct CorrectArguments {
    /// The request for rectification.
    id: RequestId,
    /// The field: name, company, job, email, phone, website, birthday, note, source.
    #[arg(long)]
    field: String,
    /// What it says; of several e-mails or phones, the one that is wrong. Blank to add one.
    #[arg(long, default_value = "")]
    was: String,
    /// What it should say; blank to take it out.
    #[arg(long, default_value = "")]
    becomes: String,
}

fn field(word: &str) -> Result<PersonField> {
    serde_json::from_value(json!(word)).map_err(|_| NotFound { record: "field" }.into())
}

pub async fn origins(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let origins = privacy::field_origins(&workspace, who.person()?).await?;
    let rows: Vec<Vec<String>> = origins
        .iter()
        .flat_map(|one| {
            one.values.iter().map(|value| {
                let source = format!("{:?}", value.source);
                let detail = value.detail.as_deref().unwrap_or_default();
                vec![
                    one.field.word().to_owned(),
                    value.value.clone(),
                    format!("{source} {detail}").trim().to_owned(),
                    value.at.clone(),
                ]
            })
        })
        .collect();
    Outcome::new(&origins, table(&["Field", "Value", "From", "When"], &rows))
}

pub async fn disputes(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let disputes = privacy::disputes(&workspace, who.person()?).await?;
    let rows: Vec<Vec<String>> = disputes
        .iter()
        .map(|one| {
            vec![
                one.field.word().to_owned(),
                one.statement.clone(),
                one.made_on.to_string(),
                one.id.to_string(),
            ]
        })
        .collect();
    Outcome::new(
        &disputes,
        table(&["Field", "Statement", "Since", "Id"], &rows),
    )
}

pub async fn dispute(arguments: DisputeArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let new = NewDispute {
        field: field(&arguments.field)?,
        statement: arguments.statement,
        request: None,
    };
    let change = privacy::dispute(&workspace, arguments.who.person()?, new).await?;
    workspace.close().await;
    Outcome::new(&json!({ "change": change }), "The statement was attached.")
}

pub async fn withdraw(id: DisputeId, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let change = privacy::withdraw_dispute(&workspace, id).await?;
    workspace.close().await;
    Outcome::new(&json!({ "change": change }), "The statement was withdrawn.")
}

pub async fn correct(arguments: CorrectArguments, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let correction = Correction {
        field: field(&arguments.field)?,
        was: arguments.was,
        becomes: arguments.becomes,
    };
    let done = privacy::correct_on_request(&workspace, arguments.id, vec![correction]).await?;
    workspace.close().await;
    let mut text = "Put right.".to_owned();
    if !done.documents.is_empty() {
        text.push_str(" Issued documents that say what was wrong stay as they are: ");
        text.push_str(&done.documents.join(", "));
        text.push_str(". Correct them by another document.");
    }
    Outcome::new(&done, text)
}
