//! Lists and search on a workspace of 100,000 contacts and 300,000 activities; smaller with
//! `OKICRM_BENCH_CONTACTS=10000`. CPU time of all threads, not the clock's.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use okicrm_core::change::{self, AuditQuery};
use okicrm_core::contacts::{self, ContactQuery, ContactSort};
use okicrm_core::listing::{Direction, Window};
use okicrm_core::search::{self, SearchKind};
use okicrm_core::settings::{self, Business};
use okicrm_core::values::CountryCode;
use okicrm_core::{breaches, privacy, processors, recipients, timeline};
use okicrm_testing::TestWorkspace;
use okicrm_testing::measuring::busy;
use okicrm_testing::samples::{self, Numbers};

/// As in the programs.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEED: u64 = 2_026;
const ROUNDS: usize = 300;

#[tokio::main]
async fn main() {
    measure().await;
    okicrm_testing::end().await;
}

async fn measure() {
    let contacts = std::env::var("OKICRM_BENCH_CONTACTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let world = TestWorkspace::sqlite().await;
    let begun = Instant::now();
    let filled = samples::fill(&world.workspace, contacts, contacts * 3, SEED)
        .await
        .unwrap();
    println!(
        "{contacts} contacts, {} activities in {:.1?}",
        contacts * 3,
        begun.elapsed()
    );

    let mut numbers = Numbers::new(SEED);
    for sort in [
        ContactSort::Name,
        ContactSort::Company,
        ContactSort::Updated,
    ] {
        pages(&world, &format!("first page by {sort:?}"), sort, |_| 0).await;
    }
    pages(
        &world,
        "page at any row by Name",
        ContactSort::Name,
        |numbers| numbers.below(contacts),
    )
    .await;
    keyset(&world).await;
    for (name, queries) in queries(&mut numbers) {
        searched(&world, name, &queries).await;
        filtered(&world, name, &queries).await;
    }
    let mut times = Vec::new();
    for (id, _) in filled
        .contacts
        .iter()
        .step_by(filled.contacts.len() / ROUNDS + 1)
    {
        let before = spent();
        let about = timeline::About::Contact(*id);
        black_box(
            timeline::timeline(&world.workspace, about, &timeline::TimelineQuery::default())
                .await
                .unwrap(),
        );
        times.push(spent() - before);
    }
    tell("timeline of a contact", times);
    registers(&world).await;
}

/// What is kept, what goes when, and the log: each page of the privacy centre, to be read within 20 ms
/// but for the log's whole chain.
async fn registers(world: &TestWorkspace) {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let before = spent();
        black_box(privacy::data_map());
        times.push(spent() - before);
    }
    tell("data map", times);
    let business = Business::first("Bench", CountryCode::parse("GB").unwrap());
    settings::save(&world.workspace, &business).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 10 {
        let begun = Instant::now();
        black_box(processors::register(&world.workspace).await.unwrap());
        black_box(recipients::disclosures(&world.workspace).await.unwrap());
        black_box(breaches::breaches(&world.workspace).await.unwrap());
        black_box(
            privacy::processing_record(&world.workspace, "en")
                .await
                .unwrap(),
        );
        times.push(begun.elapsed());
    }
    tell("processors, passed on, breaches, record", times);
    let query = AuditQuery {
        limit: 100,
        ..AuditQuery::default()
    };
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 10 {
        let before = spent();
        black_box(change::audit(&world.workspace, &query).await.unwrap());
        times.push(spent() - before);
    }
    tell("page of the change log", times);
    let before = spent();
    let report = change::verify(&world.workspace).await.unwrap();
    tell(
        &format!("chain of {} entries", report.verified),
        vec![spent() - before],
    );
}

async fn pages(
    world: &TestWorkspace,
    name: &str,
    sort: ContactSort,
    row: impl Fn(&mut Numbers) -> u32,
) {
    let mut numbers = Numbers::new(SEED);
    let mut times = Vec::new();
    for round in 0..ROUNDS {
        let query = ContactQuery {
            sort,
            direction: if round % 2 == 0 {
                Direction::Ascending
            } else {
                Direction::Descending
            },
            window: Window {
                offset: row(&mut numbers),
                limit: 100,
                after: None,
            },
            ..ContactQuery::default()
        };
        let before = spent();
        black_box(contacts::list(&world.workspace, &query).await.unwrap());
        times.push(spent() - before);
    }
    tell(name, times);
}

async fn keyset(world: &TestWorkspace) {
    let mut query = ContactQuery {
        window: Window::first(50),
        ..ContactQuery::default()
    };
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let before = spent();
        let page = contacts::list(&world.workspace, &query).await.unwrap();
        times.push(spent() - before);
        query.window.after = page.next;
    }
    tell("next page of 50, with the count", times);
}

/// What people type: one letter, beginnings, two words, middles, last digits.
fn queries(numbers: &mut Numbers) -> Vec<(&'static str, Vec<String>)> {
    let letters = ["a", "b", "m", "s", "j"].map(str::to_owned).to_vec();
    let beginnings = ["jü", "cos", "hal", "wood", "weiß", "ad"]
        .map(str::to_owned)
        .to_vec();
    let two = ["ada cos", "wood ben", "dental jü", "bakery ros"]
        .map(str::to_owned)
        .to_vec();
    let middles = ["osten", "woodta", "eißwo", "lnor"]
        .map(str::to_owned)
        .to_vec();
    let digits = (0..50)
        .map(|_| format!("{:04}", numbers.below(10_000)))
        .collect();
    vec![
        ("one letter", letters),
        ("beginning", beginnings),
        ("two words", two),
        ("middle", middles),
        ("last digits", digits),
    ]
}

async fn searched(world: &TestWorkspace, name: &str, queries: &[String]) {
    let mut times = Vec::new();
    for text in queries.iter().cycle().take(ROUNDS) {
        let before = spent();
        black_box(
            search::find(&world.workspace, text, &SearchKind::ALL, 12)
                .await
                .unwrap(),
        );
        times.push(spent() - before);
    }
    tell(&format!("palette, {name}"), times);
}

async fn filtered(world: &TestWorkspace, name: &str, queries: &[String]) {
    let mut times = Vec::new();
    for text in queries.iter().cycle().take(ROUNDS / 5) {
        let query = ContactQuery {
            text: text.clone(),
            ..ContactQuery::default()
        };
        let before = spent();
        black_box(contacts::list(&world.workspace, &query).await.unwrap());
        times.push(spent() - before);
    }
    tell(&format!("list filtered, {name}"), times);
}

/// How long all threads were busy so far. Reading it costs some 50 µs, which each figure carries.
fn spent() -> Duration {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    busy(*BEGUN.get_or_init(Instant::now))
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| {
        times
            .get(times.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    println!("{name:<34} p50 {:>9.2?}  p99 {:>9.2?}", at(50), at(99));
}
