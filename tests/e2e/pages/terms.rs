//! Policy and terms: the banner, the difference, the answers.

use crate::window::Window;

/// The page of policy and terms.
pub struct TermsPage<'w>(&'w Window);

impl<'w> TermsPage<'w> {
    /// Goes there.
    pub async fn of(window: &'w Window) -> Self {
        window.go("/privacy?tab=terms").await;
        window.wait_text("What was answered").await;
        Self(window)
    }

    /// Shows what is different in the last text that changed: the terms.
    pub async fn see_changes(&self) {
        self.0.press_last("button", "What changed").await;
    }

    /// Closes what is open over the page.
    pub async fn close(&self) {
        self.0.press_last("button", "Close").await;
    }

    /// Ticks both texts and accepts them.
    pub async fn accept(&self) {
        self.0
            .press("checkbox", "/accept the privacy policy/")
            .await;
        self.0.press("checkbox", "/accept the terms/").await;
        self.0.press("button", "Accept").await;
    }

    /// Withdraws, and says so once more where it is asked.
    pub async fn withdraw(&self) {
        self.0.press("button", "Withdraw acceptance").await;
        self.0.press_last("button", "Withdraw acceptance").await;
    }

    /// Refuses, and says so once more where it is asked.
    pub async fn refuse(&self) {
        self.0.press("button", "Refuse").await;
        self.0.press_last("button", "Refuse").await;
    }
}
