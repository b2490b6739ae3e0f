//! Help: requests to the makers of OkiCRM, and what goes with them.

use std::path::Path;

use crate::window::Window;

/// The screens of support.
pub struct SupportPage<'w>(&'w Window);

impl<'w> SupportPage<'w> {
    /// Goes there by the sidebar.
    pub async fn open(window: &'w Window) -> Self {
        window.press("link", "Help").await;
        window.rest("help").await;
        Self(window)
    }

    /// Writes a request; its page opens.
    pub async fn write(&self, subject: &str, message: &str) {
        self.0.press_first("button", "Write a request").await;
        self.0.fill("Subject", subject).await;
        self.0.fill("Message", message).await;
        self.0.press("button", "Write request").await;
        self.0.find("heading", "Facts about this computer").await;
    }

    /// Looks at what may go with it, takes one tick away, and lets the others go.
    pub async fn choose_facts_without(&self, line: &str) {
        self.0.press("button", "Choose facts").await;
        self.0.find("group", "OkiCRM and the computer").await;
        self.0.assert_accessible("support-facts").await;
        self.0.press("checkbox", line).await;
        self.0.press("button", "/^Add .* lines$/").await;
        self.0
            .wait_gone("dialog", "Facts about this computer")
            .await;
        self.0.wait_text("lines go with this request").await;
    }

    /// Lets the mail program have it.
    pub async fn hand_over(&self) {
        self.0.press("button", "Open in mail program").await;
        self.0.wait_text("Send it there.").await;
    }

    /// Puts the file of an answer with it.
    pub async fn take_answer(&self, file: &Path) {
        self.0.home.answer_open(file);
        self.0.press("button", "/^Choose a file/").await;
        self.0.wait_text("The answer lies with its request.").await;
    }
}
