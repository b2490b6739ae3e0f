//! Invoices: written, issued, printed, paid.

use okicrm_core::change::Changed;
use okicrm_core::documents::PreviewPage;
use okicrm_core::error::Result;
use okicrm_core::invoicing::{
    self, DraftTotals, InvoiceDraft, InvoiceFigures, InvoiceOptions, InvoiceQuery, InvoiceSum,
    InvoiceSummary, InvoiceView, NewPayment, SavedPdf,
};
use okicrm_core::listing::ListPage;
use okicrm_core::values::{ChangeSetId, InvoiceId, PaymentId};
use okicrm_core::words::Words;
use okicrm_core::workspace::write_whole;

use crate::contract::commands;
use crate::native::Question;
use crate::state::Shell;

commands! {
    workspace {
        /// Rows of the list of invoices.
        list_invoices(&query: InvoiceQuery) -> ListPage<InvoiceSummary> => invoicing::list;
        /// One invoice.
        invoice(id: InvoiceId) -> InvoiceView => invoicing::show;
        /// What the start page says about money.
        invoice_figures() -> InvoiceFigures => invoicing::figures;
        /// What the invoices of a list come to, by currency.
        invoice_sums(&query: InvoiceQuery) -> Vec<InvoiceSum> => invoicing::sums;
        /// What the editor of an invoice offers.
        invoice_options() -> InvoiceOptions => invoicing::options;
        /// The number a draft would get if it were issued now.
        next_invoice_number(&draft: InvoiceDraft) -> String => invoicing::next_number;
        /// The pages of an issued invoice, as its PDF has them.
        invoice_pages(id: InvoiceId) -> Vec<PreviewPage> => invoicing::pages;
        /// What a draft comes to and what stands in its way; nothing is stored.
        preview_invoice(&draft: InvoiceDraft) -> DraftTotals => invoicing::preview;
        /// The pages of a draft as the PDF will draw them.
        preview_invoice_pages(&draft: InvoiceDraft) -> Vec<PreviewPage> => invoicing::preview_pages;
        /// Keeps a draft; without an id, a new one.
        save_invoice_draft(id: Option<InvoiceId>, &draft: InvoiceDraft) -> Changed<InvoiceView> => invoicing::save_draft;
        /// Deletes a draft.
        delete_invoice_draft(id: InvoiceId) -> ChangeSetId => invoicing::delete_draft;
        /// Gives a draft its number and freezes it.
        issue_invoice(id: InvoiceId) -> Changed<InvoiceView> => invoicing::issue;
        /// Records a payment.
        pay_invoice(id: InvoiceId, &payment: NewPayment) -> Changed<InvoiceView> => invoicing::record_payment;
        /// Takes a payment off that was recorded by mistake.
        remove_payment(id: PaymentId) -> Changed<InvoiceView> => invoicing::remove_payment;
        /// Prints an invoice through the system, a draft marked as one.
        print_invoice(id: InvoiceId) => invoicing::print;
    }
    desk {
        /// Asks where, and saves the PDF there; nothing when she thinks better of it.
        save_invoice_pdf(id: InvoiceId) -> Option<SavedPdf> => save_pdf;
        /// Shows the PDF with the system's program.
        open_invoice_pdf(id: InvoiceId) => open_pdf;
    }
}

async fn save_pdf(shell: &Shell, id: InvoiceId) -> Result<Option<SavedPdf>> {
    let workspace = shell.workspace()?;
    let question = Question::about(shell, "pdf", &["pdf"]);
    let name = file_name(shell, &invoicing::show(&workspace, id).await?);
    let Some(path) = shell.ask_to_save(question.named(name)).await else {
        return Ok(None);
    };
    invoicing::save_pdf(&workspace, id, &path).await.map(Some)
}

async fn open_pdf(shell: &Shell, id: InvoiceId) -> Result<()> {
    let workspace = shell.workspace()?;
    let bytes = invoicing::pdf(&workspace, id).await?;
    let name = file_name(shell, &invoicing::show(&workspace, id).await?);
    let opened = workspace.folder().opened();
    // Only the newest lies there in plain, and only until the next is opened.
    workspace.folder().clear_opened()?;
    std::fs::create_dir_all(&opened)?;
    let path = opened.join(name);
    write_whole(&path, &bytes)?;
    shell.show(&path)
}

/// The invoice's number, or of a draft the word for it and its day, with only the letters that every
/// file system takes.
fn file_name(shell: &Shell, invoice: &InvoiceView) -> String {
    let words = Words::new(&shell.appearance().language());
    let title = invoice.number.clone().unwrap_or_else(|| {
        let word = words.text("invoicing-document-draft", &[]);
        format!("{word}-{}", invoice.issue_date)
    });
    let plain: String = title
        .chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect();
    format!("{plain}.pdf")
}
