//! CPU time and memory of this process, for benchmarks on machines that do other things too.

use std::fs;
use std::time::{Duration, Instant};

/// How long the threads of this process were busy so far, where the system tells it (Linux); elsewhere the time
/// since `start`.
pub fn busy(start: Instant) -> Duration {
    threads().unwrap_or_else(|| start.elapsed())
}

/// The first number of `schedstat` is the time on a processor in nanoseconds (Linux, `sched-stats.rst`).
fn threads() -> Option<Duration> {
    let mut nanoseconds = 0_u64;
    for thread in fs::read_dir("/proc/self/task").ok()?.flatten() {
        // A thread may end between the listing and the reading.
        let Ok(text) = fs::read_to_string(thread.path().join("schedstat")) else {
            continue;
        };
        nanoseconds += text.split(' ').next()?.parse::<u64>().ok()?;
    }
    Some(Duration::from_nanos(nanoseconds))
}

/// How long the programs that this process started and waited for were busy, in steps of 10 ms; nothing where the
/// system does not tell (fields 16 and 17 of `proc_pid_stat(5)`).
pub fn busy_of_children() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The second field is the program's name in brackets and may hold spaces.
    let (_, fields) = text.rsplit_once(") ")?;
    let mut fields = fields.split(' ').skip(13);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(Duration::from_millis((user + system) * 10))
}

/// The most memory that this process held since its start or [`forget_most_memory`], in bytes; nothing where the
/// system does not tell (`VmHWM`, `proc_pid_status(5)`).
pub fn most_memory() -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.trim().parse().ok()?;
    Some(kilobytes * 1_024)
}

/// Measures [`most_memory`] anew from now on, where the system can (`proc_pid_clear_refs(5)`).
pub fn forget_most_memory() {
    // Where it cannot, the figure is that of the whole run: too high, never too low.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_seen() {
        let start = Instant::now();
        let before = busy(start);
        let mut sum = 0_u64;
        while start.elapsed() < Duration::from_millis(30) {
            sum = sum.wrapping_add(std::hint::black_box(1));
        }
        assert!(sum > 0);
        assert!(busy(start) > before);
    }

    #[test]
    fn memory_that_was_held_is_seen() {
        let before = most_memory();
        let held = std::hint::black_box(vec![1_u8; 64 << 20]);
        let after = most_memory();
        assert_eq!(held.len(), 64 << 20);
        assert!(after.is_none() || after > before);
    }
}
