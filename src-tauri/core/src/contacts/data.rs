//! What is stored of contacts, and what it says.

use crate::change::Topic;
use crate::companies::data::{
    RECORD_TAGS, is_deleted, list_of, tag_rows, text_of, words_of_person,
};
use crate::data_map::{
    Activity, Category, Derived, Erase, Retention, Source, Subject, Table, text,
};
use crate::db::Fields;
use crate::fields;
use crate::values::{EmailAddress, Labelled, PhoneNumber};

/// Contacts.
pub static CONTACTS: Table = Table::new(
    "contacts",
    &[
        text("id"),
        text("subject_id"),
        text("given_name").about(Category::Identity, Source::Provided),
        text("family_name").about(Category::Identity, Source::Provided),
        text("display_name").about(Category::Identity, Source::Provided),
        text("sort_name").about(Category::Identity, Source::Derived),
        text("company_id").about(Category::Identity, Source::Provided),
        text("company_name").about(Category::Identity, Source::Provided),
        text("sort_company").about(Category::Identity, Source::Derived),
        text("job_title").about(Category::Identity, Source::Provided),
        text("emails").about(Category::ContactDetails, Source::Provided),
        text("sort_email").about(Category::ContactDetails, Source::Derived),
        text("phones").about(Category::ContactDetails, Source::Provided),
        text("addresses").about(Category::ContactDetails, Source::Provided),
        text("websites").about(Category::ContactDetails, Source::Provided),
        text("tags").about(Category::Communication, Source::Observed),
        text("birthday").about(Category::Identity, Source::Provided),
        text("note").about(Category::Communication, Source::Observed),
        text("lifecycle").about(Category::Communication, Source::Observed),
        text("source").about(Category::Communication, Source::Observed),
        text("unknown").about(Category::ContactDetails, Source::Provided),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Contacts)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.keeps_its_person()
.search(search_words)
.derives(&[
    Derived {
        table: &CONTACT_POINTS,
        owner: "contact_id",
        rows: points,
    },
    Derived {
        table: &RECORD_TAGS,
        owner: "record_id",
        rows: tags,
    },
])
.serves(Activity::Customers);

/// What people are recognised by.
pub static CONTACT_POINTS: Table = Table::new(
    "contact_points",
    &[
        text("id"),
        text("contact_id"),
        text("subject_id"),
        text("kind"),
        text("value").about(Category::ContactDetails, Source::Derived),
    ],
)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.derived()
.serves(Activity::Customers);

/// The kind of point that is a normalised e-mail address.
pub(crate) const EMAIL: &str = "email";
/// The kind of point that is the last digits of a phone number.
pub(crate) const PHONE: &str = "phone";

fn search_words(row: &Fields) -> Option<String> {
    if is_deleted(row) {
        return None;
    }
    Some(words_of_person(row))
}

fn points(row: &Fields) -> Vec<Fields> {
    if is_deleted(row) {
        return Vec::new();
    }
    let emails = list_of::<Labelled>(row, "emails")
        .into_iter()
        .filter_map(|one| EmailAddress::parse(&one.value).ok())
        .map(|email| (EMAIL, email.normalised()));
    let phones = list_of::<Labelled>(row, "phones")
        .into_iter()
        .filter_map(|one| PhoneNumber::parse(&one.value).ok())
        .map(|phone| (PHONE, phone.matching_digits()));
    let contact = text_of(row, "id");
    emails
        .chain(phones)
        .enumerate()
        .map(|(position, (kind, value))| {
            fields! {
                "id" => format!("{contact}:{position}"),
                "contact_id" => contact,
                "subject_id" => text_of(row, "subject_id"),
                "kind" => kind,
                "value" => value,
            }
        })
        .collect()
}

fn tags(row: &Fields) -> Vec<Fields> {
    tag_rows(row, "contacts", Some(text_of(row, "subject_id")))
}
