//! The main job, as `cargo xtask run` shows it: from an empty computer to an invoice in hand.

use std::path::{Path, PathBuf};
use std::process::Command;

use okicrm_core::workspace::Clock;
use serde_json::json;

use crate::pages::{FirstRunPage, ImportPage, InvoicePage, Line};
use crate::window::{Window, results};

const CONTACTS: usize = 1_000;

#[tokio::test(flavor = "multi_thread")]
async fn main_job() {
    let window = Window::first_start().await;
    let first = FirstRunPage::of(&window).await;
    first.agree().await;
    first
        .introduce("Sara Test", "Hafen Zahnärzte", "Germany")
        .await;
    first.protect("seven quiet harbours").await;
    first.keep_code().await;

    let brought = std::env::var_os("OKICRM_E2E_IMPORT").map(PathBuf::from);
    let file = brought
        .clone()
        .unwrap_or_else(|| contacts_with_umlauts(&window));
    ImportPage::open(&window).await.bring(&file).await;
    window.picture("imported").await;
    let customer = find_a_customer(&window, brought.is_some()).await;

    let invoice = InvoicePage::begin(&window).await;
    invoice.for_customer(&customer).await;
    let lines = [
        Line {
            description: "Prüfung",
            quantity: "2",
            price: "120",
            rate: "19",
        },
        Line {
            description: "Buch",
            quantity: "1",
            price: "30",
            rate: "7",
        },
    ];
    invoice.write(&lines).await;
    window.wait_text("317,70").await;
    window.picture("invoice-draft").await;
    invoice.issue().await;
    window.picture("invoice-issued").await;
    let pdf = results().join("invoice.pdf");
    invoice.save_pdf(&pdf).await;
    assert_reads(&pdf, &customer);
    invoice.pay().await;
    window.picture("invoice-paid").await;

    let export = results().join("export.json");
    export_everything(&window, &export).await;
    let text = std::fs::read_to_string(&export).unwrap();
    assert!(text.contains(&customer), "{customer} is in the export");
    window.end().await;
}

/// What the customer will read: number, both names, the tax of each rate, the total.
fn assert_reads(pdf: &Path, customer: &str) {
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
    let told = Command::new("pdftotext")
        .args(["-layout", pdf.to_str().unwrap(), "-"])
        .output()
        .expect("pdftotext is installed");
    let text = String::from_utf8(told.stdout).unwrap();
    let year = Clock::system().today().year().to_string();
    for part in [
        &*format!("{year}-"),
        customer,
        "Hafen Zahnärzte",
        "Prüfung",
        "Buch",
        "45,60",
        "2,10",
        "317,70",
    ] {
        assert!(text.contains(part), "“{part}” is not in the PDF:\n{text}");
    }
}

/// A file as a person brings it; row 500 is the one to find.
fn contacts_with_umlauts(window: &Window) -> PathBuf {
    let mut text = "Name;E-Mail;Telefon;Firma\n".to_owned();
    for number in 1..=CONTACTS {
        let name = match number {
            500 => "Jörg Käßbörer".to_owned(),
            number => format!("Änne Beispiel {number}"),
        };
        text.push_str(&format!(
            "{name};person{number}@example.org;+49 30 1000{number:04};Müller & Söhne {number}\n"
        ));
    }
    let path = window.home.path().join("kontakte.csv");
    std::fs::write(&path, text).unwrap();
    path
}

/// Somebody from the file, found as the invoice will find her.
async fn find_a_customer(window: &Window, is_own_file: bool) -> String {
    let text = if is_own_file { "" } else { "kassborer" };
    let query = json!({ "query": {
        "sort": "name", "direction": "ascending", "text": text, "tag": null, "lifecycle": null,
        "companyId": null, "trash": false, "window": { "after": null, "offset": 0, "limit": 1 }
    }});
    let page = window.command("list_contacts", query).await.unwrap();
    let name = page["items"][0]["displayName"].as_str().unwrap().to_owned();
    assert!(is_own_file || name == "Jörg Käßbörer");
    name
}

async fn export_everything(window: &Window, path: &Path) {
    window.home.answer_save(path);
    window.press("link", "/^Export/").await;
    window.press_first("button", "/^Export…/").await;
    window.wait_text("export.json").await;
}
