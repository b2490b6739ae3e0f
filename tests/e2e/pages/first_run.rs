//! First run: agree, business, protection, recovery code.

use crate::window::Window;

/// The screens from an empty computer to an open workspace.
pub struct FirstRunPage<'w>(&'w Window);

impl<'w> FirstRunPage<'w> {
    /// Waits for the first step.
    pub async fn of(window: &'w Window) -> Self {
        window.find("heading", "/^Welcome/").await;
        Self(window)
    }

    /// Goes to the screen for whoever has a backup.
    pub async fn bring_back(&self) {
        self.0.press("button", "I have a backup").await;
        self.0.find("heading", "Bring everything back").await;
    }

    /// Accepts policy and terms.
    pub async fn agree(&self) {
        self.0
            .press("checkbox", "/accept the privacy policy/")
            .await;
        self.0.press("checkbox", "/accept the terms/").await;
        self.0.press("button", "Next").await;
        self.0.find("heading", "You and your business").await;
    }

    /// Says who she is and where the business is, and starts empty.
    pub async fn introduce(&self, person: &str, business: &str, country: &str) {
        self.0.fill("Your name", person).await;
        self.0.fill("Name of the business", business).await;
        self.0.choose("Country", country).await;
        self.0.press("radio", "/^Start empty/").await;
        self.0.press("button", "Next").await;
        self.0.find("heading", "Protect it").await;
    }

    /// Chooses the passphrase, leaves usage figures off, and begins.
    pub async fn protect(&self, passphrase: &str) {
        self.0.fill("Passphrase", passphrase).await;
        self.0.fill("The same again", passphrase).await;
        self.0.press("radio", "No").await;
        self.0.press("button", "Start").await;
        self.0.find("heading", "Recovery code").await;
    }

    /// Reads the recovery code and goes on into the workspace.
    pub async fn keep_code(&self) -> String {
        let script = "return document.body.innerText.match(/[0-9A-Z]{4}(-[0-9A-Z]{1,4})+/)?.[0]";
        let code = self.0.execute(script, vec![]).await;
        self.0.press("checkbox", "/printed or written down/").await;
        self.0.press("button", "Open OkiCRM").await;
        self.0.find("navigation", "Pages").await;
        code.as_str().expect("a recovery code to read").to_owned()
    }
}
