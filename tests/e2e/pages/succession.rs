//! The business goes to somebody else, and comes from somebody else.

use std::path::Path;

use crate::window::Window;

/// Where it is said what left the business.
pub struct SuccessionPage<'w>(&'w Window);

impl<'w> SuccessionPage<'w> {
    /// Goes there.
    pub async fn open(window: &'w Window) -> Self {
        window.go("/privacy?tab=disclosures").await;
        Self(window)
    }

    /// Says who gets everything, without writing it yet.
    pub async fn give_to(&self, buyer: &str, country: &str) {
        self.0.press("button", "Give the business…").await;
        self.0.fill("To whom", buyer).await;
        self.0.choose("Recipient’s country", country).await;
        self.0.fill("What for", "Sale of the practice").await;
        self.0
            .fill("By which right", "Purchase agreement of 2 November 2026")
            .await;
    }

    /// Writes the archive; the password it is opened with.
    pub async fn write(&self, archive: &Path) -> String {
        self.0.home.answer_save(archive);
        self.0.press("button", "Write the archive").await;
        self.0.find("dialog", "The password of the archive").await;
        self.0
            .assert_accessible("the password of the business")
            .await;
        let shown = "return document.querySelector('[role=dialog] code').textContent";
        let password = self.0.execute(shown, vec![]).await;
        self.0.press("button", "I have written it down").await;
        self.0
            .wait_gone("dialog", "The password of the archive")
            .await;
        password.as_str().unwrap().to_owned()
    }

    /// Fills the workspace from an archive.
    pub async fn take_over(&self, archive: &Path, password: &str) {
        self.0.press("button", "Take a business over…").await;
        self.0.fill("The archive’s password", password).await;
        self.0.home.answer_open(archive);
        self.0.press("button", "Choose the archive").await;
    }
}
