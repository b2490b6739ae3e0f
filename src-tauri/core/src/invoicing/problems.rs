//! What stands in the way of issuing a document, field by field.

use crate::error::Problem;
use crate::values::ValueRefusal;

/// Collects what is wrong, and what would be better.
#[derive(Clone, Debug, Default)]
pub(super) struct Problems {
    pub wrong: Vec<Problem>,
    pub advice: Vec<Problem>,
}

impl Problems {
    pub fn add(&mut self, field: &str, code: &str) {
        // One group of lines can be asked for the same thing several times.
        if !self
            .wrong
            .iter()
            .any(|problem| problem.field == field && problem.code == code)
        {
            self.wrong.push(Problem::at(field, code));
        }
    }

    pub fn add_unless(&mut self, holds: bool, field: &str, code: &str) {
        if !holds {
            self.add(field, code);
        }
    }

    pub fn advise(&mut self, field: &str, code: &str) {
        self.advice.push(Problem::at(field, code));
    }

    /// The value, or a problem at the field.
    pub fn take<T>(&mut self, field: &str, result: Result<T, ValueRefusal>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.wrong.push(refusal.at(field));
                None
            }
        }
    }
}
