//! The lock screen.

use crate::window::Window;

/// The screen that asks for the passphrase.
pub struct LockPage<'w>(&'w Window);

impl<'w> LockPage<'w> {
    /// Waits for the screen.
    pub async fn of(window: &'w Window) -> Self {
        window.find("heading", "/is locked/").await;
        Self(window)
    }

    /// Gives a passphrase and asks to unlock.
    pub async fn unlock(&self, passphrase: &str) {
        self.0.fill("Passphrase", passphrase).await;
        self.0.press("button", "Unlock").await;
    }

    /// Gives the printed recovery code instead.
    pub async fn unlock_with_code(&self, code: &str) {
        self.0.press("button", "/recovery code/").await;
        self.0.fill("Recovery code", code).await;
        self.0.press("button", "Unlock").await;
    }
}
