//! Correcting what a person asked to be put right: one change, so that undoing takes all of it back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::PersonField;
use super::store;
use crate::change::{Action, Change};
use crate::contacts::{self, Contact, ContactEdit};
use crate::error::{Error, Result};
use crate::leads::{self, LeadEdit};
use crate::privacy::model::PrivacyRefusal;
use crate::privacy::passing_on::parsed;
use crate::recipients::{self, Told};
use crate::requests::{self, Evidence, PersonRecord, RequestKind, RequestView};
use crate::values::{ChangeSetId, Labelled, RequestId};
use crate::words::Words;
use crate::workspace::Workspace;

/// A person's data was put right because she asked.
pub const CORRECTED: Action = Action::undoable("request-corrected").even_without_terms();

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// Which field.
    pub field: PersonField,
    /// What it says; of an e-mail, a phone or a page the one that is wrong. Blank to add one.
    pub was: String,
    /// What it should say; blank to take it out.
    pub becomes: String,
}

/// What was put right.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Corrected {
    /// What undoes it.
    pub change: ChangeSetId,
    /// The request as it is now.
    pub request: RequestView,
    /// Numbers of issued documents that say what was wrong. They stay as they are: another document,
    /// such as a credit note and a new invoice, corrects them.
    pub documents: Vec<String>,
    /// How many recipients are to be told (Art. 19): a task for each was added.
    pub recipients: usize,
}

/// Puts right what the person of a request asked for, and tells it in the request.
///
/// # Errors
/// Each refusal of [`requests::ready`], `dispute-field` for what cannot be put right here or does not
/// say what is given as wrong, each refusal of the field.
pub async fn correct_on_request(
    workspace: &Workspace,
    id: RequestId,
    corrections: Vec<Correction>,
) -> Result<Corrected> {
    let person = requests::ready(workspace, id, &[RequestKind::Rectification]).await?;
    if corrections.is_empty() {
        return Err(PrivacyRefusal::DisputeField.into());
    }
    let request = requests::show(workspace, id).await?.request;
    let mut change = Change::begin(workspace, CORRECTED).await?;
    let subject = super::super::actions::subject_in(change.tx(), person.into()).await?;
    let documents = saying(&mut change, &subject, &corrections).await?;
    apply(&mut change, person, &corrections).await?;
    let recipients = recipients::tell_in(&mut change, parsed(&subject)?, Told::Rectified).await?;
    let words = Words::new(request.language.code());
    let note = corrected_note(&words, &corrections);
    let set = change.set_id();
    requests::note_in_words(
        &mut change,
        id,
        Evidence::Correction,
        &set.to_string(),
        &note,
    )
    .await?;
    change.commit().await?;
    Ok(Corrected {
        change: set,
        request: requests::show(workspace, id).await?,
        documents,
        recipients,
    })
}

/// The issued documents that say what is wrong.
async fn saying(
    change: &mut Change<'_>,
    subject: &str,
    corrections: &[Correction],
) -> Result<Vec<String>> {
    let issued = store::issued(change.tx(), subject).await?;
    let is_wrong = |said: &str| {
        corrections
            .iter()
            .any(|one| !one.was.is_empty() && said.contains(one.was.as_str()))
    };
    Ok(issued
        .into_iter()
        .filter(|one| is_wrong(&one.said))
        .map(|one| one.number)
        .collect())
}

async fn apply(
    change: &mut Change<'_>,
    person: PersonRecord,
    corrections: &[Correction],
) -> Result<()> {
    match person {
        PersonRecord::Contact(id) => {
            let mut contact = contacts::loaded_in(change, id).await?;
            let edits = edits(&mut contact, corrections)?;
            contacts::edit_in(change, id, edits).await
        }
        PersonRecord::Lead(id) => {
            let mut contact = leads::loaded_in(change, id).await?;
            let edits = edits(&mut contact, corrections)?;
            let edits = edits.into_iter().map(of_lead).collect::<Result<_>>()?;
            leads::edit_in(change, id, edits).await
        }
    }
}

/// Each correction as an edit of what the record says now, one after the other.
fn edits(contact: &mut Contact, corrections: &[Correction]) -> Result<Vec<ContactEdit>> {
    let mut edits = Vec::new();
    for one in corrections {
        let edit = edit(contact, one)?;
        contact.edit(edit.clone())?;
        edits.push(edit);
    }
    Ok(edits)
}

fn edit(contact: &Contact, correction: &Correction) -> Result<ContactEdit> {
    let becomes = correction.becomes.trim().to_owned();
    let text = |now: &str, edit: fn(String) -> ContactEdit| {
        if now == correction.was {
            Ok(edit(becomes.clone()))
        } else {
            Err(Error::from(PrivacyRefusal::DisputeField))
        }
    };
    match correction.field {
        PersonField::Name => text(&contact.display_name, ContactEdit::Name),
        PersonField::Company => text(&contact.company, ContactEdit::Company),
        PersonField::Job => text(&contact.job_title, ContactEdit::JobTitle),
        PersonField::Birthday => text(&contact.birthday, ContactEdit::Birthday),
        PersonField::Note => text(&contact.note, ContactEdit::Note),
        PersonField::Source => text(&contact.source, ContactEdit::Source),
        PersonField::Email => listed(&contact.emails, correction).map(ContactEdit::Emails),
        PersonField::Phone => listed(&contact.phones, correction).map(ContactEdit::Phones),
        PersonField::Website => listed(&contact.websites, correction).map(ContactEdit::Websites),
        PersonField::Record | PersonField::Address | PersonField::Tags => {
            Err(PrivacyRefusal::DisputeField.into())
        }
    }
}

/// A list with one value put right, taken out or added.
fn listed(now: &[Labelled], correction: &Correction) -> Result<Vec<Labelled>> {
    let becomes = correction.becomes.trim();
    let mut list = now.to_vec();
    if correction.was.is_empty() {
        list.push(Labelled::plain(becomes));
        return Ok(list);
    }
    let Some(place) = list.iter().position(|one| one.value == correction.was) else {
        return Err(PrivacyRefusal::DisputeField.into());
    };
    if becomes.is_empty() {
        list.remove(place);
    } else if let Some(one) = list.get_mut(place) {
        becomes.clone_into(&mut one.value);
    }
    Ok(list)
}

fn of_lead(edit: ContactEdit) -> Result<LeadEdit> {
    Ok(match edit {
        ContactEdit::Name(text) => LeadEdit::Name(text),
        ContactEdit::Company(text) => LeadEdit::Company(text),
        ContactEdit::JobTitle(text) => LeadEdit::JobTitle(text),
        ContactEdit::Note(text) => LeadEdit::Note(text),
        ContactEdit::Source(text) => LeadEdit::Source(text),
        ContactEdit::Emails(list) => LeadEdit::Emails(list),
        ContactEdit::Phones(list) => LeadEdit::Phones(list),
        ContactEdit::Websites(list) => LeadEdit::Websites(list),
        // A lead has no birthday.
        _ => return Err(PrivacyRefusal::DisputeField.into()),
    })
}

/// Which fields were put right, for the letter; what they said is nobody's business there.
fn corrected_note(words: &Words, corrections: &[Correction]) -> String {
    let mut names: Vec<String> = corrections
        .iter()
        .map(|one| words.text(&format!("records-field-{}", one.field.word()), &[]))
        .collect();
    names.dedup();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contacts::NewContact;

    fn contact() -> Contact {
        let new = NewContact {
            name: "Ana Costa".to_owned(),
            emails: vec![
                Labelled::plain("ana@example.org"),
                Labelled::plain("old@example.org"),
            ],
            ..NewContact::default()
        };
        Contact::draft(new).unwrap()
    }

    fn correction(field: PersonField, was: &str, becomes: &str) -> Correction {
        Correction {
            field,
            was: was.to_owned(),
            becomes: becomes.to_owned(),
        }
    }

    fn corrected(corrections: &[Correction]) -> Result<Contact> {
        let mut contact = contact();
        edits(&mut contact, corrections)?;
        Ok(contact)
    }

    fn emails(contact: &Contact) -> Vec<&str> {
        contact
            .emails
            .iter()
            .map(|one| one.value.as_str())
            .collect()
    }

    #[test]
    fn the_one_value_of_a_list_that_is_wrong_is_put_right_and_the_others_stay() {
        let right = correction(PersonField::Email, "old@example.org", "new@example.org");
        let contact = corrected(&[right]).unwrap();
        assert_eq!(emails(&contact), ["ana@example.org", "new@example.org"]);
        let out = correction(PersonField::Email, "old@example.org", "");
        assert_eq!(emails(&corrected(&[out]).unwrap()), ["ana@example.org"]);
        let more = correction(PersonField::Email, "", "more@example.org");
        assert_eq!(emails(&corrected(&[more]).unwrap()).len(), 3);
    }

    #[test]
    fn what_does_not_say_what_is_given_as_wrong_is_refused() {
        for wrong in [
            correction(PersonField::Email, "gone@example.org", "new@example.org"),
            correction(PersonField::Name, "Anna Costa", "Ana Silva"),
            correction(PersonField::Record, "", "x"),
        ] {
            let refused = corrected(&[wrong]).unwrap_err();
            assert_eq!(refused.code(), "dispute-field");
        }
    }

    #[test]
    fn several_corrections_of_one_list_follow_each_other() {
        let two = [
            correction(PersonField::Email, "old@example.org", "new@example.org"),
            correction(PersonField::Email, "ana@example.org", ""),
        ];
        assert_eq!(emails(&corrected(&two).unwrap()), ["new@example.org"]);
    }
}
