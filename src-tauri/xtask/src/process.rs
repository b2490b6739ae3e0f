//! Starting other programs, with their durations told.

use std::{
    env,
    fs::File,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::failure::{Failure, Result};

/// Runs a step whose output the person sees, and says how long it took.
pub fn step(title: &str, command: &mut Command) -> Result<()> {
    println!("\n▸ {title}");
    let start = Instant::now();
    let status = command.status().map_err(Failure::of(format!(
        "{title}: cannot start {}",
        name(command)
    )))?;
    if !status.success() {
        return Err(Failure::new(format!(
            "{title}: {} ended with {status}. Its own words are above.",
            name(command)
        )));
    }
    println!("  {title}: done in {}", shown(start.elapsed()));
    Ok(())
}

/// Runs a step whose output goes to a log file; the log's end is shown when the step fails.
pub fn quiet_step(title: &str, command: &mut Command, log: &Path) -> Result<()> {
    println!("\n▸ {title}");
    let start = Instant::now();
    let failed = |what: String| Failure::new(format!("{title}: {what}"));
    let file = File::create(log).map_err(Failure::of(format!("cannot write {}", log.display())))?;
    let errors = file
        .try_clone()
        .map_err(Failure::of("cannot write a log"))?;
    let status = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(errors)
        .status()
        .map_err(|error| failed(format!("cannot start {}: {error}", name(command))))?;
    if !status.success() {
        return Err(failed(format!(
            "{status}.\n{}\n(all of it: {})",
            end_of(log),
            log.display()
        )));
    }
    println!("  {title}: done in {}", shown(start.elapsed()));
    Ok(())
}

/// Runs a program, shows each line of its standard output and hands it to `reader`.
/// Returns whether the program ended well.
pub fn watched(command: &mut Command, mut reader: impl FnMut(&str)) -> Result<bool> {
    let program = name(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Failure::of(format!("cannot start {program}")))?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output)
            .split(b'\n')
            .map_while(std::result::Result::ok)
        {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            reader(&line);
        }
    }
    let status = child
        .wait()
        .map_err(Failure::of(format!("cannot wait for {program}")))?;
    Ok(status.success())
}

/// What a program writes to standard output, or nothing if it is absent or fails.
pub fn answer(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Looks a program up in PATH, and in the folders for administration that a normal user's PATH leaves out.
pub fn find_program(program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    let administration = ["/usr/sbin", "/sbin"].map(PathBuf::from);
    env::split_paths(&path)
        .chain(administration)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// A duration as people say it: `3.4 s`, `2 min 05 s`.
pub fn shown(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{seconds}.{} s", duration.subsec_millis() / 100)
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn end_of(log: &Path) -> String {
    let text = std::fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(20)..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_told_as_people_say_them() {
        assert_eq!(shown(Duration::from_millis(3_449)), "3.4 s");
        assert_eq!(shown(Duration::from_secs(125)), "2 min 05 s");
    }

    #[test]
    fn a_program_that_does_not_exist_is_not_found() {
        assert_eq!(find_program("a-program-that-nobody-wrote"), None);
        assert_eq!(answer("a-program-that-nobody-wrote", &[]), None);
    }
}
