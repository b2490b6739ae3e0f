//! The letters of a breach: to the authority with everything Art. 33(3) asks for, and to the people
//! with what Art. 34(2) does, as text and as a PDF of the business's own look.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::actions::{breaches, found};
use super::model::Breach;
use crate::data_map::Category;
use crate::documents::content::{Note, Seller};
use crate::documents::{self, DocumentContent};
use crate::error::Result;
use crate::settings::{self, Business, own_paper, sender};
use crate::values::BreachId;
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::Workspace;

/// Whom a letter is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BreachLetterTo")]
pub enum LetterTo {
    /// The supervisory authority.
    Authority,
    /// The people whose data it is.
    People,
}

impl LetterTo {
    const fn word(self) -> &'static str {
        match self {
            Self::Authority => "authority",
            Self::People => "people",
        }
    }
}

/// A letter as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BreachLetter {
    /// Its subject line.
    pub title: String,
    /// The whole letter, ready to be sent by e-mail.
    pub text: String,
}

/// A letter as text, in a language.
///
/// # Errors
/// `record-not-found`, `settings-business-missing`.
pub async fn letter(
    workspace: &Workspace,
    id: BreachId,
    to: LetterTo,
    language: &str,
) -> Result<BreachLetter> {
    let (breach, business) = loaded(workspace, id).await?;
    let writing = Writing::new(&breach, &business, language);
    let mut parts = writing.opening(to);
    parts.extend(
        writing
            .notes(to)
            .into_iter()
            .map(|note| match note.heading {
                Some(heading) => format!("{heading}\n{}", note.text),
                None => note.text,
            }),
    );
    Ok(BreachLetter {
        title: writing.title(to),
        text: parts.join("\n\n"),
    })
}

/// A letter as a PDF.
///
/// # Errors
/// As [`letter`].
pub async fn letter_pdf(
    workspace: &Workspace,
    id: BreachId,
    to: LetterTo,
    language: &str,
) -> Result<Vec<u8>> {
    let (breach, business) = loaded(workspace, id).await?;
    let logo = settings::document_logo(workspace).await?;
    let now = workspace.clock().now();
    let mut content = Writing::new(&breach, &business, language).document(to, now);
    content.logo = logo;
    documents::drawn(content).await
}

async fn loaded(workspace: &Workspace, id: BreachId) -> Result<(Breach, Business)> {
    let all = breaches(workspace).await?;
    let breach = found(all.into_iter().find(|one| one.id == id))?;
    Ok((breach, settings::business(workspace).await?))
}

/// What a letter is written from.
struct Writing<'of> {
    breach: &'of Breach,
    business: &'of Business,
    words: Words,
    formats: Formats,
}

impl<'of> Writing<'of> {
    fn new(breach: &'of Breach, business: &'of Business, language: &str) -> Self {
        Self {
            breach,
            business,
            words: Words::new(language),
            formats: Formats::for_language(language, &business.formats.locale),
        }
    }

    fn say(&self, id: &str) -> String {
        let known = self.breach.details.known_at.as_str();
        let day = |text: &str| {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(String::new, |day| self.formats.long_date(day))
        };
        let time = known.get(11..16).unwrap_or_default();
        self.words.text(
            &format!("breaches-letter-{id}"),
            &[
                ("business", FluentValue::from(self.business.name.as_str())),
                ("number", FluentValue::from(self.breach.number.to_string())),
                ("known", FluentValue::from(day(known))),
                ("time", FluentValue::from(time)),
                (
                    "happened",
                    FluentValue::from(day(&self.breach.details.happened_on)),
                ),
            ],
        )
    }

    fn title(&self, to: LetterTo) -> String {
        self.say(&format!("{}-title", to.word()))
    }

    fn opening(&self, to: LetterTo) -> Vec<String> {
        let mut parts = vec![self.say("salutation"), self.say(to.word())];
        if to == LetterTo::Authority {
            let happened = match self.breach.details.happened_on.as_str() {
                "" => "happened-unknown",
                _ => "happened",
            };
            parts.push(self.say(happened));
        }
        parts
    }

    fn notes(&self, to: LetterTo) -> Vec<Note> {
        let details = &self.breach.details;
        let mut notes = vec![self.note("what", details.what.clone())];
        if to == LetterTo::Authority {
            notes.push(self.note("people", self.people()));
        }
        notes.push(self.note("data", self.categories()));
        notes.push(self.note("consequences", details.consequences.clone()));
        notes.push(self.note("measures", details.measures.clone()));
        if to == LetterTo::Authority && !self.breach.authority_reason.is_empty() {
            notes.push(self.note("late", self.breach.authority_reason.clone()));
        }
        notes.push(self.note("contact", self.contact()));
        notes.push(Note {
            heading: None,
            text: format!("{}\n{}", self.say("closing"), self.business.name),
        });
        notes
    }

    /// A part that is not known yet says so: it can be told in phases (Art. 33(4)).
    fn note(&self, id: &str, text: String) -> Note {
        Note {
            heading: Some(self.say(&format!("part-{id}"))),
            text: if text.is_empty() {
                self.say("not-known")
            } else {
                text
            },
        }
    }

    fn people(&self) -> String {
        let details = &self.breach.details;
        let count = |id: &str, count: Option<i64>| {
            count.map(|count| {
                let id = format!("breaches-letter-{id}");
                self.words
                    .text(&id, &[("count", FluentValue::from(count.to_string()))])
            })
        };
        let parts = [
            (!details.people.is_empty()).then(|| details.people.clone()),
            count("people-count", details.people_count),
            count("record-count", details.record_count),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn categories(&self) -> String {
        let named = self.breach.details.categories.iter();
        let names: Vec<String> = named
            .filter_map(|one| {
                let word = match one {
                    Category::None => return None,
                    Category::Identity => "identity",
                    Category::ContactDetails => "contactDetails",
                    Category::Communication => "communication",
                    Category::Financial => "financial",
                    Category::Account => "account",
                    Category::Sealed => "sealed",
                };
                Some(self.words.text(&format!("privacy-category-{word}"), &[]))
            })
            .collect();
        names.join(", ")
    }

    fn contact(&self) -> String {
        let business = self.business;
        let lines = [
            Some(business.name.clone()),
            business.phone.clone(),
            business.email.as_ref().map(ToString::to_string),
        ];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn document(&self, to: LetterTo, made_at: Timestamp) -> DocumentContent {
        let title = self.title(to);
        let business = self.business;
        DocumentContent {
            seller: Seller {
                return_address: None,
                ..sender(business)
            },
            opening: self.opening(to),
            notes: self.notes(to),
            ..own_paper(business, &self.words, title, made_at)
        }
    }
}
