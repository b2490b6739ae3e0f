//! What the tests stand on while they run, and how each part of them is started.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    arguments::TestOptions,
    counting::{self, Count, Reader},
    failure::{Failure, Result},
    postgres::Server,
    process,
    project::Project,
    requirements,
    window::{self, Journey, TEST_FEATURES},
};

/// Chosen together for every part of the core, so that the libraries beneath are built once, with the same features.
const WITHOUT_WINDOW: [&str; 6] = [
    "--package",
    "okicrm-core",
    "--package",
    "okicrm-testing",
    "--package",
    "okicrm-cli",
];

/// The walk that presses whatever can be pressed takes longer than all other journeys together.
const EVERY_CONTROL: &str = "controls::";

/// A server, a file for the tests' remarks, the options. Dropping it stops the server.
#[derive(Debug)]
pub struct Stand<'a> {
    project: &'a Project,
    options: &'a TestOptions,
    server: Option<Server>,
    notes: PathBuf,
}

impl<'a> Stand<'a> {
    /// Starts the private PostgreSQL if a chosen part has stories.
    pub fn set_up(
        project: &'a Project,
        options: &'a TestOptions,
        with_server: bool,
    ) -> Result<Self> {
        let server = with_server.then(Server::start).transpose()?;
        let notes = project.target().join("test-notes.txt");
        fs::write(&notes, "").map_err(Failure::of(format!("cannot write {}", notes.display())))?;
        Ok(Self {
            project,
            options,
            server,
            notes,
        })
    }

    pub fn core_units(&self) -> Result<Count> {
        self.cargo_test(&[&WITHOUT_WINDOW[..], &["--lib"]].concat())
    }

    pub fn core_stories(&self) -> Result<Count> {
        let reader = requirements::bring_report_reader(self.project)?;
        let mut cargo = self.cargo(&[&WITHOUT_WINDOW[..], &["--test", "stories"]].concat());
        cargo.env("OKICRM_TEST_PYTHON", reader);
        self.count(&mut cargo, counting::cargo)
    }

    pub fn core_examples(&self) -> Result<Count> {
        self.cargo_test(&[&WITHOUT_WINDOW[..], &["--doc"]].concat())
    }

    pub fn command_line(&self) -> Result<Count> {
        self.cargo_test(&["--package", "okicrm-cli"])
    }

    pub fn tools(&self) -> Result<Count> {
        self.cargo_test(&["--package", "xtask", "--bins"])
    }

    pub fn house_rules(&self) -> Result<Count> {
        self.cargo_test(&["--package", "xtask", "--test", "tidy"])
    }

    pub fn ui_units(&self) -> Result<Count> {
        requirements::bring_ui_packages(self.project)?;
        let mut npm = self.project.npm();
        npm.args(["test", "--silent"]);
        if let Some(filter) = &self.options.filter {
            npm.args(["--", "-t", filter]);
        }
        let mut count = self.count(&mut npm, counting::vitest)?;
        if self.options.filter.is_some() {
            // Vitest calls “skipped” what the filter left out.
            count.ignored = 0;
        }
        Ok(count)
    }

    /// The shell embeds the UI, so the UI is built before it.
    pub fn commands(&self) -> Result<Count> {
        if let Err(failure) = window::build_ui(self.project) {
            return Ok(not_built(&failure));
        }
        self.cargo_test(&[
            "--package",
            "okicrm",
            "--features",
            TEST_FEATURES,
            "--lib",
            "--test",
            "commands",
        ])
    }

    pub fn journeys(&self) -> Result<Count> {
        let journey = match Journey::prepare(self.project) {
            Ok(journey) => journey,
            Err(failure) => return Ok(not_built(&failure)),
        };
        let mut command = journey.command(self.project, self.options.filter.as_deref());
        if !self.options.full {
            command.args(["--skip", EVERY_CONTROL]);
            println!("Left to --full: the walk that presses every control of every screen.");
        }
        let count = self.count(&mut command, counting::cargo)?;
        println!(
            "Pictures, PDFs and exports of the journeys lie in {}",
            journey.results.display()
        );
        Ok(count)
    }

    fn cargo_test(&self, words: &[&str]) -> Result<Count> {
        self.count(&mut self.cargo(words), counting::cargo)
    }

    fn cargo(&self, words: &[&str]) -> Command {
        let mut cargo = self.project.cargo();
        cargo.args(["test", "--no-fail-fast"]).args(words);
        if let Some(filter) = &self.options.filter {
            cargo.args(["--", filter]);
        }
        cargo
    }

    /// Runs a test runner and adds up what it says. One that ends badly without a failed test did not even
    /// build, or died: that counts as one failure.
    fn count(&self, command: &mut Command, reader: Reader) -> Result<Count> {
        command.env("OKICRM_TEST_NOTES", &self.notes);
        if let Some(server) = &self.server {
            command.env("OKICRM_TEST_POSTGRES", server.url());
        }
        if self.options.full {
            command.env("OKICRM_TEST_FULL", "1");
        }
        let mut count = Count::default();
        let ended_well = process::watched(command, |line| {
            if let Some(more) = reader(line) {
                count += more;
            }
        })?;
        if !ended_well && count.failed == 0 {
            count.failed = 1;
        }
        Ok(count)
    }

    /// What tests have to say beyond pass or fail: what they sampled, and what they did by another method.
    pub fn print_notes(&self) {
        let text = fs::read_to_string(&self.notes).unwrap_or_default();
        let mut notes: Vec<&str> = text.lines().collect();
        notes.sort_unstable();
        notes.dedup();
        if !notes.is_empty() {
            println!("\nRemarks of the tests:");
        }
        for note in notes {
            println!("  {note}");
        }
    }
}

fn not_built(failure: &Failure) -> Count {
    println!("{failure}");
    Count {
        failed: 1,
        ..Count::default()
    }
}
