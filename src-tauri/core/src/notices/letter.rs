//! What people are told: who keeps their data, what, what for, from where, and which rights they have
//! (GDPR Art. 14(1) and (2)).

use super::model::{NoticeLetter, NoticeRefusal};
use super::store;
use crate::error::Result;
use crate::purpose::Purpose;
use crate::settings::{self, Language};
use crate::values::NoticeId;
use crate::words::Words;
use crate::workspace::Workspace;

/// The letter of a notice in a language.
///
/// # Errors
/// `notice-missing`, `settings-business-missing` before first run was answered.
pub async fn letter(
    workspace: &Workspace,
    id: NoticeId,
    language: Language,
) -> Result<NoticeLetter> {
    let business = settings::business(workspace).await?;
    let rows = store::all(workspace.read(Purpose::Daily)).await?;
    let notice = rows.into_iter().find(|row| row.id == id);
    let notice = notice.ok_or(NoticeRefusal::Missing)?;
    let words = Words::new(language.code());
    let name = business.name.as_str();
    let values = [("business", name.into()), ("origin", notice.origin.into())];
    let parts = [
        "notices-letter-greeting",
        "notices-letter-who",
        "notices-letter-what",
        "notices-letter-why",
        "notices-letter-origin",
        "notices-letter-how-long",
        "notices-letter-rights",
        "notices-letter-closing",
    ];
    let paragraphs: Vec<String> = parts.map(|part| words.text(part, &values)).into();
    Ok(NoticeLetter {
        subject: words.text("notices-letter-subject", &values),
        text: paragraphs.join("\n\n"),
    })
}
