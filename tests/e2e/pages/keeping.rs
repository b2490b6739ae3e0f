//! How long records stay, what goes when, and whom a claim holds back.

use crate::window::Window;

/// The rules, and what they would remove.
pub struct KeepingPage<'w>(&'w Window);

impl<'w> KeepingPage<'w> {
    /// Goes there.
    pub async fn open(window: &'w Window) -> Self {
        window.go("/privacy?tab=keeping").await;
        Self(window)
    }

    /// Says after how long leads go that nothing was heard of.
    pub async fn leads_go(&self, after: &str) {
        self.0.choose("Leads nothing was heard of", after).await;
    }

    /// Says that the computer's date is right.
    pub async fn confirm_date(&self) {
        self.0.press("button", "The date is right").await;
        self.0.wait_gone("button", "The date is right").await;
    }

    /// Removes what is due, having read how much that is.
    pub async fn remove_what_is_due(&self, how_much: &str) {
        self.0.press("button", "Remove what is due now").await;
        self.0.wait_text(how_much).await;
        self.0.assert_accessible("removing what is due").await;
        self.0.press_last("button", "Remove what is due now").await;
    }

    /// Holds a lead back, from its page.
    pub async fn hold_lead(window: &Window, id: &str, why: &str) {
        window.go(&format!("/leads/{id}")).await;
        window.press_first("button", "More").await;
        window.press("menuitem", "Hold back…").await;
        window.fill("Why", why).await;
        window.press("button", "Hold back").await;
        window.wait_text("is held back").await;
    }
}
