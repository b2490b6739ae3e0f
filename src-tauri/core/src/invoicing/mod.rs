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
mod payments;
mod problems;
mod refusal;
mod showing;
pub mod status;
mod store;
pub mod totals;
pub mod vat;
mod view;

pub use actions::{
    DRAFT_DELETED, DRAFTED, ISSUED, delete_draft, issue, preview, preview_pages, save_draft,
};
pub use calculation::{Calculation, Context};
pub use data::{INVOICE_FILES, INVOICE_REMAINS, INVOICES, NUMBER_SERIES, PAYMENTS};
pub use draft::InvoiceDraft;
pub use payments::{PAYMENT_RECORDED, PAYMENT_REMOVED, record_payment, remove_payment};
pub use refusal::InvoicingRefusal;
pub use showing::{
    figures, list, next_number, options, pages, pdf, print, print_at, save_pdf, show, sums,
};
pub use status::{Status, StatusFilter};
pub use totals::{DraftTotals, Totals};
pub use view::{
    Figure, InvoiceCustomer, InvoiceFigures, InvoiceOptions, InvoiceQuery, InvoiceSort, InvoiceSum,
    InvoiceSummary, InvoiceView, NewPayment, PaymentView, SavedPdf, VatChoice,
};

#[cfg(test)]
mod bounds_tests;
#[cfg(test)]
mod tests;
