//! What is different between two versions of a text: section by section, paragraph by paragraph, word
//! by word.

use std::collections::VecDeque;

use serde::Serialize;
use ts_rs::TS;

use super::model::TextSection;
use crate::account::DocumentKind;

/// What happened to some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PartKind {
    /// They stand in both.
    Same,
    /// They are new.
    Added,
    /// They are gone.
    Removed,
}

/// Some words of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferencePart {
    /// What happened to them.
    pub kind: PartKind,
    /// The words, with the white space after them.
    pub text: String,
}

/// A section that is different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SectionDifference {
    /// Its title; the newer one where that changed too.
    pub title: String,
    /// Its words, in the order of reading.
    pub parts: Vec<DifferencePart>,
}

/// What is different between the text that was accepted and the one that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextDifference {
    /// Which text.
    pub kind: DocumentKind,
    /// When the former one was accepted.
    pub accepted_at: String,
    /// The version that was accepted.
    pub before: String,
    /// The version that is shown.
    pub after: String,
    /// The sections that are different.
    pub sections: Vec<SectionDifference>,
}

/// How much two paragraphs must have in common, in percent of the longer one's words, to be shown
/// as one that was edited: below that, words by chance alike make it unreadable.
const ALIKE_PERCENT: usize = 50;

/// The sections that are different; sections follow each other by their number.
pub(super) fn between(before: &[TextSection], after: &[TextSection]) -> Vec<SectionDifference> {
    let none = TextSection {
        title: String::new(),
        text: String::new(),
    };
    (0..before.len().max(after.len()))
        .map(|position| {
            (
                before.get(position).unwrap_or(&none),
                after.get(position).unwrap_or(&none),
            )
        })
        .filter(|(former, newer)| former != newer)
        .map(|(former, newer)| SectionDifference {
            title: if newer.title.is_empty() {
                &former.title
            } else {
                &newer.title
            }
            .clone(),
            parts: paragraphs(&former.text, &newer.text),
        })
        .collect()
}

/// Aligns the lines of two sections, then the words of lines that were edited.
fn paragraphs(before: &str, after: &str) -> Vec<DifferencePart> {
    let before: Vec<&str> = before.split_inclusive('\n').collect();
    let after: Vec<&str> = after.split_inclusive('\n').collect();
    let mut parts = Parts::default();
    let mut gone: VecDeque<&str> = VecDeque::new();
    let mut come: VecDeque<&str> = VecDeque::new();
    for (kind, line) in steps(&before, &after) {
        match kind {
            PartKind::Removed => gone.push_back(line),
            PartKind::Added => come.push_back(line),
            PartKind::Same => {
                parts.edited(&mut gone, &mut come);
                parts.push(PartKind::Same, line);
            }
        }
    }
    parts.edited(&mut gone, &mut come);
    parts.0
}

/// What was put together so far; neighbours of one kind are one part.
#[derive(Default)]
struct Parts(Vec<DifferencePart>);

impl Parts {
    fn push(&mut self, kind: PartKind, text: &str) {
        match self.0.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(text),
            _ => self.0.push(DifferencePart {
                kind,
                text: text.to_owned(),
            }),
        }
    }

    /// Lines that stand between two lines alike: each with the one it became, the rest gone or new.
    fn edited(&mut self, gone: &mut VecDeque<&str>, come: &mut VecDeque<&str>) {
        while let Some(former) = gone.pop_front() {
            match come.iter().position(|newer| are_alike(former, newer)) {
                Some(position) => {
                    for newer in come.drain(..position) {
                        self.push(PartKind::Added, newer);
                    }
                    let newer = come.pop_front().unwrap_or_default();
                    for (kind, word) in steps(&words(former), &words(newer)) {
                        self.push(kind, word);
                    }
                }
                None => self.push(PartKind::Removed, former),
            }
        }
        for newer in come.drain(..) {
            self.push(PartKind::Added, newer);
        }
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let longer = one.len().max(other.len());
    let same = steps(&one, &other)
        .iter()
        .filter(|(kind, _)| *kind == PartKind::Same)
        .count();
    same * 100 >= longer * ALIKE_PERCENT && same > 1
}

/// The shortest way from one list to the other, by their longest common part: what goes stands before
/// what comes. Pieces that differ only in the white space at their end are the same.
fn steps<'text>(before: &[&'text str], after: &[&'text str]) -> Vec<(PartKind, &'text str)> {
    let same = |one: &str, other: &str| one.trim_end() == other.trim_end();
    // lengths[i][j]: how long the common part of before[i..] and after[j..] is.
    let mut lengths = vec![vec![0_usize; after.len() + 1]; before.len() + 1];
    for i in (0..before.len()).rev() {
        for j in (0..after.len()).rev() {
            lengths[i][j] = if same(before[i], after[j]) {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut steps = Vec::with_capacity(before.len() + after.len());
    while i < before.len() || j < after.len() {
        if i < before.len() && j < after.len() && same(before[i], after[j]) {
            steps.push((PartKind::Same, after[j]));
            (i, j) = (i + 1, j + 1);
        } else if j == after.len() || (i < before.len() && lengths[i + 1][j] >= lengths[i][j + 1]) {
            steps.push((PartKind::Removed, before[i]));
            i += 1;
        } else {
            steps.push((PartKind::Added, after[j]));
            j += 1;
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(text: &str) -> TextSection {
        TextSection {
            title: "1. One".into(),
            text: text.into(),
        }
    }

    fn told(before: &str, after: &str) -> Vec<(PartKind, String)> {
        between(&[section(before)], &[section(after)])
            .into_iter()
            .flat_map(|section| section.parts)
            .map(|part| (part.kind, part.text))
            .collect()
    }

    #[test]
    fn a_changed_word_is_shown_between_the_words_that_stay() {
        assert_eq!(
            told("kept for six years here", "kept for eight years here"),
            [
                (PartKind::Same, "kept for ".to_owned()),
                (PartKind::Removed, "six ".to_owned()),
                (PartKind::Added, "eight ".to_owned()),
                (PartKind::Same, "years here".to_owned()),
            ]
        );
    }

    #[test]
    fn another_paragraph_is_shown_whole_and_a_new_line_as_new() {
        let parts = told("one two three four\n", "five six seven one\nnew\n");
        assert_eq!(
            parts,
            [
                (PartKind::Removed, "one two three four\n".to_owned()),
                (PartKind::Added, "five six seven one\nnew\n".to_owned()),
            ]
        );
    }

    #[test]
    fn what_goes_and_what_stays_is_the_former_text_and_what_comes_and_stays_the_newer() {
        let before = "a b c d\n- first\n- second\nend of it all";
        let after = "a b x d\n- second\n- third\nend of all";
        let parts = told(before, after);
        let without = |kind: PartKind| -> String {
            parts
                .iter()
                .filter(|(of, _)| *of != kind)
                .map(|(_, text)| text.as_str())
                .collect()
        };
        assert_eq!(without(PartKind::Added), before);
        assert_eq!(without(PartKind::Removed), after);
    }

    #[test]
    fn equal_sections_are_not_told_and_a_section_that_is_gone_is() {
        let both = [section("same"), section("gone")];
        let told = between(&both, &both[..1]);
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].parts[0].kind, PartKind::Removed);
    }
}
