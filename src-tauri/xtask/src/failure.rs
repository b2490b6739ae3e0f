//! What stops a command.

use std::fmt;

/// What happened, why, and what to do, in words for the person at the terminal.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure(String);

/// The result of everything here that can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with the words that are shown.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// Turns an error of the operating system into words that say what was attempted.
    pub fn of<E: fmt::Display>(attempt: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |error| Self(format!("{attempt}: {error}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
