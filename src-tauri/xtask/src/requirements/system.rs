//! Package managers, and what this user may do with them.

use std::process::Command;

use super::list::Requirement;
use crate::process;

/// A package manager that we know how to speak to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manager {
    /// Debian, Ubuntu, Mint.
    Apt,
    /// Fedora.
    Dnf,
    /// Arch, Manjaro.
    Pacman,
    /// openSUSE.
    Zypper,
    /// macOS.
    Brew,
    /// Windows.
    Winget,
}

/// What this user may do to the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// Is root.
    Root,
    /// May become root without being asked for a password.
    Sudo,
    /// Neither.
    None,
}

const MANAGERS: [(Manager, &str); 6] = [
    (Manager::Apt, "apt-get"),
    (Manager::Dnf, "dnf"),
    (Manager::Pacman, "pacman"),
    (Manager::Zypper, "zypper"),
    (Manager::Brew, "brew"),
    (Manager::Winget, "winget"),
];

impl Manager {
    /// The first one that this machine has.
    pub fn of_this_machine() -> Option<Self> {
        MANAGERS
            .iter()
            .find(|(_, program)| process::find_program(program).is_some())
            .map(|(manager, _)| *manager)
    }

    /// The packages to install for `missing`, each once, in the order of the list.
    pub fn packages(self, missing: &[Requirement]) -> Vec<&'static str> {
        let mut names = Vec::new();
        for requirement in missing {
            let packages = &requirement.packages;
            let words = match self {
                Self::Apt => packages.apt,
                Self::Dnf => packages.dnf,
                Self::Pacman => packages.pacman,
                Self::Zypper => packages.zypper,
                Self::Brew => packages.brew,
                Self::Winget => packages.winget,
            };
            for name in words.split_whitespace() {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// The one line that a person types to install `packages`.
    pub fn line_to_type(self, packages: &[&str], rights: Rights) -> String {
        let names = packages.join(" ");
        let sudo = if rights == Rights::Root { "" } else { "sudo " };
        match self {
            Self::Apt => format!("{sudo}apt-get update && {sudo}apt-get install -y {names}"),
            Self::Dnf => format!("{sudo}dnf install -y {names}"),
            Self::Pacman => format!("{sudo}pacman -S --needed {names}"),
            Self::Zypper => format!("{sudo}zypper install -y {names}"),
            Self::Brew => format!("brew install {names}"),
            Self::Winget => format!("winget install {names}"),
        }
    }
}

impl Rights {
    /// Root, sudo without a password, or neither.
    pub fn of_this_user() -> Self {
        if is_root() {
            Self::Root
        } else if process::answer("sudo", &["-n", "true"]).is_some() {
            Self::Sudo
        } else {
            Self::None
        }
    }
}

/// Whether this program runs as root.
pub fn is_root() -> bool {
    process::answer("id", &["-u"]).is_some_and(|id| id == "0")
}

/// The installation itself, as one script, so that it needs the rights only once.
///
/// The package `postgresql` would make and start a cluster of its own; ours is made for each test run, so that
/// one is told not to. `RUNLEVEL=1` keeps Debian's scripts from starting services where no service manager runs.
pub fn apt_install(packages: &[&str], rights: Rights) -> Command {
    let script = format!(
        "set -e\n\
         export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1\n\
         apt-get update -q\n\
         note=/etc/postgresql-common/createcluster.d/okicrm-tests.conf\n\
         mkdir -p /etc/postgresql-common/createcluster.d\n\
         echo 'create_main_cluster = false' > $note\n\
         trap 'rm -f $note' EXIT\n\
         apt-get install -y -q --no-install-recommends {}\n",
        packages.join(" ")
    );
    let mut command = if rights == Rights::Sudo {
        let mut sudo = Command::new("sudo");
        sudo.args(["-n", "sh"]);
        sudo
    } else {
        Command::new("sh")
    };
    command.args(["-c", &script]);
    command
}

#[cfg(test)]
mod tests {
    use super::{
        super::list::{BUILD_CORE, DRIVE_WINDOW},
        *,
    };

    #[test]
    fn a_package_that_two_requirements_name_is_installed_once() {
        let packages = Manager::Apt.packages(DRIVE_WINDOW);
        assert_eq!(packages.iter().filter(|name| **name == "xvfb").count(), 1);
    }

    #[test]
    fn a_normal_user_gets_one_line_with_sudo() {
        let packages = Manager::Apt.packages(BUILD_CORE);
        assert_eq!(
            Manager::Apt.line_to_type(&packages, Rights::None),
            "sudo apt-get update && sudo apt-get install -y pkg-config libssl-dev"
        );
        assert_eq!(
            Manager::Dnf.line_to_type(&Manager::Dnf.packages(BUILD_CORE), Rights::None),
            "sudo dnf install -y pkgconf-pkg-config openssl-devel"
        );
    }

    #[test]
    fn root_needs_no_sudo() {
        assert!(
            !Manager::Zypper
                .line_to_type(&["xauth"], Rights::Root)
                .contains("sudo")
        );
    }
}
