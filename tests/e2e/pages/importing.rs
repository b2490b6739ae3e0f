//! The import: choose, check, take.

use std::path::Path;

use crate::window::Window;

/// The screens of an import.
pub struct ImportPage<'w>(&'w Window);

impl<'w> ImportPage<'w> {
    /// Goes there by the sidebar.
    pub async fn open(window: &'w Window) -> Self {
        window.press("link", "/^Import/").await;
        Self(window)
    }

    /// Chooses a file, looks at its columns and at what becomes of it, and takes it.
    pub async fn bring(&self, file: &Path) {
        self.0.home.answer_open(file);
        self.0.press_first("button", "/^Choose a file/").await;
        self.0.press("button", "See what would happen").await;
        self.0.find("list", "What becomes of the rows").await;
        self.0.picture("import-check").await;
        self.0.press("button", "/^Import .* contacts?$/").await;
        self.0.wait_text("is imported.").await;
    }
}
