//! Words that somebody takes out of a person's copy by hand, each with its reason: a secret, somebody
//! whom no program can recognise (GDPR Art. 15(4)). The decision is kept and logged.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::content::Content;
use crate::change::{Action, Change};
use crate::error::{ErrorKind, Problem, Refusal, Result};
use crate::privacy::actions::subject_in;
use crate::privacy::discovery::bring_up;
use crate::privacy::discovery::choosing::keep;
use crate::privacy::discovery::model::{MentionPlace, fingerprint};
use crate::privacy::discovery::store::Choice;
use crate::privacy::discovery::words::words;
use crate::privacy::model::Person;
use crate::values::ChangeSetId;
use crate::values::fold::fold;
use crate::workspace::Workspace;

/// Words are taken out of a person's copy.
pub const WORDS_HIDDEN: Action = Action::undoable("copy-words-hidden").even_without_terms();
/// Words stand in a person's copy again.
pub const WORDS_SHOWN: Action = Action::undoable("copy-words-shown").even_without_terms();

/// What choices about words are kept as.
const WORDS: &str = "words";
/// The longest passage and the longest reason, in characters.
const LONGEST: usize = 2_000;

/// Words that are taken out by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HiddenWords {
    /// Names them when they are to be shown again.
    pub place: String,
    /// The words.
    pub words: String,
    /// Why they are taken out.
    pub reason: String,
    /// In how many places they stand.
    pub count: usize,
}

/// As it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    words: String,
    reason: String,
}

/// Why words are not taken out.
#[derive(Debug, thiserror::Error)]
pub enum HidingRefusal {
    /// Some fields are not what they should be.
    #[error("fields of what is to be hidden are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for HidingRefusal {
    fn kind(&self) -> ErrorKind {
        ErrorKind::Invalid
    }

    fn code(&self) -> &'static str {
        "packs-words-invalid"
    }

    fn problems(&self) -> Vec<Problem> {
        let Self::Invalid(problems) = self;
        problems.clone()
    }
}

impl HiddenWords {
    fn of(words: String, reason: String) -> Self {
        Self {
            place: format!("{WORDS}:{}", fingerprint(&fold(&words))),
            words,
            reason,
            count: 0,
        }
    }

    /// Where they stand in a text, whatever capitals, accents and signs are between.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let sought = words(&self.words);
        if sought.is_empty() {
            let found = text.match_indices(self.words.as_str());
            return found.map(|(at, found)| at..at + found.len()).collect();
        }
        let all = words(text);
        let mut found: Vec<Range<usize>> = Vec::new();
        for near in all.windows(sought.len()) {
            let is_same = near
                .iter()
                .zip(&sought)
                .all(|(one, other)| one.folded == other.folded);
            if let (true, Some(first), Some(last)) = (is_same, near.first(), near.last()) {
                let place = first.place.start..last.place.end;
                if found.last().is_none_or(|before| before.end <= place.start) {
                    found.push(place);
                }
            }
        }
        found
    }
}

/// What was decided about words.
pub(super) fn hidden(choices: &[Choice]) -> Vec<HiddenWords> {
    let about_words = choices.iter().filter(|one| one.about == WORDS);
    about_words
        .filter_map(|one| serde_json::from_str::<Kept>(&one.choice).ok())
        .map(|kept| HiddenWords::of(kept.words, kept.reason))
        .collect()
}

/// Counts the places of hidden words in some texts.
pub(super) fn counted(hidden: &[HiddenWords], texts: &[&str]) -> Vec<HiddenWords> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in texts {
        for one in hidden {
            *counts.entry(&one.place).or_default() += one.places(text).len();
        }
    }
    hidden
        .iter()
        .map(|one| HiddenWords {
            count: counts.get(one.place.as_str()).copied().unwrap_or(0),
            ..one.clone()
        })
        .collect()
}

/// Takes words out of a person's copy, wherever they stand in its texts. A file that holds them stays
/// out as well, unless somebody decides that it goes in.
///
/// # Errors
/// `packs-words-invalid` with a problem per field, also for words that stand nowhere;
/// `record-not-found`.
pub async fn hide_words(
    workspace: &Workspace,
    person: Person,
    words: &str,
    reason: &str,
) -> Result<ChangeSetId> {
    let new = HiddenWords::of(words.trim().to_owned(), reason.trim().to_owned());
    check(workspace, person, &new).await?;
    let kept = serde_json::to_string(&Kept {
        words: new.words,
        reason: new.reason,
    })?;
    decide(workspace, person, WORDS_HIDDEN, new.place, Some(&kept)).await
}

/// Lets words stand in a person's copy again.
///
/// # Errors
/// `record-not-found`, `choice-malformed`.
pub async fn show_words(workspace: &Workspace, person: Person, place: &str) -> Result<ChangeSetId> {
    decide(workspace, person, WORDS_SHOWN, place.to_owned(), None).await
}

async fn check(workspace: &Workspace, person: Person, new: &HiddenWords) -> Result<()> {
    let mut problems = Vec::new();
    for (field, text) in [("words", &new.words), ("reason", &new.reason)] {
        if text.is_empty() {
            problems.push(Problem::at(field, "settings-field-missing"));
        } else if text.chars().count() > LONGEST {
            problems.push(Problem::at(field, "settings-field-too-long").with("most", LONGEST));
        }
    }
    if problems.is_empty() && !stands_somewhere(workspace, person, new).await? {
        problems.push(Problem::at("words", "packs-words-nowhere"));
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(HidingRefusal::Invalid(problems).into())
    }
}

/// Whether words stand in the copy at all: who mistypes them must not believe that they are hidden.
async fn stands_somewhere(
    workspace: &Workspace,
    person: Person,
    new: &HiddenWords,
) -> Result<bool> {
    bring_up(workspace).await?;
    let mut tx = workspace.snapshot().await?;
    let subject = subject_in(&mut tx, person).await?;
    let content = Content::gather(workspace, &mut tx, &subject, String::new()).await?;
    tx.rollback().await?;
    let texts = content.texts();
    let files = content.file_texts.iter();
    Ok(texts
        .iter()
        .chain(files)
        .any(|text| !new.places(text).is_empty()))
}

async fn decide(
    workspace: &Workspace,
    person: Person,
    action: Action,
    place: String,
    choice: Option<&str>,
) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, action).await?;
    let subject = subject_in(change.tx(), person).await?;
    let one = MentionPlace {
        place,
        fingerprint: String::new(),
    };
    keep(&mut change, &subject, WORDS, &one, choice).await?;
    change.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(words: &str, text: &str) -> Vec<String> {
        let hidden = HiddenWords::of(words.into(), String::new());
        let found = hidden.places(text).into_iter();
        found.map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn words_are_found_whatever_stands_between_them() {
        let text = "The SECRET, recipe: secret  récipe. A secretrecipe.";
        assert_eq!(
            places("secret recipe", text),
            ["SECRET, recipe", "secret  récipe"]
        );
        assert_eq!(places("recipe secret", text), ["recipe: secret"]);
        assert_eq!(places("§§", "under §§ 3"), ["§§"]);
        assert!(places("cret", text).is_empty(), "a part of a word is none");
    }
}
