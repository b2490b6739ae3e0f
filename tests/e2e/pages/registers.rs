//! Where the data lies, who runs that server, and the end of it all.

use crate::window::Window;

/// The pages about who handles data.
pub struct RegisterPage<'w>(&'w Window);

impl<'w> RegisterPage<'w> {
    /// Goes nowhere yet.
    pub fn of(window: &'w Window) -> Self {
        Self(window)
    }

    /// Types the address of a server to move to.
    pub async fn name_server(&self, host: &str) {
        self.0.go("/settings/place").await;
        self.0.fill("Server", host).await;
        self.0.fill("Database", "crm").await;
        self.0.fill("User", "sara").await;
    }

    /// Asks whether the server answers.
    pub async fn test_connection(&self) {
        self.0.press("button", "Test the connection").await;
    }

    /// Fills in the row of the register.
    pub async fn say_who_runs_it(&self, name: &str, country: &str) {
        self.0.fill("Who runs it", name).await;
        self.0.choose("Where the data is handled", country).await;
    }

    /// Deletes the workspace with its backups.
    pub async fn delete_workspace(&self, business: &str, passphrase: &str) {
        self.0.go("/settings/you").await;
        self.0.press("button", "Delete everything").await;
        self.0.fill("Current passphrase", passphrase).await;
        self.0.fill(&format!("/{business}/"), business).await;
        self.0.press_last("button", "Delete everything").await;
    }
}
