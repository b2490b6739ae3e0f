use super::texts;
use super::{ACCEPTED_TEXTS, DocumentText};
use crate::account::DocumentKind;
use crate::change::Change;
use crate::error::Result;
use crate::fields;
use crate::purpose::Purpose;
use crate::settings::Language;
use crate::values;
use crate::workspace::Workspace;

#[derive(sqlx::FromRow)]
struct Kept {
    document: String,
    version: String,
    language: String,
    body: String,
}

impl Kept {
    fn text(self) -> DocumentText {
        let kind = if self.document == DocumentKind::Terms.word() {
            DocumentKind::Terms
        } else {
            DocumentKind::Policy
        };
        let language = Language::of_locale(&self.language);
        texts::read(kind, self.version, None, language, &self.body)
    }
}

/// Keeps a text as it was answered, once.
pub(super) async fn keep(change: &mut Change<'_>, text: &DocumentText) -> Result<()> {
    if change.load(&ACCEPTED_TEXTS, &text.sha256).await?.is_some() {
        return Ok(());
    }
    let row = fields! {
        "id" => text.sha256.as_str(),
        "document" => text.kind.word(),
        "version" => text.version.as_str(),
        "language" => text.language.code(),
        "body" => text.body.as_str(),
        "kept_at" => change.at(),
    };
    change.insert(&ACCEPTED_TEXTS, row).await
}

/// A text that was answered, by its SHA-256.
pub(super) async fn by_hash(workspace: &Workspace, sha256: &str) -> Result<Option<DocumentText>> {
    let kept: Option<Kept> = workspace
        .read(Purpose::Rights)
        .optional(
            "SELECT document, version, language, body FROM accepted_texts WHERE id = $1",
            values![sha256],
        )
        .await?;
    Ok(kept.map(Kept::text))
}

/// A text that was answered, by its version, in a language.
pub(super) async fn by_version(
    workspace: &Workspace,
    kind: DocumentKind,
    version: &str,
    language: Language,
) -> Result<Option<DocumentText>> {
    let kept: Option<Kept> = workspace
        .read(Purpose::Rights)
        .optional(
            "SELECT document, version, language, body FROM accepted_texts
             WHERE document = $1 AND version = $2 AND language = $3
             ORDER BY kept_at DESC LIMIT 1",
            values![kind.word(), version, language.code()],
        )
        .await?;
    Ok(kept.map(Kept::text))
}
