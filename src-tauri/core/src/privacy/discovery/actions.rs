//! Looking for a person everywhere.

use std::collections::BTreeMap;

use super::choosing::MENTION;
use super::index::{behind, bring_up, former_texts, id_of, subject_of};
use super::matching::{Match, context, matches};
use super::model::{Findings, Mention, MentionState, UnreadFile, Whose, fingerprint};
use super::person::{Sought, sought};
use super::store::{self, Candidate, Choice};
use super::texts;
use crate::change::{self, Which};
use crate::data_map::{self, Table};
use crate::db::passages::MOST;
use crate::db::{Fields, Tx, Value, field};
use crate::error::Result;
use crate::file_text::Unread;
use crate::privacy::actions::subject_in;
use crate::privacy::model::{Count, Person};
use crate::workspace::Workspace;

/// A family name that stands alone in more texts than so many tells nobody apart.
const FAMILY_MOST: usize = 200;
/// How many letters are shown before and after a match.
const AROUND: usize = 70;

/// Everything about a person: her own records, and every text elsewhere that names her. Nothing is
/// changed but what is known of texts.
///
/// # Errors
/// `record-not-found` for somebody who is gone; what the database says.
pub async fn find(workspace: &Workspace, person: Person) -> Result<Findings> {
    bring_up(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let (findings, _) = findings_in(workspace, &mut tx, &subject).await?;
    tx.rollback().await?;
    Ok(findings)
}

/// A text that names the person, whole.
pub(in crate::privacy) struct Text {
    pub place: String,
    pub kind: String,
    pub record_id: String,
    pub field: &'static str,
    pub former_at: Option<String>,
    pub at: String,
    pub title: String,
    pub owner: Option<String>,
    pub text: String,
}

/// What [`find`] finds, with the whole texts, in one state of the workspace.
pub(in crate::privacy) async fn findings_in(
    workspace: &Workspace,
    tx: &mut Tx,
    subject: &str,
) -> Result<(Findings, Vec<Text>)> {
    let sought = sought(workspace, tx, subject).await?;
    let mut looked = Looked::begin(workspace, tx, subject, &sought).await?;
    let found = looked.texts(workspace, tx, subject).await?;
    let choices = store::choices(tx, subject).await?;
    let mut mentions = Vec::new();
    let mut kept = Vec::new();
    for text in found {
        let with_family = looked.is_family_told && !is_record_of_a_name(&text.kind);
        let places = matches(&text.text, &sought, with_family);
        if let Some(mention) = mention(&text, &places, &choices) {
            mentions.push(mention);
            kept.push(text);
        }
    }
    name_owners(tx, &mut mentions, &kept).await?;
    mentions.sort_by(|one, other| {
        let open = |one: &Mention| one.state != MentionState::Open;
        (open(one), one.by, &one.kind, &other.at).cmp(&(
            open(other),
            other.by,
            &other.kind,
            &one.at,
        ))
    });
    let unreadable = store::unreadable(tx).await?;
    let (own, elsewhere): (Vec<_>, Vec<_>) = unreadable
        .into_iter()
        .partition(|file| file.subject_id.as_deref() == Some(subject));
    let findings = Findings {
        traits: sought.traits,
        own: own_records(tx, subject).await?,
        mentions,
        family_name_elsewhere: looked.family_elsewhere,
        is_cut: looked.is_cut,
        unread: own
            .into_iter()
            .map(|file| UnreadFile {
                why: Unread::parse(&file.unread).unwrap_or(Unread::Damaged),
                id: file.id,
                name: file.name,
            })
            .collect(),
        unread_elsewhere: elsewhere.len(),
        searched: texts::tables()
            .map(|table| table.name)
            .chain(["changes"])
            .map(str::to_owned)
            .collect(),
    };
    Ok((findings, kept))
}

/// The passages that may name her.
struct Looked {
    candidates: Vec<Candidate>,
    /// Whether the family name alone tells anything.
    is_family_told: bool,
    family_elsewhere: usize,
    is_cut: bool,
}

/// The record of a namesake, a brother or a firm of that name is none of hers for its name alone.
fn is_record_of_a_name(kind: &str) -> bool {
    matches!(kind, "contacts" | "leads" | "companies" | "actors")
}

impl Looked {
    async fn begin(
        workspace: &Workspace,
        tx: &mut Tx,
        subject: &str,
        sought: &Sought,
    ) -> Result<Self> {
        let db = workspace.database();
        let queries = sought.queries();
        let mut candidates = store::candidates(db, tx, &queries, subject, MOST + 1).await?;
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let is_cut = candidates.len() > most;
        candidates.truncate(most);
        let families = sought.family_queries();
        let alone = store::candidates(db, tx, &families, subject, MOST + 1).await?;
        let known: std::collections::BTreeSet<&str> =
            candidates.iter().map(|one| one.id.as_str()).collect();
        let alone: Vec<Candidate> = alone
            .iter()
            .filter(|one| !known.contains(one.id.as_str()) && !is_record_of_a_name(&one.kind))
            .cloned()
            .collect();
        let mut looked = Self {
            candidates,
            is_family_told: alone.len() <= FAMILY_MOST,
            family_elsewhere: 0,
            is_cut,
        };
        if looked.is_family_told {
            looked.candidates.extend(alone);
        } else {
            looked.family_elsewhere = alone.len();
        }
        Ok(looked)
    }

    /// The texts of the candidates, and of records that no passage is known of yet.
    async fn texts(
        &mut self,
        workspace: &Workspace,
        tx: &mut Tx,
        subject: &str,
    ) -> Result<Vec<Text>> {
        let mut by_kind: BTreeMap<&str, Vec<&Candidate>> = BTreeMap::new();
        for one in &self.candidates {
            by_kind.entry(&one.kind).or_default().push(one);
        }
        let mut found = Vec::new();
        for (kind, some) in by_kind {
            let ids: Vec<String> = some.iter().map(|one| one.record_id.clone()).collect();
            match kind {
                "changes" => found.extend(former(workspace, tx, &some).await?),
                "file_texts" => found.extend(in_files(tx, &ids).await?),
                _ => {
                    if let Some(table) = data_map::table(kind) {
                        let rows = store::rows_by_id(tx, table, &ids).await?;
                        found.extend(rows.iter().flat_map(|row| of_row(table, row)));
                    }
                }
            }
        }
        if !workspace.can_write() {
            for (table, rows) in behind(tx).await? {
                for row in rows
                    .iter()
                    .filter(|row| subject_of(table, row).as_deref() != Some(subject))
                {
                    let id = format!("{}:{}", table.name, id_of(row));
                    if !self.candidates.iter().any(|one| one.id == id) {
                        found.extend(of_row(table, row));
                    }
                }
            }
        }
        Ok(found)
    }
}

fn of_row(table: &'static Table, row: &Fields) -> Vec<Text> {
    let id = id_of(row);
    let text = |name: &str| {
        field(row, name)
            .and_then(Value::as_text)
            .unwrap_or_default()
    };
    let first = |names: &[&str]| {
        names
            .iter()
            .map(|name| text(name))
            .find(|text| !text.is_empty())
    };
    let title = first(&[
        "title",
        "display_name",
        "number",
        "customer_name",
        "file_name",
        "name",
    ]);
    let at = first(&["happened_at", "issue_date", "received_on", "created_at"]);
    let owner = subject_of(table, row).or_else(|| first(&["company_id"]).map(str::to_owned));
    let owner = if table.name == "companies" {
        Some(id.to_owned())
    } else {
        owner
    };
    texts::columns(table)
        .map(|column| Text {
            place: format!("{}:{id}:{}", table.name, column.name),
            kind: table.name.to_owned(),
            record_id: id.to_owned(),
            field: column.name,
            former_at: None,
            at: at.unwrap_or_default().to_owned(),
            title: title.unwrap_or_default().to_owned(),
            owner: owner.clone(),
            text: texts::text_of(row, column.name),
        })
        .collect()
}

async fn in_files(tx: &mut Tx, ids: &[String]) -> Result<Vec<Text>> {
    let Some(files) = data_map::table("files") else {
        return Ok(Vec::new());
    };
    let rows = store::rows_by_id(tx, files, ids).await?;
    let texts = store::file_texts(tx, ids).await?;
    let mut found = Vec::new();
    for row in &rows {
        let Some((id, _, text)) = texts.iter().find(|(id, ..)| id == id_of(row)) else {
            continue;
        };
        for one in of_row(files, row).into_iter().take(1) {
            found.push(Text {
                place: format!("file_texts:{id}:text"),
                kind: "file_texts".to_owned(),
                field: "text",
                text: text.clone(),
                ..one
            });
        }
    }
    Ok(found)
}

/// What records said before.
async fn former(
    workspace: &Workspace,
    tx: &mut Tx,
    candidates: &[&Candidate],
) -> Result<Vec<Text>> {
    let numbers: Vec<i64> = candidates
        .iter()
        .filter_map(|one| one.id.strip_prefix("changes:")?.parse().ok())
        .collect();
    let mut found = Vec::new();
    for some in numbers.chunks(1_000) {
        for one in change::former(workspace, tx, Which::At(some)).await? {
            let Some(table) = data_map::table(&one.table_name) else {
                continue;
            };
            for (column, text) in former_texts(table, &one) {
                found.push(Text {
                    place: format!("changes:{}:{column}", one.number),
                    kind: one.table_name.clone(),
                    record_id: one.record_id.clone(),
                    field: column,
                    former_at: Some(one.at.clone()),
                    at: one.at.clone(),
                    title: String::new(),
                    owner: one.subject_id.clone(),
                    text,
                });
            }
        }
    }
    Ok(found)
}

fn mention(text: &Text, places: &[Match], choices: &[Choice]) -> Option<Mention> {
    let best = places.iter().min_by_key(|one| one.by)?;
    let [before, matched, after] = context(&text.text, &best.place, AROUND);
    let fingerprint = fingerprint(&text.text);
    let state = choices
        .iter()
        .find(|one| {
            one.about == MENTION && one.place == text.place && one.fingerprint == fingerprint
        })
        .map_or(MentionState::Open, |one| MentionState::parse(&one.choice));
    Some(Mention {
        place: text.place.clone(),
        fingerprint,
        kind: text.kind.clone(),
        record_id: text.record_id.clone(),
        field: text.field.to_owned(),
        is_former: text.former_at.is_some(),
        at: text.at.clone(),
        title: text.title.clone(),
        whose: None,
        by: best.by,
        before,
        matched,
        after,
        more: places.len() - 1,
        state,
    })
}

/// Says whose records the mentions stand in.
async fn name_owners(tx: &mut Tx, mentions: &mut [Mention], texts: &[Text]) -> Result<()> {
    let mut owners: Vec<String> = texts.iter().filter_map(|one| one.owner.clone()).collect();
    owners.sort();
    owners.dedup();
    let names = store::names(tx, &owners).await?;
    for (mention, text) in mentions.iter_mut().zip(texts) {
        let owner = text.owner.as_deref();
        mention.whose = names
            .iter()
            .find(|(id, ..)| Some(id.as_str()) == owner)
            .map(|(_, kind, id, name)| Whose {
                kind: kind.clone(),
                id: id.clone(),
                name: name.clone(),
            });
    }
    Ok(())
}

/// Her own records by kind, as her copy has them.
async fn own_records(tx: &mut Tx, subject: &str) -> Result<Vec<Count>> {
    let mut counts = Vec::new();
    for table in data_map::tables().filter(|table| crate::privacy::access::is_shown(table)) {
        let count = crate::privacy::store::rows(tx, table, subject).await?.len();
        if count > 0 {
            counts.push(Count {
                kind: table.name.to_owned(),
                count,
            });
        }
    }
    Ok(counts)
}
