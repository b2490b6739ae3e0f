//! Restoring: from older schemas and other keys, by the program of today, whenever it is stopped.

use std::path::{Path, PathBuf};

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::contacts::{self, ContactQuery, NewContact};
use okicrm_core::invoicing::{self, InvoiceDraft, InvoiceQuery};
use okicrm_core::settings::{self, Business, Language};
use okicrm_core::values::{CountryCode, PostalAddress, VatId};
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock, Workspace};
use okicrm_core::{checkup, privacy, protection};
use okicrm_testing::{PASSPHRASE, TestWorkspace, pages, story};
use serde_json::json;

fn pass() -> Unlock<'static> {
    Unlock::Passphrase(PASSPHRASE)
}

async fn person(workspace: &Workspace, name: &str) {
    let new = NewContact {
        name: name.to_owned(),
        ..NewContact::default()
    };
    contacts::create(workspace, new).await.unwrap();
}

async fn people(workspace: &Workspace) -> Vec<String> {
    let page = contacts::list(workspace, &ContactQuery::default())
        .await
        .unwrap();
    let mut names: Vec<String> = page.items.into_iter().map(|row| row.display_name).collect();
    names.sort();
    names
}

async fn restore(folder: &Folder, file: &Path, unlock: Unlock<'_>) -> Result<(), String> {
    privacy::restore(Restoring {
        folder,
        file,
        unlock,
        clock: Clock::system(),
        present: None,
        watch: Watch::default(),
    })
    .await
    .map(|_| ())
    .map_err(|error| error.code().to_owned())
}

async fn opened(folder: &Folder, unlock: Unlock<'_>) -> Workspace {
    let manifest = workspace::Manifest::read(folder).unwrap();
    let key = workspace::data_key(&manifest, unlock).unwrap();
    privacy::open(folder.clone(), key, Access::Write, Clock::system())
        .await
        .unwrap()
}

/// Takes a closed workspace's file back to before a migration, by reading what that and all later
/// ones did.
async fn take_back_before(folder: &Folder, version: i64) {
    let migrations = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
    let mut files: Vec<PathBuf> = std::fs::read_dir(migrations)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| !path.to_string_lossy().ends_with(".postgres.sql"))
        .collect();
    files.sort();
    let read = |path: &PathBuf| std::fs::read_to_string(path).unwrap();
    let all: String = files.iter().map(read).collect();
    files.retain(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name[..4].parse::<i64>().unwrap() >= version
    });
    let mut reversed = vec![format!(
        "DELETE FROM schema_migrations WHERE version >= {version}"
    )];
    for path in files {
        for statement in read(&path).split(";\n") {
            let words: Vec<&str> = statement
                .lines()
                .filter(|line| !line.trim_start().starts_with("--"))
                .flat_map(str::split_whitespace)
                .collect();
            reversed.extend(match words[..] {
                ["CREATE", "TABLE", name, ..] | ["CREATE", "VIRTUAL", "TABLE", name, ..] => {
                    Some(format!("DROP TABLE {name}"))
                }
                ["CREATE", kind @ ("INDEX" | "TRIGGER"), name, ..] => {
                    Some(format!("DROP {kind} IF EXISTS {name}"))
                }
                ["DROP", "INDEX", name] => {
                    let made = format!("CREATE INDEX {name} ");
                    let first = all.split(";\n").find_map(|one| one.split_once(&made));
                    first.map(|(_, rest)| made + rest)
                }
                ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
                    Some(format!("ALTER TABLE {table} DROP COLUMN {column}"))
                }
                _ => None,
            });
        }
    }
    reversed.reverse();
    reversed.insert(0, "PRAGMA foreign_keys = OFF".to_owned());
    pages::change_schema(folder, &reversed).await;
}

async fn close(world: &TestWorkspace) -> Folder {
    world.workspace.close().await;
    world.workspace.folder().clone()
}

fn copied(folder: &Folder, to: PathBuf) -> Folder {
    let copy = Folder::at(to);
    std::fs::create_dir_all(copy.path()).unwrap();
    for name in ["workspace.json", "workspace.db"] {
        std::fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    copy
}

#[tokio::test]
async fn a_backup_of_an_older_schema_restores_and_is_brought_up_to_date() {
    let world = TestWorkspace::sqlite().await;
    person(&world.workspace, "Ana Costa").await;
    let folder = copied(&close(&world).await, world.root().join("older"));
    take_back_before(&folder, 5).await;
    let older = workspace::open(folder.clone(), pass(), Access::Read, Clock::system())
        .await
        .unwrap();
    let made = backup::create(&older, Reason::ByHand).await.unwrap();
    older.close().await;
    assert_eq!(made.manifest.schema_version, 4);
    assert!(!made.manifest.counts.contains_key("invoices"));
    let fresh = Folder::at(world.root().join("fresh"));
    restore(&fresh, &made.path, pass()).await.unwrap();
    let open = opened(&fresh, pass()).await;
    assert_eq!(people(&open).await, ["Ana Costa"]);
    let page = invoicing::list(&open, &InvoiceQuery::default()).await;
    assert!(page.unwrap().items.is_empty());
    assert!(checkup::verify(&open).await.unwrap().ok);
}

/// For the window, which writes, and for `oki`, which may only read.
#[tokio::test]
async fn opening_an_older_schema_makes_a_backup_before_it_is_changed() {
    let world = TestWorkspace::sqlite().await;
    person(&world.workspace, "Ana Costa").await;
    let closed = close(&world).await;
    for (access, name) in [(Access::Write, "writes"), (Access::Read, "reads")] {
        let folder = copied(&closed, world.root().join(name));
        take_back_before(&folder, 5).await;
        let manifest = workspace::Manifest::read(&folder).unwrap();
        let key = workspace::data_key(&manifest, pass()).unwrap();
        let open = privacy::open(folder, key, access, Clock::system())
            .await
            .unwrap();
        let made = backup::list(&open).await.unwrap();
        let about = made[0].manifest.as_ref().unwrap();
        assert_eq!((made.len(), about.reason), (1, Reason::BeforeMigration));
        assert_eq!(about.schema_version, 4);
        assert_eq!(people(&open).await, ["Ana Costa"]);
        assert!(checkup::verify(&open).await.unwrap().ok);
        open.close().await;
    }
}

#[tokio::test]
async fn a_backup_of_a_newer_schema_is_refused_in_words() {
    let world = TestWorkspace::sqlite().await;
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let newer = world.root().join("newer.okibackup");
    let mut from = zip::ZipArchive::new(std::fs::File::open(&made.path).unwrap()).unwrap();
    let mut to = zip::ZipWriter::new(std::fs::File::create(&newer).unwrap());
    let stored =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for position in 0..from.len() {
        let mut entry = from.by_index(position).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        if name == "backup.json" {
            let mut about: serde_json::Value = serde_json::from_slice(&content).unwrap();
            about["schemaVersion"] = json!(9_999);
            content = serde_json::to_vec(&about).unwrap();
        }
        to.start_file(name.as_str(), stored).unwrap();
        std::io::Write::write_all(&mut to, &content).unwrap();
    }
    to.finish().unwrap();
    let fresh = Folder::at(world.root().join("fresh"));
    let refused = restore(&fresh, &newer, pass()).await;
    assert_eq!(refused, Err("backup-newer".to_owned()));
    assert!(!fresh.path().exists());
}

/// The first release's records: a contact, a company, an invoice with its PDF.
async fn as_released(world: &TestWorkspace) {
    let mut business = Business::first("Praxis Müller", CountryCode::parse("DE").unwrap());
    business.vat_id = Some(VatId::parse("DE136695976").unwrap());
    business.language = Language::English;
    settings::save(&world.workspace, &business).await.unwrap();
    let ana = NewContact {
        name: "Ana Costa".into(),
        company: "Harbour Dental".into(),
        addresses: vec![PostalAddress {
            street: "1 Quay Street".into(),
            city: "Bristol".into(),
            postal_code: "BS1 4DJ".into(),
            country: "GB".into(),
            ..PostalAddress::default()
        }],
        ..NewContact::default()
    };
    let ana = contacts::create(&world.workspace, ana).await.unwrap();
    person(&world.workspace, "Ben Okafor").await;
    let draft: InvoiceDraft = serde_json::from_value(json!({
        "customer": {"contactId": ana.record.id},
        "lines": [{"description": "Check-up", "quantity": "2", "unitPrice": "120.00",
                   "vat": {"category": "S", "rate": "19"}}],
    }))
    .unwrap();
    let kept = invoicing::save_draft(&world.workspace, None, &draft)
        .await
        .unwrap();
    invoicing::issue(&world.workspace, kept.record.id)
        .await
        .unwrap();
}

/// Every release leaves a backup of its schema in `tests/fixtures/backups`; today's program restores
/// each. `UPDATE_FIXTURES=1` writes this version's where it is not there yet; one that was released
/// is never written again.
#[tokio::test]
async fn the_backup_that_each_release_left_restores() {
    let folder = Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/fixtures/backups"
    ));
    let own = folder.join(format!("okicrm-{}.okibackup", env!("CARGO_PKG_VERSION")));
    if std::env::var_os("UPDATE_FIXTURES").is_some() && !own.exists() {
        let world = TestWorkspace::sqlite().await;
        as_released(&world).await;
        let made = backup::create(&world.workspace, Reason::ByHand)
            .await
            .unwrap();
        std::fs::create_dir_all(folder).unwrap();
        std::fs::copy(made.path, &own).unwrap();
    }
    assert!(own.exists(), "UPDATE_FIXTURES=1 makes this version's");
    let root = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let about = backup::look_at(&file).unwrap();
        let fresh = Folder::at(root.path().join(about.backup_id.to_string()));
        restore(&fresh, &file, pass()).await.unwrap();
        let open = opened(&fresh, pass()).await;
        assert_eq!(people(&open).await, ["Ana Costa", "Ben Okafor"], "{file:?}");
        let page = invoicing::list(&open, &InvoiceQuery::default())
            .await
            .unwrap();
        assert_eq!(page.items.len(), 1, "{file:?}");
        let pdf = invoicing::pdf(&open, page.items[0].id).await.unwrap();
        assert!(pdf.starts_with(b"%PDF"), "{file:?}");
        assert!(checkup::verify(&open).await.unwrap().ok, "{file:?}");
        let written = settings::business(&open).await.unwrap();
        assert_eq!(written.name, "Praxis Müller");
    }
}

#[tokio::test]
async fn a_backup_with_another_key_wants_its_own_way_in() {
    let world = TestWorkspace::sqlite().await;
    let other = TestWorkspace::sqlite().await;
    let made = backup::create(&other.workspace, Reason::ByHand)
        .await
        .unwrap();
    let refused = backup::key_for(&made.path, Unlock::Workspace(&world.workspace)).unwrap_err();
    assert_eq!(refused.code(), "key-other");
    let own = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let key = backup::key_for(&own.path, Unlock::Workspace(&world.workspace)).unwrap();
    assert!(key == backup::key_for(&own.path, pass()).unwrap());
}

/// Restored from the open workspace, a passphrase of long ago does not come back.
#[tokio::test]
async fn the_passphrase_of_today_stays_where_todays_workspace_could_be_opened() {
    let world = TestWorkspace::sqlite().await;
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    protection::set_passphrase(&world.workspace, pass(), "another")
        .await
        .unwrap();
    let folder = world.workspace.folder().clone();
    let key = backup::key_for(&made.path, Unlock::Workspace(&world.workspace)).unwrap();
    let present = backup::load_settings(&world.workspace).await.unwrap();
    world.workspace.close().await;
    drop(world.workspace);
    let restoring = Restoring {
        folder: &folder,
        file: &made.path,
        unlock: Unlock::Key(&key),
        clock: Clock::system(),
        present: Some(present),
        watch: Watch::default(),
    };
    privacy::restore(restoring).await.unwrap();
    let manifest = workspace::Manifest::read(&folder).unwrap();
    let old = workspace::data_key(&manifest, pass()).unwrap_err();
    assert_eq!(old.code(), "passphrase-wrong");
    opened(&folder, Unlock::Passphrase("another")).await;
}

story! {
    async fn the_backup_made_before_restoring_leads_back(world) {
        person(&world.workspace, "Ana Costa").await;
        let first = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        person(&world.workspace, "Ben Okafor").await;
        let before = backup::create(&world.workspace, Reason::BeforeRestore).await.unwrap();
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        restore(&folder, &first.path, pass()).await.unwrap();
        let open = opened(&folder, pass()).await;
        assert_eq!(people(&open).await, ["Ana Costa"]);
        open.close().await;
        drop(open);
        restore(&folder, &before.path, pass()).await.unwrap();
        let open = opened(&folder, pass()).await;
        assert_eq!(people(&open).await, ["Ana Costa", "Ben Okafor"]);
        assert!(checkup::verify(&open).await.unwrap().ok);
    }

    /// What is restored may be the oldest of many: making a backup before must not remove it.
    async fn making_a_backup_before_restoring_removes_none(world) {
        let mut made = Vec::new();
        for day in 10..16 {
            world.clock.set(format!("2020-01-{day}T12:00:00Z").parse().unwrap());
            made.push(backup::create(&world.workspace, Reason::BeforeRestore).await.unwrap().path);
        }
        world.clock.set("2026-11-22T12:00:00Z".parse().unwrap());
        backup::create(&world.workspace, Reason::BeforeRestore).await.unwrap();
        assert!(made.iter().all(|path| path.exists()));
    }

    async fn a_restore_that_is_stopped_leaves_the_workspace_as_it_was(world) {
        person(&world.workspace, "Ana Costa").await;
        let made = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        person(&world.workspace, "Ben Okafor").await;
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        drop(world.workspace);
        let stop = std::sync::atomic::AtomicBool::new(true);
        let stopped = privacy::restore(Restoring {
            folder: &folder,
            file: &made.path,
            unlock: pass(),
            clock: Clock::system(),
            present: None,
            watch: Watch { tell: None, stop: Some(&stop) },
        })
        .await
        .unwrap_err();
        assert_eq!(stopped.code(), "backup-stopped");
        assert_eq!(people(&opened(&folder, pass()).await).await, ["Ana Costa", "Ben Okafor"]);
        let beside = std::fs::read_dir(folder.path().parent().unwrap()).unwrap();
        assert_eq!(beside.count(), 1, "nothing half restored is left");
    }
}
