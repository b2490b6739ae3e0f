use crate::db::Tx;
use crate::error::Result;
use crate::purpose::{Purpose, visible};

/// What a due-diligence pack counts: a name, and the query of its groups. Restricted people are in
/// none; of invoices the customers are counted, because they are whom a figure could show.
pub(super) const FIGURES: [(&str, &str); 6] = [
    (
        "contactsByLifecycle",
        "SELECT contact.lifecycle, count(DISTINCT contact.subject_id) FROM contacts AS contact
         WHERE contact.deleted_at IS NULL AND {visible contact.subject_id} GROUP BY contact.lifecycle
         ORDER BY contact.lifecycle",
    ),
    (
        "contactsByYear",
        "SELECT substr(contact.created_at, 1, 4), count(DISTINCT contact.subject_id)
         FROM contacts AS contact
         WHERE contact.deleted_at IS NULL AND {visible contact.subject_id}
         GROUP BY substr(contact.created_at, 1, 4) ORDER BY substr(contact.created_at, 1, 4)",
    ),
    (
        "leadsByStatus",
        "SELECT lead.status, count(DISTINCT lead.subject_id) FROM leads AS lead
         WHERE lead.deleted_at IS NULL AND {visible lead.subject_id} GROUP BY lead.status
         ORDER BY lead.status",
    ),
    (
        "leadsByYear",
        "SELECT substr(lead.created_at, 1, 4), count(DISTINCT lead.subject_id) FROM leads AS lead
         WHERE lead.deleted_at IS NULL AND {visible lead.subject_id}
         GROUP BY substr(lead.created_at, 1, 4) ORDER BY substr(lead.created_at, 1, 4)",
    ),
    (
        "customersInvoicedByYear",
        "SELECT substr(invoice.issue_date, 1, 4), count(DISTINCT invoice.subject_id)
         FROM invoices AS invoice
         WHERE invoice.issue_date IS NOT NULL AND invoice.subject_id IS NOT NULL
           AND {visible invoice.subject_id}
         GROUP BY substr(invoice.issue_date, 1, 4) ORDER BY substr(invoice.issue_date, 1, 4)",
    ),
    (
        "peopleTalkedToByYear",
        "SELECT substr(activity.happened_at, 1, 4), count(DISTINCT activity.subject_id)
         FROM activities AS activity
         WHERE activity.deleted_at IS NULL AND activity.subject_id IS NOT NULL
           AND {visible activity.subject_id}
         GROUP BY substr(activity.happened_at, 1, 4) ORDER BY substr(activity.happened_at, 1, 4)",
    ),
];

/// The groups of a figure, each with how many people it holds.
pub(super) async fn groups(tx: &mut Tx, sql: &'static str) -> Result<Vec<(String, i64)>> {
    let sql = visible(Purpose::Daily, sql.into())?;
    tx.all(sql, vec![]).await
}
