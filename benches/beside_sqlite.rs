//! Opening, a page of a list and issuing an invoice on 100,000 contacts, 300,000 activities and 50,000 invoices,
//! beside plain SQLite (the tool `sqlite3`) on the same rows in the same run. CPU time, not the clock's.
//!
//! Goals: open and page at most 1.5 times plain SQLite; an issue within 5 ms without its PDF. Smaller with
//! `OKICRM_BENCH_CONTACTS=10000`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::documents::Renderer;
use okicrm_core::invoicing::{self, InvoiceDraft};
use okicrm_core::listing::Window;
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_core::workspace::{self, Access, Clock, Manifest, Unlock};
use okicrm_testing::measuring::{busy, busy_of_children};
use okicrm_testing::{PASSPHRASE, TestWorkspace, pages, samples};
use serde_json::json;

#[path = "../tests/core/documents/samples.rs"]
#[expect(dead_code, reason = "one of its documents is enough here")]
mod documents;

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEED: u64 = 2_026;
const ROUNDS: u32 = 300;
const OPENINGS: u32 = 60;

/// The same rows as a page of contacts, and how many there are, as one would ask plain SQLite.
const PAGE: &str = "SELECT count(*) FROM contacts WHERE deleted_at IS NULL;
SELECT record.id, record.display_name, record.company_id, record.company_name, record.job_title, record.emails,
       record.phones, record.tags, record.lifecycle, record.created_at, record.updated_at, record.deleted_at,
       (SELECT max(activity.happened_at) FROM activities AS activity
         WHERE activity.subject_id = record.subject_id AND activity.deleted_at IS NULL), record.sort_name
  FROM contacts AS record JOIN subjects AS subject ON subject.id = record.subject_id
 WHERE record.deleted_at IS NULL AND subject.restricted_at IS NULL
 ORDER BY record.sort_name, record.id LIMIT 100;\n";

#[tokio::main]
async fn main() {
    measure().await;
    okicrm_testing::end().await;
}

async fn measure() {
    let start = Instant::now();
    let world = TestWorkspace::sqlite().await;
    fill(&world).await;
    println!("filled in {:.1?}", start.elapsed());

    let plain = pages::plain_copy(&world).await;
    compare(
        "page of 100 contacts, with the count",
        page(&world, start).await,
        sqlite_pages(&plain),
    );
    let issue = issue(&world, start).await;
    println!(
        "{:<40} {issue:>10.2?}  (goal 5 ms)",
        "issue without its PDF"
    );

    let folder = world.workspace.folder().clone();
    let manifest = Manifest::read(&folder).unwrap();
    let key = workspace::data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    world.workspace.close().await;
    drop(world.workspace);
    let before = busy(start);
    for _ in 0..OPENINGS {
        let opened =
            workspace::open_with_key(folder.clone(), key.clone(), Access::Write, Clock::system())
                .await
                .unwrap();
        black_box(contacts::list(&opened, &first_page()).await.unwrap());
        opened.close().await;
    }
    let ours = (busy(start) - before) / OPENINGS;
    compare("open, and the first page", ours, sqlite_openings(&plain));
}

async fn fill(world: &TestWorkspace) {
    let contacts = std::env::var("OKICRM_BENCH_CONTACTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let filled = samples::fill(&world.workspace, contacts, contacts * 3, SEED)
        .await
        .unwrap();
    samples::fill_invoices(&world.workspace, contacts / 2, &filled.contacts, SEED)
        .await
        .unwrap();
}

fn first_page() -> ContactQuery {
    ContactQuery {
        window: Window::first(100),
        ..ContactQuery::default()
    }
}

async fn page(world: &TestWorkspace, start: Instant) -> Duration {
    black_box(
        contacts::list(&world.workspace, &first_page())
            .await
            .unwrap(),
    );
    let before = busy(start);
    for _ in 0..ROUNDS {
        black_box(
            contacts::list(&world.workspace, &first_page())
                .await
                .unwrap(),
        );
    }
    (busy(start) - before) / ROUNDS
}

/// An issue with everything that belongs to it, less what drawing such a PDF costs by itself.
async fn issue(world: &TestWorkspace, start: Instant) -> Duration {
    let business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
    let new = NewContact {
        name: "Ana Costa".into(),
        ..NewContact::default()
    };
    let customer = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record;
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": customer.id},
        "lines": [
            {"description": "Check-up", "quantity": "2", "unitPrice": "120.00", "vat": {"category": "S", "rate": "19"}},
            {"description": "Book", "quantity": "1", "unitPrice": "9.99", "vat": {"category": "S", "rate": "7"}},
        ],
    }))
    .unwrap();
    let mut drafts = Vec::new();
    for _ in 0..ROUNDS / 5 {
        let saved = invoicing::save_draft(&world.workspace, None, &draft)
            .await
            .unwrap();
        drafts.push(saved.record.id);
    }
    let renderer = Renderer::shared().unwrap();
    let content = documents::short();
    black_box(renderer.render_pdf(&content).unwrap());
    let before = busy(start);
    for id in &drafts {
        black_box(invoicing::issue(&world.workspace, *id).await.unwrap());
    }
    let issued = busy(start) - before;
    let before = busy(start);
    for _ in &drafts {
        black_box(renderer.render_pdf(&content).unwrap());
    }
    let drawn = busy(start) - before;
    issued.saturating_sub(drawn) / (ROUNDS / 5)
}

/// `sqlite3` asked for the same page as often, in one process.
fn sqlite_pages(file: &Path) -> Duration {
    let before = busy_of_children().unwrap();
    sqlite(file, &PAGE.repeat(usize::try_from(ROUNDS).unwrap()));
    (busy_of_children().unwrap() - before) / ROUNDS
}

/// `sqlite3` that opens the file anew for each page, in one process.
fn sqlite_openings(file: &Path) -> Duration {
    let open = format!(".open {}\n{PAGE}", file.display());
    let before = busy_of_children().unwrap();
    sqlite(file, &open.repeat(usize::try_from(OPENINGS).unwrap()));
    (busy_of_children().unwrap() - before) / OPENINGS
}

fn sqlite(file: &Path, script: &str) {
    let file: PathBuf = file.to_owned();
    let mut tool = Command::new("sqlite3")
        .arg(file)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = tool.stdin.take().unwrap();
    let script = script.to_owned();
    let writer = std::thread::spawn(move || told.write_all(script.as_bytes()).unwrap());
    let output = tool.wait_with_output().unwrap();
    writer.join().unwrap();
    assert!(output.status.success() && !output.stdout.is_empty());
}

fn compare(name: &str, ours: Duration, plain: Duration) {
    let times = ours.as_secs_f64() / plain.as_secs_f64();
    println!("{name:<40} {ours:>10.2?}  sqlite3 {plain:>10.2?}  {times:.2} times (goal 1.5)");
}
