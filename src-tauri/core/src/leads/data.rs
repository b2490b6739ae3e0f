//! What is stored of leads, and what it says.

use crate::change::Topic;
use crate::companies::RECORD_TAGS;
use crate::companies::data::{is_deleted, tag_rows, text_of, words_of_person};
use crate::data_map::{
    Activity, Category, Derived, Erase, Retention, Source, Subject, Table, text,
};
use crate::db::Fields;

/// Leads.
pub static LEADS: Table = Table::new(
    "leads",
    &[
        text("id"),
        text("subject_id"),
        text("given_name").about(Category::Identity, Source::Provided),
        text("family_name").about(Category::Identity, Source::Provided),
        text("display_name").about(Category::Identity, Source::Provided),
        text("sort_name").about(Category::Identity, Source::Derived),
        text("company_name").about(Category::Identity, Source::Provided),
        text("sort_company").about(Category::Identity, Source::Derived),
        text("job_title").about(Category::Identity, Source::Provided),
        text("emails").about(Category::ContactDetails, Source::Provided),
        text("phones").about(Category::ContactDetails, Source::Provided),
        text("addresses").about(Category::ContactDetails, Source::Provided),
        text("websites").about(Category::ContactDetails, Source::Provided),
        text("tags").about(Category::Communication, Source::Observed),
        text("note").about(Category::Communication, Source::Observed),
        text("source").about(Category::Communication, Source::Observed),
        text("status").about(Category::Communication, Source::Observed),
        text("contact_id"),
        text("converted_at").about(Category::Communication, Source::Observed),
        text("created_at"),
        text("updated_at"),
        text("deleted_at"),
    ],
)
.topic(Topic::Leads)
.personal(
    Subject::Column("subject_id"),
    Erase::Delete,
    Retention::Record,
)
.keeps_its_person()
.search(search_words)
.derives(&[Derived {
    table: &RECORD_TAGS,
    owner: "record_id",
    rows: tags,
}])
.serves(Activity::Leads);

/// A converted lead is found as the contact it became.
fn search_words(row: &Fields) -> Option<String> {
    if is_deleted(row) || !text_of(row, "converted_at").is_empty() {
        return None;
    }
    Some(words_of_person(row))
}

fn tags(row: &Fields) -> Vec<Fields> {
    tag_rows(row, "leads", Some(text_of(row, "subject_id")))
}
