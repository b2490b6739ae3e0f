//! Backups: proven when they are made, told apart when they are broken, restored whole.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::settings::{self, Appearance, Theme};
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock, Workspace};
use okicrm_core::{change, checkup, startup};
use okicrm_testing::pages::change_schema;
use okicrm_testing::{PASSPHRASE, TestWorkspace, story};

async fn look(workspace: &Workspace, theme: Theme) {
    let look = Appearance {
        theme,
        ..Appearance::default()
    };
    settings::save(workspace, &look).await.unwrap();
}

async fn theme(workspace: &Workspace) -> Option<Theme> {
    let look: Option<Appearance> = settings::load(workspace).await.unwrap();
    look.map(|look| look.theme)
}

fn pass() -> Unlock<'static> {
    Unlock::Passphrase(PASSPHRASE)
}

fn restoring<'a>(folder: &'a Folder, file: &'a Path, unlock: Unlock<'a>) -> Restoring<'a> {
    Restoring {
        folder,
        file,
        unlock,
        clock: Clock::system(),
        present: None,
        watch: Watch::default(),
    }
}

async fn restored(folder: &Folder, file: &Path) -> Result<Workspace, String> {
    backup::restore(restoring(folder, file, pass()), backup::no_ledger)
        .await
        .map_err(|error| error.code().to_owned())?;
    Ok(
        workspace::open(folder.clone(), pass(), Access::Write, Clock::system())
            .await
            .unwrap(),
    )
}

async fn refused(folder: &Folder, file: &Path, unlock: Unlock<'_>) -> String {
    let restore = backup::restore(restoring(folder, file, unlock), backup::no_ledger);
    restore.await.unwrap_err().code().to_owned()
}

story! {
    async fn a_backup_is_proven_encrypted_and_gives_everything_back(world) {
        look(&world.workspace, Theme::Dark).await;
        let made = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        assert!(made.verified && made.manifest.counts["settings"] == 1);
        let bytes = std::fs::read(&made.path).unwrap();
        assert!(!bytes.windows(15).any(|window| window == b"SQLite format 3"));
        assert!(!bytes.windows(9).any(|window| window == b"Sara Test"));
        look(&world.workspace, Theme::Light).await;
        let folder = world.workspace.folder().clone();
        let at = made.path.clone();
        assert_eq!(refused(&folder, &at, pass()).await, "workspace-busy");
        world.workspace.close().await;
        drop(world.workspace);
        let back = restored(&folder, &at).await.unwrap();
        assert_eq!(theme(&back).await, Some(Theme::Dark));
        assert!(checkup::verify(&back).await.unwrap().ok);
        let history = change::history(&back, "restored").await.unwrap();
        assert_eq!(history[0].action, "backup-restored");
        assert!(backup::list(&back).await.unwrap().iter().any(|backup| backup.path == at));
    }

    async fn nothing_is_left_of_a_backup_but_its_one_file(world) {
        backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let names: Vec<_> = std::fs::read_dir(world.workspace.folder().backups()).unwrap().collect();
        assert_eq!(names.len(), 1);
    }

    async fn each_hour_of_work_makes_one_backup_and_idling_none(world) {
        assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_none());
        look(&world.workspace, Theme::Dark).await;
        assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_some());
        look(&world.workspace, Theme::Light).await;
        assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_none());
        world.clock.set("2026-11-22T13:00:00Z".parse().unwrap());
        assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_some());
        world.clock.set("2026-11-22T20:00:00Z".parse().unwrap());
        assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_none());
        assert!(backup::on_quitting(&world.workspace).await.unwrap().is_none());
        look(&world.workspace, Theme::Dark).await;
        assert!(backup::on_quitting(&world.workspace).await.unwrap().is_some());
        assert_eq!(backup::list(&world.workspace).await.unwrap().len(), 3);
    }

    /// The clock ten years ahead, then right again: no backup is lost and work is still saved.
    async fn a_clock_ten_years_off_loses_no_backup(world) {
        for (time, colour) in [
            ("2036-11-22T12:00:00Z", Theme::Dark),
            ("2026-11-22T12:00:00Z", Theme::Light),
            ("2016-11-22T12:00:00Z", Theme::Dark),
        ] {
            world.clock.set(time.parse().unwrap());
            look(&world.workspace, colour).await;
            assert!(backup::if_due(&world.workspace, Watch::default()).await.unwrap().is_some(), "{time}");
        }
        assert_eq!(backup::list(&world.workspace).await.unwrap().len(), 3);
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
    }

    async fn outdated_backups_go_and_five_stay(world) {
        for day in 1..=8 {
            world.clock.set(format!("2020-01-0{day}T12:00:00Z").parse().unwrap());
            backup::create(&world.workspace, Reason::Hourly).await.unwrap();
        }
        world.clock.set("2026-11-22T12:00:00Z".parse().unwrap());
        backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let left = backup::list(&world.workspace).await.unwrap();
        assert_eq!(left.len(), 5);
        assert_eq!(left[0].manifest.as_ref().unwrap().reason, Reason::ByHand);
    }

    async fn a_chosen_folder_that_is_gone_is_told_and_the_backups_elsewhere_are_still_shown(world) {
        let beside = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let away = world.root().join("stick");
        let missing = backup::save_settings(&world.workspace, Some(&away), 90).await.unwrap_err();
        assert_eq!(missing.code(), "backup-folder-missing");
        std::fs::create_dir(&away).unwrap();
        backup::save_settings(&world.workspace, Some(&away), 90).await.unwrap();
        let made = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        assert!(made.path.starts_with(&away));
        assert_eq!(backup::list(&world.workspace).await.unwrap().len(), 2);
        std::fs::remove_dir_all(&away).unwrap();
        let gone = backup::create(&world.workspace, Reason::ByHand).await.unwrap_err();
        assert_eq!(gone.code(), "backup-folder-missing");
        let left = backup::list(&world.workspace).await.unwrap();
        assert_eq!(left.len(), 1);
        assert_eq!(left[0].path, beside.path);
    }

    async fn backups_in_a_former_folder_are_still_found_and_another_workspaces_are_left_alone(world) {
        let shared = world.root().join("shared");
        std::fs::create_dir(&shared).unwrap();
        backup::save_settings(&world.workspace, Some(&shared), 90).await.unwrap();
        let ours = backup::create(&world.workspace, Reason::ByHand).await.unwrap();
        let other = TestWorkspace::sqlite().await;
        backup::save_settings(&other.workspace, Some(&shared), 1).await.unwrap();
        for day in 10..20 {
            other.clock.set(format!("2020-01-{day}T12:00:00Z").parse().unwrap());
            backup::create(&other.workspace, Reason::Hourly).await.unwrap();
        }
        assert_eq!(backup::list(&other.workspace).await.unwrap().len(), 5);
        backup::save_settings(&world.workspace, None, 90).await.unwrap();
        let found = backup::list(&world.workspace).await.unwrap();
        assert_eq!(found.iter().map(|backup| &backup.path).collect::<Vec<_>>(), [&ours.path]);
    }

    async fn backups_stay_as_many_days_as_were_chosen_and_at_most_ninety(world) {
        for wrong in [0, 91] {
            let refused = backup::save_settings(&world.workspace, None, wrong).await.unwrap_err();
            assert_eq!(refused.code(), "backup-keep-days");
        }
        backup::save_settings(&world.workspace, None, 3).await.unwrap();
        for day in 10..20 {
            world.clock.set(format!("2026-01-{day}T12:00:00Z").parse().unwrap());
            backup::create(&world.workspace, Reason::Hourly).await.unwrap();
        }
        assert_eq!(backup::list(&world.workspace).await.unwrap().len(), 5);
        let world = world.reopen().await;
        assert_eq!(backup::load_settings(&world.workspace).await.unwrap().keep_days, 3);
    }

    /// Ten years ahead for a while, then right, then ten years back: whatever the clock says, the
    /// newest backups of the right time are there.
    async fn no_clock_makes_the_backups_of_the_right_time_disappear(world) {
        let mut right = Vec::new();
        for day in 10..16 {
            world.clock.set(format!("2026-11-{day}T12:00:00Z").parse().unwrap());
            right.push(backup::create(&world.workspace, Reason::Hourly).await.unwrap().path);
        }
        for time in ["2036-11-22T12:00:00Z", "2016-11-22T12:00:00Z", "2026-11-16T12:00:00Z"] {
            world.clock.set(time.parse().unwrap());
            backup::create(&world.workspace, Reason::Hourly).await.unwrap();
        }
        let there = right.iter().filter(|path| path.exists()).count();
        assert!(there >= 4, "{there}");
    }

    async fn a_backup_that_is_stopped_leaves_nothing(world) {
        let stop = std::sync::atomic::AtomicBool::new(true);
        let told = std::sync::atomic::AtomicU64::new(0);
        let tell = |_: u64, total: u64| told.store(total, std::sync::atomic::Ordering::Relaxed);
        let watch = Watch { tell: Some(&tell), stop: Some(&stop) };
        let stopped = backup::create_watched(&world.workspace, Reason::ByHand, watch).await.unwrap_err();
        assert_eq!(stopped.code(), "backup-stopped");
        assert!(told.into_inner() > 0, "it was told how far it is");
        assert_eq!(std::fs::read_dir(world.workspace.folder().backups()).unwrap().count(), 0);
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
    }

    async fn what_an_interruption_left_goes_at_the_next_start_but_not_what_is_in_use(world) {
        let folder = world.workspace.folder().clone();
        std::fs::create_dir_all(folder.backups().join(".okicrm-backup-left")).unwrap();
        std::fs::create_dir_all(folder.opened()).unwrap();
        std::fs::write(folder.opened().join("INV-1.pdf"), b"plain").unwrap();
        std::fs::write(folder.path().join(".okicrm-left"), b"half").unwrap();
        let report = startup::run(&world.workspace).await.unwrap();
        assert_eq!(report.drafts_removed, 2);
        assert!(!folder.opened().exists());
        let made = backup::create(&world.workspace, Reason::ByHand);
        let cleared = async {
            for _ in 0..50 {
                backup::clear_drafts(&world.workspace).await.unwrap();
                tokio::task::yield_now().await;
            }
        };
        let (made, ()) = tokio::join!(made, cleared);
        assert!(made.unwrap().verified);
    }
}

/// A closed workspace with one backup, both copied by the cases below.
async fn one_backup() -> (TestWorkspace, Folder, PathBuf) {
    let world = TestWorkspace::sqlite().await;
    look(&world.workspace, Theme::Dark).await;
    let made = backup::create(&world.workspace, Reason::ByHand)
        .await
        .unwrap();
    let folder = world.workspace.folder().clone();
    world.workspace.close().await;
    (world, folder, made.path)
}

fn everything(folder: &Folder) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<_> = ["workspace.json", "workspace.db"]
        .map(|name| folder.path().join(name))
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Attacks 40 to 46 and 53: each broken or foreign file is refused in its own words, and the
/// workspace stays untouched.
#[tokio::test]
async fn broken_and_foreign_backups_are_refused_and_the_workspace_is_untouched() {
    let (world, folder, file) = one_backup().await;
    let before = everything(&folder);
    let whole = std::fs::read(&file).unwrap();
    let bad = world.root().join("bad.okibackup");
    let target = Folder::at(world.root().join("elsewhere"));
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let cases: [(&str, Vec<u8>); 7] = [
        ("backup-unreadable", Vec::new()),
        ("backup-unreadable", b"no zip at all".to_vec()),
        ("backup-unreadable", whole[..whole.len() - 200].to_vec()),
        ("backup-unreadable", whole[..whole.len() / 2].to_vec()),
        ("backup-damaged", flipped),
        (
            "backup-foreign",
            zipped(&[("../workspace.db", b"x")], false),
        ),
        (
            "backup-foreign",
            zipped(&[("backup.json", &[0; 9_000])], true),
        ),
    ];
    for (code, bytes) in cases {
        std::fs::write(&bad, &bytes).unwrap();
        assert_eq!(
            refused(&target, &bad, pass()).await,
            code,
            "{} bytes",
            bytes.len()
        );
        assert!(!target.path().exists());
    }
    let missing = world.root().join("none.okibackup");
    assert_eq!(refused(&target, &missing, pass()).await, "backup-missing");
    let wrong = refused(&target, &file, Unlock::Passphrase("wrong")).await;
    assert_eq!(wrong, "passphrase-wrong");
    assert_eq!(everything(&folder), before);
}

fn zipped(entries: &[(&str, &[u8])], deflated: bool) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let method = if deflated {
        zip::CompressionMethod::Deflated
    } else {
        zip::CompressionMethod::Stored
    };
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    for (name, content) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What lies in the file before a backup is copied as it is, so the copy is what must be looked at.
#[tokio::test]
async fn a_copy_that_does_not_hold_together_is_no_backup() {
    for statement in [
        "CREATE TABLE of_nobody (id TEXT)",
        "UPDATE actors SET subject_id = 'nobody'",
    ] {
        let world = altered(statement).await;
        let refused = backup::create(&world.workspace, Reason::ByHand).await;
        assert_eq!(refused.unwrap_err().code(), "backup-damaged", "{statement}");
        let left = std::fs::read_dir(world.workspace.folder().backups()).unwrap();
        assert_eq!(left.count(), 0, "{statement}");
    }
}

/// Whoever's change log was altered needs backups all the more: they are made, say so, and bring the
/// records back.
#[tokio::test]
async fn an_altered_change_log_takes_nobody_her_backups() {
    for statement in [
        "UPDATE changes SET payload = zeroblob(length(payload)) WHERE id = 1",
        "DELETE FROM changes WHERE id = 1",
    ] {
        let world = altered(statement).await;
        let made = backup::create(&world.workspace, Reason::ByHand)
            .await
            .unwrap();
        assert!(!made.verified, "{statement}");
        let folder = world.workspace.folder().clone();
        world.workspace.close().await;
        let found = backup::verify(&folder, &made.path, pass(), Watch::default())
            .await
            .unwrap();
        assert!(!found.verified, "{statement}");
        let fresh = Folder::at(world.root().join("fresh"));
        let restored =
            backup::restore(restoring(&fresh, &made.path, pass()), backup::no_ledger).await;
        assert!(!restored.unwrap().verified, "{statement}");
        let back = workspace::open(fresh, pass(), Access::Read, Clock::system())
            .await
            .unwrap();
        assert_eq!(theme(&back).await, Some(Theme::Light));
        back.close().await;
    }
}

/// A workspace of two changes that somebody then wrote into, past every door.
async fn altered(statement: &'static str) -> TestWorkspace {
    let world = TestWorkspace::sqlite().await;
    look(&world.workspace, Theme::Dark).await;
    look(&world.workspace, Theme::Light).await;
    let statements = ["PRAGMA foreign_keys = OFF", statement];
    change_schema(world.workspace.folder(), &statements).await;
    world.reopen().await
}

/// Every byte of the file is covered by a check: flipping any of a sample is found.
#[tokio::test]
async fn a_flipped_byte_anywhere_is_found_by_verify() {
    let (world, folder, file) = one_backup().await;
    let whole = std::fs::read(&file).unwrap();
    let bad = world.root().join("bad.okibackup");
    let about = backup::verify(&folder, &file, pass(), Watch::default())
        .await
        .unwrap();
    assert!(about.verified);
    for step in 1..12 {
        let mut flipped = whole.clone();
        let place = whole.len() * step / 12;
        flipped[place] ^= 4;
        std::fs::write(&bad, flipped).unwrap();
        let found = backup::verify(&folder, &bad, pass(), Watch::default()).await;
        assert!(found.is_err(), "byte {place} of {}", whole.len());
    }
}

#[tokio::test]
async fn a_backup_opens_with_the_ways_in_of_its_time() {
    let (world, folder, file) = one_backup().await;
    let code = world.recovery_code.text().unwrap();
    drop(world.workspace);
    let open = workspace::open(folder.clone(), pass(), Access::Write, Clock::system())
        .await
        .unwrap();
    okicrm_core::protection::set_passphrase(&open, pass(), "another")
        .await
        .unwrap();
    open.close().await;
    drop(open);
    let today = backup::verify(
        &folder,
        &file,
        Unlock::Passphrase("another"),
        Watch::default(),
    )
    .await;
    assert_eq!(today.unwrap_err().code(), "passphrase-wrong");
    assert!(
        backup::verify(&folder, &file, pass(), Watch::default())
            .await
            .is_ok()
    );
    assert!(
        backup::verify(
            &folder,
            &file,
            Unlock::RecoveryCode(&code),
            Watch::default()
        )
        .await
        .is_ok()
    );
}

#[tokio::test]
async fn a_backup_restores_into_a_computer_that_has_nothing() {
    let (world, _, file) = one_backup().await;
    let fresh = Folder::at(world.root().join("new").join("workspace"));
    let back = restored(&fresh, &file).await.unwrap();
    assert_eq!(theme(&back).await, Some(Theme::Dark));
}

/// The computer stops between the two renames: the next opening finishes the restore.
#[tokio::test]
async fn a_restore_that_stopped_between_its_renames_is_finished_by_opening() {
    let (world, folder, _) = one_backup().await;
    drop(world.workspace);
    let ready = folder.path().with_file_name("workspace.restored");
    std::fs::rename(folder.path(), &ready).unwrap();
    let open = workspace::open(folder.clone(), pass(), Access::Write, Clock::system())
        .await
        .unwrap();
    assert_eq!(theme(&open).await, Some(Theme::Dark));
    assert!(!ready.exists());
}
