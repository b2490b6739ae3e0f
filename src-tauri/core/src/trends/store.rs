use crate::db::Sql;
use crate::error::Result;
use crate::purpose::Reader;
use crate::values;

/// What happened on one day.
pub(super) type Day = (String, i64);

/// What was invoiced on one day, in one currency: day, currency, number, gross in minor units.
pub(super) type InvoicedDay = (String, String, i64, i64);

/// Activities by the day they happened on, in UTC.
pub(super) async fn activities(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    by_day(reader, "activities", "happened_at", from).await
}

/// Tasks by the day they were done on.
pub(super) async fn tasks_done(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    by_day(reader, "tasks", "done_at", from).await
}

/// Leads by the day they were written down on.
pub(super) async fn leads(reader: Reader<'_>, from: &str) -> Result<Vec<Day>> {
    by_day(reader, "leads", "created_at", from).await
}

/// How many rows of a table there are by the day of one of its times.
async fn by_day(
    reader: Reader<'_>,
    table: &'static str,
    time: &'static str,
    from: &str,
) -> Result<Vec<Day>> {
    let sql = Sql::from("SELECT substr(record.")
        .push(time)
        .push(", 1, 10), count(*) FROM ")
        .push(table)
        .push(" AS record WHERE record.deleted_at IS NULL AND record.")
        .push(time)
        .push(" >= $1 AND {visible record.subject_id} GROUP BY substr(record.")
        .push(time)
        .push(", 1, 10)");
    reader.all(sql, values![from]).await
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
