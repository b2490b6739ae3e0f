//! Attacks 40 to 46 on the one archive that is read: a backup. Each case is a whole, right backup with
//! one thing wrong, written byte by byte, because no program that makes archives would write it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use okicrm_core::backup::{self, Reason, Restoring, Watch};
use okicrm_core::workspace::{Clock, Folder, Unlock};
use okicrm_testing::{PASSPHRASE, TestWorkspace};

/// An entry of an archive, with everything that can be told wrongly (APPNOTE.TXT 4.3.7 and 4.3.12).
#[derive(Clone)]
struct Entry {
    name: Vec<u8>,
    body: Vec<u8>,
    flags: u16,
    method: u16,
    sum: u32,
    size: u32,
    /// Unix mode, in the upper half of the outer attributes.
    mode: u32,
    extra: Vec<u8>,
    /// Where the directory says that the entry begins, if not where it does.
    at: Option<u32>,
}

impl Entry {
    fn new(name: impl AsRef<[u8]>, body: &[u8]) -> Self {
        Self {
            name: name.as_ref().to_vec(),
            body: body.to_vec(),
            flags: 0,
            method: 0,
            sum: crc(body),
            size: u32::try_from(body.len()).unwrap(),
            mode: 0o100_644,
            extra: Vec::new(),
            at: None,
        }
    }

    /// What stands both before the body and in the directory.
    fn shared(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in [20, self.flags, self.method, 0, 0x5A00] {
            bytes.extend(number.to_le_bytes());
        }
        for number in [self.sum, self.size, self.size] {
            bytes.extend(number.to_le_bytes());
        }
        for length in [self.name.len(), self.extra.len()] {
            bytes.extend(u16::try_from(length).unwrap().to_le_bytes());
        }
        bytes
    }
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (!(sum & 1)).wrapping_add(1))
        })
    })
}

fn zipped(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let at = u32::try_from(bytes.len()).unwrap();
        bytes.extend(b"PK\x03\x04");
        bytes.extend(entry.shared());
        bytes.extend([entry.name.as_slice(), &entry.extra, &entry.body].concat());
        directory.extend(b"PK\x01\x02\x14\x03");
        directory.extend(entry.shared());
        directory.extend([0; 6]);
        directory.extend((entry.mode << 16).to_le_bytes());
        directory.extend(entry.at.unwrap_or(at).to_le_bytes());
        directory.extend([entry.name.as_slice(), &entry.extra].concat());
    }
    let (start, length) = (bytes.len(), directory.len());
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06\0\0\0\0");
    let count = u16::try_from(entries.len()).unwrap();
    bytes.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    for number in [length, start] {
        bytes.extend(u32::try_from(number).unwrap().to_le_bytes());
    }
    bytes.extend([0, 0]);
    bytes
}

/// A right backup taken apart, and where broken ones are tried.
struct Stand {
    entries: Vec<Entry>,
    file: PathBuf,
    target: Folder,
    root: PathBuf,
    _world: TestWorkspace,
}

impl Stand {
    async fn new() -> Self {
        let world = TestWorkspace::sqlite().await;
        let made = backup::create(&world.workspace, Reason::ByHand)
            .await
            .unwrap();
        let mut zip = zip::ZipArchive::new(std::fs::File::open(&made.path).unwrap()).unwrap();
        let entries = (0..zip.len())
            .map(|position| {
                let mut entry = zip.by_index(position).unwrap();
                let mut body = Vec::new();
                entry.read_to_end(&mut body).unwrap();
                Entry::new(entry.name().unwrap().as_bytes(), &body)
            })
            .collect();
        let root = world.root().join("tried");
        std::fs::create_dir(&root).unwrap();
        Self {
            entries,
            file: world.root().join("tried.okibackup"),
            target: Folder::at(root.join("workspace")),
            root,
            _world: world,
        }
    }

    /// The right backup with one more entry.
    fn with(&self, entry: Entry) -> Vec<u8> {
        zipped(&[self.entries.clone(), vec![entry]].concat())
    }

    /// The right backup with one entry changed.
    fn changed(&self, name: &str, change: impl Fn(&mut Entry)) -> Vec<u8> {
        let mut entries = self.entries.clone();
        let wanted = entries
            .iter_mut()
            .find(|entry| entry.name == name.as_bytes());
        change(wanted.unwrap());
        zipped(&entries)
    }

    /// Restores from these bytes; the code of the refusal.
    async fn restore(&self, bytes: &[u8]) -> Result<(), String> {
        std::fs::write(&self.file, bytes).unwrap();
        let restoring = Restoring {
            folder: &self.target,
            file: &self.file,
            unlock: Unlock::Passphrase(PASSPHRASE),
            clock: Clock::system(),
            present: None,
            watch: Watch::default(),
        };
        backup::restore(restoring, backup::no_ledger)
            .await
            .map(|_| ())
            .map_err(|error| error.code().to_owned())
    }

    /// Refused, nothing written anywhere.
    async fn refuses(&self, bytes: &[u8], codes: &[&str], what: &str) {
        let code = self.restore(bytes).await.unwrap_err();
        assert!(codes.contains(&code.as_str()), "{what}: {code}");
        let left: Vec<_> = std::fs::read_dir(&self.root).unwrap().collect();
        assert!(left.is_empty(), "{what}: {left:?}");
        assert!(!Path::new("/tmp/okicrm-slipped").exists(), "{what}");
    }
}

const FOREIGN: &[&str] = &["backup-foreign"];
const BROKEN: &[&str] = &["backup-foreign", "backup-unreadable", "backup-damaged"];

/// The positive control: what every case changes is right before.
#[tokio::test]
async fn attacks_40_to_46_begin_with_a_backup_that_restores() {
    let stand = Stand::new().await;
    assert_eq!(stand.restore(&zipped(&stand.entries)).await, Ok(()));
}

#[tokio::test]
async fn attacks_40_and_41_names_that_lead_out_of_the_folder_are_refused() {
    let stand = Stand::new().await;
    for name in [
        "../okicrm-slipped",
        "..\\okicrm-slipped",
        "workspace/../../okicrm-slipped",
        "/tmp/okicrm-slipped",
        "C:\\okicrm-slipped",
        "\\\\server\\share\\okicrm-slipped",
        "./workspace.db",
        "workspace.db/",
        "",
    ] {
        stand
            .refuses(&stand.with(Entry::new(name, b"x")), BROKEN, name)
            .await;
    }
}

#[tokio::test]
async fn attack_42_links_are_refused_under_names_of_ours_too() {
    let stand = Stand::new().await;
    for (name, body) in [
        ("erasures.ledger", "/etc/passwd"),
        ("link", "workspace.db"),
        ("chain", "link"),
    ] {
        let mut link = Entry::new(name, body.as_bytes());
        link.mode = 0o120_777;
        stand.refuses(&stand.with(link), FOREIGN, name).await;
    }
    let linked = stand.changed("workspace.db", |entry| entry.mode = 0o120_777);
    stand
        .refuses(&linked, FOREIGN, "the database as a link")
        .await;
}

#[tokio::test]
async fn attack_43_bombs_are_refused_before_anything_is_unpacked() {
    let stand = Stand::new().await;
    let packed = stand.changed("workspace.db", |entry| entry.method = 8);
    stand.refuses(&packed, BROKEN, "packed").await;
    let endless = stand.changed("workspace.db", |entry| entry.size = u32::MAX - 1);
    stand.refuses(&endless, BROKEN, "claims 4 GB").await;
    let mut overlapping = stand.entries.clone();
    for entry in &mut overlapping {
        entry.at = Some(0);
    }
    stand
        .refuses(&zipped(&overlapping), BROKEN, "all entries in one place")
        .await;
    let inner = zipped(&stand.entries);
    stand
        .refuses(
            &stand.with(Entry::new("inner.zip", &inner)),
            FOREIGN,
            "nested",
        )
        .await;
    let many: Vec<Entry> = (0..60_000)
        .map(|number| Entry::new(format!("{number}"), b""))
        .collect();
    stand
        .refuses(&zipped(&many), FOREIGN, "60,000 entries")
        .await;
}

#[tokio::test]
async fn attack_44_names_that_are_there_twice_in_any_spelling_are_refused() {
    let stand = Stand::new().await;
    for name in [
        "workspace.db",
        "WORKSPACE.DB",
        "workspace.json",
        "w\u{f6}rkspace.db",
        "wo\u{308}rkspace.db",
    ] {
        stand
            .refuses(&stand.with(Entry::new(name, b"x")), BROKEN, name)
            .await;
    }
}

#[tokio::test]
async fn attack_45_lying_sizes_sums_and_marks_are_refused() {
    let stand = Stand::new().await;
    type Lie = (&'static str, fn(&mut Entry));
    let lies: [Lie; 7] = [
        ("a wrong sum", |entry| entry.sum ^= 1),
        ("shorter than told", |entry| entry.size += 4_096),
        ("longer than told", |entry| entry.size -= 4_096),
        ("empty as told", |entry| entry.size = 0),
        ("locked", |entry| entry.flags = 1),
        ("zip64 with endless sizes", |entry| {
            entry.size = u32::MAX;
            entry.extra = [&[1, 0, 16, 0][..], &[0xFF; 16]].concat();
        }),
        ("sizes after the body", |entry| {
            entry.flags = 8;
            entry.size = 0;
            entry.sum = 0;
        }),
    ];
    for (what, lie) in lies {
        stand
            .refuses(&stand.changed("workspace.db", lie), BROKEN, what)
            .await;
    }
    let swapped = stand.changed("workspace.db", |entry| {
        entry.body[100_000] ^= 1;
        entry.sum = crc(&entry.body);
    });
    stand
        .refuses(
            &swapped,
            &["backup-damaged"],
            "a changed part with a right sum",
        )
        .await;
}

#[tokio::test]
async fn attack_45b_a_directory_that_is_cut_off_is_refused() {
    let stand = Stand::new().await;
    let whole = zipped(&stand.entries);
    for missing in [1, 2, 10, 21, 22, 23, 50, 100, 200, 300] {
        let cut = &whole[..whole.len() - missing];
        stand
            .refuses(cut, BROKEN, &format!("{missing} bytes missing"))
            .await;
    }
}

#[tokio::test]
async fn attack_46_names_that_a_system_reserves_are_refused() {
    let stand = Stand::new().await;
    for name in [
        "CON",
        "nul.txt",
        "workspace.db.",
        "workspace.db ",
        "workspace.db:stream",
        &"x".repeat(300),
        "a\0b",
    ] {
        stand
            .refuses(&stand.with(Entry::new(name, b"x")), BROKEN, name)
            .await;
    }
}
