use jiff::civil::Date;

use super::status::{Status, StatusFilter};
use super::view::{
    Figure, InvoiceCustomer, InvoiceQuery, InvoiceSort, InvoiceSum, InvoiceSummary, PaymentView,
};
use crate::db::{Sql, Tx};
use crate::error::{Fault, Result};
use crate::listing::{ListPage, Listing, Placed, Rows};
use crate::purpose::Reader;
use crate::values;
use crate::values::{CompanyId, ContactId, CurrencyCode, InvoiceId, Money, PaymentId};

const COLUMNS: &str = "record.id, record.contact_id, record.company_id,
    record.status, record.number, record.customer_name, record.currency, record.issue_date,
    record.due_date, record.gross, record.due, record.paid";

/// An invoice as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct InvoiceRow {
    #[sqlx(flatten)]
    pub head: HeadRow,
    pub draft: String,
    pub frozen: Option<String>,
    pub pdf_sha256: Option<String>,
    pub issued_at: Option<String>,
    pub created_at: String,
    pub updated_at: String,
}

/// What lists and pages have in common.
#[derive(sqlx::FromRow)]
pub(super) struct HeadRow {
    #[sqlx(try_from = "String")]
    pub id: InvoiceId,
    contact_id: Option<String>,
    company_id: Option<String>,
    status: String,
    pub number: Option<String>,
    customer_name: String,
    currency: String,
    pub issue_date: String,
    pub due_date: String,
    gross: i64,
    due: i64,
    paid: i64,
}

#[derive(sqlx::FromRow)]
pub(super) struct SummaryRow {
    #[sqlx(flatten)]
    head: HeadRow,
    sort_value: String,
}

impl Placed for SummaryRow {
    fn place(&self) -> (&str, String) {
        (&self.sort_value, self.head.id.to_string())
    }
}

impl HeadRow {
    pub fn status(&self) -> Result<Status> {
        Status::parse(&self.status).ok_or_else(|| shape("status"))
    }

    pub fn customer(&self) -> Result<InvoiceCustomer> {
        let contact = self.contact_id.as_deref().map(ContactId::parse).transpose();
        let company = self.company_id.as_deref().map(CompanyId::parse).transpose();
        Ok(InvoiceCustomer {
            contact_id: contact.map_err(|_| shape("contact"))?,
            company_id: company.map_err(|_| shape("company"))?,
            name: self.customer_name.clone(),
        })
    }

    fn currency(&self) -> Result<CurrencyCode> {
        CurrencyCode::parse(&self.currency).map_err(|_| shape("currency"))
    }

    /// What was due when it was issued.
    pub fn due_at_issue(&self) -> Result<Money> {
        Ok(Money::from_minor(self.due, self.currency()?))
    }

    /// What was paid since.
    pub fn paid_since(&self) -> Result<Money> {
        Ok(Money::from_minor(self.paid, self.currency()?))
    }

    /// What is still to be paid.
    pub fn outstanding(&self) -> Result<Money> {
        Ok(self.due_at_issue()?.checked_sub(self.paid_since()?)?)
    }

    pub fn due_date(&self) -> Result<Date> {
        self.due_date.parse().map_err(|_| shape("due date"))
    }

    fn summary(self, today: Date) -> Result<InvoiceSummary> {
        let status = self.status()?;
        Ok(InvoiceSummary {
            id: self.id,
            status,
            overdue: status.is_overdue(self.due_date()?, today),
            customer: self.customer()?,
            gross: Money::from_minor(self.gross, self.currency()?).amount_text(),
            due: self.outstanding()?.amount_text(),
            number: self.number,
            currency: self.currency,
            issue_date: self.issue_date,
            due_date: self.due_date,
        })
    }
}

fn shape(what: &str) -> crate::Error {
    Fault::Shape(format!("the {what} of an invoice")).into()
}

pub(super) async fn load(reader: Reader<'_>, id: InvoiceId) -> Result<Option<InvoiceRow>> {
    let sql = Sql::from("SELECT ").push(COLUMNS).push(
        ", record.draft, record.frozen, record.pdf_sha256, record.issued_at, record.created_at,
           record.updated_at
         FROM invoices AS record WHERE record.id = $1 AND {visible record.subject_id}",
    );
    reader.optional(sql, values![id]).await
}

pub(super) async fn list(
    reader: Reader<'_>,
    query: &InvoiceQuery,
    today: Date,
) -> Result<ListPage<InvoiceSummary>> {
    let sort = match query.sort {
        InvoiceSort::IssueDate => "issue_date",
        InvoiceSort::DueDate => "due_date",
        InvoiceSort::Number => "sort_number",
        InvoiceSort::Customer => "sort_customer",
        InvoiceSort::Updated => "updated_at",
    };
    let listing = listing(&reader, query, sort, today);
    let page: ListPage<SummaryRow> = listing.page(&reader, COLUMNS, &query.window).await?;
    page.try_map(|row| row.head.summary(today))
}

/// Which invoices a list shows, by which column.
fn listing(reader: &Reader<'_>, query: &InvoiceQuery, sort: &'static str, today: Date) -> Listing {
    let mut listing = Listing::new(
        "invoices",
        Rows::Found("{visible record.subject_id}"),
        sort,
        query.direction,
    )
    .and_text(reader, &query.text);
    listing = match query.status {
        StatusFilter::All => listing,
        StatusFilter::Draft => listing.and("record.status = 'draft'"),
        StatusFilter::Paid => listing.and("record.status = 'paid'"),
        StatusFilter::Open => listing.and("record.status IN ('issued', 'partlyPaid')"),
        StatusFilter::Overdue => listing
            .and("record.status IN ('issued', 'partlyPaid')")
            .and_value("record.due_date < ", today, ""),
    };
    if let Some(contact) = query.contact_id {
        listing = listing.and_value("record.contact_id = ", contact, "");
    }
    if let Some(company) = query.company_id {
        listing = listing.and_value("record.company_id = ", company, "");
    }
    listing
}

/// What the invoices of a list come to, by currency.
pub(super) async fn sums(
    reader: Reader<'_>,
    query: &InvoiceQuery,
    today: Date,
) -> Result<Vec<InvoiceSum>> {
    let rows: Vec<(String, i64, i64, i64)> = listing(&reader, query, "id", today)
        .grouped(
            &reader,
            "record.currency, count(*), CAST(sum(record.gross) AS BIGINT),
             CAST(sum(CASE WHEN record.status = 'draft' THEN 0 ELSE record.due - record.paid END) AS BIGINT)",
            "record.currency",
        )
        .await?;
    rows.into_iter()
        .map(|(currency, count, gross, due)| {
            let code = CurrencyCode::parse(&currency).map_err(|_| shape("currency"))?;
            let text = |minor| Money::from_minor(minor, code).amount_text();
            Ok(InvoiceSum {
                count,
                gross: text(gross),
                due: text(due),
                currency,
            })
        })
        .collect()
}

/// The number that [`next_number`] would give, without taking it.
pub(super) async fn peek_number(
    reader: Reader<'_>,
    prefix: &str,
    year: i16,
    start: u32,
) -> Result<i64> {
    let last: Option<(i64,)> = reader
        .optional(
            "SELECT last FROM number_series WHERE id = $1",
            values![format!("{prefix}{year}")],
        )
        .await?;
    if let Some((last,)) = last {
        return Ok(last + 1);
    }
    let known = reader
        .number(
            "SELECT count(*) FROM number_series WHERE prefix = $1",
            values![prefix],
        )
        .await?;
    Ok(if known > 0 { 1 } else { i64::from(start) })
}

/// The next number of a series: the row's lock orders those who issue, and a transaction that does
/// not commit gives its number back.
pub(super) async fn next_number(tx: &mut Tx, prefix: &str, year: i16, start: u32) -> Result<i64> {
    let known: Option<(i64,)> = tx
        .optional(
            "SELECT count(*) FROM number_series WHERE prefix = $1",
            values![prefix],
        )
        .await?;
    // The start is where the business took over from its last program: once, not every year.
    let first = if known.is_some_and(|(count,)| count > 0) {
        1
    } else {
        i64::from(start)
    };
    let row: Option<(i64,)> = tx
        .optional(
            "INSERT INTO number_series (id, prefix, year, last) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id) DO UPDATE SET last = number_series.last + 1 RETURNING last",
            values![format!("{prefix}{year}"), prefix, i64::from(year), first],
        )
        .await?;
    row.map(|(number,)| number)
        .ok_or_else(|| Fault::Invariant("a series without a number".into()).into())
}

/// Stores the PDF. It has no history: it is never changed.
pub(super) async fn insert_file(
    tx: &mut Tx,
    id: InvoiceId,
    pdf: Vec<u8>,
    sha256: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO invoice_files (id, pdf, sha256) VALUES ($1, $2, $3)",
        values![id, pdf, sha256],
    )
    .await?;
    Ok(())
}

/// The PDF with its SHA-256.
pub(super) async fn file(reader: Reader<'_>, id: InvoiceId) -> Result<Option<(Vec<u8>, String)>> {
    reader
        .optional(
            "SELECT file.pdf, file.sha256
             FROM invoice_files AS file JOIN invoices AS record ON record.id = file.id
             WHERE file.id = $1 AND {visible record.subject_id}",
            values![id],
        )
        .await
}

#[derive(sqlx::FromRow)]
struct PaymentRow {
    #[sqlx(try_from = "String")]
    id: PaymentId,
    amount: i64,
    currency: String,
    paid_on: String,
}

pub(super) async fn payments(reader: Reader<'_>, id: InvoiceId) -> Result<Vec<PaymentView>> {
    let rows: Vec<PaymentRow> = reader
        .all(
            "SELECT payment.id, payment.amount, payment.currency, payment.paid_on
             FROM payments AS payment WHERE payment.invoice_id = $1 AND {visible payment.subject_id}
             ORDER BY payment.paid_on, payment.id",
            values![id],
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            let currency = CurrencyCode::parse(&row.currency).map_err(|_| shape("currency"))?;
            Ok(PaymentView {
                id: row.id,
                amount: Money::from_minor(row.amount, currency).amount_text(),
                currency: row.currency,
                paid_on: row.paid_on,
            })
        })
        .collect()
}

/// What is still to be paid of invoices due from a day on and before another, by currency.
pub(super) async fn due_between(
    reader: Reader<'_>,
    from: Date,
    before: Date,
) -> Result<Vec<Figure>> {
    let rows: Vec<(String, i64, i64)> = reader
        .all(
            "SELECT record.currency, count(*), CAST(sum(record.due - record.paid) AS BIGINT)
             FROM invoices AS record
             WHERE record.status IN ('issued', 'partlyPaid') AND {visible record.subject_id}
               AND record.due_date >= $1 AND record.due_date < $2
             GROUP BY record.currency ORDER BY record.currency",
            values![from, before],
        )
        .await?;
    rows.into_iter().map(figure).collect()
}

/// What came in from a day on, by currency.
pub(super) async fn paid_since(reader: Reader<'_>, from: Date) -> Result<Vec<Figure>> {
    let rows: Vec<(String, i64, i64)> = reader
        .all(
            "SELECT payment.currency, count(*), CAST(sum(payment.amount) AS BIGINT)
             FROM payments AS payment
             WHERE payment.paid_on >= $1 AND {visible payment.subject_id}
             GROUP BY payment.currency ORDER BY payment.currency",
            values![from],
        )
        .await?;
    rows.into_iter().map(figure).collect()
}

fn figure((currency, count, minor): (String, i64, i64)) -> Result<Figure> {
    let code = CurrencyCode::parse(&currency).map_err(|_| shape("currency"))?;
    Ok(Figure {
        amount: Money::from_minor(minor, code).amount_text(),
        currency,
        count,
    })
}
