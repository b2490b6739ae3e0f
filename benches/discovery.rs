//! Looking for one person and writing her copy, in a workspace of 100,000 contacts, 300,000
//! activities and the texts of 10,000 files; smaller with `OKICRM_BENCH_CONTACTS=10000`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench says what it measured, and stops where it cannot"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use okicrm_core::contacts::{self, NewContact};
use okicrm_core::privacy::Person;
use okicrm_core::privacy::discovery::{self, MentionPlace, MentionState};
use okicrm_core::privacy::packs::{self, CopyLock, CopyOptions};
use okicrm_core::timeline::{self, About, NewActivity};
use okicrm_core::values::{ContactId, Labelled};
use okicrm_testing::TestWorkspace;
use okicrm_testing::measuring::busy;
use okicrm_testing::samples::{self, Numbers};

const SEED: u64 = 2_026;
const ROUNDS: usize = 30;
/// Words in the text of one file.
const WORDS_PER_FILE: usize = 400;

#[tokio::main]
async fn main() {
    measure().await;
    okicrm_testing::end().await;
}

async fn measure() {
    let contacts: u32 = std::env::var("OKICRM_BENCH_CONTACTS")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(100_000);
    let world = TestWorkspace::sqlite().await;
    let filled = samples::fill(&world.workspace, contacts, contacts * 3, SEED)
        .await
        .unwrap();
    let ada = sought(&world).await;
    let owners: Vec<ContactId> = filled.contacts.iter().map(|(id, _)| *id).collect();
    files(&world, contacts / 10, &owners).await;
    let start = Instant::now();
    let busy_time = || busy(start);
    let begun = (Instant::now(), busy_time());
    discovery::bring_up(&world.workspace).await.unwrap();
    println!(
        "{contacts} contacts, {} activities, {} files: first look in {:.1?}, {:.1?} of the processor",
        contacts * 3,
        contacts / 10,
        begun.0.elapsed(),
        busy_time().saturating_sub(begun.1)
    );
    let person = Person::Contact(ada);
    let found = discovery::find(&world.workspace, person).await.unwrap();
    println!("{} places name her", found.mentions.len());
    let places: Vec<MentionPlace> = found
        .mentions
        .iter()
        .map(|one| MentionPlace {
            place: one.place.clone(),
            fingerprint: one.fingerprint.clone(),
        })
        .collect();
    discovery::choose_mentions(&world.workspace, person, &places, MentionState::Hers)
        .await
        .unwrap();
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let before = busy_time();
        black_box(discovery::find(&world.workspace, person).await.unwrap());
        times.push(busy_time().saturating_sub(before));
    }
    tell("discovery of one person", times);
    let namesake = Person::Contact(owners[0]);
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 10 {
        let before = busy_time();
        black_box(discovery::find(&world.workspace, namesake).await.unwrap());
        times.push(busy_time().saturating_sub(before));
    }
    tell("discovery of a frequent name", times);
    let path = world.root().join("copy.zip");
    let mut times = Vec::new();
    for _ in 0..ROUNDS / 6 {
        let options = CopyOptions {
            language: "en".to_owned(),
            lock: CopyLock::Made,
        };
        let before = busy_time();
        black_box(
            packs::write_copy(&world.workspace, person, &path, &options)
                .await
                .unwrap(),
        );
        times.push(busy_time().saturating_sub(before));
    }
    tell("access pack, locked", times);
    let bytes = std::fs::metadata(&path).unwrap().len();
    println!("its archive has {bytes} bytes");
}

/// A person with 200 notes of her own, some of which name others.
async fn sought(world: &TestWorkspace) -> ContactId {
    let new = NewContact {
        given_name: "Ada".to_owned(),
        family_name: "Lovelace".to_owned(),
        emails: vec![Labelled::plain("ada@engines.example")],
        phones: vec![Labelled::plain("+44 20 7946 0018")],
        ..NewContact::default()
    };
    let id = contacts::create(&world.workspace, new)
        .await
        .unwrap()
        .record
        .id;
    for number in 0..200 {
        let note = NewActivity {
            title: format!("Note {number}"),
            body: "Ada called about the offer. Mrs Hopper (grace@navy.example) wants a date next week, and asked for a discount on the papers.".to_owned(),
            ..NewActivity::default()
        };
        timeline::add_activity(&world.workspace, About::Contact(id), note)
            .await
            .unwrap();
    }
    id
}

/// Files of others; every 250th names the person.
async fn files(world: &TestWorkspace, count: u32, owners: &[ContactId]) {
    const WORDS: [&str; 12] = [
        "offer", "agreed", "price", "delivery", "week", "boats", "engine", "paper", "signed",
        "the", "and", "with",
    ];
    let mut numbers = Numbers::new(SEED);
    for number in 0..count {
        let mut words: Vec<String> = (0..WORDS_PER_FILE)
            .map(|_| {
                let place = usize::try_from(numbers.below(12)).unwrap_or_default();
                format!("{}{}", WORDS[place], numbers.below(500))
            })
            .collect();
        if number % 250 == 0 {
            words.insert(200, "Lovelace, Ada".to_owned());
        }
        let owner = owners[usize::try_from(number).unwrap_or_default() % owners.len()];
        let text = words.join(" ");
        let name = format!("paper-{number}.txt");
        timeline::add_file(
            &world.workspace,
            About::Contact(owner),
            &name,
            &mut text.as_bytes(),
        )
        .await
        .unwrap();
    }
}

fn tell(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| {
        times
            .get(times.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{name:<34} p50 {:>9.2?}  p99 {:>9.2?}  (time of the processor)",
        at(50),
        at(99)
    );
}
