//! What leaves comes back whole, and who was erased does not come back.

use std::path::{Path, PathBuf};

use okicrm_testing::PASSPHRASE;
use serde_json::{Value as Json, json};

use crate::homes::{empty_home, sample_home};
use crate::window::Window;

#[tokio::test(flavor = "multi_thread")]
async fn an_export_brought_into_a_new_workspace_exports_the_same_again() {
    let (home, _) = sample_home().await;
    let window = Window::open(home).await;
    let first = export(&window, "first.json").await;
    let home = window.end().await;

    let file = home.path().join("brought.json");
    std::fs::write(&file, first.to_string()).unwrap();
    let window = Window::open(empty_home().await).await;
    window.home.answer_open(&file);
    let chosen = window.command("choose_import", json!({})).await.unwrap();
    let token = json!({ "file": chosen["token"] });
    assert_eq!(
        window.command("is_export", token.clone()).await.unwrap(),
        true
    );
    window.command("bring_back", token).await.unwrap();
    window.go("/contacts").await;
    window.wait_text("Noémie Süß-O’Connor").await;
    window.picture("brought-back").await;
    let second = export(&window, "second.json").await;
    window.end().await;

    for (kind, rows) in first.as_object().unwrap() {
        match kind.as_str() {
            "exportedAt" => {}
            // The new workspace looked for what is to go before anything was brought into it.
            "retentionRuns" => {
                let runs = second[kind].as_array().unwrap();
                assert!(
                    rows.as_array()
                        .unwrap()
                        .iter()
                        .all(|run| runs.contains(run))
                );
            }
            _ => assert_eq!(rows, &second[kind], "{kind}"),
        }
    }
    assert_eq!(
        first.as_object().unwrap().len(),
        second.as_object().unwrap().len()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_erased_stays_erased_when_an_older_backup_is_restored() {
    let (home, records) = sample_home().await;
    let window = Window::open(home).await;
    let person = json!({ "person": { "kind": "contact", "id": records[0].1 } });
    let backup = window.command("create_backup", json!({})).await.unwrap();
    let backup = PathBuf::from(backup["path"].as_str().unwrap());
    assert_eq!(found(&window, "Noémie").await, 1);

    let plan = window
        .command("plan_erasure", person.clone())
        .await
        .unwrap();
    let confirmed = json!({ "person": person["person"], "planHash": plan["planHash"] });
    window.command("erase_person", confirmed).await.unwrap();
    assert_eq!(found(&window, "Noémie").await, 0);

    restore(&window, &backup).await;
    window.find("navigation", "Pages").await;
    window.go("/contacts").await;
    window.picture("restored-without-the-erased").await;
    assert_eq!(found(&window, "Noémie").await, 0);
    // The backup did come back: another of the sample's people is there.
    assert_eq!(found(&window, "Håkon").await, 1);
    window.end().await;
}

async fn restore(window: &Window, backup: &Path) {
    window.home.answer_open(backup);
    let chosen = window.command("choose_backup", json!({})).await.unwrap();
    let proof = json!({ "kind": "passphrase", "text": PASSPHRASE });
    let asked = json!({ "file": chosen["file"]["token"], "proof": proof });
    window.command("restore_backup", asked).await.unwrap();
}

async fn export(window: &Window, name: &str) -> Json {
    let path = window.home.path().join(name);
    window.go("/export").await;
    window.home.answer_save(&path);
    window.press_first("button", "/^Export…/").await;
    window.wait_text(name).await;
    serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap()
}

/// How many the search over everything finds.
async fn found(window: &Window, text: &str) -> usize {
    let wanted = json!({ "text": text, "kinds": ["contacts", "leads"] });
    let hits = window.command("search_everywhere", wanted).await;
    hits.unwrap().as_array().unwrap().len()
}
