//! Contact and consent: the part of a record's page, the list for a mailing, the restricted people.

use serde_json::json;

use crate::window::Window;

/// Leaves a field (WebDriver, “keyboard actions”).
const TAB: &str = "\u{e004}";

/// What is said about contacting people, and what is done with it.
pub struct ConsentPage<'w>(&'w Window);

impl<'w> ConsentPage<'w> {
    /// Opens the page of a contact.
    pub async fn of_contact(window: &'w Window, id: &str) -> Self {
        window.go(&format!("/contacts/{id}")).await;
        window.find("region", "May we contact?").await;
        Self(window)
    }

    /// Records that she agreed to the newsletter by e-mail, on the web site, in these words.
    pub async fn agree_to_newsletter(&self, wording: &str) {
        self.0.press("button", "/^Newsletter by E-mail: No/").await;
        self.0.press("radio", "Agreed").await;
        self.0.choose("How did it come?", "on the web site").await;
        self.0.fill("The exact words agreed to", wording).await;
        self.0.press("button", "Record").await;
        self.0.find("button", "/^Newsletter by E-mail: Yes/").await;
    }

    /// Takes the consent back: one press.
    pub async fn withdraw_newsletter(&self) {
        self.0.press("button", "/^Newsletter by E-mail: Yes/").await;
        self.0.find("button", "/^Newsletter by E-mail: No/").await;
    }

    /// Restricts her, from her page's menu.
    pub async fn restrict(&self) {
        self.0.press_first("button", "More").await;
        self.0.press("menuitem", "/^Restrict/").await;
        self.0.find("heading", "/^Contacts/").await;
    }
}

/// The list for a mailing, from the list of contacts.
pub struct MailingPage<'w>(&'w Window);

impl<'w> MailingPage<'w> {
    /// Opens it for everybody the list shows.
    pub async fn open(window: &'w Window) -> Self {
        window.go("/contacts").await;
        window.press("button", "For a mailing…").await;
        Self(window)
    }

    /// Chooses the newsletter by e-mail, and waits for the figures.
    pub async fn newsletter(&self) {
        self.0.choose("What for?", "Newsletter").await;
        self.0.choose("By which way?", "E-mail").await;
        self.0.wait_text("are in the list.").await;
    }

    /// Writes it.
    pub async fn save(&self) {
        self.0.press("button", "Save list…").await;
        self.0.wait_text("left out.").await;
    }
}

/// Everybody whose data is restricted.
pub struct RestrictedPage<'w>(&'w Window);

impl<'w> RestrictedPage<'w> {
    /// Opens it.
    pub async fn open(window: &'w Window) -> Self {
        window.go("/privacy?tab=restricted").await;
        Self(window)
    }

    /// Lifts the restriction of the only one, who was told on a day.
    pub async fn lift(&self, name: &str, told: &str) {
        self.0.press_first("button", "Lift restriction").await;
        let field = format!("Day on which you told {name}");
        self.0.fill(&field, told).await;
        // The day is read when the field is left, and only a day that was read lets the button go.
        self.0.type_keys(TAB).await;
        self.0
            .wait_until(
                "return document.querySelectorAll('[role=alertdialog] button:disabled, [role=dialog] button:disabled').length",
                json!(0),
            )
            .await;
        self.0.press_last("button", "Lift restriction").await;
        self.0.wait_text("is no longer restricted").await;
    }
}
