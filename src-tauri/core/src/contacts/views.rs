//! How contacts are asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Contact, Lifecycle};
use crate::consent::MailingRule;
use crate::listing::{Direction, Selection, Window};
use crate::values::{CompanyId, ContactId, ImportId, Labelled, PostalAddress, SubjectId};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactSort {
    /// By family name, then given name.
    #[default]
    Name,
    /// By company; those without one last.
    Company,
    /// By first e-mail address; those without one last.
    Email,
    /// By the time it was made.
    Created,
    /// By the time it was last touched: edited, spoken with, given a task.
    Updated,
}

/// Which contacts, in which order.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct ContactQuery {
    /// By what.
    pub sort: ContactSort,
    /// Which way.
    pub direction: Direction,
    /// Words that all must be in name, company, e-mail, phone or tags, in any order.
    pub text: String,
    /// A tag each must have.
    pub tag: Option<String>,
    /// What each must be to the business.
    pub lifecycle: Option<Lifecycle>,
    /// The company each must work at.
    pub company_id: Option<CompanyId>,
    /// The import that must have made each.
    pub import_id: Option<ImportId>,
    /// What each may be contacted for, and how.
    pub mailable: Option<MailingRule>,
    /// The trash instead of the list.
    pub trash: bool,
    /// Which rows.
    pub window: Window,
}

/// Several contacts.
pub type ContactSelection = Selection<ContactId, ContactQuery>;

/// A contact in a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactSummary {
    /// Its id.
    pub id: ContactId,
    /// The name as it is shown.
    pub display_name: String,
    /// The company's id.
    pub company_id: Option<CompanyId>,
    /// The company's name; may be blank.
    pub company: String,
    /// Job title; may be blank.
    pub job_title: String,
    /// First e-mail address; may be blank.
    pub email: String,
    /// First phone number; may be blank.
    pub phone: String,
    /// Tags.
    pub tags: Vec<String>,
    /// What the contact is to the business.
    pub lifecycle: Lifecycle,
    /// When something was last said, ISO 8601.
    pub last_activity_at: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

/// A contact as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Its id.
    pub id: ContactId,
    /// The person behind it.
    pub subject_id: SubjectId,
    /// Given name; may be blank.
    pub given_name: String,
    /// Family name; may be blank.
    pub family_name: String,
    /// The name as it is shown.
    pub display_name: String,
    /// The company's id.
    pub company_id: Option<CompanyId>,
    /// The company's name; may be blank.
    pub company: String,
    /// Job title; may be blank.
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
    /// Birthday, `2001-03-12` or `--03-12`; may be blank.
    pub birthday: String,
    /// Anything else.
    pub note: String,
    /// What the contact is to the business.
    pub lifecycle: Lifecycle,
    /// Where the contact came from; may be blank.
    pub source: String,
    /// Kept lines of a vCard.
    pub unknown: Vec<String>,
    /// Whether the person's data is only stored and not used (GDPR Art. 18).
    pub restricted: bool,
    /// When something was last said, ISO 8601.
    pub last_activity_at: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

impl From<ContactView> for Contact {
    fn from(view: ContactView) -> Self {
        Self {
            given_name: view.given_name,
            family_name: view.family_name,
            display_name: view.display_name,
            company: view.company,
            job_title: view.job_title,
            emails: view.emails,
            phones: view.phones,
            addresses: view.addresses,
            websites: view.websites,
            tags: view.tags,
            birthday: view.birthday,
            note: view.note,
            lifecycle: view.lifecycle,
            source: view.source,
            unknown: view.unknown,
        }
    }
}

/// By what a contact looks like one that is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum DuplicateReason {
    /// The same e-mail address.
    Email,
    /// The same phone number.
    Phone,
    /// The same name.
    Name,
}

/// A contact that looks like one that is being written.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Duplicate {
    /// The contact that is there.
    pub contact: ContactSummary,
    /// By what it looks like it.
    pub reason: DuplicateReason,
}

/// A tag and how many carry it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TagCount {
    /// The tag.
    pub tag: String,
    /// How many contacts carry it.
    pub count: i64,
}
