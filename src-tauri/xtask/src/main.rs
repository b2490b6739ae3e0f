//! OkiCRM's commands for people who work on it.
//!
//! `cargo xtask run` and `cargo xtask test` are the two that the README names; `check`, `bench`, `bindings`,
//! `screenshots` and `package` stand beside them. This crate depends on neither the core nor the shell and
//! needs no system library, because it is what installs them.
//!
//! Reading order: [`arguments`] (what was typed), one module per command ([`run`], [`test`], [`check`],
//! [`package`], [`small`]), [`requirements`] (what the machine must have), then the pieces they share.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line tool speaks on the terminal"
)]

mod arguments;
mod check;
mod contact_file;
mod counting;
mod failure;
mod licence_texts;
mod licences;
mod oki;
mod package;
mod parts;
mod postgres;
mod process;
mod project;
mod requirements;
mod run;
mod shipped;
mod small;
mod test;
mod window;

use std::process::ExitCode;

use arguments::{Command, USAGE};
use failure::Result;
use project::Project;

fn main() -> ExitCode {
    let command = match arguments::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(failure) => {
            eprintln!("{failure}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match carry_out(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(command: Command) -> Result<()> {
    if command == Command::Help {
        println!("{USAGE}");
        return Ok(());
    }
    let project = Project::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Run(options) => run::run(&project, &options),
        Command::Test(options) => test::test(&project, &options),
        Command::Check => check::check(&project),
        Command::Bench(filter) => small::bench(&project, filter.as_deref()),
        Command::Bindings => small::bindings(&project),
        Command::Licences => shipped::write(&project),
        Command::Screenshots => small::screenshots(&project),
        Command::Package => package::package(&project),
    }
}
