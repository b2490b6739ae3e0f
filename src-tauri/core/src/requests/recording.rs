//! Recording that a request came.

use jiff::civil::Date;

use super::actions::{LONGEST_TEXT, calendar};
use super::data::REQUESTS;
use super::model::{Asker, AskerKind, Identity, NewRequest};
use super::refusal::RequestRefusal;
use super::store;
use crate::change::{Action, Change};
use crate::contacts;
use crate::error::{ErrorKind, Fault, NotFound, Problem, Result};
use crate::fields;
use crate::leads;
use crate::purpose::Purpose;
use crate::settings::{self, Business, Language};
use crate::values::{ChangeSetId, EmailAddress, Labelled, PostalAddress, RequestId, SubjectId};
use crate::workspace::Workspace;

/// A request was recorded.
pub const RECORDED: Action = Action::undoable("request-recorded").even_without_terms();

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// Who asks, as the request keeps her.
struct Person {
    kind: AskerKind,
    /// Nobody yet, for somebody who is typed in.
    subject: Option<SubjectId>,
    name: String,
    email: String,
    address: String,
}

pub(super) async fn record(
    workspace: &Workspace,
    new: NewRequest,
) -> Result<(ChangeSetId, RequestId)> {
    let today = workspace.clock().today();
    let received = checked(&new, today)?;
    let calendar = calendar(workspace).await?;
    let business: Option<Business> = settings::load(workspace).await?;
    let usual = business
        .map(|business| business.language)
        .unwrap_or_default();
    let person = person(workspace, &new).await?;
    let mut change = Change::begin(workspace, RECORDED).await?;
    change.alone().await?;
    let person = with_account(&mut change, person).await?;
    let subject = match person.subject {
        Some(subject) => subject,
        None => change.new_subject()?,
    };
    refuse_twice(&mut change, subject, &new).await?;
    let (id, at) = (RequestId::new(), change.at());
    let nothing: Option<Date> = None;
    let number = store::next_number(change.tx()).await?;
    let language: Language = new.language.unwrap_or(usual);
    let row = fields! {
        "id" => id, "number" => number, "subject_id" => subject,
        "asker" => person.kind.word(), "name" => person.name, "email" => person.email,
        "address" => person.address, "language" => language.code(), "kind" => new.kind.word(),
        "channel" => new.channel.word(), "calendar" => calendar.code(),
        "received_on" => received, "details" => new.details.trim(),
        "identity" => Identity::Unchecked.word(), "identity_asked_on" => nothing,
        "identity_settled_on" => nothing, "identity_how" => "", "question" => "",
        "question_asked_on" => nothing, "paused_days" => 0_i64, "acknowledged_on" => nothing,
        "extended_on" => nothing, "extension_reason" => "", "decision" => "",
        "decided_on" => nothing, "exemptions" => "[]", "reason" => "",
        "carried_out_on" => nothing, "evidence" => "", "proof" => "", "note" => "",
        "answered_on" => nothing, "sent_by" => "", "withdrawn_on" => nothing,
        "created_at" => at, "updated_at" => at,
    };
    change.insert(&REQUESTS, row).await?;
    Ok((change.commit().await?, id))
}

/// Two requests of one person for the same are one; two for different things stand side by side.
async fn refuse_twice(change: &mut Change<'_>, subject: SubjectId, new: &NewRequest) -> Result<()> {
    let open = store::open_of(change.tx(), subject).await?;
    match open.iter().find(|other| other.kind == new.kind) {
        Some(other) => Err(RequestRefusal::OpenAlready {
            number: other.number,
        }
        .into()),
        None => Ok(()),
    }
}

/// The day it came, once every field is right.
fn checked(new: &NewRequest, today: Date) -> Result<Date> {
    let mut problems = Vec::new();
    let received = match new.received_on.trim() {
        "" => Ok(today),
        text => text.parse::<Date>(),
    };
    match &received {
        Ok(day) if *day > today => {
            problems.push(Problem::at("receivedOn", "request-received-later"));
        }
        Err(_) => problems.push(Problem::at("receivedOn", "value-date-malformed")),
        Ok(_) => {}
    }
    if new.asker == Asker::Typed && new.name.trim().is_empty() {
        problems.push(Problem::at("name", "settings-field-missing"));
    }
    let email = new.email.trim();
    if !email.is_empty()
        && let Err(refusal) = EmailAddress::parse(email)
    {
        problems.push(Problem::at("email", refusal.code()));
    }
    for (field, text, most) in [
        ("name", &new.name, LONGEST_NAME),
        ("address", &new.address, LONGEST_TEXT),
        ("details", &new.details, LONGEST_TEXT),
    ] {
        if text.chars().count() > most {
            problems.push(Problem::at(field, "settings-field-too-long").with("most", most));
        }
    }
    match received {
        Ok(day) if problems.is_empty() => Ok(day),
        _ => Err(RequestRefusal::Invalid(problems).into()),
    }
}

async fn person(workspace: &Workspace, new: &NewRequest) -> Result<Person> {
    Ok(match new.asker {
        Asker::Contact(id) => {
            let found = contacts::show_for(workspace, id, Purpose::Rights).await;
            let contact = found.map_err(gone)?;
            Person {
                kind: AskerKind::Person,
                subject: Some(contact.subject_id),
                name: contact.display_name,
                email: first(&contact.emails),
                address: lines(contact.addresses.first()),
            }
        }
        Asker::Lead(id) => {
            let found = leads::show_for(workspace, id, Purpose::Rights).await;
            let lead = found.map_err(gone)?;
            Person {
                kind: AskerKind::Person,
                subject: Some(lead.subject_id),
                name: lead.display_name,
                email: first(&lead.emails),
                address: lines(lead.addresses.first()),
            }
        }
        Asker::Account | Asker::Typed => Person {
            kind: match new.asker {
                Asker::Account => AskerKind::Account,
                _ => AskerKind::Typed,
            },
            subject: None,
            name: new.name.trim().to_owned(),
            email: new.email.trim().to_owned(),
            address: new.address.trim().to_owned(),
        },
    })
}

/// The account holder as she is stored.
async fn with_account(change: &mut Change<'_>, person: Person) -> Result<Person> {
    if person.kind != AskerKind::Account {
        return Ok(person);
    }
    let actor = change.workspace().actor();
    let holder = store::holder(change.tx(), actor)
        .await?
        .ok_or(NotFound { record: "account" })?;
    let subject = SubjectId::parse(&holder.subject_id)
        .map_err(|_| Fault::Shape("the account holder's subject".into()))?;
    Ok(Person {
        subject: Some(subject),
        name: holder.name,
        email: holder.email.unwrap_or_default(),
        address: holder.billing.unwrap_or_default(),
        ..person
    })
}

fn gone(error: crate::Error) -> crate::Error {
    match error.kind() {
        ErrorKind::NotFound => RequestRefusal::PersonMissing.into(),
        _ => error,
    }
}

fn first(emails: &[Labelled]) -> String {
    emails
        .first()
        .map_or_else(String::new, |email| email.value.clone())
}

fn lines(address: Option<&PostalAddress>) -> String {
    let Some(address) = address else {
        return String::new();
    };
    let town = format!("{} {}", address.postal_code, address.city);
    [
        &address.street,
        town.trim(),
        &address.region,
        &address.country,
    ]
    .into_iter()
    .filter(|line| !line.trim().is_empty())
    .map(str::trim)
    .collect::<Vec<_>>()
    .join("\n")
}
