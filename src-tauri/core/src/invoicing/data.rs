//! What is stored of invoices, and what it says about people.

use crate::change::Topic;
use crate::data_map::{
    Activity, Category, Erase, Prolonged, Remains, Retention, Source, Subject, Table, bytes,
    integer, text,
};
use crate::db::{Fields, Value, field};
use crate::values::fold::folded_words;

/// Invoices and their drafts.
pub static INVOICES: Table = Table::new(
    "invoices",
    &[
        text("id"),
        text("subject_id"),
        text("contact_id").about(Category::Identity, Source::Own),
        text("company_id"),
        text("status").about(Category::Financial, Source::Observed),
        text("number").about(Category::Financial, Source::Own),
        text("sort_number"),
        text("customer_name").about(Category::Identity, Source::Provided),
        text("sort_customer").about(Category::Identity, Source::Derived),
        text("currency"),
        text("issue_date").about(Category::Financial, Source::Own),
        text("due_date").about(Category::Financial, Source::Own),
        integer("gross").about(Category::Financial, Source::Own),
        integer("due").about(Category::Financial, Source::Own),
        integer("paid").about(Category::Financial, Source::Observed),
        text("draft").about(Category::Financial, Source::Provided),
        text("frozen").about(Category::Financial, Source::Provided),
        text("pdf_sha256"),
        text("issued_at"),
        text("created_at"),
        text("updated_at"),
    ],
)
.topic(Topic::Invoices)
.personal(
    Subject::Column("subject_id"),
    Erase::KeepByLaw { since: "issued_at" },
    Retention::TaxLaw,
)
.keeps_its_person()
.search(search_words)
.serves(Activity::Invoicing)
.prolonged(Prolonged {
    table: "payments",
    column: "invoice_id",
    since: "paid_on",
})
.remains(Remains {
    table: &INVOICE_REMAINS,
    since: "issued_at",
});

/// What is left of an invoice that the law no longer keeps: a series without gaps can be shown, and
/// nobody is named.
pub static INVOICE_REMAINS: Table = Table::new(
    "invoice_remains",
    &[
        text("id"),
        text("number"),
        text("issue_date"),
        text("pdf_sha256"),
    ],
);

/// The documents as they were issued.
pub static INVOICE_FILES: Table = Table::new(
    "invoice_files",
    &[
        text("id"),
        bytes("pdf").about(Category::Financial, Source::Own),
        text("sha256"),
    ],
)
.personal(
    Subject::Through {
        column: "id",
        table: "invoices",
    },
    Erase::WithParent,
    Retention::TaxLaw,
)
.serves(Activity::Invoicing);

/// What was paid.
pub static PAYMENTS: Table = Table::new(
    "payments",
    &[
        text("id"),
        text("invoice_id"),
        text("subject_id"),
        integer("amount").about(Category::Financial, Source::Observed),
        text("currency"),
        text("paid_on").about(Category::Financial, Source::Observed),
        text("created_at"),
    ],
)
.topic(Topic::Payments)
.personal(
    Subject::Column("subject_id"),
    Erase::KeepByLaw { since: "paid_on" },
    Retention::TaxLaw,
)
.keeps_its_person()
.serves(Activity::Invoicing);

/// The last numbers given out.
pub static NUMBER_SERIES: Table = Table::new(
    "number_series",
    &[text("id"), text("prefix"), integer("year"), integer("last")],
);

/// An invoice is found by its number and its customer.
fn search_words(row: &Fields) -> Option<String> {
    let word = |column| {
        field(row, column)
            .and_then(Value::as_text)
            .unwrap_or_default()
    };
    Some(folded_words(&format!("{} {}", word("number"), word("customer_name"))).join(" "))
}
