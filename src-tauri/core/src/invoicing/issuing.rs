//! What happens when a draft gets its number: the frozen copy and the PDF.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::actions::Reckoned;
use super::data::INVOICES;
use super::document::Sheet;
use super::draft::{DraftLine, InvoiceDraft};
use super::frozen::Frozen;
use super::parties;
use super::status::Status;
use super::store;
use crate::change::Change;
use crate::db::{Fields, Value, field};
use crate::documents::{DocumentContent, Logo, Renderer, TEMPLATE_VERSION};
use crate::error::{Fault, Result};
use crate::fields;
use crate::purpose::Reader;
use crate::settings;
use crate::values::{CurrencyCode, InvoiceId, Money};
use crate::words::{Formats, Words};

/// The document of a draft, or of an invoice with its number.
pub(super) fn content(
    reckoned: &Reckoned,
    draft: &InvoiceDraft,
    number: Option<&str>,
    made_at: Timestamp,
    logo: Option<Logo>,
) -> DocumentContent {
    let words = Words::new(reckoned.language.code());
    let formats = formats(reckoned);
    Sheet {
        seller: &reckoned.business,
        buyer: &reckoned.buyer,
        calculation: &reckoned.calculation,
        number,
        draft,
        logo,
        made_at,
        words: &words,
        formats: &formats,
    }
    .content()
}

fn formats(reckoned: &Reckoned) -> Formats {
    Formats::for_language(reckoned.language.code(), &reckoned.business.formats.locale)
}

/// The number that is given out next, without giving it out.
pub(super) async fn peek_number(reader: Reader<'_>, reckoned: &Reckoned) -> Result<String> {
    let series = &reckoned.business.invoice_numbers;
    let year = reckoned.calculation.issue_date.year();
    let next = store::peek_number(reader, &series.prefix, year, series.start).await?;
    Ok(format!("{}{next:04}", series_name(&series.prefix, year)))
}

/// Gives the number and stores what must never change again.
pub(super) async fn issue_in(
    change: &mut Change<'_>,
    id: InvoiceId,
    draft: &InvoiceDraft,
    reckoned: &Reckoned,
    logo: Option<Logo>,
) -> Result<()> {
    let calculation = &reckoned.calculation;
    let series = &reckoned.business.invoice_numbers;
    let year = calculation.issue_date.year();
    let next = store::next_number(change.tx(), &series.prefix, year, series.start).await?;
    let series = series_name(&series.prefix, year);
    let number = format!("{series}{next:04}");
    let at = change.at();
    // After the number: the series' row has ordered those who may be the first to keep this logo.
    let kept = match &logo {
        Some(logo) => Some(settings::keep_logo_in(change, logo).await?),
        None => None,
    };
    let content = content(reckoned, draft, Some(&number), at, logo);
    let pdf = Renderer::shared()?.render_pdf(&content)?;
    let sha256 = hex(&Sha256::digest(&pdf));
    store::insert_file(change.tx(), id, pdf, &sha256).await?;
    let row = fields! {
        "status" => Status::of_issued(calculation.sums.due, Money::zero(calculation.currency)).word(),
        "number" => &number,
        // Numbers of one series sort as they were given out, however many digits they grow.
        "sort_number" => format!("{series}{next:012}"),
        "frozen" => serde_json::to_string(&frozen(draft, reckoned, kept))?,
        "pdf_sha256" => sha256,
        "issued_at" => at,
        "updated_at" => at,
    };
    change.update(&INVOICES, &id.to_string(), row).await?;
    Ok(())
}

/// The prefix with the year, unless the business has written the year into its prefix.
fn series_name(prefix: &str, year: i16) -> String {
    if prefix.contains(&year.to_string()) {
        prefix.to_owned()
    } else {
        format!("{prefix}{year}-")
    }
}

fn frozen(draft: &InvoiceDraft, reckoned: &Reckoned, logo: Option<String>) -> Frozen {
    let calculation = &reckoned.calculation;
    let usual_vat = parties::usual_vat(&reckoned.business, reckoned.language);
    // A later version may know other rates: what was usual on the day is written out.
    let lines = draft.lines.iter().map(|line| DraftLine {
        vat: line.vat.clone().or_else(|| Some(usual_vat.clone())),
        ..line.clone()
    });
    Frozen {
        seller: reckoned.business.clone(),
        buyer: reckoned.buyer.clone(),
        draft: InvoiceDraft {
            currency: calculation.currency.to_string(),
            issue_date: calculation.issue_date.to_string(),
            due_date: calculation.due_date.to_string(),
            language: Some(reckoned.language),
            lines: lines.collect(),
            ..draft.clone()
        },
        totals: calculation.totals(),
        supply_date: calculation.supply_date,
        language: reckoned.language,
        locale: formats(reckoned).locale().to_owned(),
        logo,
        template_version: TEMPLATE_VERSION,
    }
}

/// What a payment needs to know of an invoice's row.
pub(super) struct Head {
    pub status: Status,
    /// What was due when it was issued.
    pub due: Money,
    /// What was paid since.
    pub paid: Money,
}

impl Head {
    pub fn of(row: &Fields) -> Result<Self> {
        let shape = || Fault::Shape("a row of an invoice".into());
        let text = |column| {
            field(row, column)
                .and_then(Value::as_text)
                .ok_or_else(shape)
        };
        let whole = |column| match field(row, column) {
            Some(Value::Integer(Some(number))) => Ok(*number),
            _ => Err(shape()),
        };
        let currency = CurrencyCode::parse(text("currency")?).map_err(|_| shape())?;
        Ok(Self {
            status: Status::parse(text("status")?).ok_or_else(shape)?,
            due: Money::from_minor(whole("due")?, currency),
            paid: Money::from_minor(whole("paid")?, currency),
        })
    }
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}
