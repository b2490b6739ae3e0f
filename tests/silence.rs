//! Listening whether a program reaches for anything outside this computer, without special tools.
//!
//! The program runs in a network namespace of its own, in which nothing but loopback is there and
//! no way leads out. The kernel counts every attempt that finds no way (`OutNoRoutes`, RFC 4293),
//! look-ups of names and connections alike, and every packet of loopback. So nothing can be missed,
//! and whatever a program says to itself is told apart. Where namespaces are refused, the calls to
//! the kernel are read instead; what is listened by is named.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// How it was listened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A namespace, made by root.
    Namespace,
    /// A namespace, made by anybody.
    OwnNamespace,
    /// The calls to the kernel.
    Calls,
}

/// How the switch of the usage figures stands while it is listened, in every way there is. In each a
/// receiver is written down and a week waits to be told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The notice was never answered.
    NeverAnswered,
    /// Switched off.
    Off,
    /// Switched on, and `DO_NOT_TRACK` says no.
    DoNotTrack,
    /// Switched on, and a managed policy says no.
    Policy,
    /// What was answered is half a file.
    Corrupt,
    /// What was answered cannot be read as a file at all.
    Unreadable,
    /// Switched on, and the receiver does not stand in the register of processors.
    OnWithoutRow,
}

impl Standing {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NeverAnswered,
        Self::Off,
        Self::DoNotTrack,
        Self::Policy,
        Self::Corrupt,
        Self::Unreadable,
        Self::OnWithoutRow,
    ];

    /// Writes the files of the switch into the folder of the figures.
    pub fn furnish(self, usage: &Path) {
        std::fs::create_dir_all(usage).unwrap();
        let write = |name: &str, content: &str| std::fs::write(usage.join(name), content).unwrap();
        write("receiver.json", "\"https://usage.example.org/v1/metrics\"");
        let (year, week) = over_a_week_ago();
        write(
            "counters.json",
            &format!(r#"[{{"week":"{year}-W{week:02}","screens":{{"contacts":31}}}}]"#),
        );
        // Its moment has come: what keeps it here is the standing alone.
        write(
            "outbox.json",
            &format!(r#"{{"week":"{year}-W{week:02}","tries":0,"next":"2026-01-01T00:00:00Z"}}"#),
        );
        let answered =
            |on: bool| format!(r#"{{"answered":true,"on":{on},"schema":{NEWEST_NOTICE}}}"#);
        match self {
            Self::NeverAnswered => {}
            Self::Off => write("choice.json", &answered(false)),
            Self::DoNotTrack | Self::OnWithoutRow => write("choice.json", &answered(true)),
            Self::Policy => {
                write("choice.json", &answered(true));
                write("policy.json", r#"{"usageFigures":false}"#);
            }
            Self::Corrupt => write("choice.json", "{\"answered\":tr"),
            // Whoever runs as root may read every file, but nobody a folder.
            Self::Unreadable => std::fs::create_dir(usage.join("choice.json")).unwrap(),
        }
    }

    /// What the environment says in this standing.
    pub fn variables(self, usage: &Path) -> Vec<(&'static str, PathBuf)> {
        match self {
            Self::DoNotTrack => vec![("DO_NOT_TRACK", "1".into())],
            Self::Policy => vec![("OKICRM_POLICY", usage.join("policy.json"))],
            _ => Vec::new(),
        }
    }
}

/// More than the notice of any version asks for.
const NEWEST_NOTICE: u32 = 999;

/// A week that is over, and not so long ago that nobody tells of it any more.
fn over_a_week_ago() -> (i16, i8) {
    let day = okicrm_core::workspace::Clock::system().today();
    let day = day.saturating_sub(jiff::Span::new().days(8));
    let week = day.iso_week_date();
    (week.year(), week.week())
}

/// What was heard.
#[derive(Debug)]
pub struct Heard {
    /// How it was listened.
    pub method: Method,
    /// Attempts to reach something outside.
    pub outside: u64,
    /// Packets, or calls, to this computer itself.
    pub loopback: u64,
}

/// In the namespace: runs the program, then writes the kernel's counters down.
const SCRIPT: &str = r#"ip link set lo up 2>/dev/null
"$@"
code=$?
cat /proc/net/snmp /proc/net/snmp6 /proc/net/dev > "$SILENCE_REPORT"
exit $code"#;

/// The way of listening that this computer lets us.
pub fn method() -> Method {
    let can = |arguments: &[&str]| {
        let made = Command::new("unshare").args(arguments).arg("true").output();
        made.is_ok_and(|output| output.status.success())
    };
    if can(&["--net"]) {
        Method::Namespace
    } else if can(&["--user", "--map-root-user", "--net"]) {
        Method::OwnNamespace
    } else {
        Method::Calls
    }
}

/// Runs a program and listens. The report of what was heard lies in `folder` while it runs.
pub fn listened(program: &Command, folder: &Path) -> (Output, Heard) {
    let (method, report) = (method(), folder.join("silence.report"));
    let mut listening = match method {
        Method::Namespace => within("unshare", &["--net", "--", "sh", "-c", SCRIPT, "sh"]),
        Method::OwnNamespace => within(
            "unshare",
            &[
                "--user",
                "--map-root-user",
                "--net",
                "--",
                "sh",
                "-c",
                SCRIPT,
                "sh",
            ],
        ),
        Method::Calls => {
            let mut tracing = within("strace", &["-f", "-qq", "-e", "trace=%network", "-o"]);
            tracing.arg(&report);
            tracing
        }
    };
    listening
        .arg(program.get_program())
        .args(program.get_args());
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => listening.env(name, value),
            None => listening.env_remove(name),
        };
    }
    listening.env("SILENCE_REPORT", &report);
    let output = listening.output().unwrap();
    let told = std::fs::read_to_string(&report).unwrap();
    std::fs::remove_file(report).unwrap();
    let (outside, loopback) = match method {
        Method::Calls => (calls(&told, false), calls(&told, true)),
        _ => (
            counted(&told, "Ip:", "OutNoRoutes") + counted_six(&told),
            packets_of_loopback(&told),
        ),
    };
    (
        output,
        Heard {
            method,
            outside,
            loopback,
        },
    )
}

fn within(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments);
    command
}

/// A counter of /proc/net/snmp: a line of names, then a line of numbers.
fn counted(report: &str, table: &str, name: &str) -> u64 {
    let mut lines = report.lines().filter(|line| line.starts_with(table));
    let names = lines.next().unwrap().split_whitespace();
    let numbers = lines.next().unwrap().split_whitespace();
    let found = names.zip(numbers).find(|(found, _)| *found == name);
    found.unwrap().1.parse().unwrap()
}

/// The same of /proc/net/snmp6: a name and a number in each line.
fn counted_six(report: &str) -> u64 {
    report
        .lines()
        .find_map(|line| line.strip_prefix("Ip6OutNoRoutes"))
        .map_or(0, |number| number.trim().parse().unwrap())
}

fn packets_of_loopback(report: &str) -> u64 {
    let line = report
        .lines()
        .find_map(|line| line.trim_start().strip_prefix("lo:"));
    let packets = line.unwrap().split_whitespace().nth(1);
    packets.unwrap().parse().unwrap()
}

/// Calls that name an address of a network, to this computer or elsewhere.
fn calls(report: &str, to_itself: bool) -> u64 {
    let found = report
        .lines()
        .filter(|line| line.contains("sin_addr") || line.contains("sin6_addr"))
        .filter(|line| {
            let is_own = line.contains("inet_addr(\"127.") || line.contains("\"::1\"");
            is_own == to_itself
        })
        .count();
    u64::try_from(found).unwrap()
}
