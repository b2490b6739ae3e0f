use super::model::Holder;
use super::{
    Acceptance, Account, AccountField, AccountForm, Answer, DocumentKind, StoredColumn, store,
};
use crate::change::{Action, Change};
use crate::data_map::{self, ACCEPTANCES, ACTORS, Activity, Category};
use crate::db::field;
use crate::error::{NotFound, Result};
use crate::fields;
use crate::settings::Language;
use crate::values::AcceptanceId;
use crate::workspace::Workspace;

const CHANGED: Action = Action::undoable("account-changed").even_without_terms();
/// A text was accepted.
pub const ACCEPTED: Action = Action::lasting("document-accepted").even_without_terms();

/// Everything stored about the account holder, field by field from the data map.
pub async fn show(workspace: &Workspace) -> Result<Account> {
    let row = store::row(workspace)
        .await?
        .ok_or(NotFound { record: "account" })?;
    let fields = ACTORS
        .columns
        .iter()
        .filter(|column| column.category != Category::None)
        .map(|column| AccountField {
            field: column.name.to_owned(),
            value: field(&row, column.name)
                .and_then(|value| value.as_text())
                .map(str::to_owned),
            category: column.category,
            source: column.source,
            purpose: format!("account-purpose-{}", column.name),
            basis: format!("account-basis-{}", column.name),
            retention: ACTORS.retention,
        })
        .collect();
    Ok(Account {
        fields,
        acceptances: store::acceptances(workspace).await?,
        stored: stored(workspace).await?,
    })
}

/// Every column that says something about her, with its values; from the data map alone, so that a new
/// column is on her page by being classified.
async fn stored(workspace: &Workspace) -> Result<Vec<StoredColumn>> {
    let mut stored = Vec::new();
    let tables = data_map::tables()
        .filter(|table| table.activity == Activity::Account && table.tells_of_people());
    for table in tables {
        let rows = store::rows_of(workspace, table).await?;
        let about_her = table
            .columns
            .iter()
            .filter(|column| column.category != Category::None);
        for column in about_her {
            let values = rows
                .iter()
                .filter_map(|row| field(row, column.name)?.as_text());
            stored.push(StoredColumn {
                table: table.name.to_owned(),
                column: column.name.to_owned(),
                activity: table.activity,
                basis: table.activity.basis(),
                source: column.source,
                retention: table.retention,
                values: values
                    .filter(|value| !value.is_empty())
                    .map(str::to_owned)
                    .collect(),
            });
        }
    }
    Ok(stored)
}

/// Changes what is stored about the account holder.
///
/// # Errors
/// `account-invalid` with a problem per field.
pub async fn edit(workspace: &Workspace, form: &AccountForm) -> Result<()> {
    let holder = form.check()?;
    let mut change = Change::begin(workspace, CHANGED).await?;
    edit_in(&mut change, holder).await?;
    change.commit().await?;
    Ok(())
}

/// Changes what is stored about the account holder as part of another action.
pub async fn edit_in(change: &mut Change<'_>, holder: Holder) -> Result<()> {
    let id = change.workspace().actor().to_string();
    let changed = fields! {
        "name" => holder.name,
        "email" => holder.email,
        "phone" => holder.phone,
        "billing" => holder.billing,
        "updated_at" => change.at(),
    };
    change.update(&ACTORS, &id, changed).await?;
    Ok(())
}

/// Which texts were accepted, the newest first.
pub async fn acceptances(workspace: &Workspace) -> Result<Vec<Acceptance>> {
    store::acceptances(workspace).await
}

/// Keeps that a text was accepted, by its version and SHA-256.
pub async fn accept(
    workspace: &Workspace,
    document: DocumentKind,
    version: &str,
    sha256: &str,
) -> Result<()> {
    let mut change = Change::begin(workspace, ACCEPTED).await?;
    accept_in(&mut change, document, version, sha256).await?;
    change.commit().await?;
    Ok(())
}

/// Keeps that a text was accepted, as part of another action.
pub async fn accept_in(
    change: &mut Change<'_>,
    document: DocumentKind,
    version: &str,
    sha256: &str,
) -> Result<()> {
    answer_in(change, document, version, sha256, Answer::Accepted, None).await
}

/// Keeps an answer to a text as part of another action. Answers are only ever added.
pub async fn answer_in(
    change: &mut Change<'_>,
    document: DocumentKind,
    version: &str,
    sha256: &str,
    answer: Answer,
    language: Option<Language>,
) -> Result<()> {
    let row = fields! {
        "id" => AcceptanceId::new(),
        "actor_id" => change.workspace().actor(),
        "document" => document.word(),
        "version" => version,
        "sha256" => sha256,
        "accepted_at" => change.at(),
        "answer" => answer.word(),
        "language" => language.map(Language::code),
    };
    change.insert(&ACCEPTANCES, row).await
}
