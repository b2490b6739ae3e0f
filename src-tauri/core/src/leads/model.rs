use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contacts::{Contact, NewContact, person_fields};
use crate::db::Fields;
use crate::error::{ErrorKind, Problem, Refusal};
use crate::fields;
use crate::values::details::{Labelled, PostalAddress};

/// Why something about a lead cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum LeadRefusal {
    /// There is no such lead.
    #[error("no such lead")]
    Missing,
    /// It was converted; the contact it became is what can be changed.
    #[error("converted before")]
    Converted,
    /// The input is wrong at some fields.
    #[error("the lead's fields are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for LeadRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::Converted => ErrorKind::Refused,
            Self::Invalid(_) => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "lead-missing",
            Self::Converted => "lead-converted-before",
            Self::Invalid(_) => "lead-invalid",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Invalid(problems) => problems.clone(),
            Self::Missing | Self::Converted => Vec::new(),
        }
    }
}

/// How far a lead is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum LeadStatus {
    /// Nobody spoke with her yet.
    #[default]
    New,
    /// Somebody is at it.
    Working,
    /// Worth an offer.
    Qualified,
    /// Not a customer to be.
    Unqualified,
}

impl LeadStatus {
    /// How it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Working => "working",
            Self::Qualified => "qualified",
            Self::Unqualified => "unqualified",
        }
    }

    /// Reads how it is written.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::New, Self::Working, Self::Qualified, Self::Unqualified]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// What a person writes to make a lead: a name, an e-mail, a phone or a company, one of them is
/// enough.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct NewLead {
    /// The whole name in one field; ignored beside given or family name.
    pub name: String,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The company's name.
    pub company: String,
    /// Job title.
    pub job_title: String,
    /// E-mail addresses.
    pub emails: Vec<Labelled>,
    /// Phone numbers.
    pub phones: Vec<Labelled>,
    /// Postal addresses.
    pub addresses: Vec<PostalAddress>,
    /// Web pages.
    pub websites: Vec<Labelled>,
    /// Tags.
    pub tags: Vec<String>,
    /// Anything else.
    pub note: String,
    /// Where the lead came from.
    pub source: String,
    /// How far the lead is.
    pub status: LeadStatus,
}

/// One change of one field.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "field", content = "value")]
pub enum LeadEdit {
    /// The whole name in one field.
    Name(String),
    /// Given name.
    GivenName(String),
    /// Family name.
    FamilyName(String),
    /// The company's name; blank for none.
    Company(String),
    /// Job title.
    JobTitle(String),
    /// E-mail addresses.
    Emails(Vec<Labelled>),
    /// Phone numbers.
    Phones(Vec<Labelled>),
    /// Postal addresses.
    Addresses(Vec<PostalAddress>),
    /// Web pages.
    Websites(Vec<Labelled>),
    /// Tags.
    Tags(Vec<String>),
    /// Anything else.
    Note(String),
    /// Where the lead came from.
    Source(String),
    /// How far the lead is.
    Status(LeadStatus),
}

/// A lead whose fields are clean: a contact's fields, and how far it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// What the contact will take over.
    pub person: Contact,
    /// How far the lead is.
    pub status: LeadStatus,
}

impl Lead {
    /// Checks what was written.
    ///
    /// # Errors
    /// [`LeadRefusal::Invalid`] with the problems at their fields.
    pub fn draft(new: NewLead) -> Result<Self, LeadRefusal> {
        let person = Contact::draft(NewContact {
            name: new.name,
            given_name: new.given_name,
            family_name: new.family_name,
            company: new.company,
            job_title: new.job_title,
            emails: new.emails,
            phones: new.phones,
            addresses: new.addresses,
            websites: new.websites,
            tags: new.tags,
            note: new.note,
            source: new.source,
            ..NewContact::default()
        })
        .map_err(|refusal| LeadRefusal::Invalid(refusal.problems()))?;
        Ok(Self {
            person,
            status: new.status,
        })
    }

    /// Changes one field.
    ///
    /// # Errors
    /// [`LeadRefusal::Invalid`] with the problems at the field.
    pub fn edit(&mut self, edit: LeadEdit) -> Result<(), LeadRefusal> {
        use crate::contacts::ContactEdit as Of;
        let of_person = match edit {
            LeadEdit::Status(status) => {
                self.status = status;
                return Ok(());
            }
            LeadEdit::Name(text) => Of::Name(text),
            LeadEdit::GivenName(text) => Of::GivenName(text),
            LeadEdit::FamilyName(text) => Of::FamilyName(text),
            LeadEdit::Company(text) => Of::Company(text),
            LeadEdit::JobTitle(text) => Of::JobTitle(text),
            LeadEdit::Emails(list) => Of::Emails(list),
            LeadEdit::Phones(list) => Of::Phones(list),
            LeadEdit::Addresses(list) => Of::Addresses(list),
            LeadEdit::Websites(list) => Of::Websites(list),
            LeadEdit::Tags(list) => Of::Tags(list),
            LeadEdit::Note(text) => Of::Note(text),
            LeadEdit::Source(text) => Of::Source(text),
        };
        self.person
            .edit(of_person)
            .map_err(|refusal| LeadRefusal::Invalid(refusal.problems()))
    }

    /// Its columns, but for id, subject, conversion and times.
    pub fn fields(&self) -> crate::Result<Fields> {
        let mut row = person_fields(&self.person)?;
        row.extend(fields! { "status" => self.status.word() });
        Ok(row)
    }
}
