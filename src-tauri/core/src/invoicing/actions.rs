use jiff::civil::Date;

use super::calculation::Calculation;
use super::data::INVOICES;
use super::draft::InvoiceDraft;
use super::issuing;
use super::parties::{self, Buyer};
use super::refusal::InvoicingRefusal;
use super::showing::{loaded, show};
use super::status::Status;
use super::totals::DraftTotals;
use super::view::InvoiceView;
use crate::change::{Action, Change, Changed};
use crate::db::Fields;
use crate::documents::{DocumentContent, PreviewPage, Renderer};
use crate::error::{Error, NotFound, Problem, Result};
use crate::fields;
use crate::settings::{self, Business, Language};
use crate::values::plain_text::sort_key;
use crate::values::{ChangeSetId, InvoiceId};
use crate::workspace::Workspace;

/// A draft was saved.
pub const DRAFTED: Action = Action::undoable("invoice-drafted");
/// A draft was deleted.
pub const DRAFT_DELETED: Action = Action::undoable("invoice-draft-deleted").even_without_terms();
/// An invoice got its number.
pub const ISSUED: Action = Action::lasting("invoice-issued");

/// Numbers are given out one after the other. Whoever waits for one in this process waits here,
/// without holding a connection; across processes the series' row orders them.
static ISSUING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// A draft read with all it takes from elsewhere.
pub(super) struct Reckoned {
    pub business: Business,
    pub buyer: Buyer,
    pub language: Language,
    pub calculation: Calculation,
}

impl Reckoned {
    pub(super) async fn of(workspace: &Workspace, draft: &InvoiceDraft) -> Result<Self> {
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
        let language = parties::language(draft, &buyer, &business);
        let context = parties::context(&business, &buyer, language, today(workspace));
        let mut calculation = Calculation::of(draft, &context);
        calculation.problems.extend(missing);
        Ok(Self {
            business,
            buyer,
            language,
            calculation,
        })
    }
}

pub(super) fn today(workspace: &Workspace) -> Date {
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
    let content = draft_content(workspace, draft).await?;
    Ok(Renderer::shared()?.render_preview(&content)?)
}

/// The document of a draft: without a number, and marked as a draft on every page.
pub(super) async fn draft_content(
    workspace: &Workspace,
    draft: &InvoiceDraft,
) -> Result<DocumentContent> {
    let reckoned = Reckoned::of(workspace, draft).await?;
    let logo = settings::document_logo(workspace).await?;
    let now = workspace.clock().now();
    Ok(issuing::content(&reckoned, draft, None, now, logo))
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
    let logo = settings::document_logo(workspace).await?;
    let turn = ISSUING.lock().await;
    let mut change = Change::begin(workspace, ISSUED).await?;
    rewrite(&mut change, id, &draft, &reckoned).await?;
    issuing::issue_in(&mut change, id, &draft, &reckoned, logo).await?;
    let change = change.commit().await?;
    drop(turn);
    Ok(Changed {
        change,
        record: show(workspace, id).await?,
    })
}
