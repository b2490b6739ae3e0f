//! `test`: every test there is, the core first, counted as it goes.
//!
//! A test that samples, or that shows its property by another method than the first, says so in the file named by
//! `OKICRM_TEST_NOTES`; those remarks stand above the table. `OKICRM_TEST_FULL` asks it for the whole matrix.

mod stand;

use std::time::{Duration, Instant};

use crate::{
    arguments::{Level, TestOptions},
    counting::Count,
    failure::{Failure, Result},
    process,
    project::Project,
    requirements::{self, Requirement},
    window,
};
use stand::Stand;

/// One run of one test runner.
struct Part {
    level: Level,
    name: &'static str,
    run: fn(&Stand<'_>) -> Result<Count>,
}

const fn part(level: Level, name: &'static str, run: fn(&Stand<'_>) -> Result<Count>) -> Part {
    Part { level, name, run }
}

const PARTS: [Part; 9] = [
    part(Level::Core, "core: units", |stand| stand.core_units()),
    part(
        Level::Core,
        "core: stories on SQLite and PostgreSQL",
        |stand| stand.core_stories(),
    ),
    part(
        Level::Core,
        "core: examples in the documentation",
        |stand| stand.core_examples(),
    ),
    part(Level::Cli, "command line", |stand| stand.command_line()),
    part(Level::Tools, "tools", |stand| stand.tools()),
    part(Level::Tools, "house rules", |stand| stand.house_rules()),
    part(Level::Interface, "UI: units", |stand| stand.ui_units()),
    part(Level::Commands, "commands: shell and contract", |stand| {
        stand.commands()
    }),
    part(Level::Window, "real window: journeys", |stand| {
        stand.journeys()
    }),
];

/// What one part came to.
struct Outcome {
    name: &'static str,
    count: Count,
    took: Duration,
}

/// Runs the chosen levels, prints the table and the closing line.
pub fn test(project: &Project, options: &TestOptions) -> Result<()> {
    requirements::check_basics(project)?;
    let parts: Vec<&Part> = PARTS
        .iter()
        .filter(|part| is_chosen(part.level, options))
        .collect();
    let needs = needs(&parts);
    requirements::bring(project, &needs)?;
    let with_server = parts.iter().any(|part| has_stories(part.level));
    let stand = Stand::set_up(project, options, with_server)?;
    let mut outcomes = Vec::new();
    let mut total = Count::default();
    for part in parts {
        println!("\n━━ {}", part.name);
        let start = Instant::now();
        let count = (part.run)(&stand)?;
        total += count;
        outcomes.push(Outcome {
            name: part.name,
            count,
            took: start.elapsed(),
        });
        println!(
            "━━ {}: {} passed, {} failed in {} ({} passed so far)",
            part.name,
            count.passed,
            count.failed,
            process::shown(start.elapsed()),
            total.passed
        );
    }
    stand.print_notes();
    print_table(&outcomes, options);
    conclude(total)
}

fn is_chosen(level: Level, options: &TestOptions) -> bool {
    options.only.is_none_or(|only| only == level)
        && !(options.without_window && level == Level::Window)
}

/// Stories run on PostgreSQL too.
fn has_stories(level: Level) -> bool {
    matches!(
        level,
        Level::Core | Level::Cli | Level::Commands | Level::Window
    )
}

fn needs(parts: &[&Part]) -> Vec<&'static [Requirement]> {
    let mut needs: Vec<&'static [Requirement]> = Vec::new();
    for part in parts {
        match part.level {
            Level::Core | Level::Cli => {
                needs.extend([
                    requirements::BUILD_CORE,
                    requirements::READ_PDF,
                    requirements::READ_REPORT,
                    requirements::POSTGRES,
                    requirements::PRINT,
                    requirements::MOVE_CLOCK,
                    requirements::LISTEN,
                ]);
            }
            Level::Tools | Level::Interface => {}
            Level::Commands => needs.extend([
                requirements::BUILD_CORE,
                requirements::BUILD_WINDOW,
                requirements::POSTGRES,
            ]),
            Level::Window => {
                needs.extend(window::NEEDS);
                needs.extend([requirements::POSTGRES, requirements::LISTEN]);
            }
        }
    }
    needs
}

fn print_table(outcomes: &[Outcome], options: &TestOptions) {
    println!(
        "\n{:<42} {:>7} {:>7} {:>9} {:>13}",
        "level", "passed", "failed", "switched", "time"
    );
    println!("{:<42} {:>7} {:>7} {:>9}", "", "", "", "off");
    for outcome in outcomes {
        println!(
            "{:<42} {:>7} {:>7} {:>9} {:>13}",
            outcome.name,
            outcome.count.passed,
            outcome.count.failed,
            outcome.count.ignored,
            process::shown(outcome.took)
        );
    }
    if options.full {
        println!("\n--full: the whole matrix ran.");
    } else {
        println!(
            "\nSampled where a remark above says so; `cargo xtask test --full` runs the whole matrix."
        );
    }
    if options.without_window {
        println!("Not run, as asked: the journeys in the real window.");
    }
}

/// The closing line stands alone, so that other programs can read it.
fn conclude(total: Count) -> Result<()> {
    println!("\n{} passed, {} failed", total.passed, total.failed);
    if total.failed > 0 {
        return Err(Failure::new(
            "Some tests failed: their own words are above.",
        ));
    }
    if total.passed == 0 {
        return Err(Failure::new("No test ran: nothing has that name."));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_comes_first_and_the_window_last() {
        assert_eq!(PARTS[0].level, Level::Core);
        assert_eq!(PARTS[PARTS.len() - 1].level, Level::Window);
    }

    #[test]
    fn one_level_can_be_chosen_and_the_window_left_out() {
        let only = TestOptions {
            only: Some(Level::Cli),
            ..TestOptions::default()
        };
        assert!(is_chosen(Level::Cli, &only));
        assert!(!is_chosen(Level::Core, &only));
        let without = TestOptions {
            without_window: true,
            ..TestOptions::default()
        };
        assert!(!is_chosen(Level::Window, &without));
        assert!(is_chosen(Level::Commands, &without));
    }

    #[test]
    fn a_failed_test_fails_the_command_and_so_does_none() {
        assert!(
            conclude(Count {
                passed: 3,
                failed: 0,
                ignored: 0
            })
            .is_ok()
        );
        assert!(
            conclude(Count {
                passed: 3,
                failed: 1,
                ignored: 0
            })
            .is_err()
        );
        assert!(conclude(Count::default()).is_err());
    }

    #[test]
    fn the_tools_need_no_system_library() {
        let tools: Vec<&Part> = PARTS
            .iter()
            .filter(|part| part.level == Level::Tools)
            .collect();
        assert!(needs(&tools).is_empty());
    }
}
