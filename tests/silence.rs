//! Listening whether a program reaches for anything outside this computer, without special tools.
//!
//! The program runs in a network namespace of its own, in which nothing but loopback is there and
//! no way leads out. The kernel counts every attempt that finds no way (`OutNoRoutes`, RFC 4293),
//! look-ups of names and connections alike, and every packet of loopback. So nothing can be missed,
//! and whatever a program says to itself is told apart. Where namespaces are refused, the calls to
//! the kernel are read instead; what is listened by is named.

use std::path::Path;
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
