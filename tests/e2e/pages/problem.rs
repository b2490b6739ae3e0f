//! The screen in the place of a workspace that cannot be opened.

use crate::window::Window;

/// The screen that says what is wrong with the workspace.
pub struct ProblemPage<'w>(&'w Window);

impl<'w> ProblemPage<'w> {
    /// Waits for the screen.
    pub async fn of(window: &'w Window) -> Self {
        window.find("alert", "/./").await;
        Self(window)
    }

    /// What it says.
    pub async fn sentence(&self) -> String {
        self.0.find("alert", "/./").await.text().await.unwrap()
    }
}
