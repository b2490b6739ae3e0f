//! What a person's copy is made of: her records by the data map, the places elsewhere that are about
//! her, her files and documents, with everybody else taken out who is not to be shown.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::hiding::{counted, hidden};
use super::model::{CopyFile, CopyPlan, FILE, OTHER};
use super::others::Others;
use super::store;
use crate::data_map::{self, Category, Column, Table};
use crate::db::{Fields, Kind, Tx, Value, field};
use crate::error::Result;
use crate::file_text::Unread;
use crate::privacy::access::is_shown;
use crate::privacy::discovery::actions::{Text, findings_in};
use crate::privacy::discovery::model::{Findings, Mention, MentionState};
use crate::privacy::discovery::person::sought;
use crate::privacy::discovery::store::{Choice, choices};
use crate::privacy::discovery::texts;
use crate::privacy::store::whole_rows;
use crate::workspace::Workspace;

/// Everything that goes into a copy, others still in it.
pub(super) struct Content {
    pub tables: Vec<(&'static Table, Vec<Fields>)>,
    pub mentions: Vec<(Mention, String)>,
    pub files: Vec<CopyFile>,
    /// What stands in her files and documents, as far as it could be read.
    pub file_texts: Vec<String>,
    pub findings: Findings,
    pub others: Others,
}

impl Content {
    /// Gathers it in one state of the workspace.
    pub(super) async fn gather(
        workspace: &Workspace,
        tx: &mut Tx,
        subject: &str,
        mark: String,
    ) -> Result<Self> {
        let mut tables = Vec::new();
        for table in data_map::tables().filter(|table| is_shown(table)) {
            let rows = whole_rows(tx, table, subject).await?;
            if !rows.is_empty() {
                tables.push((table, rows));
            }
        }
        let (findings, found) = findings_in(workspace, tx, subject).await?;
        let mentions = confirmed(&findings, found);
        let choices = choices(tx, subject).await?;
        let shown: BTreeSet<String> = choices
            .iter()
            .filter(|one| one.about == OTHER)
            .map(|one| one.place.clone())
            .collect();
        let own_files = store::files(tx, subject).await?;
        let documents = store::documents(tx, subject).await?;
        let mut all = texts_of(&tables);
        all.extend(mentions.iter().map(|(_, text)| text.clone()));
        all.extend(own_files.iter().filter_map(|file| file.text.clone()));
        let all: Vec<&str> = all.iter().map(String::as_str).collect();
        let person = sought(workspace, tx, subject).await?;
        let others = Others::of(tx, person, subject, &all, shown, mark).await?;
        let others = others.with_hidden(hidden(&choices));
        let (mut files, mut file_texts) = (Vec::new(), Vec::new());
        for file in own_files {
            let text = file.text.unwrap_or_default();
            let unread = file.unread.as_deref().and_then(Unread::parse);
            let is_known = file.unread.is_some() && unread.is_none();
            files.push(CopyFile::new(
                format!("file:{}", file.id),
                file.name,
                file.size,
                &file.sha256,
                others.hidden_in(&text),
                if is_known {
                    None
                } else {
                    Some(unread.unwrap_or(Unread::Damaged))
                },
                &choices,
            ));
            file_texts.push(text);
        }
        for document in documents {
            let number = document.number.unwrap_or_default();
            let said = texts::readable(&document.frozen.unwrap_or(document.draft));
            files.push(CopyFile::new(
                format!("invoice:{}", document.id),
                format!("{number}.pdf"),
                document.size,
                &document.sha256,
                others.hidden_in(&said),
                None,
                &choices,
            ));
            file_texts.push(said);
        }
        Ok(Self {
            tables,
            mentions,
            files,
            file_texts,
            findings,
            others,
        })
    }

    /// Every text of the copy, as others are looked for in it.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut all = texts_of(&self.tables);
        all.extend(self.mentions.iter().map(|(_, text)| text.clone()));
        all
    }

    /// What would be in the copy, to decide on.
    pub(super) fn plan(&self) -> CopyPlan {
        let texts = self.texts();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let state = |wanted| {
            let mentions = self.findings.mentions.iter();
            mentions.filter(|one| one.state == wanted).count()
        };
        CopyPlan {
            others: self.others.listed(&texts),
            hidden: counted(self.others.hidden_words(), &texts),
            files: self.files.clone(),
            mentions: self.mentions.len(),
            open_mentions: state(MentionState::Open),
        }
    }

    /// A row as it goes into the copy: without keys and bytes, and without others.
    pub(super) fn shown(&self, table: &'static Table, row: &Fields) -> Vec<(&'static str, Json)> {
        table
            .columns
            .iter()
            .filter(|column| is_in_copy(column))
            .map(|column| (column.name, self.value(column, row)))
            .collect()
    }

    fn value(&self, column: &Column, row: &Fields) -> Json {
        let value = field(row, column.name);
        let stored = value.map_or(Json::Null, Value::to_json);
        let Json::String(text) = stored else {
            return stored;
        };
        if column.category == Category::None {
            return Json::String(text);
        }
        match serde_json::from_str::<Json>(&text) {
            Ok(mut json) if json.is_array() || json.is_object() => {
                self.clean(&mut json);
                json
            }
            _ => Json::String(self.others.without(&text)),
        }
    }

    fn clean(&self, json: &mut Json) {
        match json {
            Json::String(text) => *text = self.others.without(text),
            Json::Array(list) => list.iter_mut().for_each(|one| self.clean(one)),
            Json::Object(fields) => fields.values_mut().for_each(|one| self.clean(one)),
            Json::Null | Json::Bool(_) | Json::Number(_) => {}
        }
    }
}

/// Keys and bytes tell nothing in a table; files and documents go as files.
pub(super) fn is_in_copy(column: &Column) -> bool {
    column.category != Category::Sealed && column.kind != Kind::Bytes
}

/// The texts that were confirmed to be about her. Of a long one what stands around her name goes.
fn confirmed(findings: &Findings, found: Vec<Text>) -> Vec<(Mention, String)> {
    const WHOLE: usize = 4_000;
    let hers = findings.mentions.iter();
    hers.filter(|one| one.state == MentionState::Hers)
        .filter_map(|one| {
            let text = found.iter().find(|text| text.place == one.place)?;
            let text = if text.text.len() <= WHOLE {
                text.text.clone()
            } else {
                format!("{}{}{}", one.before, one.matched, one.after)
            };
            Some((one.clone(), text))
        })
        .collect()
}

fn texts_of(tables: &[(&'static Table, Vec<Fields>)]) -> Vec<String> {
    let mut all = Vec::new();
    for (table, rows) in tables {
        for row in rows {
            for column in texts::columns(table) {
                let text = texts::text_of(row, column.name);
                if !text.is_empty() {
                    all.push(text);
                }
            }
        }
    }
    all
}

/// What somebody decided about a file, if it still is that file.
pub(super) fn choice_of(choices: &[Choice], place: &str, fingerprint: &str) -> Option<bool> {
    choices
        .iter()
        .find(|one| one.about == FILE && one.place == place && one.fingerprint == fingerprint)
        .map(|one| one.choice == "include")
}
