use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{ErrorKind, Problem, Refusal};
use crate::values::details::{self, Labelled, PostalAddress};

/// Why something about a contact cannot be done.
#[derive(Debug, thiserror::Error)]
pub enum ContactRefusal {
    /// There is no such contact.
    #[error("no such contact")]
    Missing,
    /// A contact cannot be merged with itself.
    #[error("one contact twice")]
    SameContact,
    /// The input is wrong at some fields.
    #[error("the contact's fields are wrong")]
    Invalid(Vec<Problem>),
}

impl Refusal for ContactRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::Missing => ErrorKind::NotFound,
            Self::SameContact => ErrorKind::Refused,
            Self::Invalid(_) => ErrorKind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "contact-missing",
            Self::SameContact => "contact-merge-same",
            Self::Invalid(_) => "contact-invalid",
        }
    }

    fn problems(&self) -> Vec<Problem> {
        match self {
            Self::Missing | Self::SameContact => Vec::new(),
            Self::Invalid(problems) => problems.clone(),
        }
    }
}

/// What a contact is to the business.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Lifecycle {
    /// Nothing more is known.
    #[default]
    Contact,
    /// May become a customer.
    Prospect,
    /// Buys.
    Customer,
    /// Bought, and does no more.
    Former,
    /// Sells to the business.
    Supplier,
    /// Works beside the business.
    Partner,
}

impl Lifecycle {
    /// How it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Prospect => "prospect",
            Self::Customer => "customer",
            Self::Former => "former",
            Self::Supplier => "supplier",
            Self::Partner => "partner",
        }
    }

    /// Reads how it is written.
    pub fn parse(word: &str) -> Option<Self> {
        [
            Self::Contact,
            Self::Prospect,
            Self::Customer,
            Self::Former,
            Self::Supplier,
            Self::Partner,
        ]
        .into_iter()
        .find(|one| one.word() == word)
    }
}

/// What a person writes to make a contact: a name, an e-mail, a phone or a company, one of them is
/// enough.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct NewContact {
    /// The whole name in one field; ignored beside given or family name.
    pub name: String,
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The name as it is shown, where it is not given and family name.
    pub display_name: String,
    /// The company's name: an existing one is found, an unknown one is made.
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
    /// Birthday, `2001-03-12`, or `--03-12` where the year is not known.
    pub birthday: String,
    /// Anything else.
    pub note: String,
    /// What the contact is to the business.
    pub lifecycle: Lifecycle,
    /// Where the contact came from.
    pub source: String,
    /// Lines of a vCard that this program has no field for, kept for the way out.
    pub unknown: Vec<String>,
}

/// One change of one field.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "field", content = "value")]
pub enum ContactEdit {
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
    /// Birthday.
    Birthday(String),
    /// Anything else.
    Note(String),
    /// What the contact is to the business.
    Lifecycle(Lifecycle),
    /// Where the contact came from.
    Source(String),
}

/// A contact whose fields are clean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Contact {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// The name as it is shown.
    pub display_name: String,
    /// The company's name; the link is made when it is written.
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
    /// Birthday.
    pub birthday: String,
    /// Anything else.
    pub note: String,
    /// What the contact is to the business.
    pub lifecycle: Lifecycle,
    /// Where the contact came from.
    pub source: String,
    /// Kept lines of a vCard.
    pub unknown: Vec<String>,
}

impl Contact {
    /// Checks what was written.
    ///
    /// # Errors
    /// [`ContactRefusal::Invalid`] with the problems at their fields.
    pub fn draft(new: NewContact) -> Result<Self, ContactRefusal> {
        let mut problems = Vec::new();
        let p = &mut problems;
        let mut contact = Self {
            given_name: details::line(&new.given_name, "givenName", p),
            family_name: details::line(&new.family_name, "familyName", p),
            display_name: details::line(&new.display_name, "displayName", p),
            company: details::line(&new.company, "company", p),
            job_title: details::line(&new.job_title, "jobTitle", p),
            emails: details::emails(new.emails, "emails", p),
            phones: details::phones(new.phones, "phones", p),
            addresses: details::addresses(new.addresses, "addresses", p),
            websites: details::websites(new.websites, "websites", p),
            tags: details::tags(new.tags, "tags", p),
            birthday: birthday(&new.birthday, "birthday", p),
            note: details::text(&new.note, "note", p),
            lifecycle: new.lifecycle,
            source: details::line(&new.source, "source", p),
            unknown: kept_lines(new.unknown),
        };
        let name = details::line(&new.name, "name", p);
        if contact.given_name.is_empty() && contact.family_name.is_empty() {
            contact.take_name(&name);
        }
        if contact.display_name.is_empty() {
            contact.display_name = contact.usual_name();
        }
        if contact.display_name.is_empty() {
            p.push(Problem::at("name", "contact-name-missing"));
        }
        refuse(problems)?;
        Ok(contact)
    }

    /// Changes one field. A shown name that followed from the fields follows them further.
    ///
    /// # Errors
    /// [`ContactRefusal::Invalid`] with the problems at the field.
    pub fn edit(&mut self, edit: ContactEdit) -> Result<(), ContactRefusal> {
        let mut problems = Vec::new();
        let p = &mut problems;
        let follows = self.display_name == self.usual_name();
        let mut renamed = false;
        match edit {
            ContactEdit::Name(text) => {
                let name = details::line(&text, "value", p);
                self.take_name(&name);
                renamed = true;
            }
            ContactEdit::GivenName(text) => {
                self.given_name = details::line(&text, "value", p);
                renamed = true;
            }
            ContactEdit::FamilyName(text) => {
                self.family_name = details::line(&text, "value", p);
                renamed = true;
            }
            ContactEdit::Company(text) => self.company = details::line(&text, "value", p),
            ContactEdit::JobTitle(text) => self.job_title = details::line(&text, "value", p),
            ContactEdit::Emails(list) => self.emails = details::emails(list, "value", p),
            ContactEdit::Phones(list) => self.phones = details::phones(list, "value", p),
            ContactEdit::Addresses(list) => self.addresses = details::addresses(list, "value", p),
            ContactEdit::Websites(list) => self.websites = details::websites(list, "value", p),
            ContactEdit::Tags(list) => self.tags = details::tags(list, "value", p),
            ContactEdit::Birthday(text) => self.birthday = birthday(&text, "value", p),
            ContactEdit::Note(text) => self.note = details::text(&text, "value", p),
            ContactEdit::Lifecycle(lifecycle) => self.lifecycle = lifecycle,
            ContactEdit::Source(text) => self.source = details::line(&text, "value", p),
        }
        if follows || renamed {
            self.display_name = self.usual_name();
        }
        if self.display_name.is_empty() {
            p.push(Problem::at("value", "contact-name-missing"));
        }
        refuse(problems)
    }

    /// What a list is sorted by: family name before given name, else what is shown.
    pub fn name_to_sort_by(&self) -> String {
        name_to_sort_by(&self.given_name, &self.family_name, &self.display_name)
    }

    /// The last word of a whole name is the family name, as most write it; fields can be edited.
    fn take_name(&mut self, name: &str) {
        let (given, family) = split_name(name);
        self.given_name = given;
        self.family_name = family;
    }

    fn usual_name(&self) -> String {
        let name = format!("{} {}", self.given_name, self.family_name);
        let name = name.trim();
        if !name.is_empty() {
            return name.to_owned();
        }
        let email = self.emails.first().map(|one| one.value.as_str());
        let phone = self.phones.first().map(|one| one.value.as_str());
        [Some(self.company.as_str()), email, phone]
            .into_iter()
            .flatten()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned()
    }
}

/// What a list sorts a person by: family name before given name, else what is shown.
pub(crate) fn name_to_sort_by(given: &str, family: &str, shown: &str) -> String {
    match (family, given) {
        ("", "") => shown.to_owned(),
        ("", given) => given.to_owned(),
        (family, given) => format!("{family} {given}"),
    }
}

/// Given and family name of a whole name: `Ada Byron`, or `Byron, Ada`.
pub(crate) fn split_name(name: &str) -> (String, String) {
    if let Some((family, given)) = name.split_once(',')
        && !family.trim().is_empty()
        && !given.trim().is_empty()
    {
        return (given.trim().to_owned(), family.trim().to_owned());
    }
    match name.rsplit_once(char::is_whitespace) {
        Some((given, family)) => (given.trim().to_owned(), family.trim().to_owned()),
        None => (name.to_owned(), String::new()),
    }
}

/// A date, or month and day as vCard writes them where the year is not known (RFC 6350, 4.3.1).
fn birthday(text: &str, field: &str, problems: &mut Vec<Problem>) -> String {
    let typed = details::line(text, field, problems);
    let whole = match typed.strip_prefix("--") {
        Some(rest) => format!("2000-{rest}"),
        None => typed.clone(),
    };
    if typed.is_empty() || whole.parse::<jiff::civil::Date>().is_ok() {
        return typed;
    }
    problems.push(Problem::at(field, "contact-birthday-malformed"));
    typed
}

/// What is kept of unknown lines: no more than a record can carry.
fn kept_lines(lines: Vec<String>) -> Vec<String> {
    lines
        .into_iter()
        .take(details::MOST)
        .map(|line| {
            line.chars()
                .filter(|letter| *letter != '\0')
                .take(details::LONGEST_TEXT)
                .collect()
        })
        .collect()
}

fn refuse(problems: Vec<Problem>) -> Result<(), ContactRefusal> {
    if problems.is_empty() {
        Ok(())
    } else {
        Err(ContactRefusal::Invalid(problems))
    }
}
