//! How leads are asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::model::{Lead, LeadStatus};
use crate::contacts::Contact;
use crate::listing::{Direction, Selection, Window};
use crate::values::{
    ChangeSetId, CompanyId, ContactId, Labelled, LeadId, PostalAddress, SubjectId,
};

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LeadSort {
    /// By family name, then given name.
    #[default]
    Name,
    /// By company; those without one last.
    Company,
    /// By the time it was made.
    Created,
    /// By the time it was last touched.
    Updated,
}

/// Which leads, in which order. Converted leads are in the list of contacts instead.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct LeadQuery {
    /// By what.
    pub sort: LeadSort,
    /// Which way.
    pub direction: Direction,
    /// Words that all must be in name, company, e-mail, phone or tags, in any order.
    pub text: String,
    /// How far each must be.
    pub status: Option<LeadStatus>,
    /// A tag each must have.
    pub tag: Option<String>,
    /// Where each must have come from.
    pub source: Option<String>,
    /// The company each must name, in whatever case.
    pub company: Option<String>,
    /// The converted ones instead.
    pub converted: bool,
    /// The trash instead of the list.
    pub trash: bool,
    /// Which rows.
    pub window: Window,
}

/// Several leads.
pub type LeadSelection = Selection<LeadId, LeadQuery>;

/// A lead in a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeadSummary {
    /// Its id.
    pub id: LeadId,
    /// The name as it is shown.
    pub display_name: String,
    /// The company's name; may be blank.
    pub company: String,
    /// First e-mail address; may be blank.
    pub email: String,
    /// First phone number; may be blank.
    pub phone: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Where the lead came from; may be blank.
    pub source: String,
    /// How far the lead is.
    pub status: LeadStatus,
    /// The contact it became.
    pub contact_id: Option<ContactId>,
    /// When something was last said, ISO 8601.
    pub last_activity_at: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

/// A lead as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LeadView {
    /// Its id.
    pub id: LeadId,
    /// The person behind it.
    pub subject_id: SubjectId,
    /// Given name; may be blank.
    pub given_name: String,
    /// Family name; may be blank.
    pub family_name: String,
    /// The name as it is shown.
    pub display_name: String,
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
    /// Anything else.
    pub note: String,
    /// Where the lead came from; may be blank.
    pub source: String,
    /// How far the lead is.
    pub status: LeadStatus,
    /// Whether the person's data is only stored and not used (GDPR Art. 18).
    pub restricted: bool,
    /// The contact it became.
    pub contact_id: Option<ContactId>,
    /// When it became one.
    pub converted_at: Option<String>,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

impl From<LeadView> for Lead {
    fn from(view: LeadView) -> Self {
        Self {
            person: Contact {
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
                note: view.note,
                source: view.source,
                ..Contact::default()
            },
            status: view.status,
        }
    }
}

/// What a lead became.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conversion {
    /// What undoes it.
    pub change: ChangeSetId,
    /// The contact.
    pub contact_id: ContactId,
    /// The company, found or made, where the lead named one.
    pub company_id: Option<CompanyId>,
}
