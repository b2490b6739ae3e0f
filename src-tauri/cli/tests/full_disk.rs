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
    let remounted = |how: &str| {
        let status = Command::new("mount")
            .args(["-o", how])
            .arg(&disk.0)
            .status()
            .unwrap();
        assert!(status.success());
    };
    remounted("remount,ro");
    let add = run(&folder, &["contacts", "add", "--name", "Ada Byron"]);
    assert_eq!(refusal(&add), "storage-read-only");
    assert_eq!(
        refusal(&run(&folder, &["backup", "create"])),
        "storage-read-only"
    );
    remounted("remount,rw");
    assert!(whole(&folder));
}

fn by_permission(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    remark("Read-only folder: by permission.");
    create(folder);
    let backups = folder.join("backups");
    std::fs::create_dir(&backups).unwrap();
    std::fs::set_permissions(&backups, std::fs::Permissions::from_mode(0o500)).unwrap();
    if std::fs::write(backups.join("probe"), b"").is_ok() {
        // Root without the right to mount: permissions do not bind, so there is nothing to see.
        remark("Read-only folder: not shown; root without the right to mount.");
        return;
    }
    assert_eq!(
        refusal(&run(folder, &["backup", "create"])),
        "storage-read-only"
    );
    std::fs::set_permissions(&backups, std::fs::Permissions::from_mode(0o700)).unwrap();
    assert!(whole(folder));
}
