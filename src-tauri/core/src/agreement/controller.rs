//! Who answers for the policy: the controller of GDPR Art. 13(1)(a), with address and contact.

use std::fmt::Write as _;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::AgreementRefusal;
use crate::change::Action;
use crate::error::Problem;
use crate::settings::{Language, Setting};
use crate::values::EmailAddress;

/// Where questions, requests and complaints go while nothing else is said.
pub const CONTACT: &str = "okicrm@marketingballoon.co.uk";

/// Who answers while nothing else is said.
const NAME: &str = "Okicrm.pro";

/// The longest name, in characters.
const LONGEST_NAME: usize = 200;

/// The longest address, in characters.
const LONGEST_ADDRESS: usize = 500;

/// Who answers for the policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Controller {
    /// The name.
    pub name: String,
    /// The postal address, line by line; empty where none is stated.
    pub address: String,
    /// The e-mail address for questions, requests and complaints.
    pub contact: String,
    /// How often it was changed: a part of the texts' version.
    #[ts(type = "number")]
    pub revision: u32,
    /// The day of the last change.
    #[ts(type = "string | null")]
    pub changed_on: Option<Date>,
}

impl Default for Controller {
    fn default() -> Self {
        Self {
            name: NAME.to_owned(),
            address: String::new(),
            contact: CONTACT.to_owned(),
            revision: 0,
            changed_on: None,
        }
    }
}

impl Setting for Controller {
    const KEY: &'static str = "controller";
    // It lasts: people may have accepted the version that the change made.
    const CHANGED: Action = Action::lasting("controller-changed").even_without_terms();
}

/// What is typed about the controller.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ControllerForm {
    /// The name.
    pub name: String,
    /// The postal address; may be empty, and have several lines.
    pub address: String,
    /// The e-mail address.
    pub contact: String,
}

impl ControllerForm {
    /// The controller after this was typed; the same as before where nothing differs.
    ///
    /// # Errors
    /// `agreement-invalid` with a problem per field.
    pub(super) fn check(
        &self,
        before: &Controller,
        today: Date,
    ) -> Result<Controller, AgreementRefusal> {
        let mut problems = Vec::new();
        if self.name.trim().is_empty() {
            problems.push(Problem::at("name", "settings-field-missing"));
        }
        for (field, text, most) in [
            ("name", &self.name, LONGEST_NAME),
            ("address", &self.address, LONGEST_ADDRESS),
        ] {
            if text.chars().count() > most {
                problems.push(Problem::at(field, "settings-field-too-long").with("most", most));
            }
        }
        if let Err(refusal) = EmailAddress::parse(self.contact.trim()) {
            problems.push(Problem::at("contact", refusal.code()));
        }
        if !problems.is_empty() {
            return Err(AgreementRefusal::Invalid(problems));
        }
        let typed = Controller {
            name: one_line(&self.name),
            address: lines(&self.address).join("\n"),
            contact: self.contact.trim().to_owned(),
            ..before.clone()
        };
        if typed == *before {
            return Ok(typed);
        }
        Ok(Controller {
            revision: before.revision.saturating_add(1),
            changed_on: Some(today),
            ..typed
        })
    }
}

/// Every run of white space and control characters as one space: a name stands in the middle of a
/// sentence.
fn one_line(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(one_line)
        .filter(|line| !line.is_empty())
        .collect()
}

impl Controller {
    /// The address in one line, or that none is stated.
    fn address_in(&self, language: Language) -> String {
        if self.address.is_empty() {
            return match language {
                Language::English => format!("not stated here; ask for it at {}", self.contact),
                Language::German => {
                    format!("hier nicht genannt; zu erfragen unter {}", self.contact)
                }
            };
        }
        lines(&self.address).join(", ")
    }

    /// Puts the controller where a text leaves room for one. A value is never looked through again, so
    /// that a name which looks like a place of the text stays a name.
    pub(super) fn fill(&self, template: &str, language: Language) -> String {
        let mut text = String::with_capacity(template.len());
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let (place, further) = after.split_once('}').unwrap_or((after, ""));
            match place {
                "controller" => text.push_str(&self.name),
                "address" => text.push_str(&self.address_in(language)),
                "contact" => text.push_str(&self.contact),
                // A test holds that the texts have no other place.
                other => write!(text, "{{{other}}}").unwrap_or_default(),
            }
            rest = further;
        }
        text.push_str(rest);
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn what_is_typed_is_checked_at_its_field() {
        let form = ControllerForm {
            contact: "nobody".into(),
            address: "x".repeat(LONGEST_ADDRESS + 1),
            ..ControllerForm::default()
        };
        let refused = form.check(&Controller::default(), today()).unwrap_err();
        let AgreementRefusal::Invalid(problems) = refused else {
            panic!("{refused}");
        };
        let fields: Vec<&str> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["name", "address", "contact"]);
    }

    #[test]
    fn a_change_counts_the_revision_up_and_no_change_does_not() {
        let form = ControllerForm {
            name: " Harbour\n## Dental ".into(),
            address: "1 Quay\r\n\r\n London ".into(),
            contact: "privacy@harbour.example".into(),
        };
        let changed = form.check(&Controller::default(), today()).unwrap();
        assert_eq!((changed.revision, changed.changed_on), (1, Some(today())));
        assert_eq!(changed.name, "Harbour ## Dental");
        assert_eq!(changed.address, "1 Quay\nLondon");
        let again = form.check(&changed, "2027-01-01".parse().unwrap()).unwrap();
        assert_eq!(again, changed);
    }

    #[test]
    fn a_name_that_looks_like_a_place_of_the_text_stays_a_name() {
        let controller = Controller {
            name: "{contact}".into(),
            ..Controller::default()
        };
        let filled = controller.fill("By {controller}, {address}.", Language::English);
        assert_eq!(
            filled,
            format!("By {{contact}}, not stated here; ask for it at {CONTACT}.")
        );
    }
}
