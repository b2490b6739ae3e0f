//! What each job needs, how one tells that it is there, and what its package is called where.

/// One thing that a machine must have.
#[derive(Debug, Clone, Copy)]
pub struct Requirement {
    /// What it is called.
    pub name: &'static str,
    /// What we need it for, in words for the person.
    pub purpose: &'static str,
    /// How one tells that it is there.
    pub probe: Probe,
    /// Windows and macOS bring it, or do the job another way.
    pub linux_only: bool,
    /// Its packages, parted by spaces.
    pub packages: Packages,
}

/// How one tells that something is there: by what it can do, never by a package's name.
#[derive(Debug, Clone, Copy)]
pub enum Probe {
    /// A program in PATH.
    Program(&'static str),
    /// A library that pkg-config knows, with its headers.
    Library(&'static str),
    /// A file that a program looks for at this place.
    File(&'static str),
    /// At least one font.
    Font,
    /// `initdb` and `postgres`, wherever the system puts them.
    PostgresServer,
    /// A Python that makes environments of their own.
    Python,
}

/// The packages by package manager; empty where that system needs none.
#[derive(Debug, Clone, Copy)]
pub struct Packages {
    /// Debian, Ubuntu, Mint.
    pub apt: &'static str,
    /// Fedora.
    pub dnf: &'static str,
    /// Arch, Manjaro.
    pub pacman: &'static str,
    /// openSUSE.
    pub zypper: &'static str,
    /// macOS.
    pub brew: &'static str,
    /// Windows.
    pub winget: &'static str,
}

const fn on_linux(
    name: &'static str,
    purpose: &'static str,
    probe: Probe,
    [apt, dnf, pacman, zypper]: [&'static str; 4],
) -> Requirement {
    let packages = Packages {
        apt,
        dnf,
        pacman,
        zypper,
        brew: "",
        winget: "",
    };
    Requirement {
        name,
        purpose,
        probe,
        linux_only: true,
        packages,
    }
}

const fn everywhere(
    name: &'static str,
    purpose: &'static str,
    probe: Probe,
    [apt, dnf, pacman, zypper, brew, winget]: [&'static str; 6],
) -> Requirement {
    let packages = Packages {
        apt,
        dnf,
        pacman,
        zypper,
        brew,
        winget,
    };
    Requirement {
        name,
        purpose,
        probe,
        linux_only: false,
        packages,
    }
}

/// To build the core and `oki`.
pub const BUILD_CORE: &[Requirement] = &[
    on_linux(
        "pkg-config",
        "finds the libraries to build with",
        Probe::Program("pkg-config"),
        ["pkg-config", "pkgconf-pkg-config", "pkgconf", "pkg-config"],
    ),
    on_linux(
        "libcrypto (OpenSSL)",
        "encrypts the workspace's database",
        Probe::Library("libssl"),
        ["libssl-dev", "openssl-devel", "openssl", "libopenssl-devel"],
    ),
];

/// To build the application with its window.
pub const BUILD_WINDOW: &[Requirement] = &[on_linux(
    "WebKitGTK 4.1",
    "draws the window's content",
    Probe::Library("webkit2gtk-4.1"),
    [
        "libwebkit2gtk-4.1-dev",
        "webkit2gtk4.1-devel",
        "webkit2gtk-4.1",
        "webkit2gtk3-devel",
    ],
)];

/// To drive the real window without a person and without a display.
pub const DRIVE_WINDOW: &[Requirement] = &[
    on_linux(
        "WebKitWebDriver",
        "presses the window's buttons in tests",
        Probe::Program("WebKitWebDriver"),
        [
            "webkit2gtk-driver",
            "/usr/bin/WebKitWebDriver",
            "webkit2gtk-4.1",
            "/usr/bin/WebKitWebDriver",
        ],
    ),
    on_linux(
        "Xvfb",
        "a display that exists only in memory",
        Probe::Program("Xvfb"),
        [
            "xvfb",
            "xorg-x11-server-Xvfb",
            "xorg-server-xvfb",
            "xorg-x11-server-Xvfb",
        ],
    ),
    on_linux(
        "xvfb-run",
        "starts a program on that display",
        Probe::Program("xvfb-run"),
        [
            "xvfb",
            "xorg-x11-server-Xvfb",
            "xorg-server-xvfb",
            "xorg-x11-server-Xvfb",
        ],
    ),
    on_linux(
        "xauth",
        "lets only the test onto that display",
        Probe::Program("xauth"),
        ["xauth", "xorg-x11-xauth", "xorg-xauth", "xauth"],
    ),
    on_linux(
        "dbus-run-session",
        "a session bus of the test's own",
        Probe::Program("dbus-run-session"),
        ["dbus", "dbus-daemon", "dbus", "dbus-1-daemon"],
    ),
    on_linux(
        "xdotool",
        "types into the system's own file dialog",
        Probe::Program("xdotool"),
        ["xdotool", "xdotool", "xdotool", "xdotool"],
    ),
    on_linux(
        "fonts",
        "letters for the system's own dialogs",
        Probe::Font,
        [
            "fontconfig fonts-dejavu-core",
            "fontconfig dejavu-sans-fonts",
            "fontconfig ttf-dejavu",
            "fontconfig dejavu-fonts",
        ],
    ),
];

/// To read what a PDF of ours says and what an archive of ours holds, as independent programs see it.
pub const READ_PDF: &[Requirement] = &[
    everywhere(
        "pdftotext",
        "reads the text of our PDFs",
        Probe::Program("pdftotext"),
        [
            "poppler-utils",
            "poppler-utils",
            "poppler",
            "poppler-tools",
            "poppler",
            "oschwartz10612.Poppler",
        ],
    ),
    everywhere(
        "qpdf",
        "checks the structure of our PDFs",
        Probe::Program("qpdf"),
        ["qpdf", "qpdf", "qpdf", "qpdf", "qpdf", "QPDF.QPDF"],
    ),
    everywhere(
        "7zz",
        "opens the archives that a password locks, as those who receive them do",
        Probe::Program("7zz"),
        ["7zip", "7zip", "7zip", "7zip", "sevenzip", "7zip.7zip"],
    ),
    on_linux(
        "zbarimg",
        "reads the payment code of our PDFs as a phone does",
        Probe::Program("zbarimg"),
        ["zbar-tools", "zbar", "zbar", "zbar"],
    ),
];

/// To run every story on PostgreSQL too.
pub const POSTGRES: &[Requirement] = &[everywhere(
    "a PostgreSQL server",
    "the stories run on it too, privately and for this run only",
    Probe::PostgresServer,
    [
        "postgresql",
        "postgresql-server postgresql-contrib",
        "postgresql",
        "postgresql-server postgresql-contrib",
        "postgresql@17",
        "PostgreSQL.PostgreSQL.17",
    ],
)];

/// To read a usage report with types that others wrote.
pub const READ_REPORT: &[Requirement] = &[everywhere(
    "Python",
    "runs OpenTelemetry's own reader of usage reports",
    Probe::Python,
    [
        "python3-venv",
        "python3",
        "python",
        "python3",
        "python",
        "Python.Python.3.13",
    ],
)];

/// To print a page through the system's queue.
pub const PRINT: &[Requirement] = &[
    on_linux(
        "cupsd",
        "the system's print queue",
        Probe::Program("cupsd"),
        ["cups", "cups", "cups", "cups"],
    ),
    on_linux(
        "lp",
        "hands a page to the queue",
        Probe::Program("lp"),
        ["cups-client", "cups-client", "cups", "cups-client"],
    ),
    on_linux(
        "the PDF printer of CUPS",
        "a printer whose paper is a file",
        Probe::File("/usr/lib/cups/backend/cups-pdf"),
        [
            "printer-driver-cups-pdf",
            "cups-pdf",
            "cups-pdf",
            "cups-pdf",
        ],
    ),
];

/// To move a program's clock by years, past the program itself.
pub const MOVE_CLOCK: &[Requirement] = &[on_linux(
    "faketime",
    "shows a program another day, to see what goes on it",
    Probe::Program("faketime"),
    ["faketime", "libfaketime", "libfaketime", "libfaketime"],
)];

/// To hear whether a program reaches out: in a network of its own, or, where the system refuses that, by its calls.
pub const LISTEN: &[Requirement] = &[
    on_linux(
        "ip",
        "lets a network of the test's own talk to itself",
        Probe::Program("ip"),
        ["iproute2", "iproute", "iproute2", "iproute2"],
    ),
    on_linux(
        "strace",
        "hears what a program calls where it may have no network of its own",
        Probe::Program("strace"),
        ["strace", "strace", "strace", "strace"],
    ),
];

/// To measure beside plain SQLite on the same data.
pub const MEASURE: &[Requirement] = &[everywhere(
    "sqlite3",
    "the same work by SQLite's own tool, to compare with",
    Probe::Program("sqlite3"),
    [
        "sqlite3",
        "sqlite",
        "sqlite",
        "sqlite3",
        "sqlite",
        "SQLite.SQLite",
    ],
)];

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &[&[Requirement]] = &[
        BUILD_CORE,
        BUILD_WINDOW,
        DRIVE_WINDOW,
        READ_PDF,
        READ_REPORT,
        LISTEN,
        POSTGRES,
        PRINT,
        MOVE_CLOCK,
        MEASURE,
    ];

    fn all() -> impl Iterator<Item = &'static Requirement> {
        ALL.iter().flat_map(|group| group.iter())
    }

    #[test]
    fn every_requirement_has_a_package_on_every_linux() {
        for one in all() {
            let packages = one.packages;
            for name in [packages.apt, packages.dnf, packages.pacman, packages.zypper] {
                assert!(!name.is_empty(), "{} has no package somewhere", one.name);
            }
        }
    }

    #[test]
    fn what_every_system_needs_has_a_package_on_windows_and_macos() {
        for one in all().filter(|one| !one.linux_only) {
            assert!(!one.packages.brew.is_empty(), "{}", one.name);
            assert!(!one.packages.winget.is_empty(), "{}", one.name);
        }
    }

    #[test]
    fn package_names_can_be_typed_into_a_shell() {
        let allowed = |letter: char| letter.is_ascii_alphanumeric() || "+-._@/ ".contains(letter);
        for one in all() {
            let packages = one.packages;
            for name in [packages.apt, packages.dnf, packages.pacman, packages.zypper] {
                assert!(name.chars().all(allowed), "{name}");
            }
        }
    }
}
