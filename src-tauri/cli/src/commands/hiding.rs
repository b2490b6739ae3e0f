//! `oki privacy hide-words`, `hidden-words` and `show-words`: what is taken out of a person's copy by hand.

use clap::Args;
use okicrm_core::Result;
use okicrm_core::privacy::packs;
use serde_json::json;

use super::privacy::Who;
use crate::outcome::{Outcome, table};
use crate::session::Session;

/// Which words, and why.
#[derive(Args)]
pub struct HideArguments {
    #[command(flatten)]
    who: Who,
    /// The words as they stand in the text.
    #[arg(long, value_name = "TEXT")]
    words: String,
    /// Why; the person reads it in her copy.
    #[arg(long, value_name = "TEXT")]
    reason: String,
}

/// Which words, by what `hidden-words` gave.
#[derive(Args)]
pub struct ShowArguments {
    #[command(flatten)]
    who: Who,
    /// The place that stands for them.
    #[arg(long, value_name = "PLACE")]
    place: String,
}

/// What is taken out by hand.
pub async fn all(who: &Who, session: &Session) -> Result<Outcome> {
    let workspace = session.write().await?;
    let plan = packs::plan_copy(&workspace, who.person()?).await?;
    workspace.close().await;
    let rows: Vec<Vec<String>> = plan
        .hidden
        .iter()
        .map(|one| {
            vec![
                one.words.clone(),
                one.reason.clone(),
                one.count.to_string(),
                one.place.clone(),
            ]
        })
        .collect();
    let head = ["Words", "Why", "Places", "Place"];
    Outcome::new(&plan.hidden, table(&head, &rows))
}

/// Takes words out.
pub async fn hide(arguments: HideArguments, session: &Session) -> Result<Outcome> {
    let person = arguments.who.person()?;
    let workspace = session.write().await?;
    let change = packs::hide_words(&workspace, person, &arguments.words, &arguments.reason).await?;
    workspace.close().await;
    Outcome::new(&json!({"change": change}), "Taken out of her copy.")
}

/// Lets them stand again.
pub async fn show(arguments: ShowArguments, session: &Session) -> Result<Outcome> {
    let person = arguments.who.person()?;
    let workspace = session.write().await?;
    let change = packs::show_words(&workspace, person, &arguments.place).await?;
    workspace.close().await;
    Outcome::new(&json!({"change": change}), "In her copy again.")
}
