//! Erasing a person from her page.

use crate::window::Window;

/// The dialog that erases.
pub struct Erasing<'of>(pub &'of Window);

impl Erasing<'_> {
    /// Opens it from the menu of the person's page.
    pub async fn open(&self) {
        self.0.press_first("button", "More").await;
        self.0.press_first("menuitem", "Erase…").await;
    }

    /// Writes the person's copy first.
    pub async fn export_first(&self) {
        self.0.press_first("button", "Export first").await;
    }

    /// Types the name and erases.
    pub async fn confirm(&self, name: &str) {
        self.0.fill(&format!("/Type “{name}”/"), name).await;
        self.0.press_first("button", &format!("Erase {name}")).await;
    }

    /// Keeps the certificate in a file.
    pub async fn save_certificate(&self) {
        self.0.press_first("button", "Save certificate…").await;
    }

    /// Closes the certificate.
    pub async fn close(&self) {
        self.0.press_first("button", "Close").await;
    }
}
