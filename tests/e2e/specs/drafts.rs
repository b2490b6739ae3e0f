//! Drafts of invoices in the real window: figures count as they are typed, the pages are a PDF that
//! says Draft, and what was typed outlives a power cut.

use std::time::{Duration, Instant};

use serde_json::{Value as Json, json};

use crate::homes::{empty_home, german_home};
use crate::pages::InvoicePage;
use crate::window::{Window, results};

/// What is typed as the price of one piece, and what it comes to with the usual tax.
type Typed = (&'static str, &'static str);

#[tokio::test(flavor = "multi_thread")]
async fn a_price_counts_at_once_in_a_german_business() {
    let typed = [
        ("120,00", "142,80\u{a0}€"),
        ("1.234,5", "1.469,06\u{a0}€"),
        ("1,234.50", "1.469,06\u{a0}€"),
        ("=3*45,5", "162,44\u{a0}€"),
        ("12 or so", "0,00\u{a0}€"),
    ];
    let window = Window::open(german_home().await).await;
    count(&window, &typed).await;
    window.fill("Price", "1,234").await;
    window.wait_text("For thousands write 1.234,00").await;
    window.picture("draft-doubt").await;
    window.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_price_counts_at_once_in_a_british_business() {
    let typed = [
        ("120.00", "£144.00"),
        ("120,00", "£144.00"),
        ("1,234.50", "£1,481.40"),
        ("1.234,50", "£1,481.40"),
        ("12 or so", "£0.00"),
    ];
    let window = Window::open(empty_home().await).await;
    count(&window, &typed).await;
    window.fill("Price", "1.234").await;
    window.wait_text("For thousands write 1,234.00").await;
    window.end().await;
}

/// Types each price into a new invoice and waits for its total, without leaving the field.
async fn count(window: &Window, typed: &[Typed]) {
    InvoicePage::begin(window).await;
    window.fill("What it is", "Check-up").await;
    for (price, total) in typed {
        window.fill("Price", price).await;
        let sums = "return [...document.querySelectorAll('[aria-label=Totals] dd')].at(-1)?.innerText.trim()";
        window.wait_until(sums, json!(total)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_a_pdf_that_says_so_and_the_issued_pages_show_the_number() {
    let window = Window::open(empty_home().await).await;
    let page = InvoicePage::begin(&window).await;
    window.fill("Customer", "Oak & Iron").await;
    window.press_first("option", "/Oak & Iron/").await;
    window.fill("What it is", "Check-up").await;
    window.fill("Price", "120").await;
    window.wait_text("£144.00").await;
    let pdf = results().join("draft.pdf");
    page.save_pdf(&pdf).await;
    let words = words_of(&pdf);
    assert!(
        words.contains("Draft") && words.contains("£144.00"),
        "{words}"
    );
    window.press("button", "Open PDF").await;
    let shown = window.home.path().join("shown");
    let since = Instant::now();
    while !shown.exists() && since.elapsed() < Duration::from_secs(15) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let shown = std::fs::read_to_string(shown).unwrap();
    assert!(shown.contains("opened/Draft-"), "{shown}");
    page.issue().await;
    let alt = "return document.querySelector('section img')?.alt.includes('INV-') ?? false";
    window.wait_until(alt, json!(true)).await;
    let alt = window
        .execute("return document.querySelector('section img').alt", vec![])
        .await;
    let alt = alt.as_str().unwrap();
    assert!(alt.contains("INV-") && !alt.contains("Draft"), "{alt}");
    window.end().await;
}

/// The text of a PDF.
fn words_of(pdf: &std::path::Path) -> String {
    let told = std::process::Command::new("pdftotext")
        .args(["-layout", pdf.to_str().unwrap(), "-"])
        .output()
        .unwrap();
    String::from_utf8(told.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_a_second_ago_outlives_a_power_cut() {
    let window = Window::open(empty_home().await).await;
    InvoicePage::begin(&window).await;
    window.fill("What it is", "Crown, upper left").await;
    window.fill("Price", "=3*").await;
    window
        .fill("Note to the customer", "Parking is behind")
        .await;
    let since = Instant::now();
    while drafted(&window).await["note"] != "Parking is behind" {
        assert!(
            since.elapsed() < Duration::from_secs(5),
            "not kept after {:?}",
            since.elapsed()
        );
    }
    let took = since.elapsed();
    println!("kept {took:?} after the last key");
    let window = Window::open(window.cut()).await;
    let draft = drafted(&window).await;
    let line = &draft["lines"][0];
    assert_eq!(
        (&draft["note"], &line["description"], &line["unitPrice"]),
        (
            &json!("Parking is behind"),
            &json!("Crown, upper left"),
            &json!("=3*")
        )
    );
    window.end().await;
}

/// The only draft as the workspace holds it; null before there is one.
async fn drafted(window: &Window) -> Json {
    let query = json!({ "query": {
        "text": "", "status": "draft", "contactId": null, "companyId": null, "sort": "updated",
        "direction": "descending", "window": { "after": null, "offset": 0, "limit": 2 }
    }});
    let page = window.command("list_invoices", query).await.unwrap();
    let Some(id) = page["items"][0]["id"].as_str() else {
        return Json::Null;
    };
    assert_eq!(page["total"], 1);
    let view = window.command("invoice", json!({ "id": id })).await;
    view.unwrap()["draft"].clone()
}
