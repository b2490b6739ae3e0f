use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::db::Fields;
use crate::error::{ErrorKind, Problem, Refusal};
use crate::fields;
use crate::listing::{Direction, Selection, Window};
use crate::values::details::{self, Labelled, PostalAddress};
use crate::values::plain_text::sort_key;
use crate::values::{CompanyId, VatId};

/// Why something about a company cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum CompanyRefusal {
    /// There is no such company.
    #[error("no such company")]
    Missing,
    /// The input is wrong at some fields.
    #[error("the company's fields are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for CompanyRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::Invalid(_) => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "company-missing",
            Self::Invalid(_) => "company-invalid",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::new()
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Missing => Vec::new(),
            Self::Invalid(problems) => problems.clone(),
        }
    }
}

/// What a person writes to make a company: the name, and whatever else is known.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct NewCompany {
    /// Its name.
    pub name: String,
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
    /// VAT identification number.
    pub vat_id: String,
    /// Anything else.
    pub note: String,
}

/// One change of one field.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "field", content = "value")]
pub enum CompanyEdit {
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
    /// VAT identification number.
    VatId(String),
    /// Anything else.
    Note(String),
}

/// A company whose fields are clean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Company {
    /// Its name.
    pub name: String,
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
    /// VAT identification number.
    pub vat_id: String,
    /// Anything else.
    pub note: String,
}

impl Company {
    /// Checks what was written.
    ///
    /// # Errors
    /// [`CompanyRefusal::Invalid`] with the problems at their fields.
    pub fn draft(new: NewCompany) -> Result<Self, CompanyRefusal> {
        let mut problems = Vec::new();
        let company = Self {
            name: company_name(&new.name, &mut problems),
            emails: details::emails(new.emails, "emails", &mut problems),
            phones: details::phones(new.phones, "phones", &mut problems),
            addresses: details::addresses(new.addresses, "addresses", &mut problems),
            websites: details::websites(new.websites, "websites", &mut problems),
            tags: details::tags(new.tags, "tags", &mut problems),
            vat_id: vat_id(&new.vat_id, &mut problems),
            note: details::text(&new.note, "note", &mut problems),
        };
        refuse(problems)?;
        Ok(company)
    }

    /// Changes one field.
    ///
    /// # Errors
    /// [`CompanyRefusal::Invalid`] with the problems at the field.
    pub fn edit(&mut self, edit: CompanyEdit) -> Result<(), CompanyRefusal> {
        let mut problems = Vec::new();
        match edit {
            CompanyEdit::Emails(list) => {
                self.emails = details::emails(list, "value", &mut problems);
            }
            CompanyEdit::Phones(list) => {
                self.phones = details::phones(list, "value", &mut problems);
            }
            CompanyEdit::Addresses(list) => {
                self.addresses = details::addresses(list, "value", &mut problems);
            }
            CompanyEdit::Websites(list) => {
                self.websites = details::websites(list, "value", &mut problems);
            }
            CompanyEdit::Tags(list) => self.tags = details::tags(list, "value", &mut problems),
            CompanyEdit::VatId(text) => self.vat_id = vat_id(&text, &mut problems),
            CompanyEdit::Note(text) => self.note = details::text(&text, "value", &mut problems),
        }
        refuse(problems)
    }

    /// Gives it another name. The people's records carry it too: see `leads::rename_company`.
    ///
    /// # Errors
    /// [`CompanyRefusal::Invalid`] for a blank name.
    pub fn rename(&mut self, name: &str) -> Result<(), CompanyRefusal> {
        let mut problems = Vec::new();
        self.name = company_name(name, &mut problems);
        refuse(problems)
    }

    /// Its columns, but for id and times.
    pub fn fields(&self) -> crate::Result<Fields> {
        Ok(fields! {
            "name" => &self.name,
            "sort_name" => sort_key(&self.name),
            "emails" => serde_json::to_string(&self.emails)?,
            "phones" => serde_json::to_string(&self.phones)?,
            "addresses" => serde_json::to_string(&self.addresses)?,
            "websites" => serde_json::to_string(&self.websites)?,
            "tags" => serde_json::to_string(&self.tags)?,
            "vat_id" => &self.vat_id,
            "note" => &self.note,
        })
    }
}

fn company_name(text: &str, problems: &mut Vec<Problem>) -> String {
    let name = details::line(text, "name", problems);
    if name.is_empty() {
        problems.push(Problem::at("name", "company-name-missing"));
    }
    name
}

/// A number that is none is kept as typed where its form is unknown, because files bring old ones;
/// a typing error in a known form is told.
fn vat_id(text: &str, problems: &mut Vec<Problem>) -> String {
    let typed = details::line(text, "vatId", problems);
    if typed.is_empty() {
        return typed;
    }
    match VatId::parse(&typed) {
        Ok(id) => id.to_string(),
        Err(refusal) => {
            problems.push(Problem::at("vatId", refusal.code()));
            typed
        }
    }
}

fn refuse(problems: Vec<Problem>) -> Result<(), CompanyRefusal> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(CompanyRefusal::Invalid(problems))
    }
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum CompanySort {
    /// By name.
    #[default]
    Name,
    /// By the time it was made.
    Created,
    /// By the time it was last touched.
    Updated,
}

/// Which companies, in which order.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct CompanyQuery {
    /// By what.
    pub sort: CompanySort,
    /// Which way.
    pub direction: Direction,
    /// Words that all must be in name, e-mail, phone or tags.
    pub text: String,
    /// A tag each must have.
    pub tag: Option<String>,
    /// The trash instead of the list.
    pub trash: bool,
    /// Which rows.
    pub window: Window,
}

/// Several companies.
pub type CompanySelection = Selection<CompanyId, CompanyQuery>;

/// A company in a list.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompanySummary {
    /// Its id.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
    /// Its first e-mail address; may be blank.
    pub email: String,
    /// Its first phone number; may be blank.
    pub phone: String,
    /// The city of its first address; may be blank.
    pub city: String,
    /// Its tags.
    pub tags: Vec<String>,
    /// How many contacts work there.
    pub people: i64,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

/// A company as its page shows it. Its people: `contacts::list` with its id.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompanyView {
    /// Its id.
    pub id: CompanyId,
    /// Its name.
    pub name: String,
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
    /// VAT identification number.
    pub vat_id: String,
    /// Anything else.
    pub note: String,
    /// How many contacts work there.
    pub people: i64,
    /// When it was made, ISO 8601.
    pub created_at: String,
    /// When it was last touched, ISO 8601.
    pub updated_at: String,
    /// When it went to the trash.
    pub deleted_at: Option<String>,
}

impl From<CompanyView> for Company {
    fn from(view: CompanyView) -> Self {
        Self {
            name: view.name,
            emails: view.emails,
            phones: view.phones,
            addresses: view.addresses,
            websites: view.websites,
            tags: view.tags,
            vat_id: view.vat_id,
            note: view.note,
        }
    }
}
