//! A full disk and a folder that may not be written: clear words, nothing lost.
//!
//! A full disk is a small file system in memory where the kernel lets us mount one (root); else a
//! limit on the size of files, which fails a write in the same place with another error. The remarks
//! of the run name the method.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use okicrm_core::backup::{self, Reason};
use okicrm_core::checkup;
use okicrm_core::contacts::{self, NewContact};
use okicrm_core::timeline::{self, About};
use okicrm_core::workspace::{self, Access, Clock, Folder, Unlock};
use okicrm_testing::TestWorkspace;
use serde_json::Value as Json;

fn oki(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_oki"));
    command
        .arg("--json")
        .arg("--workspace")
        .arg(folder)
        .args(arguments)
        .env("OKICRM_PASSPHRASE", "pass")
        .stdin(Stdio::null());
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    oki(folder, arguments).output().unwrap()
}

fn answer(output: &Output) -> Json {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap()
}

fn refusal(output: &Output) -> String {
    assert_eq!(
        output.status.code(),
        Some(3),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let json: Json = serde_json::from_slice(&output.stderr).unwrap();
    json["error"]["code"].as_str().unwrap().to_owned()
}

fn create(folder: &Path) {
    let arguments = [
        "workspace",
        "create",
        "--business",
        "Praxis",
        "--country",
        "GB",
    ];
    answer(&run(folder, &arguments));
}

fn whole(folder: &Path) -> bool {
    answer(&run(folder, &["verify"]))["ok"] == true
}

fn remark(text: &str) {
    use std::io::Write as _;
    if let Ok(path) = std::env::var("OKICRM_TEST_NOTES") {
        let mut notes = std::fs::OpenOptions::new()
            .append(true)
            .create(true)
            .open(path)
            .unwrap();
        writeln!(notes, "{text}").unwrap();
    }
}

/// A file system of a few megabytes; unmounted when it goes.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn mount(at: PathBuf, megabytes: u32) -> Option<Self> {
        std::fs::create_dir(&at).unwrap();
        let mounted = Command::new("mount")
            .args([
                "-t",
                "tmpfs",
                "-o",
                &format!("size={megabytes}m"),
                "okicrm-test",
            ])
            .arg(&at)
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount")
            .arg("--lazy")
            .arg(&self.0)
            .status()
            .ok();
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let root = tempfile::tempdir().unwrap();
    match SmallDisk::mount(root.path().join("disk"), 14) {
        Some(disk) => {
            remark("Full disk: a file system of 14 MB in memory.");
            fill_and_look(&disk.0.join("workspace"), &disk.0);
        }
        None => {
            remark("Full disk: no mount allowed here, so a limit on the size of files.");
            limit_and_look(&root.path().join("workspace"));
        }
    }
}

fn fill_and_look(folder: &Path, disk: &Path) {
    create(folder);
    let before = answer(&run(folder, &["workspace", "info"]));
    // A backup asks for its room first, in words.
    assert_eq!(
        refusal(&run(folder, &["backup", "create"])),
        "backup-no-room"
    );
    let ballast = disk.join("ballast");
    let mut zeros = std::io::repeat(0);
    let mut file = std::fs::File::create(&ballast).unwrap();
    std::io::copy(&mut zeros, &mut file).expect_err("the disk is full now");
    let add = ["contacts", "add", "--name", "Ada Byron"];
    assert_eq!(refusal(&run(folder, &add)), "storage-disk-full");
    drop(file);
    std::fs::remove_file(ballast).unwrap();
    assert!(whole(folder));
    assert_eq!(answer(&run(folder, &["workspace", "info"])), before);
    answer(&run(folder, &add));
}

/// The shell's `ulimit -f` counts blocks of 512 bytes or 1 KiB; either is far below a backup.
fn limit_and_look(folder: &Path) {
    create(folder);
    let before = answer(&run(folder, &["workspace", "info"]));
    let limited = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "sh"])
        .arg(env!("CARGO_BIN_EXE_oki"))
        .args(["--json", "--workspace"])
        .arg(folder)
        .args(["backup", "create"])
        .env("OKICRM_PASSPHRASE", "pass")
        .output()
        .unwrap();
    assert!(!limited.status.success());
    assert!(whole(folder));
    assert_eq!(answer(&run(folder, &["workspace", "info"])), before);
    let left = std::fs::read_dir(folder.join("backups")).unwrap().count();
    assert_eq!(left, 0, "no half-written backup");
}

/// The room is there when the backup begins and gone before it ends: no half file under a backup's
/// name, and nothing else of it.
#[test]
fn a_disk_that_fills_up_during_a_backup_keeps_no_half_of_it() {
    let root = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(root.path().join("disk"), 96) else {
        remark(
            "Disk filling up during a backup: no mount allowed here, so a limit on the size of files.",
        );
        return limit_and_look(&root.path().join("workspace"));
    };
    remark("Disk filling up during a backup: a file system of 96 MB in memory.");
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let refused = runtime.block_on(async {
        let world = large_workspace().await;
        backup::save_settings(&world.workspace, Some(&disk.0), 90)
            .await
            .unwrap();
        let filling = std::thread::spawn({
            let disk = disk.0.clone();
            move || fill_once_begun(&disk)
        });
        let refused = backup::create(&world.workspace, Reason::ByHand)
            .await
            .unwrap_err();
        filling.join().unwrap();
        assert!(checkup::verify(&world.workspace).await.unwrap().ok);
        refused.code().to_owned()
    });
    assert!(
        ["storage-disk-full", "backup-no-room"].contains(&refused.as_str()),
        "{refused}"
    );
    let left: Vec<_> = std::fs::read_dir(&disk.0)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["ballast"], "nothing of the backup is left");
}

/// The backup is made and the ledger has its line; then there is no room for the rows to go.
#[test]
fn a_disk_that_fills_up_during_an_erasure_leaves_her_whole_or_gone() {
    let root = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(root.path().join("disk"), 96) else {
        return remark("Disk filling up during an erasure: not shown; no mount allowed here.");
    };
    remark("Disk filling up during an erasure: a file system of 96 MB in memory.");
    let folder = disk.0.join("workspace");
    create(&folder);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let id = runtime.block_on(with_large_file(&folder, root.path()));
    let ballast = disk.0.join("ballast");
    let mut file = std::fs::File::create(&ballast).unwrap();
    let filled = std::io::copy(&mut std::io::repeat(0), &mut file);
    filled.expect_err("the disk is full now");
    // Room for the ledger, and not for what the file of 20 MB would be overwritten with.
    let length = file.metadata().unwrap().len();
    file.set_len(length - 512 * 1024).unwrap();
    let who = ["privacy", "plan", "--contact", &id];
    let plan = answer(&run(&folder, &who));
    let hash = plan["planHash"].as_str().unwrap();
    let erase = ["privacy", "erase", "--contact", &id, "--confirm", hash];
    assert_eq!(refusal(&run(&folder, &erase)), "storage-disk-full");
    drop(file);
    std::fs::remove_file(ballast).unwrap();
    assert!(whole(&folder));
    // Opening for writing ends what was begun.
    answer(&run(&folder, &["privacy", "certificate", "look"]));
    let listed = answer(&run(&folder, &["privacy", "certificate", "list"]));
    let certificates = listed["certificates"].as_array().unwrap();
    let is_here = run(&folder, &["contacts", "show", &id]).status.success();
    assert_eq!(certificates.is_empty(), is_here, "{listed}");
    assert_eq!(listed["notBegun"].is_string(), is_here, "{listed}");
    assert!(whole(&folder));
}

/// Somebody with a large file in the workspace of a folder, whose backups lie elsewhere.
async fn with_large_file(folder: &Path, root: &Path) -> String {
    let folder = Folder::at(folder);
    let workspace = workspace::open(
        folder,
        Unlock::Passphrase("pass"),
        Access::Write,
        Clock::system(),
    )
    .await
    .unwrap();
    let elsewhere = root.join("backups");
    std::fs::create_dir(&elsewhere).unwrap();
    backup::save_settings(&workspace, Some(&elsewhere), 90)
        .await
        .unwrap();
    let new = NewContact {
        name: "Ana Costa".into(),
        ..NewContact::default()
    };
    let id = contacts::create(&workspace, new).await.unwrap().record.id;
    let bytes = vec![7_u8; 20 * 1024 * 1024];
    let about = About::Contact(id);
    timeline::add_file(&workspace, about, "large.bin", &mut bytes.as_slice())
        .await
        .unwrap();
    workspace.close().await;
    id.to_string()
}

/// A workspace whose backup takes a moment.
async fn large_workspace() -> TestWorkspace {
    let world = TestWorkspace::sqlite().await;
    let new = NewContact {
        name: "Ana Costa".into(),
        ..NewContact::default()
    };
    let made = contacts::create(&world.workspace, new).await.unwrap();
    let bytes = vec![7_u8; 20 * 1024 * 1024];
    let about = About::Contact(made.record.id);
    timeline::add_file(&world.workspace, about, "large.bin", &mut bytes.as_slice())
        .await
        .unwrap();
    world
}

/// Waits for a backup to begin, then takes all the room there is.
fn fill_once_begun(disk: &Path) {
    let since = std::time::Instant::now();
    while std::fs::read_dir(disk).unwrap().count() == 0 {
        assert!(since.elapsed().as_secs() < 60, "no backup began");
        std::thread::yield_now();
    }
    let mut file = std::fs::File::create(disk.join("ballast")).unwrap();
    std::io::copy(&mut std::io::repeat(0), &mut file).expect_err("the disk is full now");
}

#[test]
fn a_folder_of_choice_that_may_not_be_written_is_told() {
    let root = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let at = root.path().join("disk");
    let disk = SmallDisk::mount(at.clone(), 64);
    let world = runtime.block_on(TestWorkspace::sqlite());
    runtime
        .block_on(backup::save_settings(&world.workspace, Some(&at), 90))
        .unwrap();
    match &disk {
        Some(_) => remount(&at, "remount,ro"),
        None => permit(&at, 0o500),
    }
    if std::fs::write(at.join("probe"), b"").is_ok() {
        // Root without the right to mount: permissions do not bind, so there is nothing to see.
        remark("Read-only folder of choice: not shown; root without the right to mount.");
        return;
    }
    let refused = runtime
        .block_on(backup::create(&world.workspace, Reason::ByHand))
        .unwrap_err();
    assert_eq!(refused.code(), "backup-folder-read-only");
    let chosen = runtime
        .block_on(backup::save_settings(&world.workspace, Some(&at), 90))
        .unwrap_err();
    assert_eq!(chosen.code(), "backup-folder-read-only");
    permit_again(&at, disk.is_some());
    runtime
        .block_on(backup::create(&world.workspace, Reason::ByHand))
        .unwrap();
}

fn permit(folder: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn permit_again(folder: &Path, is_mount: bool) {
    if is_mount {
        remount(folder, "remount,rw");
    } else {
        permit(folder, 0o700);
    }
}

fn remount(at: &Path, how: &str) {
    let status = Command::new("mount")
        .args(["-o", how])
        .arg(at)
        .status()
        .unwrap();
    assert!(status.success());
}

/// Root writes everywhere, so for root the folder is on a read-only mount.
#[test]
fn a_read_only_folder_is_told_and_nothing_is_lost() {
    let root = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(root.path().join("disk"), 64) else {
        return by_permission(&root.path().join("workspace"));
    };
    remark("Read-only folder: a file system mounted read-only.");
    let folder = disk.0.join("workspace");
    create(&folder);
    remount(&disk.0, "remount,ro");
    let add = run(&folder, &["contacts", "add", "--name", "Ada Byron"]);
    assert_eq!(refusal(&add), "storage-read-only");
    assert_eq!(
        refusal(&run(&folder, &["backup", "create"])),
        "storage-read-only"
    );
    remount(&disk.0, "remount,rw");
    assert!(whole(&folder));
}

fn by_permission(folder: &Path) {
    remark("Read-only folder: by permission.");
    create(folder);
    let backups = folder.join("backups");
    std::fs::create_dir(&backups).unwrap();
    permit(&backups, 0o500);
    if std::fs::write(backups.join("probe"), b"").is_ok() {
        // Root without the right to mount: permissions do not bind, so there is nothing to see.
        remark("Read-only folder: not shown; root without the right to mount.");
        return;
    }
    assert_eq!(
        refusal(&run(folder, &["backup", "create"])),
        "storage-read-only"
    );
    permit(&backups, 0o700);
    assert!(whole(folder));
}
