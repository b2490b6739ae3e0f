use std::path::Path;

use jiff::ToSpan;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use super::calculation::Calculation;
use super::data::{INVOICES, PAYMENTS};
use super::draft::InvoiceDraft;
use super::frozen::Frozen;
use super::issuing;
use super::parties::{self, Buyer};
use super::refusal::InvoicingRefusal;
use super::status::Status;
use super::store::{self, InvoiceRow};
use super::totals::{DraftTotals, Totals};
use super::view::{
    InvoiceFigures, InvoiceQuery, InvoiceSummary, InvoiceView, NewPayment, SavedPdf,
};
use crate::change::{Action, Change, Changed};
use crate::db::Fields;
use crate::documents::{PreviewPage, Renderer};
use crate::error::{Error, Fault, NotFound, Problem, Result};
use crate::fields;
use crate::listing::ListPage;
use crate::purpose::Purpose;
use crate::settings::{self, Business};
use crate::values::plain_text::sort_key;
use crate::values::{ChangeSetId, InvoiceId, Money, PaymentId};
use crate::workspace::{Workspace, write_whole};

/// A draft was saved.
pub const DRAFTED: Action = Action::undoable("invoice-drafted");
/// A draft was deleted.
pub const DRAFT_DELETED: Action = Action::undoable("invoice-draft-deleted");
/// An invoice got its number.
pub const ISSUED: Action = Action::lasting("invoice-issued");
/// A payment came in.
pub const PAYMENT_RECORDED: Action = Action::undoable("payment-recorded");

/// Numbers are given out one after the other. Whoever waits for one in this process waits here,
/// without holding a connection; across processes the series' row orders them.
static ISSUING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// A draft read with all it takes from elsewhere.
pub(super) struct Reckoned {
    pub business: Business,
    pub buyer: Buyer,
    pub calculation: Calculation,
}

impl Reckoned {
    async fn of(workspace: &Workspace, draft: &InvoiceDraft) -> Result<Self> {
        let business = settings::business(workspace).await?;
        let (buyer, missing) = match Buyer::of(workspace, &draft.customer).await {
            Ok(buyer) => (buyer, None),
            // The draft stays readable when its customer is gone; it cannot be issued then.
            Err(Error::Refused(refusal)) => {
                let problem = Problem::at("customer", refusal.code());
                (Buyer::written_out(&draft.customer), Some(problem))
            }
            Err(fault) => return Err(fault),
        };
        let context = parties::context(&business, &buyer, today(workspace));
        let mut calculation = Calculation::of(draft, &context);
        calculation.problems.extend(missing);
        Ok(Self {
            business,
            buyer,
            calculation,
        })
    }
}

fn today(workspace: &Workspace) -> Date {
    workspace.clock().today()
}

/// What a draft comes to and what stands in its way. Nothing is stored.
pub async fn preview(workspace: &Workspace, draft: &InvoiceDraft) -> Result<DraftTotals> {
    Ok(Reckoned::of(workspace, draft)
        .await?
        .calculation
        .draft_totals())
}

/// The pages of a draft as its PDF will show them.
pub async fn preview_pages(
    workspace: &Workspace,
    draft: &InvoiceDraft,
) -> Result<Vec<PreviewPage>> {
    let reckoned = Reckoned::of(workspace, draft).await?;
    let content = issuing::content(&reckoned, draft, None, workspace.clock().now());
    Ok(Renderer::shared()?.render_preview(&content)?)
}

/// Keeps a draft, a new one where no id is given. It may be as unfinished as it likes.
///
/// # Errors
/// `invoicing-issued-before` once it has its number.
pub async fn save_draft(
    workspace: &Workspace,
    id: Option<InvoiceId>,
    draft: &InvoiceDraft,
) -> Result<Changed<InvoiceView>> {
    let reckoned = Reckoned::of(workspace, draft).await?;
    let mut change = Change::begin(workspace, DRAFTED).await?;
    let id = match id {
        Some(id) => {
            rewrite(&mut change, id, draft, &reckoned).await?;
            id
        }
        None => {
            let id = InvoiceId::new();
            let at = change.at();
            let mut row = draft_fields(draft, &reckoned)?;
            row.splice(0..0, fields! { "id" => id });
            row.extend(fields! { "created_at" => at, "updated_at" => at });
            change.insert(&INVOICES, row).await?;
            id
        }
    };
    let change = change.commit().await?;
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}

/// Writes a draft again. Where it changes to another person, the row is removed and added, so that
/// the log keeps each person's part under her own key.
async fn rewrite(
    change: &mut Change<'_>,
    id: InvoiceId,
    draft: &InvoiceDraft,
    reckoned: &Reckoned,
) -> Result<()> {
    let at = change.at();
    let before = loaded_draft(change, id).await?;
    let mut row = draft_fields(draft, reckoned)?;
    let subject = |row: &Fields| crate::db::field(row, "subject_id").cloned();
    if subject(&before) == subject(&row) {
        row.extend(fields! { "updated_at" => at });
        change.update_loaded(&INVOICES, before, row).await?;
        return Ok(());
    }
    let created = crate::db::field(&before, "created_at").cloned();
    change.delete(&INVOICES, &id.to_string()).await?;
    row.splice(0..0, fields! { "id" => id });
    row.extend(created.map(|created| ("created_at", created)));
    row.extend(fields! { "updated_at" => at });
    change.insert(&INVOICES, row).await
}

async fn loaded_draft(change: &mut Change<'_>, id: InvoiceId) -> Result<Fields> {
    let row = change.load(&INVOICES, &id.to_string()).await?;
    let row = row.ok_or(NotFound { record: "invoice" })?;
    let status = crate::db::field(&row, "status").and_then(|value| value.as_text());
    let status = status.and_then(Status::parse);
    if !status.is_some_and(Status::can_be_edited) {
        return Err(InvoicingRefusal::IssuedBefore.into());
    }
    Ok(row)
}

fn draft_fields(draft: &InvoiceDraft, reckoned: &Reckoned) -> Result<Fields> {
    let Reckoned {
        buyer, calculation, ..
    } = reckoned;
    let sums = &calculation.sums;
    Ok(fields! {
        "subject_id" => buyer.subject_id,
        "contact_id" => buyer.contact_id,
        "company_id" => buyer.company_id,
        "status" => Status::Draft.word(),
        "number" => None::<String>,
        "sort_number" => "",
        "customer_name" => &buyer.name,
        "sort_customer" => sort_key(&buyer.name),
        "currency" => calculation.currency.as_str(),
        "issue_date" => calculation.issue_date,
        "due_date" => calculation.due_date,
        "gross" => sums.gross.minor(),
        "due" => sums.due.minor(),
        "paid" => 0_i64,
        "draft" => serde_json::to_string(draft)?,
    })
}

/// Deletes a draft; undo brings it back.
///
/// # Errors
/// `invoicing-issued-before` once it has its number.
pub async fn delete_draft(workspace: &Workspace, id: InvoiceId) -> Result<ChangeSetId> {
    let mut change = Change::begin(workspace, DRAFT_DELETED).await?;
    loaded_draft(&mut change, id).await?;
    change.delete(&INVOICES, &id.to_string()).await?;
    change.commit().await
}

/// Gives a draft its number, freezes it, and stores its PDF, all in one transaction.
///
/// # Errors
/// `invoicing-draft-unfinished` with a problem per field; `invoicing-issued-before`.
pub async fn issue(workspace: &Workspace, id: InvoiceId) -> Result<Changed<InvoiceView>> {
    // Everything is read before the transaction: it holds its connection while numbers wait for it.
    let row = loaded(workspace, id).await?;
    if !row.head.status()?.can_be_edited() {
        return Err(InvoicingRefusal::IssuedBefore.into());
    }
    let draft: InvoiceDraft = serde_json::from_str(&row.draft)?;
    let reckoned = Reckoned::of(workspace, &draft).await?;
    if !reckoned.calculation.problems.is_empty() {
        return Err(InvoicingRefusal::Unfinished(reckoned.calculation.problems).into());
    }
    let turn = ISSUING.lock().await;
    let mut change = Change::begin(workspace, ISSUED).await?;
    rewrite(&mut change, id, &draft, &reckoned).await?;
    issuing::issue_in(&mut change, id, &draft, &reckoned).await?;
    let change = change.commit().await?;
    drop(turn);
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}

/// Writes down that money came in, for all that is still to be paid or a part of it.
///
/// # Errors
/// `invoicing-not-issued` for a draft; `invoicing-payment-malformed` with a problem per field.
pub async fn record_payment(
    workspace: &Workspace,
    id: InvoiceId,
    new: &NewPayment,
) -> Result<Changed<InvoiceView>> {
    let mut change = Change::begin(workspace, PAYMENT_RECORDED).await?;
    let row = change.load(&INVOICES, &id.to_string()).await?;
    let row = row.ok_or(NotFound { record: "invoice" })?;
    let head = issuing::Head::of(&row)?;
    if head.status.can_be_edited() {
        return Err(InvoicingRefusal::NotIssued.into());
    }
    let (amount, day) = check_payment(new, head.due.checked_sub(head.paid)?, today(workspace))?;
    let paid = head.paid.checked_add(amount)?;
    let at = change.at();
    let subject = crate::db::field(&row, "subject_id").and_then(|value| value.as_text());
    let payment = fields! {
        "id" => PaymentId::new(),
        "invoice_id" => id,
        "subject_id" => subject,
        "amount" => amount.minor(),
        "currency" => amount.currency().as_str(),
        "paid_on" => day,
        "created_at" => at,
    };
    change.insert(&PAYMENTS, payment).await?;
    let status = Status::of_issued(head.due, paid).word();
    let moved = fields! { "paid" => paid.minor(), "status" => status, "updated_at" => at };
    change.update_loaded(&INVOICES, row, moved).await?;
    let change = change.commit().await?;
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}

fn check_payment(
    new: &NewPayment,
    outstanding: Money,
    today: Date,
) -> std::result::Result<(Money, Date), InvoicingRefusal> {
    let mut problems = Vec::new();
    let amount = match new.amount.trim() {
        "" => Ok(outstanding),
        text => Money::parse(text, outstanding.currency()),
    };
    match amount {
        Err(refusal) => problems.push(refusal.at("amount")),
        Ok(amount) if amount.minor() <= 0 => {
            problems.push(Problem::at("amount", "invoicing-payment-not-positive"));
        }
        Ok(amount) if amount.minor() > outstanding.minor() => problems.push(
            Problem::at("amount", "invoicing-payment-too-large")
                .with("due", outstanding.amount_text()),
        ),
        Ok(_) => {}
    }
    let day = match new.date.trim() {
        "" => Ok(today),
        text => text.parse::<Date>(),
    };
    if day.is_err() {
        problems.push(Problem::at("date", "invoicing-payment-date-malformed"));
    }
    match (amount, day) {
        (Ok(amount), Ok(day)) if problems.is_empty() => Ok((amount, day)),
        _ => Err(InvoicingRefusal::PaymentMalformed(problems)),
    }
}

/// Invoices and drafts.
pub async fn list(workspace: &Workspace, query: &InvoiceQuery) -> Result<ListPage<InvoiceSummary>> {
    store::list(workspace.read(Purpose::Daily), query, today(workspace)).await
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

async fn loaded(workspace: &Workspace, id: InvoiceId) -> Result<InvoiceRow> {
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

/// The PDF as it was issued, byte for byte.
///
/// # Errors
/// `invoicing-not-issued` for a draft.
pub async fn pdf(workspace: &Workspace, id: InvoiceId) -> Result<Vec<u8>> {
    loaded(workspace, id).await?;
    let file = store::file(workspace.read(Purpose::Daily), id).await?;
    let (pdf, sha256) = file.ok_or(InvoicingRefusal::NotIssued)?;
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
    super::printing::print(pdf(workspace, id).await?, None).await
}

/// As [`print`], on a print server: a host's name, or the path of its socket. Windows knows its
/// printers without one.
pub async fn print_at(workspace: &Workspace, id: InvoiceId, server: &str) -> Result<()> {
    super::printing::print(pdf(workspace, id).await?, Some(server.to_owned())).await
}
