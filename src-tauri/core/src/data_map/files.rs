//! Every kind of file that OkiCRM writes: what it holds, what erasing does to it, how long it stays.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::Activity;

/// What erasing a person does to a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FileErasure {
    /// Nothing: it says nothing about anybody.
    Nothing,
    /// What was hers is overwritten in it, at once.
    Overwritten,
    /// It is removed, at once.
    Removed,
    /// It holds her, encrypted, until it expires, and erases her again when it is restored.
    Expires,
    /// It remembers the erasure without saying who that was.
    Remembers,
    /// It lies where somebody put it, out of OkiCRM's reach.
    Yours,
}

/// How long a kind of file stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FileStay {
    /// As long as the workspace.
    Workspace,
    /// Until OkiCRM closes.
    Closing,
    /// Until OkiCRM starts the next time, should something have interrupted it.
    NextStart,
    /// As many days as are set, 90 at most.
    Backups,
    /// Until five newer files of a megabyte each took its place.
    Size,
    /// Until ten newer files took its place, or somebody deletes it.
    Count,
    /// Eight weeks.
    Weeks,
    /// As long as somebody keeps it.
    Yours,
}

/// One kind of file.
#[derive(Clone, Copy, Debug)]
pub struct FileKind {
    /// How the words name it.
    pub name: &'static str,
    /// Where it lies: paths with `/` from the folder that holds the workspace's, whose own name
    /// stands as `workspace`; `*` stands for anything. None where it lies wherever somebody put it.
    pub places: &'static [&'static str],
    /// Whether it can say something about people.
    pub personal: bool,
    /// Whether nobody can read it without a key.
    pub encrypted: bool,
    /// What it is kept for.
    pub activity: Activity,
    /// What erasing does.
    pub erase: FileErasure,
    /// How long it stays.
    pub stay: FileStay,
}

const fn kind(name: &'static str, places: &'static [&'static str], activity: Activity) -> FileKind {
    FileKind {
        name,
        places,
        personal: false,
        encrypted: false,
        activity,
        erase: FileErasure::Nothing,
        stay: FileStay::Workspace,
    }
}

impl FileKind {
    /// Says that it is about people, what erasing does to it and how long it stays.
    const fn personal(self, erase: FileErasure, stay: FileStay) -> Self {
        Self {
            personal: true,
            erase,
            stay,
            ..self
        }
    }

    const fn encrypted(self) -> Self {
        Self {
            encrypted: true,
            ..self
        }
    }

    const fn stays(self, stay: FileStay) -> Self {
        Self { stay, ..self }
    }
}

/// Every kind of file.
pub const FILES: &[FileKind] = &[
    kind("database", &["workspace/workspace.db"], Activity::Customers)
        .personal(FileErasure::Overwritten, FileStay::Workspace)
        .encrypted(),
    kind(
        "databaseLog",
        &["workspace/workspace.db-wal", "workspace/workspace.db-shm"],
        Activity::Customers,
    )
    .personal(FileErasure::Overwritten, FileStay::Closing)
    .encrypted(),
    kind("manifest", &["workspace/workspace.json"], Activity::Running),
    kind(
        "locks",
        &[
            "workspace/workspace.lock",
            "workspace/backup.lock",
            "workspace/workspace.making",
            "usage/counters.lock",
            "usage/sending.lock",
            "crashes/running.lock",
        ],
        Activity::Running,
    ),
    kind("ledger", &["workspace/erasures.ledger"], Activity::Rights)
        .personal(FileErasure::Remembers, FileStay::Workspace),
    kind("promises", &["workspace/promises.sealed"], Activity::Rights)
        .personal(FileErasure::Remembers, FileStay::Workspace)
        .encrypted(),
    kind("backups", &["*.okibackup"], Activity::Accountability)
        .personal(FileErasure::Expires, FileStay::Backups)
        .encrypted(),
    kind(
        "putAside",
        &["*/before-restore-*"],
        Activity::Accountability,
    )
    .personal(FileErasure::Expires, FileStay::Backups)
    .encrypted(),
    // The content of a file that is being written is personal only where the finished one is; the
    // parts of a database are encrypted.
    kind("drafts", &["*.okicrm-*"], Activity::Running)
        .personal(FileErasure::Removed, FileStay::NextStart),
    kind("opened", &["workspace/opened/*"], Activity::Conversations)
        .personal(FileErasure::Removed, FileStay::Closing),
    kind(
        "log",
        &["logs/okicrm.log", "logs/okicrm.*.log"],
        Activity::Running,
    )
    .stays(FileStay::Size),
    kind("crashReports", &["crashes/crash-*.json"], Activity::Running).stays(FileStay::Count),
    kind("runningMark", &["crashes/running.json"], Activity::Running).stays(FileStay::Closing),
    kind("usageChoice", &["usage/choice.json"], Activity::Running),
    kind("usageFigures", &["usage/counters.json"], Activity::Running).stays(FileStay::Weeks),
    kind(
        "usageReports",
        &["usage/outbox.json", "usage/sent.json"],
        Activity::Running,
    )
    .stays(FileStay::Weeks),
    kind("usageReceiver", &["usage/receiver.json"], Activity::Running),
    kind("window", &["window.json"], Activity::Running),
    // The window's engine is told to keep nothing on the disk.
    kind("cache", &[], Activity::Running).stays(FileStay::Closing),
    kind("exports", &[], Activity::Customers).personal(FileErasure::Yours, FileStay::Yours),
    kind("copies", &[], Activity::Rights).personal(FileErasure::Yours, FileStay::Yours),
    kind("certificates", &[], Activity::Rights).stays(FileStay::Yours),
    kind("documents", &[], Activity::Invoicing).personal(FileErasure::Yours, FileStay::Yours),
    kind("registers", &[], Activity::Rights).stays(FileStay::Yours),
    kind("recoverySheet", &[], Activity::Account).stays(FileStay::Yours),
];

/// The kind of a file, from its place beside the workspace's folder; nothing where it is none of ours.
pub fn kind_of_file(place: &Path) -> Option<&'static FileKind> {
    let place = place.to_string_lossy().replace('\\', "/");
    FILES
        .iter()
        .find(|kind| kind.places.iter().any(|pattern| fits(pattern, &place)))
}

/// Whether a pattern, in which `*` stands for anything, fits a whole text.
fn fits(pattern: &str, text: &str) -> bool {
    let Some((before, after)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(rest) = text.strip_prefix(before) else {
        return false;
    };
    rest.char_indices()
        .map(|(at, _)| at)
        .chain([rest.len()])
        .any(|at| fits(after, rest.get(at..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(place: &str) -> Option<&'static str> {
        kind_of_file(Path::new(place)).map(|kind| kind.name)
    }

    #[test]
    fn each_place_has_its_kind_and_a_stranger_has_none() {
        for (place, kind) in [
            ("workspace/workspace.db", "database"),
            ("workspace/workspace.db-wal", "databaseLog"),
            ("workspace/backups/2026-11-22.okibackup", "backups"),
            (
                "workspace/backups/before-restore-1/workspace.db",
                "putAside",
            ),
            ("workspace/.okicrm-x7", "drafts"),
            ("workspace/opened/12/ada.pdf", "opened"),
            ("logs/okicrm.3.log", "log"),
            ("crashes/crash-7.json", "crashReports"),
        ] {
            assert_eq!(named(place), Some(kind), "{place}");
        }
        for place in [
            "workspace/workspace.db.bak",
            "logs/notes.txt",
            "ada.pdf",
            "",
        ] {
            assert_eq!(named(place), None, "{place}");
        }
    }

    #[test]
    fn whatever_is_personal_says_what_erasing_does() {
        for kind in FILES.iter().filter(|kind| kind.personal) {
            assert_ne!(kind.erase, FileErasure::Nothing, "{}", kind.name);
        }
    }
}
