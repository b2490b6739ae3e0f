//! Reads how many tests ran from the closing lines of cargo and vitest.

use std::ops::AddAssign;

/// What a test runner said at its end.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
    /// Tests that were switched off in the code; a filter does not count here.
    pub ignored: usize,
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }
}

/// Reads one line of a test runner's output; most lines say nothing about counts.
pub type Reader = fn(&str) -> Option<Count>;

/// `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s`
pub fn cargo(line: &str) -> Option<Count> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let (_, figures) = rest.split_once(". ")?;
    let parts = figures.split(';').collect::<Vec<_>>();
    Some(Count {
        passed: figure(&parts, "passed"),
        failed: figure(&parts, "failed"),
        ignored: figure(&parts, "ignored"),
    })
}

/// `Tests  1 failed | 11 passed | 2 skipped (14)`; the line about files begins with `Test Files` and is not read.
pub fn vitest(line: &str) -> Option<Count> {
    let plain = without_colours(line);
    let rest = plain.trim().strip_prefix("Tests ")?;
    let parts = rest.split('|').collect::<Vec<_>>();
    Some(Count {
        passed: figure(&parts, "passed"),
        failed: figure(&parts, "failed"),
        ignored: figure(&parts, "skipped") + figure(&parts, "todo"),
    })
}

fn figure(parts: &[&str], word: &str) -> usize {
    parts
        .iter()
        .filter_map(|part| {
            let mut words = part.split_whitespace();
            let number = words.next()?.parse::<usize>().ok()?;
            (words.next()? == word).then_some(number)
        })
        .sum()
}

/// Leaves out terminal colours: escape, bracket, figures, `m`.
fn without_colours(line: &str) -> String {
    let mut pieces = line.split('\u{1b}');
    let mut plain = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        plain.push_str(piece.split_once('m').map_or(piece, |(_, rest)| rest));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_of_cargo_is_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.01s";
        assert_eq!(
            cargo(line),
            Some(Count {
                passed: 12,
                failed: 3,
                ignored: 1
            })
        );
    }

    #[test]
    fn a_test_that_speaks_about_passing_is_not_counted() {
        assert_eq!(cargo("test names::passed ... ok"), None);
        assert_eq!(cargo("running 12 tests"), None);
    }

    #[test]
    fn the_closing_line_of_vitest_is_read_with_and_without_colours() {
        let count = Some(Count {
            passed: 11,
            failed: 1,
            ignored: 2,
        });
        assert_eq!(
            vitest("      Tests  1 failed | 11 passed | 2 skipped (14)"),
            count
        );
        let coloured = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m11 passed\u{1b}[39m | 2 skipped (14)";
        assert_eq!(vitest(coloured), count);
    }

    #[test]
    fn files_are_not_tests() {
        assert_eq!(vitest(" Test Files  3 passed (3)"), None);
    }
}
