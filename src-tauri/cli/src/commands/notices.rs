//! `oki consent notices`, `settle`, `notice-add`, `notice-people` and `notice-letter`: who must be told
//! where the data came from (GDPR Art. 14).

use clap::ValueEnum;
use okicrm_core::Result;
use okicrm_core::consent::ConsentPerson;
use okicrm_core::notices::{self, NoticeOutcome, NoticePerson};
use okicrm_core::settings::Language;
use okicrm_core::values::NoticeId;

use super::consent::{Who, done};
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// How a notice ended.
#[derive(Clone, Copy, ValueEnum)]
pub enum Outcomes {
    Told,
    Known,
    Disproportionate,
    ByLaw,
    Secrecy,
}

/// The language of a letter.
#[derive(Clone, Copy, ValueEnum)]
pub enum LetterLanguage {
    En,
    De,
}

/// Who must be told, and by when.
pub async fn all(session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let all = notices::list(&workspace).await?;
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|one| {
            vec![
                one.origin.clone(),
                one.people.to_string(),
                one.due_on.clone(),
                one.outcome.map_or("open", NoticeOutcome::word).to_owned(),
                one.id.to_string(),
            ]
        })
        .collect();
    let text = table(&["From", "People", "By", "State", "Id"], &rows);
    Outcome::new(&all, text)
}

/// Says how a notice ended.
pub async fn settle(id: NoticeId, outcome: Outcomes, session: &Session) -> Result<Outcome> {
    let outcome = match outcome {
        Outcomes::Told => NoticeOutcome::Told,
        Outcomes::Known => NoticeOutcome::Known,
        Outcomes::Disproportionate => NoticeOutcome::Disproportionate,
        Outcomes::ByLaw => NoticeOutcome::ByLaw,
        Outcomes::Secrecy => NoticeOutcome::Secrecy,
    };
    let workspace = session.write().await?;
    let action = notices::settle(&workspace, id, outcome).await?;
    workspace.close().await;
    done(&action.to_string(), "Settled.")
}

/// Notes that a person must be told.
pub async fn add(who: &Who, origin: &str, session: &Session) -> Result<Outcome> {
    let person = match who.person()? {
        ConsentPerson::Contact(id) => NoticePerson::Contact(id),
        ConsentPerson::Lead(id) => NoticePerson::Lead(id),
    };
    let workspace = session.write().await?;
    let action = notices::add(&workspace, person, origin).await?;
    workspace.close().await;
    done(&action.to_string(), "To be told within a month.")
}

/// Whom a notice is about.
pub async fn people(id: NoticeId, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let people = notices::people(&workspace, id).await?;
    let rows: Vec<Vec<String>> = people
        .iter()
        .map(|one| vec![one.name.clone(), one.email.clone(), one.language.clone()])
        .collect();
    Outcome::new(&people, table(&["Name", "E-mail", "Language"], &rows))
}

/// What they are told.
pub async fn letter(id: NoticeId, language: LetterLanguage, session: &Session) -> Result<Outcome> {
    let language = match language {
        LetterLanguage::En => Language::English,
        LetterLanguage::De => Language::German,
    };
    let workspace = session.read().await?;
    let letter = notices::letter(&workspace, id, language).await?;
    let text = format!("{}\n\n{}", letter.subject, letter.text);
    Outcome::new(&letter, text)
}
