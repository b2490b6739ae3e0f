//! Whether a folder is on this computer's own disk. On a network share the locks that keep two
//! programs from writing at once cannot be relied on, and a program that synchronises folders copies
//! a database file while it is being written (sqlite.org/howtocorrupt.html, section 2).

use std::path::{Component, Path};

/// Where a folder is. A hint for the person, never a reason to refuse: nothing is certain about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderPlace {
    /// On this computer, as far as can be told.
    OwnDisk,
    /// On another computer's disk.
    NetworkShare,
    /// In a folder that a program copies elsewhere.
    Synchronised,
}

impl FolderPlace {
    /// The code of the warning in words; none on the computer's own disk.
    pub const fn warning(self) -> Option<&'static str> {
        match self {
            Self::OwnDisk => None,
            Self::NetworkShare => Some("workspace-on-network-share"),
            Self::Synchronised => Some("workspace-in-synchronised-folder"),
        }
    }
}

/// File systems that lie on another computer, by the names Linux gives them.
const NETWORK: [&str; 16] = [
    "afs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.sshfs",
    "glusterfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
];

/// Names of folders that programs copy to their makers' computers, in small letters.
const SYNCHRONISED: [&str; 10] = [
    "cloudstorage",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud drive",
    "iclouddrive",
    "mobile documents",
    "nextcloud",
    "onedrive",
    "pclouddrive",
];

/// Looks at a folder's path, and on Linux at what is mounted there.
pub(super) fn of(folder: &Path) -> FolderPlace {
    // A folder that is not made yet is judged by its path as given.
    let path = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let mounts = if cfg!(target_os = "linux") {
        std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default()
    } else {
        String::new()
    };
    judge(&path, &mounts)
}

fn judge(path: &Path, mounts: &str) -> FolderPlace {
    let is_network = mounted(path, mounts).is_some_and(|kind| NETWORK.contains(&kind));
    if is_network || is_server_path(path) {
        FolderPlace::NetworkShare
    } else if path.components().any(is_synchronised) {
        FolderPlace::Synchronised
    } else {
        FolderPlace::OwnDisk
    }
}

/// The file system that holds a path: of all mounts above it the deepest, and of those the last.
/// Lines are described in proc_pid_mountinfo(5); blanks in a mount point are written as `\040`.
fn mounted<'a>(path: &Path, mounts: &'a str) -> Option<&'a str> {
    mounts
        .lines()
        .filter_map(|line| {
            let (before, after) = line.split_once(" - ")?;
            let at = before.split(' ').nth(4)?.replace("\\040", " ");
            let kind = after.split(' ').next()?;
            path.starts_with(&at).then_some((at.len(), kind))
        })
        .max_by_key(|(depth, _)| *depth)
        .map(|(_, kind)| kind)
}

/// `\\server\share`, also as Windows writes it at length. A drive letter for a share cannot be told.
fn is_server_path(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.starts_with(r"\\?\UNC\") || (text.starts_with(r"\\") && !text.starts_with(r"\\?\"))
}

/// `OneDrive` and also `OneDrive - Praxis Müller`.
fn is_synchronised(component: Component<'_>) -> bool {
    let name = component.as_os_str().to_string_lossy().to_lowercase();
    let name = name.split(" - ").next().unwrap_or_default();
    SYNCHRONISED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 259:2 / / rw,relatime shared:1 - ext4 /dev/root rw
40 22 0:35 / /mnt/office rw shared:20 - nfs4 server:/export rw,vers=4.2
41 22 0:36 / /mnt/other\\040share rw - cifs //server/other rw
42 40 0:37 / /mnt/office/local rw - ext4 /dev/sdb1 rw
43 22 0:38 / /home/sara/remote rw master:3 - fuse.sshfs sara@host: rw";

    #[test]
    fn attack_54_a_network_share_is_told_from_the_own_disk() {
        for (path, expected) in [
            ("/home/sara/.local/share/okicrm", FolderPlace::OwnDisk),
            ("/mnt/office/okicrm", FolderPlace::NetworkShare),
            ("/mnt/office", FolderPlace::NetworkShare),
            ("/mnt/officer/okicrm", FolderPlace::OwnDisk),
            ("/mnt/office/local/okicrm", FolderPlace::OwnDisk),
            ("/mnt/other share/okicrm", FolderPlace::NetworkShare),
            ("/home/sara/remote/okicrm", FolderPlace::NetworkShare),
            (r"\\server\share\okicrm", FolderPlace::NetworkShare),
            (r"\\?\UNC\server\share\okicrm", FolderPlace::NetworkShare),
            (r"\\?\C:\Users\sara\okicrm", FolderPlace::OwnDisk),
        ] {
            assert_eq!(judge(Path::new(path), MOUNTS), expected, "{path}");
        }
    }

    #[test]
    fn attack_54_a_folder_that_is_copied_elsewhere_is_told() {
        for (path, expected) in [
            ("/home/sara/OneDrive/okicrm", FolderPlace::Synchronised),
            (
                "/home/sara/OneDrive - Praxis Müller/okicrm",
                FolderPlace::Synchronised,
            ),
            ("/home/sara/Dropbox/a/b", FolderPlace::Synchronised),
            (
                "/Users/sara/Library/Mobile Documents/okicrm",
                FolderPlace::Synchronised,
            ),
            ("/home/sara/Dropbox notes/okicrm", FolderPlace::OwnDisk),
            ("/home/sara/onedriver/okicrm", FolderPlace::OwnDisk),
        ] {
            assert_eq!(judge(Path::new(path), MOUNTS), expected, "{path}");
        }
    }

    #[test]
    fn attack_54_every_place_but_the_own_disk_has_its_warning() {
        assert_eq!(FolderPlace::OwnDisk.warning(), None);
        for place in [FolderPlace::NetworkShare, FolderPlace::Synchronised] {
            assert!(place.warning().is_some());
        }
    }
}
