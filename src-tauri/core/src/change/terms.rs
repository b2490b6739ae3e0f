//! Terms are enforced here, where every action begins: while policy and terms are not accepted, nothing
//! is entered, changed, imported or issued. Reading never begins an action; exports, backups, deleting,
//! protecting and the rights of people say [`super::Action::even_without_terms`] and go on.
//!
//! A workspace is bound by the terms once first run was answered: before that there is nobody to ask.

use super::Action;
use crate::db::Tx;
use crate::error::{ErrorKind, Refusal, Result};
use crate::values;
use crate::workspace::Workspace;

/// Why nothing can be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TermsRefusal {
    /// Policy or terms were never accepted.
    #[error("policy and terms are not accepted")]
    Unanswered,
    /// Policy or terms were refused.
    #[error("policy or terms were refused")]
    Refused,
    /// The acceptance was withdrawn.
    #[error("the acceptance was withdrawn")]
    Withdrawn,
}

impl Refusal for TermsRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Refused
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Unanswered => "terms-unanswered",
            Self::Refused => "terms-refused",
            Self::Withdrawn => "terms-withdrawn",
        }
    }
}

/// The texts that must be accepted, as `acceptances` names them.
const DOCUMENTS: [&str; 2] = ["policy", "terms"];

/// What stands for first run among the answers.
const FIRST_RUN: &str = "first-run";

/// Whether the action may begin.
///
/// # Errors
/// `terms-unanswered`, `terms-refused`, `terms-withdrawn`.
pub(super) async fn allow(tx: &mut Tx, workspace: &Workspace, action: Action) -> Result<()> {
    if !action.needs_terms {
        return Ok(());
    }
    Ok(refusal(&answers(tx, workspace).await?).map_or(Ok(()), Err)?)
}

/// Why nothing can be entered in this workspace; nothing where entering is open.
///
/// # Errors
/// What the database says.
pub async fn entry_refusal(workspace: &Workspace) -> Result<Option<TermsRefusal>> {
    let mut tx = workspace.snapshot().await?;
    let found = refusal(&answers(&mut tx, workspace).await?);
    tx.rollback().await?;
    Ok(found)
}

/// First run and each answer to a text, the oldest first.
async fn answers(tx: &mut Tx, workspace: &Workspace) -> Result<Vec<(String, String)>> {
    tx.all(
        "SELECT id, answer FROM (
                 SELECT 'first-run' AS id, '' AS answer, '' AS at, '' AS row_id
                 FROM settings WHERE id = 'setup'
                 UNION ALL
                 SELECT document, answer, accepted_at, id FROM acceptances WHERE actor_id = $1
             ) AS answers ORDER BY at, row_id",
        values![workspace.actor()],
    )
    .await
}

/// What the answers, the oldest first, refuse.
fn refusal(answers: &[(String, String)]) -> Option<TermsRefusal> {
    if !answers.iter().any(|(id, _)| id == FIRST_RUN) {
        return None;
    }
    DOCUMENTS.into_iter().find_map(|document| {
        let last = answers.iter().rev().find(|(id, _)| id == document);
        match last.map(|(_, answer)| answer.as_str()) {
            Some("accepted") => None,
            Some("withdrawn") => Some(TermsRefusal::Withdrawn),
            Some(_) => Some(TermsRefusal::Refused),
            None => Some(TermsRefusal::Unanswered),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answers: &[(&str, &str)]) -> Option<TermsRefusal> {
        let owned: Vec<(String, String)> = answers
            .iter()
            .map(|(id, answer)| ((*id).to_owned(), (*answer).to_owned()))
            .collect();
        refusal(&owned)
    }

    #[test]
    fn both_texts_must_be_accepted_last_and_nobody_is_asked_before_first_run() {
        let (run, policy, terms) = (
            ("first-run", ""),
            ("policy", "accepted"),
            ("terms", "accepted"),
        );
        assert_eq!(told(&[]), None);
        assert_eq!(told(&[run]), Some(TermsRefusal::Unanswered));
        assert_eq!(told(&[run, policy]), Some(TermsRefusal::Unanswered));
        assert_eq!(told(&[run, policy, terms]), None);
        let refused = [run, policy, terms, ("terms", "refused")];
        assert_eq!(told(&refused), Some(TermsRefusal::Refused));
        let withdrawn = [run, policy, terms, ("policy", "withdrawn")];
        assert_eq!(told(&withdrawn), Some(TermsRefusal::Withdrawn));
        let again = [run, policy, terms, ("policy", "withdrawn"), policy];
        assert_eq!(told(&again), None);
        // An answer that this program does not know is no yes.
        let unknown = [run, policy, terms, ("terms", "perhaps")];
        assert_eq!(told(&unknown), Some(TermsRefusal::Refused));
    }
}
