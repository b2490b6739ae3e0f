//! Invoices: write one, issue it, keep its PDF, write down what was paid.

use std::path::Path;

use crate::window::Window;

/// The screens of one invoice.
pub struct InvoicePage<'w>(&'w Window);

/// One line to write.
pub struct Line<'a> {
    pub description: &'a str,
    pub quantity: &'a str,
    pub price: &'a str,
    pub rate: &'a str,
}

impl<'w> InvoicePage<'w> {
    /// Begins a new invoice from the list.
    pub async fn begin(window: &'w Window) -> Self {
        window.press("link", "/^Invoices/").await;
        window.press_first("button", "/^New invoice/").await;
        window.find("button", "/^Issue/").await;
        Self(window)
    }

    /// Chooses a customer by typing her name.
    pub async fn for_customer(&self, name: &str) {
        self.0.fill("Customer", name).await;
        self.0.press_first("option", &format!("/{name}/")).await;
    }

    /// Writes the lines, one after the other.
    pub async fn write(&self, lines: &[Line<'_>]) {
        for (position, line) in lines.iter().enumerate() {
            if self.0.count("textbox", "What it is").await <= position {
                self.0.press("button", "Add a line").await;
            }
            for (field, text) in [
                ("What it is", line.description),
                ("Quantity", line.quantity),
                ("Price", line.price),
                ("VAT", line.rate),
            ] {
                self.0.fill_nth(field, position, text).await;
            }
            let rate = format!("/^{}/", line.rate);
            self.0.press_first("option", &rate).await;
        }
    }

    /// Issues it, and answers with what the window then says.
    pub async fn issue(&self) {
        self.0.press("button", "/^Issue/").await;
        self.0.find("alertdialog", "/^Issue this invoice/").await;
        self.0.press_last("button", "/^Issue/").await;
        self.0.find("button", "/^Save PDF/").await;
    }

    /// Saves its PDF.
    pub async fn save_pdf(&self, path: &Path) {
        self.0.home.answer_save(path);
        self.0.press("button", "/^Save PDF/").await;
        self.0.wait_text("The PDF is in").await;
    }

    /// Writes down that all of it was paid.
    pub async fn pay(&self) {
        self.0.press("button", "/^Record a payment/").await;
        self.0.press("button", "Record").await;
        self.0.wait_text("The payment is recorded").await;
    }
}
