//! Every index: which columns it holds a second time. What it holds goes with the row, because the
//! database keeps both in step and overwrites what it removes.

use super::{Category, Table};

/// One index.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// Its name in SQL.
    pub name: &'static str,
    /// The table it is on.
    pub table: &'static str,
    /// The columns it holds, in its order; or an expression over one, which tells none of its values.
    pub columns: &'static [&'static str],
    /// Which database has it.
    pub place: Place,
}

/// Which databases have an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Both.
    Everywhere,
    /// PostgreSQL.
    Server,
    /// SQLite: one of its search tables.
    SearchTable,
}

impl Index {
    /// As [`super::indexes_in_database`] spells it, where an expression is a `?`; a search table is none
    /// there.
    pub fn spelling(&self) -> String {
        let told: Vec<&str> = self
            .columns
            .iter()
            .map(|column| if column.contains(' ') { "?" } else { column })
            .collect();
        format!("{}.{}({})", self.table, self.name, told.join(", "))
    }

    /// What its columns say about people, each kind once.
    pub fn categories(&self) -> Vec<Category> {
        let mut categories = Vec::new();
        let table = super::table(self.table);
        for name in self.columns {
            let category = table
                .and_then(|table| Table::column(table, name))
                .map_or(Category::None, |column| column.category);
            if category != Category::None && !categories.contains(&category) {
                categories.push(category);
            }
        }
        categories
    }
}

const fn index(name: &'static str, table: &'static str, columns: &'static [&'static str]) -> Index {
    Index {
        name,
        table,
        columns,
        place: Place::Everywhere,
    }
}

const fn on_server(
    name: &'static str,
    table: &'static str,
    columns: &'static [&'static str],
) -> Index {
    Index {
        place: Place::Server,
        ..index(name, table, columns)
    }
}

const fn search_table(name: &'static str, columns: &'static [&'static str]) -> Index {
    Index {
        place: Place::SearchTable,
        ..index(name, "search_entries", columns)
    }
}

/// Every index, in the order of the migrations.
#[rustfmt::skip] // one row, one line
pub const INDEXES: &[Index] = &[
    search_table("search_words", &["text"]),
    search_table("search_trigrams", &["text"]),
    index("subjects_restricted", "subjects", &["id"]),
    index("changes_by_set", "changes", &["set_id"]),
    index("changes_by_record", "changes", &["record_id"]),
    index("changes_by_subject", "changes", &["subject_id"]),
    on_server("search_entries_trigrams", "search_entries", &["text"]),
    index("search_entries_by_subject", "search_entries", &["subject_id"]),
    index("search_entries_by_kind", "search_entries", &["kind", "subject_id"]),
    index("companies_by_name", "companies", &["sort_name", "id"]),
    index("companies_by_created", "companies", &["created_at", "id"]),
    index("companies_by_updated", "companies", &["updated_at", "id"]),
    index("companies_deleted", "companies", &["deleted_at", "id"]),
    index("contacts_by_name", "contacts", &["sort_name", "id", "subject_id"]),
    index("contacts_by_company", "contacts", &["sort_company", "id", "subject_id"]),
    index("contacts_by_email", "contacts", &["sort_email", "id", "subject_id"]),
    index("contacts_by_created", "contacts", &["created_at", "id", "subject_id"]),
    index("contacts_by_updated", "contacts", &["updated_at", "id", "subject_id"]),
    index("contacts_deleted", "contacts", &["deleted_at", "id", "subject_id"]),
    index("contacts_of_subject", "contacts", &["subject_id"]),
    index("contacts_of_company", "contacts", &["company_id"]),
    index("contact_points_by_value", "contact_points", &["value", "kind"]),
    index("contact_points_of_contact", "contact_points", &["contact_id"]),
    index("contact_points_of_subject", "contact_points", &["subject_id"]),
    index("leads_by_name", "leads", &["sort_name", "id", "subject_id"]),
    index("leads_by_company", "leads", &["sort_company", "id", "subject_id"]),
    index("leads_by_created", "leads", &["created_at", "id", "subject_id"]),
    index("leads_by_updated", "leads", &["updated_at", "id", "subject_id"]),
    index("leads_deleted", "leads", &["deleted_at", "id", "subject_id"]),
    index("leads_of_subject", "leads", &["subject_id"]),
    index("leads_of_contact", "leads", &["contact_id"]),
    index("record_tags_by_tag", "record_tags", &["kind", "folded", "record_id"]),
    index("record_tags_of_record", "record_tags", &["record_id"]),
    index("record_tags_of_subject", "record_tags", &["subject_id"]),
    index("activities_of_subject", "activities", &["subject_id", "happened_at", "id"]),
    index("activities_of_company", "activities", &["company_id", "happened_at", "id"]),
    index("activities_deleted", "activities", &["deleted_at"]),
    index("tasks_of_subject", "tasks", &["subject_id"]),
    index("tasks_of_company", "tasks", &["company_id"]),
    index("tasks_by_due", "tasks", &["due_on", "due_time", "id"]),
    index("tasks_deleted", "tasks", &["deleted_at"]),
    index("files_of_subject", "files", &["subject_id"]),
    index("files_of_company", "files", &["company_id"]),
    index("files_deleted", "files", &["deleted_at"]),
    index("file_chunks_of_subject", "file_chunks", &["subject_id"]),
    index("file_texts_unread", "file_texts", &["id"]),
    index("import_rows_of_import", "import_rows", &["import_id", "row_number"]),
    index("import_rows_of_subject", "import_rows", &["subject_id"]),
    index("invoices_by_number", "invoices", &["sort_number", "id"]),
    index("invoices_by_customer", "invoices", &["sort_customer", "id"]),
    index("invoices_by_issue_date", "invoices", &["issue_date", "id"]),
    index("invoices_by_due_date", "invoices", &["due_date", "id"]),
    index("invoices_by_updated", "invoices", &["updated_at", "id"]),
    index("invoices_open", "invoices", &["due_date", "currency"]),
    index("invoices_of_subject", "invoices", &["subject_id"]),
    index("invoices_of_company", "invoices", &["company_id"]),
    index("payments_of_invoice", "payments", &["invoice_id"]),
    index("payments_by_day", "payments", &["paid_on"]),
    index("payments_of_subject", "payments", &["subject_id"]),
    index("changes_undoing", "changes", &["undoes"]),
    index("requests_of_subject", "requests", &["subject_id"]),
    index("requests_open", "requests", &["received_on", "id"]),
    index("legal_holds_of_subject", "legal_holds", &["subject_id"]),
    index("retention_runs_by_time", "retention_runs", &["run_at"]),
    index("consents_of_subject", "consents", &["subject_id"]),
    index("consents_current", "consents", &["purpose", "channel", "standing", "subject_id"]),
    index("suppressions_by_mark", "suppressions", &["mark"]),
    index("suppressions_by_time", "suppressions", &["added_at", "id"]),
    index("quarantined_rows_of_subject", "quarantined_rows", &["subject_id"]),
    index("lifted_restrictions_of_subject", "lifted_restrictions", &["subject_id"]),
    index("sensitive_answers_of_subject", "sensitive_answers", &["subject_id"]),
    index("source_notices_of_subject", "source_notices", &["subject_id"]),
    index("source_notices_of_import", "source_notices", &["import_id"]),
    index("source_notices_open", "source_notices", &["due_on", "id"]),
    index("home_visits_of_subject", "home_visits", &["subject_id"]),
    index("home_visits_by_time", "home_visits", &["last_at"]),
    Index { table: "passages", ..search_table("passage_words", &["text"]) },
    index("passages_by_subject", "passages", &["subject_id"]),
    index("passages_by_record", "passages", &["record_id"]),
    on_server("passages_trigrams", "passages", &["text"]),
    index("person_choices_of_subject", "person_choices", &["subject_id"]),
    index("processors_by_host", "processors", &["connection", "host"]),
    index("transfer_refusals_of_subject", "transfer_refusals", &["subject_id"]),
    index("disclosures_by_time", "disclosures", &["happened_at", "id"]),
    index("recipients_of_subject", "recipients", &["subject_id"]),
    index("recipients_of_disclosure", "recipients", &["disclosure_id"]),
    index("breaches_by_time", "breaches", &["known_at", "id"]),
    index("erasure_certificates_by_time", "erasure_certificates", &["erased_at", "id"]),
    index("disputes_of_subject", "disputes", &["subject_id"]),
    index("support_requests_of_subject", "support_requests", &["subject_id"]),
    index("support_answers_of_request", "support_answers", &["request_id", "id"]),
    index("support_answers_of_subject", "support_answers", &["subject_id"]),
    index("contacts_live", "contacts", &["deleted_at IS NULL"]),
    index("leads_live", "leads", &["deleted_at IS NULL", "converted_at IS NULL"]),
];
