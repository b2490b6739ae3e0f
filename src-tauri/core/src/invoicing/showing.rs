//! What was written and issued, as lists, pages and files show it.

use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::actions::{Reckoned, draft_content, today};
use super::calculation::Calculation;
use super::draft::InvoiceDraft;
use super::frozen::Frozen;
use super::issuing;
use super::parties;
use super::refusal::InvoicingRefusal;
use super::store::{self, InvoiceRow};
use super::totals::Totals;
use super::view::{
    InvoiceFigures, InvoiceOptions, InvoiceQuery, InvoiceSum, InvoiceSummary, InvoiceView, SavedPdf,
};
use crate::documents::{self, PreviewPage, Renderer};
use crate::error::{Fault, NotFound, Result};
use crate::listing::ListPage;
use crate::purpose::Purpose;
use crate::settings;
use crate::values::{InvoiceId, Money};
use crate::workspace::{Workspace, write_whole};

/// Invoices and drafts.
pub async fn list(workspace: &Workspace, query: &InvoiceQuery) -> Result<ListPage<InvoiceSummary>> {
    store::list(workspace.read(Purpose::Daily), query, today(workspace)).await
}

/// What the invoices of a list come to, by currency; its window and order do not matter.
pub async fn sums(workspace: &Workspace, query: &InvoiceQuery) -> Result<Vec<InvoiceSum>> {
    store::sums(workspace.read(Purpose::Daily), query, today(workspace)).await
}

/// What the editor of an invoice offers.
pub async fn options(workspace: &Workspace) -> Result<InvoiceOptions> {
    let business = settings::business(workspace).await?;
    Ok(InvoiceOptions {
        currency: business.currency,
        vat: parties::vat_choices(&business),
    })
}

/// The number a draft would get if it were issued now. Somebody else may take it first.
///
/// # Errors
/// `invoicing-draft-unfinished` where its day cannot be read: each year counts anew.
pub async fn next_number(workspace: &Workspace, draft: &InvoiceDraft) -> Result<String> {
    let reckoned = Reckoned::of(workspace, draft).await?;
    let mut problems = reckoned.calculation.problems.iter();
    if let Some(wrong) = problems.find(|problem| problem.field == "issueDate") {
        return Err(InvoicingRefusal::Unfinished(vec![wrong.clone()]).into());
    }
    let reader = workspace.read(Purpose::Daily);
    issuing::peek_number(reader, &reckoned).await
}

/// One invoice or draft.
pub async fn show(workspace: &Workspace, id: InvoiceId) -> Result<InvoiceView> {
    let row = loaded(workspace, id).await?;
    let payments = store::payments(workspace.read(Purpose::Daily), id).await?;
    let status = row.head.status()?;
    let (draft, totals, problems, advice) = match &row.frozen {
        Some(frozen) => {
            let frozen: Frozen = serde_json::from_str(frozen)?;
            let totals = with_payments(frozen.totals, &row)?;
            (frozen.draft, totals, Vec::new(), Vec::new())
        }
        None => {
            let draft: InvoiceDraft = serde_json::from_str(&row.draft)?;
            let calculation = Reckoned::of(workspace, &draft).await?.calculation;
            let totals = calculation.totals();
            (draft, totals, calculation.problems, calculation.advice)
        }
    };
    Ok(InvoiceView {
        id,
        kind: draft.kind,
        status,
        overdue: status.is_overdue(row.head.due_date()?, today(workspace)),
        customer: row.head.customer()?,
        number: row.head.number,
        issue_date: row.head.issue_date,
        due_date: row.head.due_date,
        draft,
        totals,
        problems,
        advice,
        payments,
        pdf_sha256: row.pdf_sha256,
        issued_at: row.issued_at,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

/// The frozen totals with what was paid since counted as paid.
fn with_payments(totals: Totals, row: &InvoiceRow) -> Result<Totals> {
    let since = row.head.paid_since()?;
    let paid = Money::parse(&totals.paid, since.currency())?.checked_add(since)?;
    let due = row.head.outstanding()?;
    Ok(Totals {
        paid: paid.amount_text(),
        due: due.amount_text(),
        ..totals
    })
}

pub(super) async fn loaded(workspace: &Workspace, id: InvoiceId) -> Result<InvoiceRow> {
    store::load(workspace.read(Purpose::Daily), id)
        .await?
        .ok_or_else(|| NotFound { record: "invoice" }.into())
}

/// What is overdue, due within a week, and came in this month.
pub async fn figures(workspace: &Workspace) -> Result<InvoiceFigures> {
    let reader = workspace.read(Purpose::Daily);
    let today = today(workspace);
    let in_a_week = today.checked_add(7.days()).unwrap_or(today);
    Ok(InvoiceFigures {
        overdue: store::due_between(reader, Date::ZERO, today).await?,
        due_this_week: store::due_between(reader, today, in_a_week).await?,
        paid_this_month: store::paid_since(reader, today.first_of_month()).await?,
    })
}

/// The pages of an issued invoice, drawn as its PDF is from what was frozen with its number.
///
/// # Errors
/// `invoicing-not-issued` for a draft.
pub async fn pages(workspace: &Workspace, id: InvoiceId) -> Result<Vec<PreviewPage>> {
    let row = loaded(workspace, id).await?;
    let frozen = row.frozen.as_deref().ok_or(InvoicingRefusal::NotIssued)?;
    let frozen: Frozen = serde_json::from_str(frozen)?;
    let logo = settings::kept_logo(workspace, frozen.logo.as_deref()).await?;
    let draft = frozen.draft;
    let context = parties::context(
        &frozen.seller,
        &frozen.buyer,
        frozen.language,
        today(workspace),
    );
    let calculation = Calculation::of(&draft, &context);
    if calculation.totals() != frozen.totals {
        return Err(Fault::Invariant("a frozen invoice reckons otherwise".into()).into());
    }
    let reckoned = Reckoned {
        business: frozen.seller,
        buyer: frozen.buyer,
        language: frozen.language,
        calculation,
    };
    let number = row.head.number.as_deref();
    let content = issuing::content(&reckoned, &draft, number, workspace.clock().now(), logo);
    Ok(Renderer::shared()?.render_preview(&content)?)
}

/// The PDF: of an invoice as it was issued, byte for byte; of a draft as it stands now, marked as
/// one and without a number.
pub async fn pdf(workspace: &Workspace, id: InvoiceId) -> Result<Vec<u8>> {
    let row = loaded(workspace, id).await?;
    if row.head.status()?.can_be_edited() {
        let draft: InvoiceDraft = serde_json::from_str(&row.draft)?;
        let content = draft_content(workspace, &draft).await?;
        return Ok(Renderer::shared()?.render_pdf(&content)?);
    }
    let file = store::file(workspace.read(Purpose::Daily), id).await?;
    let (pdf, sha256) = file.ok_or(NotFound { record: "invoice" })?;
    if issuing::hex(&Sha256::digest(&pdf)) != sha256 {
        return Err(Fault::Invariant("a PDF differs from its hash".into()).into());
    }
    Ok(pdf)
}

/// Writes the PDF to a file, whole or not at all.
pub async fn save_pdf(workspace: &Workspace, id: InvoiceId, path: &Path) -> Result<SavedPdf> {
    let pdf = pdf(workspace, id).await?;
    write_whole(path, &pdf)?;
    Ok(SavedPdf {
        path: path.to_string_lossy().into_owned(),
        bytes: u64::try_from(pdf.len()).unwrap_or(u64::MAX),
        sha256: issuing::hex(&Sha256::digest(&pdf)),
    })
}

/// Sends the PDF to the system's usual printer.
///
/// # Errors
/// `invoicing-printer-missing` where nothing prints.
pub async fn print(workspace: &Workspace, id: InvoiceId) -> Result<()> {
    print_pdf(workspace, id, None).await
}

/// As [`print`], on a print server: a host's name, or the path of its socket. Windows knows its
/// printers without one.
pub async fn print_at(workspace: &Workspace, id: InvoiceId, server: &str) -> Result<()> {
    print_pdf(workspace, id, Some(server.to_owned())).await
}

async fn print_pdf(workspace: &Workspace, id: InvoiceId, server: Option<String>) -> Result<()> {
    let opened = workspace.folder().opened();
    if documents::print(pdf(workspace, id).await?, server, opened).await? {
        Ok(())
    } else {
        Err(InvoicingRefusal::PrinterMissing.into())
    }
}
