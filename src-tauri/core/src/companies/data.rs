//! What is stored of companies, and what it says.

use crate::change::Topic;
use crate::data_map::{Activity, Category, Derived, Source, Table, text};
use crate::db::{Fields, Value, field};
use crate::fields;
use crate::values::fold::{fold, folded_words};
use crate::values::{Labelled, PhoneNumber};

/// Companies.
pub static COMPANIES: Table = Table::new(
    "companies",
    &[
        text("id"),
        // The firm of one person carries her name.
        text("name").about(Category::Identity, Source::Provided),
        text("sort_name").about(Category::Identity, Source::Derived),
        text("emails").about(Category::ContactDetails, Source::Provided),
        text("phones").about(Category::ContactDetails, Source::Provided),
        text("addresses").about(Category::ContactDetails, Source::Provided),
        text("websites").about(Category::ContactDetails, Source::Provided),
        text("tags"),
        text("vat_id").about(Category::Financial, Source::Provided),
        text("note").about(Category::Communication, Source::Observed),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Companies)
.search(search_words)
.derives(&[Derived {
    table: &RECORD_TAGS,
    owner: "record_id",
    rows: tags_of_company,
}])
.serves(Activity::Customers);

/// The tags of companies, contacts and leads.
pub static RECORD_TAGS: Table = Table::new(
    "record_tags",
    &[
        text("id"),
        text("record_id"),
        text("subject_id"),
        text("kind"),
        text("tag").about(Category::Communication, Source::Observed),
        text("folded").about(Category::Communication, Source::Derived),
    ],
)
.personal(
    crate::data_map::Subject::Column("subject_id"),
    crate::data_map::Erase::Delete,
    crate::data_map::Retention::Record,
)
.derived()
.serves(Activity::Customers);

fn search_words(row: &Fields) -> Option<String> {
    if is_deleted(row) {
        return None;
    }
    let mut words = folded_words(text_of(row, "name"));
    words.extend(words_of_details(row));
    Some(words.join(" "))
}

fn tags_of_company(row: &Fields) -> Vec<Fields> {
    tag_rows(row, "companies", None)
}

/// Whether a row lies in the trash.
pub(crate) fn is_deleted(row: &Fields) -> bool {
    !text_of(row, "deleted_at").is_empty()
}

/// A column's text; blank where there is none.
pub(crate) fn text_of<'a>(row: &'a Fields, column: &str) -> &'a str {
    field(row, column)
        .and_then(Value::as_text)
        .unwrap_or_default()
}

/// A column's JSON list; empty where it cannot be read.
pub(crate) fn list_of<T: serde::de::DeserializeOwned>(row: &Fields, column: &str) -> Vec<T> {
    serde_json::from_str(text_of(row, column)).unwrap_or_default()
}

/// The words of e-mails, phones and tags, by which any such record is found.
fn words_of_details(row: &Fields) -> Vec<String> {
    let mut words = Vec::new();
    for email in list_of::<Labelled>(row, "emails") {
        words.extend(folded_words(&email.value));
    }
    for phone in list_of::<Labelled>(row, "phones") {
        words.extend(PhoneNumber::parse(&phone.value).map(|number| number.digits()));
    }
    for tag in list_of::<String>(row, "tags") {
        words.extend(folded_words(&tag));
    }
    words
}

/// The words a person is found by as contact or lead: names, company, details.
pub(crate) fn words_of_person(row: &Fields) -> String {
    let mut words = Vec::new();
    for column in ["display_name", "given_name", "family_name", "company_name"] {
        for word in folded_words(text_of(row, column)) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
    }
    words.extend(words_of_details(row));
    words.join(" ")
}

/// One row for each tag of a record that is not in the trash.
pub(crate) fn tag_rows(row: &Fields, kind: &'static str, subject: Option<&str>) -> Vec<Fields> {
    if is_deleted(row) {
        return Vec::new();
    }
    let record = text_of(row, "id");
    list_of::<String>(row, "tags")
        .into_iter()
        .enumerate()
        .map(|(position, tag)| {
            let folded: String = fold(&tag).chars().take(80).collect();
            fields! {
                "id" => format!("{record}:{position}"),
                "record_id" => record,
                "subject_id" => subject,
                "kind" => kind,
                "tag" => tag,
                "folded" => folded,
            }
        })
        .collect()
}
