//! Importing 100,000 contacts with log, search and undo, and exporting everything again: `cargo xtask bench files`.
//! CPU time, not the clock's, and the most memory that was held.
//!
//! Goals: at least 10,000 rows per CPU second in; at least 40 MB per CPU second out, in memory that does not grow
//! with the data. Smaller with `OKICRM_BENCH_CONTACTS=10000`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use okicrm_core::change::{self, Change};
use okicrm_core::consent::{self, ContactChannel, MailingRule, NewSuppression, PurposeCode};
use okicrm_core::contacts::{self, ContactQuery, ContactSelection};
use okicrm_core::exporting::{self, ExportFormat};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::values::{ConsentId, ContactId, SubjectId};
use okicrm_testing::TestWorkspace;
use okicrm_testing::measuring::{busy, forget_most_memory, most_memory};
use okicrm_testing::samples::{self, Numbers};

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEED: u64 = 2_026;

#[tokio::main]
async fn main() {
    measure().await;
    okicrm_testing::end().await;
}

async fn measure() {
    let start = Instant::now();
    let rows: u32 = std::env::var("OKICRM_BENCH_CONTACTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let world = TestWorkspace::sqlite().await;
    let watch = Watch::default();

    let file = Source::bytes(sheet(rows, |row| format!("person{row}")).into_bytes());
    let import = bring(&world, "import", &file, rows, start).await;
    bring(&world, "the same file again", &file, rows, start).await;
    let before = busy(start);
    let preview = importing::preview(&world.workspace, &file, ImportOptions::default(), &watch)
        .await
        .unwrap();
    assert_eq!(preview.report.rows, u64::from(rows));
    tell_rows("preview of the same file", rows, busy(start) - before);

    let shared = Source::bytes(sheet(rows / 5, |_| "office".to_owned()).into_bytes());
    bring(
        &world,
        "everybody with one e-mail address",
        &shared,
        rows / 5,
        start,
    )
    .await;

    let before = busy(start);
    importing::undo(&world.workspace, &import).await.unwrap();
    tell_rows("undoing the first import", rows, busy(start) - before);
    let before = busy(start);
    let report = change::verify(&world.workspace).await.unwrap();
    assert_eq!(report.first_broken, None);
    let entries = u32::try_from(report.verified).unwrap();
    tell_rows("checking the log", entries, busy(start) - before);

    for part in [10, 1] {
        exports(rows / part, start).await;
    }
}

/// Imports a file, and says what that cost.
async fn bring(
    world: &TestWorkspace,
    name: &str,
    file: &Source,
    rows: u32,
    start: Instant,
) -> String {
    forget_most_memory();
    let before = busy(start);
    let watch = Watch::default();
    let report = importing::run(&world.workspace, file, ImportOptions::default(), &watch)
        .await
        .unwrap();
    let spent = busy(start) - before;
    assert_eq!(report.rows, u64::from(rows));
    assert!(report.failed.is_empty());
    tell_rows(name, rows, spent);
    report.import_id.unwrap()
}

/// Everything of a workspace in each format: the megabytes of a second, and the most memory held meanwhile.
async fn exports(contacts: u32, start: Instant) {
    let world = TestWorkspace::sqlite().await;
    let filled = samples::fill(&world.workspace, contacts, contacts * 3, SEED)
        .await
        .unwrap();
    samples::fill_invoices(&world.workspace, contacts / 2, &filled.contacts, SEED)
        .await
        .unwrap();
    mailing(&world, &filled.contacts, start).await;
    drop(filled);
    for (format, name) in [
        (ExportFormat::Json, "all.json"),
        (ExportFormat::Csv, "sheets"),
        (ExportFormat::Vcard, "all.vcf"),
    ] {
        forget_most_memory();
        let held = most_memory();
        let before = busy(start);
        let out = world.root().join(name);
        let files = exporting::export(&world.workspace, format, &[], &out, &Watch::default())
            .await
            .unwrap();
        let spent = (busy(start) - before).as_secs_f64();
        let bytes: u64 = files.iter().map(|file| file.bytes).sum();
        let megabytes = f64::from(u32::try_from(bytes / 1_000).unwrap()) / 1e3;
        println!(
            "export of {contacts} contacts as {format:?}: {megabytes:.1} MB, {spent:.2} s, {:.1} MB per CPU second (goal 40); {} more memory than before",
            megabytes / spent,
            megabytes_of(
                most_memory()
                    .zip(held)
                    .map(|(most, held)| most.saturating_sub(held))
            )
        );
    }
}

/// A list for a mailing of everybody, of whom a third agreed, with one address on the list of those left alone.
async fn mailing(world: &TestWorkspace, contacts: &[(ContactId, SubjectId)], start: Instant) {
    let mut change = Change::begin(&world.workspace, consent::GIVEN)
        .await
        .unwrap();
    let (at, actor) = (change.at(), world.workspace.actor());
    let agreed: Vec<_> = contacts.iter().step_by(3).collect();
    for some in agreed.chunks(500) {
        let rows = some.iter().map(|(_, subject)| {
            let nothing: Option<String> = None;
            okicrm_core::fields! {
                "id" => ConsentId::new(),
                "subject_id" => *subject,
                "purpose" => "newsletter",
                "channel" => "email",
                "standing" => "given",
                "came_by" => "website",
                "wording" => "I want the newsletter.",
                "reason" => "",
                "said_on" => "2026-11-22",
                "actor_id" => actor,
                "created_at" => at,
                "superseded_at" => nothing,
            }
        });
        change
            .insert_all(&consent::CONSENTS, rows.collect())
            .await
            .unwrap();
    }
    change.commit().await.unwrap();
    let address = "somebody.else@example.org".to_owned();
    let new = NewSuppression {
        address,
        purpose: None,
    };
    consent::suppress(&world.workspace, new).await.unwrap();
    let rule = MailingRule {
        purpose: PurposeCode::parse("newsletter").unwrap(),
        channel: ContactChannel::Email,
    };
    let all = || ContactSelection::Matching {
        query: ContactQuery::default(),
        except: Vec::new(),
    };
    let before = busy(start);
    let count = exporting::preview_mailing(&world.workspace, all(), &rule)
        .await
        .unwrap();
    let looked = busy(start) - before;
    let before = busy(start);
    let out = world.root().join("mailing.csv");
    let watch = Watch::default();
    let made = exporting::export_for_mailing(&world.workspace, all(), &rule, &out, &watch)
        .await
        .unwrap();
    assert_eq!(made.count, count);
    println!(
        "mailing of {} contacts: figures {:.2} s, list of {} {:.2} s of CPU time",
        count.chosen,
        looked.as_secs_f64(),
        count.included,
        (busy(start) - before).as_secs_f64()
    );
    let query = ContactQuery {
        mailable: Some(rule),
        ..ContactQuery::default()
    };
    let before = busy(start);
    let page = contacts::list(&world.workspace, &query).await.unwrap();
    println!(
        "first page of the {} who may be written to: {:.1} ms of CPU time",
        page.total,
        (busy(start) - before).as_secs_f64() * 1e3
    );
}

fn tell_rows(name: &str, rows: u32, spent: Duration) {
    let seconds = spent.as_secs_f64();
    println!(
        "{name}: {rows} rows, {seconds:.2} s, {:.0} rows per CPU second; at most {}",
        f64::from(rows) / seconds,
        memory()
    );
}

fn memory() -> String {
    megabytes_of(most_memory())
}

fn megabytes_of(bytes: Option<u64>) -> String {
    bytes.map_or_else(
        || "unknown memory".to_owned(),
        |bytes| format!("{} MB", bytes / 1_000_000),
    )
}

/// A sheet of contacts as a business has them: every row another person.
fn sheet(rows: u32, address: impl Fn(u32) -> String) -> String {
    let mut numbers = Numbers::new(SEED);
    let given = ["Anna", "Jürgen", "Zoë", "Ben", "Ana", "Maja"];
    let family = ["Groß", "Okafor", "Costa", "Abbott", "Ní Bhriain", "Weiß"];
    let mut sheet =
        String::from("Vorname;Nachname;Firma;E-Mail;Telefon;Straße;PLZ;Ort;Notizen;Kategorien\n");
    for row in 0..rows {
        let mut of = |list: [&'static str; 6]| list[usize::try_from(numbers.below(6)).unwrap()];
        writeln!(
            sheet,
            "{};{}{row};Firma {};{}@example.org;+43 664 {:07};Hauptstraße {};{:04};Linz;ruft gern an;Kunden",
            of(given),
            of(family),
            row % 5_000,
            address(row),
            1_000_000 + row,
            row % 200,
            row % 9_000 + 1_000
        )
        .unwrap();
    }
    sheet
}
