//! CPU time and memory of this process, for benchmarks on machines that do other things too.

use std::fs;
use std::time::{Duration, Instant};

/// How long this process was busy so far, threads that ended included, where the system tells it
/// (`CLOCK_PROCESS_CPUTIME_ID`, POSIX); elsewhere the time since `start`.
#[cfg(unix)]
pub fn busy(_start: Instant) -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let seconds = Duration::from_secs(u64::try_from(time.tv_sec).unwrap_or_default());
    seconds + Duration::from_nanos(u64::try_from(time.tv_nsec).unwrap_or_default())
}

/// As on Unix, by the clock.
#[cfg(not(unix))]
pub fn busy(start: Instant) -> Duration {
    start.elapsed()
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
    fn what_a_thread_did_counts_after_its_end() {
        let start = Instant::now();
        let before = busy(start);
        std::thread::spawn(work_is_seen).join().unwrap();
        assert!(busy(start) - before >= Duration::from_millis(5));
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
