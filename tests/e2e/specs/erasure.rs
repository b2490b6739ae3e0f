//! Somebody is forgotten: with preview, export first, typed name and certificate.

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::values::Labelled;
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock};
use okicrm_testing::PASSPHRASE;
use serde_json::{Value as Json, json};

use super::home_with_workspace;
use crate::driver::Home;
use crate::pages::Erasing;
use crate::window::Window;

const NAME: &str = "Ottilie Example";

/// A home where somebody and her namesake are known.
async fn home() -> Home {
    let home = home_with_workspace().await;
    let workspace = workspace::open(
        Folder::at(home.workspace()),
        Unlock::Passphrase(PASSPHRASE),
        Access::Write,
        Clock::system(),
    )
    .await
    .unwrap();
    for email in ["ottilie@example.org", "another@example.org"] {
        let new = NewContact {
            name: NAME.to_owned(),
            emails: vec![Labelled::plain(email)],
            ..NewContact::default()
        };
        contacts::create(&workspace, new).await.unwrap();
    }
    workspace.close().await;
    home
}

async fn contacts_of(window: &Window) -> Vec<Json> {
    let query = json!({ "query": { "text": "Ottilie" } });
    let page = window.command("list_contacts", query).await.unwrap();
    page["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_is_erased_with_preview_export_name_and_certificate() {
    let window = Window::open(home().await).await;
    let id = contacts_of(&window).await[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    window.go(&format!("/contacts/{id}")).await;
    let erasing = Erasing(&window);
    erasing.open().await;
    window.wait_text("Erased").await;
    window.assert_accessible("erasure-preview").await;
    window.picture("erasure-preview").await;

    let copy = window.home.path().join("her-copy.zip");
    window.home.answer_save(&copy);
    erasing.export_first().await;
    window.wait_text("her-copy.zip").await;
    assert!(copy.exists());

    erasing.confirm(NAME).await;
    window.wait_text(&format!("{NAME} is erased")).await;
    window.assert_accessible("erasure-certificate").await;
    window.picture("erasure-certificate").await;
    let certificate = window.home.path().join("certificate.json");
    window.home.answer_save(&certificate);
    erasing.save_certificate().await;
    window.wait_text("certificate.json").await;
    let text = std::fs::read_to_string(&certificate).unwrap();
    assert!(!text.contains("Ottilie") && text.contains("\"verified\": true"));
    erasing.close().await;

    let left = contacts_of(&window).await;
    assert_eq!(left.len(), 1, "the namesake stays");
    window.go("/privacy?tab=erasures").await;
    window.wait_text("Nothing found").await;
    window.assert_accessible("erasures").await;
    window.picture("erasures").await;
    window.end().await;
}
