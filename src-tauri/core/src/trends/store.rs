use crate::error::Result;
use crate::purpose::Reader;
use crate::values;

/// What happened on one day.
pub(super) type Day = (String, i64);

/// What was invoiced on one day, in one currency: day, currency, number, gross in minor units.
pub(super) type InvoicedDay = (String, String, i64, i64);

/// Activities by the day they happened on, in UTC.
pub(super) async fn activities(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    reader
        .all(
            "SELECT substr(record.happened_at, 1, 10), count(*) FROM activities AS record
             WHERE record.deleted_at IS NULL AND record.happened_at >= $1
               AND {visible record.subject_id}
             GROUP BY substr(record.happened_at, 1, 10)",
            values![from],
        )
        .await
}

/// Tasks by the day they were done on.
pub(super) async fn tasks_done(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    reader
        .all(
            "SELECT substr(record.done_at, 1, 10), count(*) FROM tasks AS record
             WHERE record.deleted_at IS NULL AND record.done_at >= $1
               AND {visible record.subject_id}
             GROUP BY substr(record.done_at, 1, 10)",
            values![from],
        )
        .await
}

/// Leads by the day they were written down on.
pub(super) async fn leads(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    reader
        .all(
            "SELECT substr(record.created_at, 1, 10), count(*) FROM leads AS record
             WHERE record.deleted_at IS NULL AND record.created_at >= $1
               AND {visible record.subject_id}
             GROUP BY substr(record.created_at, 1, 10)",
            values![from],
        )
        .await
}

/// Issued invoices by their date and currency.
pub(super) async fn invoices(reader: Reader<'_>, from: &str) -> Result<Vec<InvoicedDay>> {
    reader
        .all(
            "SELECT record.issue_date, record.currency, count(*),
                    CAST(sum(record.gross) AS BIGINT)
             FROM invoices AS record
             WHERE record.number IS NOT NULL AND record.issue_date >= $1
               AND {visible record.subject_id}
             GROUP BY record.issue_date, record.currency",
            values![from],
        )
        .await
}
