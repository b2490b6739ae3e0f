//! `oki consent hints` and `answer-hint`: what may be of a sensitive kind (GDPR Art. 8 to 10).

use clap::{Args, ValueEnum};
use okicrm_core::Result;
use okicrm_core::consent::ConsentPerson;
use okicrm_core::sensitive::{self, SensitiveAnswer, SensitiveCategory, SensitivePerson};

use super::consent::{Who, done};
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// By which right it is kept.
#[derive(Args)]
pub struct AnswerArguments {
    #[command(flatten)]
    who: Who,
    /// Of which kind: health, religion, union, sexLife, origin, politics, biometrics, criminal, child.
    #[arg(long, value_name = "KIND", value_parser = category)]
    category: SensitiveCategory,
    /// By which right.
    #[arg(long, value_enum)]
    answer: Right,
}

#[derive(Clone, Copy, ValueEnum)]
enum Right {
    /// She agreed explicitly; of a child, a parent did.
    Consent,
    /// Caring for her health, under a duty of secrecy.
    Care,
    /// Work or social security law.
    Work,
    /// She made it public herself.
    MadePublic,
    /// A legal claim.
    Claim,
    /// It is nothing of the kind.
    Dismissed,
}

fn category(word: &str) -> std::result::Result<SensitiveCategory, String> {
    SensitiveCategory::parse(word).ok_or_else(|| format!("no such kind: {word}"))
}

fn person_of(who: &Who) -> Result<SensitivePerson> {
    Ok(match who.person()? {
        ConsentPerson::Contact(id) => SensitivePerson::Contact(id),
        ConsentPerson::Lead(id) => SensitivePerson::Lead(id),
    })
}

/// The hints that are open.
pub async fn all(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.read().await?;
    let hints = sensitive::hints(&workspace, person_of(who)?).await?;
    let rows: Vec<Vec<String>> = hints
        .iter()
        .map(|one| vec![one.category.word().to_owned(), one.word.clone()])
        .collect();
    Outcome::new(&hints, table(&["Kind", "Word"], &rows))
}

/// Answers one.
pub async fn answer(arguments: AnswerArguments, session: &Session) -> Result<Outcome> {
    let answer = match arguments.answer {
        Right::Consent => SensitiveAnswer::Consent,
        Right::Care => SensitiveAnswer::Care,
        Right::Work => SensitiveAnswer::Work,
        Right::MadePublic => SensitiveAnswer::MadePublic,
        Right::Claim => SensitiveAnswer::Claim,
        Right::Dismissed => SensitiveAnswer::Dismissed,
    };
    let person = person_of(&arguments.who)?;
    let workspace = session.write().await?;
    let action = sensitive::answer(&workspace, person, arguments.category, answer).await?;
    workspace.close().await;
    done(&action.to_string(), "Noted.")
}
