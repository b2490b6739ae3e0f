//! A task for each recipient of a person's data (GDPR Art. 19).

use std::collections::BTreeMap;

use super::model::{Recipient, Told};
use super::store;
use crate::change::Change;
use crate::error::Result;
use crate::fields;
use crate::settings::{self, Business};
use crate::timeline::TASKS;
use crate::values::{SubjectId, TaskId};
use crate::words::{FluentValue, Words};

/// Makes one task for each recipient, due today, as part of the action that changed the data; says
/// how many. To be called before an erasure, while it is known who had received the data.
///
/// Only of a correction is the task the person's own. One of hers would go with an erasure and be
/// hidden by a restriction; there it names her by the ids that stood in what was passed on, and not by
/// name.
///
/// # Errors
/// When the database fails.
pub async fn tell_in(change: &mut Change<'_>, subject: SubjectId, told: Told) -> Result<usize> {
    let known = store::recipients(change.tx(), subject).await?;
    if known.is_empty() {
        return Ok(0);
    }
    let mut latest: BTreeMap<String, Recipient> = BTreeMap::new();
    for one in known {
        latest.entry(one.recipient.clone()).or_insert(one);
    }
    let records = store::records(change.tx(), subject).await?.join(", ");
    let business: Option<Business> = settings::load(change.workspace()).await?;
    let language = business
        .map(|business| business.language)
        .unwrap_or_default();
    let texts = texts(language.code(), told, &records, latest.values());
    let owner = (told == Told::Rectified).then_some(subject);
    let (today, at) = (change.workspace().clock().today(), change.at());
    let count = texts.len();
    for (title, note) in texts {
        let row = fields! {
            "id" => TaskId::new(), "subject_id" => owner, "title" => title, "note" => note,
            "due_on" => today, "created_at" => at, "updated_at" => at,
        };
        change.insert(&TASKS, row).await?;
    }
    Ok(count)
}

/// Title and note of each task. On its own, because words are not shared between threads.
fn texts<'of>(
    language: &str,
    told: Told,
    records: &str,
    recipients: impl Iterator<Item = &'of Recipient>,
) -> Vec<(String, String)> {
    let words = Words::new(language);
    recipients
        .map(|one| {
            let day = one.at.get(..10).unwrap_or(&one.at);
            let values = [
                ("recipient", FluentValue::from(one.recipient.as_str())),
                ("what", FluentValue::from(one.what.as_str())),
                ("day", FluentValue::from(day)),
                ("records", FluentValue::from(records)),
            ];
            let title = format!("recipients-tell-{}", told.word());
            (
                words.text(&title, &values),
                words.text("recipients-tell-note", &values),
            )
        })
        .collect()
}
