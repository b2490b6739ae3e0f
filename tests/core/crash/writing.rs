//! Killed while contacts, imports, invoices and backups run.

use std::collections::BTreeSet;
use std::path::PathBuf;

use okicrm_core::backup::{self, Reason};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::importing::progress::Watch;
use okicrm_core::importing::source::Source;
use okicrm_core::importing::{self, ImportOptions};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery};
use okicrm_core::settings::{self, Appearance, Business, TextSize};
use okicrm_core::values::{CountryCode, PostalAddress, VatId};
use okicrm_core::workspace::{Access, Clock, Folder, Workspace};
use okicrm_core::{change, checkup, privacy, startup};
use okicrm_testing::TestWorkspace;
use serde_json::json;

use super::life::{Life, Task, acknowledge, copied, some_moment};
use super::{is_full, remark};

/// How many backups of former lives stay, so that 200 of them fit on a disk.
const BACKUPS_LEFT: usize = 3;

#[derive(Default)]
struct Acknowledged {
    people: BTreeSet<String>,
    numbers: BTreeSet<String>,
    backups: BTreeSet<PathBuf>,
    imports: usize,
}

impl Acknowledged {
    fn add(&mut self, what: &str, which: &str) {
        match what {
            "contact" => drop(self.people.insert(which.to_owned())),
            "import" => {
                self.imports += 1;
                self.people.extend(imported(which));
            }
            "invoice" => drop(self.numbers.insert(which.to_owned())),
            "backup" => drop(self.backups.insert(PathBuf::from(which))),
            other => panic!("a child never says {other}"),
        }
    }
}

#[tokio::test]
async fn everything_acknowledged_survives_a_kill_at_any_moment() {
    if let Some(task) = Task::of_this_process() {
        return write_until_killed(task).await;
    }
    let kills = if is_full() { 200 } else { 25 };
    let world = TestWorkspace::sqlite().await;
    let customer = prepare(&world.workspace).await;
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    let copy = copied(&folder, Folder::at(world.root().join("killed")));
    let task = Task::at(copy, customer);
    let mut known = Acknowledged::default();
    let (mut during, mut written) = (0, 0);
    for _ in 0..kills {
        let life = Life::begin(
            "crash::writing::everything_acknowledged_survives_a_kill_at_any_moment",
            &task,
        );
        let first = life.first();
        during += usize::from(first.is_some());
        some_moment(700);
        for (what, which) in first.into_iter().chain(life.kill()) {
            known.add(&what, &which);
            written += 1;
        }
        look_after_a_kill(&task, &mut known).await;
    }
    assert!(
        during > kills / 2,
        "most kills came while it was writing: {during} of {kills}"
    );
    assert!(known.imports > 0 && !known.numbers.is_empty());
    remark(&format!(
        "Crash: {kills} kills while writing; --full makes 200."
    ));
    println!(
        "{kills} kills, {written} acknowledged actions, {} people, {} imports, {} invoices: all there",
        known.people.len(),
        known.imports,
        known.numbers.len()
    );
}

/// A business and a customer; gives her id.
async fn prepare(workspace: &Workspace) -> String {
    let mut business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    business.vat_id = Some(VatId::parse("DE136695976").unwrap());
    settings::save(workspace, &business).await.unwrap();
    let customer = NewContact {
        name: "Ana Costa".into(),
        addresses: vec![PostalAddress {
            street: "1 Quay Street".into(),
            city: "Bristol".into(),
            postal_code: "BS1 4DJ".into(),
            country: "GB".into(),
            ..PostalAddress::default()
        }],
        ..NewContact::default()
    };
    let made = contacts::create(workspace, customer).await.unwrap();
    made.record.id.to_string()
}

async fn write_until_killed(task: Task) {
    let workspace = privacy::open(task.folder, task.key, Access::Write, Clock::system())
        .await
        .unwrap();
    startup::run(&workspace).await.unwrap();
    for number in 0_u32.. {
        let name = format!("Person {}", Clock::system().now().as_nanosecond());
        let new = NewContact {
            name: name.clone(),
            ..NewContact::default()
        };
        contacts::create(&workspace, new).await.unwrap();
        acknowledge("contact", &name);
        change_the_look(&workspace, number).await;
        match number % 4 {
            0 => import(&workspace, &name).await,
            1 | 3 => issue(&workspace, &task.told).await,
            _ => {
                let made = backup::create(&workspace, Reason::ByHand).await.unwrap();
                acknowledge("backup", &made.path.display().to_string());
            }
        }
    }
}

async fn change_the_look(workspace: &Workspace, number: u32) {
    let look = Appearance {
        text_size: if number.is_multiple_of(2) {
            TextSize::Large
        } else {
            TextSize::Small
        },
        ..Appearance::default()
    };
    settings::save(workspace, &look).await.unwrap();
}

/// The people of the file named after one.
fn imported(stamp: &str) -> impl Iterator<Item = String> {
    let stamp = stamp.to_owned();
    (0..20).map(move |row| format!("Row {row} {stamp}"))
}

async fn import(workspace: &Workspace, stamp: &str) {
    let rows: Vec<String> = imported(stamp).collect();
    let file = format!("Name\n{}\n", rows.join("\n"));
    let source = Source::bytes(file.into_bytes());
    let report = importing::run(
        workspace,
        &source,
        ImportOptions::default(),
        &Watch::default(),
    )
    .await
    .unwrap();
    assert_eq!(report.created, 20, "{report:?}");
    acknowledge("import", stamp);
}

async fn issue(workspace: &Workspace, customer: &str) {
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": customer},
        "lines": [{"description": "Check-up", "quantity": "2", "unitPrice": "120.00",
                   "vat": {"category": "S", "rate": "19"}}],
    }))
    .unwrap();
    let kept = invoicing::save_draft(workspace, None, &draft)
        .await
        .unwrap();
    let issued = invoicing::issue(workspace, kept.record.id).await.unwrap();
    acknowledge("invoice", &issued.record.number.unwrap());
}

async fn look_after_a_kill(task: &Task, known: &mut Acknowledged) {
    let folder = &task.folder;
    let workspace = privacy::open(
        folder.clone(),
        task.key.clone(),
        Access::Write,
        Clock::system(),
    )
    .await
    .unwrap();
    let report = checkup::verify(&workspace).await.unwrap();
    assert!(report.ok, "{report:?}");
    let chain = change::verify(&workspace).await.unwrap();
    assert_eq!(chain.first_broken, None);
    let there = names(&workspace).await;
    let lost: Vec<_> = known.people.difference(&there).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let rows = there.iter().filter(|name| name.starts_with("Row ")).count();
    assert_eq!(rows % 20, 0, "an import is taken whole or not at all");
    numbers_without_gap(&workspace, &known.numbers).await;
    startup::run(&workspace).await.unwrap();
    backups_are_whole(&workspace, known).await;
    let drafts = [folder.path().to_owned(), folder.backups()]
        .iter()
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().starts_with(".okicrm-")
        })
        .count();
    assert_eq!(
        drafts, 0,
        "what was half written is cleared at the next start"
    );
    workspace.close().await;
}

/// Each number from the first to the last is there once, each acknowledged one among them, each
/// with its PDF.
async fn numbers_without_gap(workspace: &Workspace, acknowledged: &BTreeSet<String>) {
    let mut query = InvoiceQuery::default();
    let mut issued = Vec::new();
    loop {
        query.window.limit = 1_000;
        let page = invoicing::list(workspace, &query).await.unwrap();
        let numbers = page.items.into_iter();
        issued.extend(numbers.filter_map(|row| Some((row.number?, row.id))));
        if page.next.is_none() {
            break;
        }
        query.window.after = page.next;
    }
    let last_part = |number: &str| number.rsplit('-').next().unwrap().parse::<usize>().unwrap();
    let mut counted: Vec<usize> = issued.iter().map(|(number, _)| last_part(number)).collect();
    counted.sort_unstable();
    let expected: Vec<usize> = (1..=issued.len()).collect();
    assert_eq!(counted, expected, "numbers without gap");
    for number in acknowledged {
        assert!(issued.iter().any(|(known, _)| known == number), "{number}");
    }
    let newest = issued.iter().max_by_key(|(number, _)| last_part(number));
    if let Some((_, id)) = newest {
        let pdf = invoicing::pdf(workspace, *id).await.unwrap();
        assert!(pdf.starts_with(b"%PDF"));
    }
}

async fn backups_are_whole(workspace: &Workspace, known: &mut Acknowledged) {
    for path in &known.backups {
        // Within two days no backup is outdated, so none may be missing.
        assert!(path.exists(), "{path:?}");
    }
    let listed = backup::list(workspace).await.unwrap();
    for (number, backup) in listed.iter().enumerate() {
        assert!(backup.manifest.is_some(), "no backup is half written");
        if number >= BACKUPS_LEFT {
            std::fs::remove_file(&backup.path).unwrap();
            known.backups.remove(&backup.path);
        }
    }
}

async fn names(workspace: &Workspace) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut query = ContactQuery::default();
    loop {
        query.window.limit = 1_000;
        let page = contacts::list(workspace, &query).await.unwrap();
        names.extend(page.items.into_iter().map(|contact| contact.display_name));
        if page.next.is_none() {
            return names;
        }
        query.window.after = page.next;
    }
}
