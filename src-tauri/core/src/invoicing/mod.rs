//! Invoices: written as drafts, reckoned by EN 16931, issued with a number once and never changed.
//!
//! [`draft`] is what a person enters, [`calculation`] reads it as a whole, [`totals`] adds up.
//! Issuing freezes all of it with the PDF's bytes; the database refuses any later change.

mod actions;
pub mod adjustment;
pub mod calculation;
mod data;
mod document;
pub mod draft;
mod frozen;
mod issuing;
pub mod lines;
mod parties;
mod printing;
mod problems;
mod refusal;
pub mod status;
mod store;
pub mod totals;
pub mod vat;
mod view;

pub use actions::{
    DRAFT_DELETED, DRAFTED, ISSUED, PAYMENT_RECORDED, delete_draft, figures, issue, list, pdf,
    preview, preview_pages, print, print_at, record_payment, save_draft, save_pdf, show,
};
pub use calculation::{Calculation, Context};
pub use data::{INVOICE_FILES, INVOICES, NUMBER_SERIES, PAYMENTS};
pub use draft::InvoiceDraft;
pub use refusal::InvoicingRefusal;
pub use status::{Status, StatusFilter};
pub use totals::{DraftTotals, Totals};
pub use view::{
    Figure, InvoiceCustomer, InvoiceFigures, InvoiceQuery, InvoiceSort, InvoiceSummary,
    InvoiceView, NewPayment, PaymentView, SavedPdf,
};

#[cfg(test)]
mod tests;
