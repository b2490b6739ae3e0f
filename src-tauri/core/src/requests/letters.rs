//! The letters of a request: what the law wants the person to be told at each step (UK GDPR and
//! GDPR, Art. 12(2) to (4)), in her language, as text and as a PDF of the business's own look.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::actions::{found, reader};
use super::model::{Decision, Evidence, Identity, LetterKind, RequestKind};
use super::refusal::RequestRefusal;
use super::request::Request;
use super::store;
use crate::documents::content::{Fact, Note};
use crate::documents::{self, DocumentContent};
use crate::error::Result;
use crate::settings::{self, Business, own_paper, sender};
use crate::values::RequestId;
use crate::words::{FluentValue, Formats, Words};
use crate::workspace::Workspace;

/// A letter as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Its subject line.
    pub title: String,
    /// The whole letter, ready to be sent by e-mail.
    pub text: String,
    /// The person's e-mail; may be blank.
    pub email: String,
}

/// A letter of a request as text.
///
/// # Errors
/// `request-letter-not-yet` when it would tell of a step that was not taken.
pub async fn letter(workspace: &Workspace, id: RequestId, kind: LetterKind) -> Result<Letter> {
    let request = told(workspace, id, kind).await?;
    let business = settings::business(workspace).await?;
    let email = request.email.clone();
    let writing = Writing::new(&request, &business, workspace.clock().today());
    let mut paragraphs = writing.opening(kind);
    let rights = writing.rights();
    paragraphs.extend(rights.iter().map(|note| note.text.clone()));
    paragraphs.push(writing.closing());
    Ok(Letter {
        title: writing.title(kind),
        text: paragraphs.join("\n\n"),
        email,
    })
}

/// A letter of a request as a PDF.
///
/// # Errors
/// As [`letter`].
pub async fn letter_pdf(workspace: &Workspace, id: RequestId, kind: LetterKind) -> Result<Vec<u8>> {
    let request = told(workspace, id, kind).await?;
    let business = settings::business(workspace).await?;
    let logo = settings::document_logo(workspace).await?;
    let mut content = document(workspace, &request, &business, kind);
    content.logo = logo;
    documents::drawn(content).await
}

/// On its own, because what writes numbers and dates is not shared between threads.
fn document(
    workspace: &Workspace,
    request: &Request,
    business: &Business,
    kind: LetterKind,
) -> DocumentContent {
    let clock = workspace.clock();
    Writing::new(request, business, clock.today()).document(kind, clock.now())
}

async fn told(workspace: &Workspace, id: RequestId, kind: LetterKind) -> Result<Request> {
    let request = found(store::load(reader(workspace), id).await?)?;
    if request.has_letter(kind) {
        Ok(request)
    } else {
        Err(RequestRefusal::LetterNotYet.into())
    }
}

/// What a letter is written from.
struct Writing<'of> {
    request: &'of Request,
    business: &'of Business,
    words: Words,
    formats: Formats,
    today: Date,
}

impl<'of> Writing<'of> {
    fn new(request: &'of Request, business: &'of Business, today: Date) -> Self {
        let language = request.language.code();
        Self {
            request,
            business,
            words: Words::new(language),
            formats: Formats::for_language(language, &business.formats.locale),
            today,
        }
    }

    /// The words of `requests-letter-…` with all that letters name.
    fn say(&self, id: &str) -> String {
        let request = self.request;
        let day = |day: Option<Date>| {
            let text = day.map(|day| self.formats.long_date(day));
            FluentValue::from(text.unwrap_or_default())
        };
        let kind = format!("requests-asked-{}", request.kind.word());
        self.words.text(
            &format!("requests-letter-{id}"),
            &[
                ("name", FluentValue::from(request.name.as_str())),
                ("business", FluentValue::from(self.business.name.as_str())),
                ("number", FluentValue::from(request.number.to_string())),
                ("asked", FluentValue::from(self.words.text(&kind, &[]))),
                ("received", day(Some(request.received_on))),
                ("due", day(request.deadline(self.today).due)),
                ("question", FluentValue::from(request.question.as_str())),
                (
                    "extension",
                    FluentValue::from(request.extension_reason.as_str()),
                ),
                ("proof", FluentValue::from(request.proof.as_str())),
                ("note", FluentValue::from(request.note.as_str())),
            ],
        )
    }

    fn title(&self, kind: LetterKind) -> String {
        self.say(&format!("{}-title", kind.word()))
    }

    /// Everything between the address and the person's rights.
    fn opening(&self, kind: LetterKind) -> Vec<String> {
        let mut paragraphs = vec![self.salutation()];
        paragraphs.extend(match kind {
            LetterKind::Acknowledgement => self.acknowledgement(),
            LetterKind::Proof => vec![self.say("proof"), self.say("proof-kept")],
            LetterKind::Clarification => {
                vec![self.say("clarification"), self.say("clarification-clock")]
            }
            LetterKind::Extension => vec![self.say("extension")],
            LetterKind::Granted => self.granted(),
            LetterKind::Refused => self.refused(),
            LetterKind::Done => self.done(),
        });
        paragraphs
    }

    fn salutation(&self) -> String {
        if self.request.name.is_empty() {
            self.say("salutation-nobody")
        } else {
            self.say("salutation")
        }
    }

    fn acknowledgement(&self) -> Vec<String> {
        let request = self.request;
        let time = match (request.kind, request.deadline(self.today).due) {
            (RequestKind::Complaint, _) => "acknowledgement-complaint",
            (_, Some(_)) => "acknowledgement-due",
            (_, None) => "acknowledgement-proof",
        };
        vec![self.say("acknowledgement"), self.say(time)]
    }

    fn granted(&self) -> Vec<String> {
        let mut paragraphs = match self.request.decision {
            Some(Decision::Partly) => vec![self.say("partly")],
            _ => vec![self.say("granted")],
        };
        if self.request.decision == Some(Decision::Partly) {
            paragraphs.extend(self.reasons());
        }
        paragraphs
    }

    fn refused(&self) -> Vec<String> {
        let begins = match self.request.decision {
            Some(Decision::Partly) => "partly",
            _ => "refused",
        };
        let mut paragraphs = vec![self.say(begins)];
        paragraphs.extend(self.reasons());
        paragraphs
    }

    /// The law's reasons, then the business's own words (Art. 12(4)).
    fn reasons(&self) -> Vec<String> {
        let request = self.request;
        let mut reasons: Vec<String> = request
            .exemptions
            .iter()
            .map(|one| {
                self.words
                    .text(&format!("requests-exemption-{}", one.word()), &[])
            })
            .map(|reason| format!("– {reason}"))
            .collect();
        if !request.reason.is_empty() {
            reasons.push(request.reason.clone());
        }
        reasons
    }

    fn done(&self) -> Vec<String> {
        let request = self.request;
        if request.decision == Some(Decision::NothingHeld) {
            return vec![self.say("done-nothingHeld")];
        }
        let mut paragraphs = vec![match request.evidence {
            Some(Evidence::Certificate) => self.say("done-erasure"),
            Some(Evidence::Restriction) => self.say("done-restriction"),
            Some(Evidence::Correction) => self.say("done-correction"),
            Some(Evidence::Copy) => self.say(&format!("done-{}", request.kind.word())),
            Some(Evidence::Note) | None if request.note.is_empty() => self.say("done"),
            Some(Evidence::Note) | None => self.say("done-note"),
        }];
        if request.evidence == Some(Evidence::Copy) && request.kind == RequestKind::Access {
            paragraphs.push(self.say("done-access-rights"));
        }
        paragraphs
    }

    /// Where the person can complain, and that she can go to court (Art. 12(4), 13(2)(d), 15(1)(f)).
    fn rights(&self) -> Vec<Note> {
        let mut text = match self.request.calendar.authority() {
            None => self.say("rights-anywhere"),
            Some(authority) => {
                let mut lines = vec![self.say("rights"), authority.name.clone()];
                lines.extend(authority.lines.iter().cloned());
                lines.push(authority.web.clone());
                lines.join("\n")
            }
        };
        text.push('\n');
        text.push_str(&self.say("rights-court"));
        vec![Note {
            heading: Some(self.say("rights-title")),
            text,
        }]
    }

    fn closing(&self) -> String {
        format!("{}\n{}", self.say("closing"), self.business.name)
    }

    fn document(&self, kind: LetterKind, made_at: jiff::Timestamp) -> DocumentContent {
        let title = self.title(kind);
        let mut notes = self.rights();
        notes.push(Note {
            heading: None,
            text: self.closing(),
        });
        DocumentContent {
            seller: sender(self.business),
            recipient: self.recipient(),
            facts: self.facts(),
            opening: self.opening(kind),
            notes,
            ..own_paper(self.business, &self.words, title, made_at)
        }
    }

    fn recipient(&self) -> Vec<String> {
        let request = self.request;
        let address = request.address.lines();
        std::iter::once(request.name.as_str())
            .chain(address)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn facts(&self) -> Vec<Fact> {
        let request = self.request;
        let mut facts = vec![
            Fact::new(self.say("fact-number"), request.number.to_string()),
            Fact::new(
                self.say("fact-received"),
                self.formats.date(request.received_on),
            ),
            Fact::new(self.say("fact-today"), self.formats.date(self.today)),
        ];
        let due = request.deadline(self.today).due;
        if let Some(due) = due.filter(|_| self.tells_due()) {
            facts.push(Fact::new(self.say("fact-due"), self.formats.date(due)));
        }
        facts
    }

    /// While a question waits, the last day still moves.
    fn tells_due(&self) -> bool {
        let request = self.request;
        request.carried_out_on.is_none()
            && request.question_asked_on.is_none()
            && request.identity != Identity::Asked
    }
}
