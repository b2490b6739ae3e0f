//! Invoices: written as drafts, reckoned by EN 16931, issued with a number once and never changed.

pub mod adjustment;
pub mod calculation;
pub mod draft;
pub mod lines;
mod problems;
pub mod status;
pub mod totals;
pub mod vat;

pub use calculation::{Calculation, Context};
pub use draft::InvoiceDraft;
pub use status::{Status, StatusFilter};
pub use totals::{DraftTotals, Totals};

#[cfg(test)]
mod tests;
