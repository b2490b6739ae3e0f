//! What was typed after `cargo xtask`.

use std::path::PathBuf;

use crate::failure::{Failure, Result};

/// Shown by `help` and after a mistake.
pub const USAGE: &str = "\
cargo xtask COMMAND

  run [--import FILE] [--without-display]
                  builds OkiCRM and starts it. Without a display it does the main job once through `oki`
                  and once in the real window, and says where the results lie.
  test [--full] [--only LEVEL] [--without-window] [FILTER]
                  every test; FILTER keeps those whose name contains it.
                  LEVEL: core, cli, tools, interface, commands, window
  check           format, lints, types, house rules, licences and bans
  bench [FILTER]  the benchmarks
  bindings        writes ui/src/ipc/bindings.ts and the permission file anew
  licences        writes the list of licences that About shows anew
  screenshots     takes the pictures of the guide in the real window
  package         makes the package for this system";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the usage.
    Help,
    /// Build and start, or show the main job without a display.
    Run(RunOptions),
    /// Run the tests.
    Test(TestOptions),
    /// Format, lints, types, house rules, licences.
    Check,
    /// Benchmarks, perhaps only some.
    Bench(Option<String>),
    /// Write the generated contract.
    Bindings,
    /// Writes the list of licences anew.
    Licences,
    /// Take the guide's pictures.
    Screenshots,
    /// Make the package.
    Package,
}

/// Options of `run`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct RunOptions {
    /// The person's own contact file, instead of the generated one.
    pub import: Option<PathBuf>,
    /// Do as if there were no display.
    pub without_display: bool,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// The whole matrix instead of a sample where a test has one.
    pub full: bool,
    /// Only this level.
    pub only: Option<Level>,
    /// Leave out what needs a display, where none can be had.
    pub without_window: bool,
    /// Part of a test's name.
    pub filter: Option<String>,
}

/// A level of the tests, in the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Units and stories of the core.
    Core,
    /// `oki`.
    Cli,
    /// This tool and the house rules.
    Tools,
    /// Units of the UI.
    Interface,
    /// The contract between UI and shell.
    Commands,
    /// The real window.
    Window,
}

impl Level {
    fn parse(word: &str) -> Result<Self> {
        Ok(match word {
            "core" => Self::Core,
            "cli" => Self::Cli,
            "tools" => Self::Tools,
            "interface" => Self::Interface,
            "commands" => Self::Commands,
            "window" => Self::Window,
            other => return Err(Failure::new(format!("There is no level “{other}”."))),
        })
    }
}

/// Reads the words after `cargo xtask`. A lone `--` is skipped, so that `cargo xtask run -- --import FILE` works too.
pub fn parse(words: impl IntoIterator<Item = String>) -> Result<Command> {
    let mut words = words.into_iter().filter(|word| word != "--");
    let Some(name) = words.next() else {
        return Ok(Command::Help);
    };
    let command = match name.as_str() {
        "help" | "--help" | "-h" => Command::Help,
        "run" => Command::Run(parse_run(&mut words)?),
        "test" => Command::Test(parse_test(&mut words)?),
        "check" => Command::Check,
        "bench" => Command::Bench(words.next()),
        "bindings" => Command::Bindings,
        "licences" => Command::Licences,
        "screenshots" => Command::Screenshots,
        "package" => Command::Package,
        other => return Err(Failure::new(format!("There is no command “{other}”."))),
    };
    match words.next() {
        None => Ok(command),
        Some(extra) => Err(unexpected(&extra)),
    }
}

fn parse_run(words: &mut impl Iterator<Item = String>) -> Result<RunOptions> {
    let mut options = RunOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--import" => options.import = Some(PathBuf::from(value_of(&word, words)?)),
            "--without-display" => options.without_display = true,
            other => return Err(unexpected(other)),
        }
    }
    Ok(options)
}

fn parse_test(words: &mut impl Iterator<Item = String>) -> Result<TestOptions> {
    let mut options = TestOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--full" => options.full = true,
            "--only" => options.only = Some(Level::parse(&value_of(&word, words)?)?),
            "--without-window" => options.without_window = true,
            other if other.starts_with('-') || options.filter.is_some() => {
                return Err(unexpected(other));
            }
            _ => options.filter = Some(word),
        }
    }
    Ok(options)
}

fn value_of(option: &str, words: &mut impl Iterator<Item = String>) -> Result<String> {
    words
        .next()
        .ok_or_else(|| Failure::new(format!("{option} wants a value after it.")))
}

fn unexpected(word: &str) -> Failure {
    Failure::new(format!("“{word}” was not expected here."))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_typed_shows_the_usage() {
        assert_eq!(parsed(""), Ok(Command::Help));
    }

    #[test]
    fn the_contact_file_may_stand_behind_two_dashes() {
        let with_file = Command::Run(RunOptions {
            import: Some(PathBuf::from("mine.csv")),
            without_display: false,
        });
        assert_eq!(parsed("run -- --import mine.csv").as_ref(), Ok(&with_file));
        assert_eq!(parsed("run --import mine.csv"), Ok(with_file));
    }

    #[test]
    fn an_option_without_its_value_is_refused() {
        assert!(parsed("run --import").is_err());
        assert!(parsed("test --only").is_err());
    }

    #[test]
    fn tests_take_one_filter_and_known_options() {
        assert_eq!(
            parsed("test --full --only window erase"),
            Ok(Command::Test(TestOptions {
                full: true,
                only: Some(Level::Window),
                without_window: false,
                filter: Some("erase".to_owned()),
            }))
        );
        assert!(parsed("test one two").is_err());
        assert!(parsed("test --fast").is_err());
        assert!(parsed("test --only everything").is_err());
    }

    #[test]
    fn words_that_no_command_knows_are_refused() {
        assert!(parsed("deploy").is_err());
        assert!(parsed("check now").is_err());
    }
}
