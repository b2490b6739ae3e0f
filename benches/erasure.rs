//! Erasing one person of 100,000 contacts with the look at the records, and the look through the pages;
//! smaller with `OKICRM_BENCH_CONTACTS=10000`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::time::Instant;

use okicrm_core::backup::Watch;
use okicrm_core::change::Topic;
use okicrm_core::privacy::{self, Person};
use okicrm_testing::TestWorkspace;
use okicrm_testing::samples;

const SEED: u64 = 2_026;
const ROUNDS: usize = 5;

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
    let filled = samples::fill(&world.workspace, contacts, contacts * 3, SEED)
        .await
        .unwrap();
    println!("{contacts} contacts, {} activities", contacts * 3);
    let step = filled.contacts.len() / ROUNDS;
    for (id, _) in filled.contacts.iter().step_by(step.max(1)).take(ROUNDS) {
        let person = Person::Contact(*id);
        let begun = Instant::now();
        let plan = privacy::plan(&world.workspace, person).await.unwrap();
        println!("plan {:.0?}", begun.elapsed());
        let mut told = world.workspace.watch();
        let begun = Instant::now();
        let backed_up = tokio::spawn(async move {
            while !told.recv().await.unwrap().contains(&Topic::Backups) {}
            Instant::now()
        });
        let done = privacy::erase(&world.workspace, person, &plan.plan_hash)
            .await
            .unwrap();
        assert!(done.verified);
        let ended = Instant::now();
        let backed_up = backed_up.await.unwrap();
        println!(
            "its backup {:.1?}, then erasure and the look at the records {:.0?} (goal 3 s)",
            backed_up - begun,
            ended - backed_up
        );
    }
    let begun = Instant::now();
    let completed = privacy::look_through(&world.workspace, Watch::default())
        .await
        .unwrap();
    let look = completed[0].statement.pages.as_ref().unwrap();
    let bytes = (look.pages + look.log_pages) * 4_096;
    let seconds = begun.elapsed();
    println!(
        "look through {} pages ({} MB) for {ROUNDS} erasures {:.1?}: {} MB/s; {} found",
        look.pages + look.log_pages,
        bytes / 1_000_000,
        seconds,
        u128::from(bytes) / 1_000 / seconds.as_millis().max(1),
        look.found
    );
}
