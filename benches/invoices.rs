//! What issuing an invoice costs: `cargo xtask bench invoices`.
//!
//! Goal on two cores: 5 milliseconds without drawing the PDF, so that numbers do not wait.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement stops at the first surprise and prints what it found"
)]

#[path = "../tests/core/documents/samples.rs"]
#[expect(
    dead_code,
    reason = "one of the samples stands for the invoice; the others are for documents"
)]
mod samples;

use std::time::Instant;

use okicrm_core::documents::Renderer;
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_testing::TestWorkspace;

const ROUNDS: usize = 200;

#[tokio::main]
async fn main() {
    measure().await;
    okicrm_testing::end().await;
}

async fn measure() {
    let world = TestWorkspace::sqlite().await;
    let workspace = &world.workspace;
    let business = Business::first("Harbour Dental", CountryCode::parse("GB").unwrap());
    settings::save(workspace, &business).await.unwrap();
    let draft = serde_json::json!({
        "customer": {"name": "Oak & Iron"},
        "lines": [
            {"description": "Check-up", "quantity": "2", "unitPrice": "120.00"},
            {"description": "Filling", "unitPrice": "80.00"},
        ],
    });
    let draft: InvoiceDraft = serde_json::from_value(draft).unwrap();
    // A page of the same length stands for the invoice's own, which is drawn inside the issue.
    let renderer = Renderer::shared().unwrap();
    let page = samples::short();
    let mut ids = Vec::new();
    for _ in 0..ROUNDS {
        let saved = invoicing::save_draft(workspace, None, &draft)
            .await
            .unwrap();
        ids.push(saved.record.id);
    }
    let mut drawn = Vec::new();
    let mut previewed = Vec::new();
    let mut issued = Vec::new();
    for id in ids {
        let begun = Instant::now();
        invoicing::preview_pages(workspace, &draft).await.unwrap();
        previewed.push(begun.elapsed().as_secs_f64() * 1e3);
        let begun = Instant::now();
        invoicing::issue(workspace, id).await.unwrap();
        let whole = begun.elapsed().as_secs_f64() * 1e3;
        let begun = Instant::now();
        drop(renderer.render_pdf(&page).unwrap());
        let drawing = begun.elapsed().as_secs_f64() * 1e3;
        drawn.push(drawing);
        issued.push(whole - drawing);
    }
    for (name, mut times) in [
        ("preview", previewed),
        ("drawing the PDF", drawn),
        ("issue without it", issued),
    ] {
        times.sort_by(f64::total_cmp);
        println!(
            "{name}: median {:.1} ms, 95 % {:.1} ms",
            times[ROUNDS / 2],
            times[ROUNDS * 95 / 100]
        );
    }
}
