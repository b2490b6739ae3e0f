//! Which column means what: by its heading, else by what is in it.
//!
//! A heading is taken apart (in `headings`), so that Google's, Outlook's, LinkedIn's and plain
//! headings in English and German need one small table instead of one per program.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::{fold_heading, looks_like_email, looks_like_phone};
use super::headings::{by_heading, by_part_of_heading};
use super::model::ImportRefusal;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(
    missing_docs,
    reason = "the names are those of ImportedPerson, which explains them"
)]
pub enum Field {
    Prefix,
    GivenName,
    AdditionalName,
    FamilyName,
    Suffix,
    DisplayName,
    Nickname,
    Company,
    Department,
    JobTitle,
    Email,
    EmailLabel,
    Phone,
    PhoneLabel,
    Street,
    /// A further line of the street.
    StreetMore,
    /// A house number in a column of its own.
    HouseNumber,
    PostOfficeBox,
    City,
    Region,
    PostalCode,
    Country,
    AddressLabel,
    Website,
    WebsiteLabel,
    Tags,
    Note,
    Birthday,
}

impl Field {
    /// Whether a person can have several of these.
    fn repeats(self) -> bool {
        matches!(self, Self::Email | Self::Phone | Self::Website | Self::Tags)
    }

    fn is_part_of_address(self) -> bool {
        use Field::{
            City, Country, HouseNumber, PostOfficeBox, PostalCode, Region, Street, StreetMore,
        };
        matches!(
            self,
            Street
                | StreetMore
                | HouseNumber
                | PostOfficeBox
                | City
                | Region
                | PostalCode
                | Country
        )
    }

    pub(super) fn takes_label(self) -> bool {
        self.is_part_of_address() || matches!(self, Self::Email | Self::Phone | Self::Website)
    }
}

/// Where the values of a column go.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// What the column holds.
    pub field: Field,
    /// Which of several: a value and its label, or the parts of one address, share the number.
    #[serde(default = "first")]
    pub slot: u8,
    /// What the value is for, when the heading says so: `work`, `home`, `mobile` …
    #[serde(default)]
    pub label: String,
}

fn first() -> u8 {
    1
}

/// How sure a match is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// The heading says so, and nothing in the column speaks against it.
    Sure,
    /// Part of the heading, or what is in the column, suggests it.
    Likely,
    /// Not matched; the values are kept as unknown lines.
    None,
}

/// One column of a file and what it is taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnMatch {
    /// Position of the column, from 0.
    pub column: usize,
    /// Its heading as written.
    pub heading: String,
    /// The first value in it that is not empty.
    pub sample: String,
    /// What it is taken for.
    pub target: Option<Target>,
    /// How sure that is.
    pub certainty: Certainty,
}

/// A person's own decision about one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnChoice {
    /// Position of the column, from 0.
    pub column: usize,
    /// What it holds; none to leave it out of every field.
    pub target: Option<Target>,
}

/// Matches every column of a file.
///
/// `samples` are some of its rows, in the order of the headings; missing cells are empty.
pub fn match_columns(headings: &[String], samples: &[Vec<String>]) -> Vec<ColumnMatch> {
    let mut matches: Vec<ColumnMatch> = Vec::with_capacity(headings.len());
    for (column, heading) in headings.iter().enumerate() {
        let values: Vec<&str> = samples
            .iter()
            .filter_map(|row| row.get(column).map(|value| value.trim()))
            .filter(|value| !value.is_empty())
            .collect();
        let (target, certainty) = match_one(heading, &values);
        let sample = values.first().copied().unwrap_or_default().to_owned();
        matches.push(ColumnMatch {
            column,
            heading: heading.clone(),
            sample,
            target,
            certainty,
        });
    }
    settle_names(&mut matches, samples);
    settle_repeats(&mut matches);
    matches
}

fn match_one(heading: &str, values: &[&str]) -> (Option<Target>, Certainty) {
    let all =
        |looks: fn(&str) -> bool| !values.is_empty() && values.iter().all(|value| looks(value));
    let content = if all(looks_like_email) {
        Some(Field::Email)
    } else if all(looks_like_phone) {
        Some(Field::Phone)
    } else {
        None
    };
    let of_content = |field| {
        Some(Target {
            field,
            slot: 1,
            label: String::new(),
        })
    };
    match (by_heading(heading), content) {
        // Columns under the wrong headings: what is in them wins, and the person is asked to look.
        (Some(target), Some(Field::Email))
            if target.field != Field::Email && target.field != Field::Note =>
        {
            (of_content(Field::Email), Certainty::Likely)
        }
        (Some(target), Some(Field::Phone)) if target.field == Field::Email => {
            (of_content(Field::Phone), Certainty::Likely)
        }
        (Some(target), _) => (Some(target), Certainty::Sure),
        (None, content) => {
            let target = by_part_of_heading(heading).or_else(|| content.and_then(of_content));
            let certainty = if target.is_some() {
                Certainty::Likely
            } else {
                Certainty::None
            };
            (target, certainty)
        }
    }
}

/// Two headings mean one thing or another, depending on their neighbours: `Name` beside `Vorname`
/// is the family name; `Title` beside `Job Title` is the form of address.
fn settle_names(matches: &mut [ColumnMatch], samples: &[Vec<String>]) {
    let has = |matches: &[ColumnMatch], field| {
        matches.iter().any(|found| {
            found
                .target
                .as_ref()
                .is_some_and(|target| target.field == field)
        })
    };
    let given_without_family = has(matches, Field::GivenName) && !has(matches, Field::FamilyName);
    let has_job_title = has(matches, Field::JobTitle);
    for found in matches {
        let folded = fold_heading(&found.heading);
        if folded == "name" && given_without_family {
            found.target = Some(Target {
                field: Field::FamilyName,
                slot: 1,
                label: String::new(),
            });
        }
        if folded == "title" {
            let is_address = has_job_title || is_form_of_address(samples, found.column);
            let field = if is_address {
                Field::Prefix
            } else {
                Field::JobTitle
            };
            found.target = Some(Target {
                field,
                slot: 1,
                label: String::new(),
            });
            found.certainty = if has_job_title {
                Certainty::Sure
            } else {
                Certainty::Likely
            };
        }
    }
}

fn is_form_of_address(samples: &[Vec<String>], column: usize) -> bool {
    let forms = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau", "prof dr",
    ];
    let mut values = samples
        .iter()
        .filter_map(|row| row.get(column))
        .filter(|value| !value.trim().is_empty())
        .peekable();
    values.peek().is_some() && values.all(|value| forms.contains(&fold_heading(value).as_str()))
}

/// The second column for the same thing becomes the next of several, or is left unmatched.
fn settle_repeats(matches: &mut [ColumnMatch]) {
    let mut taken: Vec<Target> = Vec::new();
    for found in matches {
        let Some(target) = &mut found.target else {
            continue;
        };
        if target.field == Field::StreetMore {
            continue; // any number of further lines belong to the same street
        }
        while taken.contains(target) && target.field.repeats() && target.slot < u8::MAX {
            target.slot += 1;
        }
        if taken.contains(target) {
            found.target = None;
            found.certainty = Certainty::None;
        } else {
            taken.push(target.clone());
        }
    }
}

/// Puts a person's own decisions over the matches.
///
/// # Errors
/// When a choice names a column that the file does not have.
pub fn choose(matches: &mut [ColumnMatch], choices: &[ColumnChoice]) -> Result<(), ImportRefusal> {
    for choice in choices {
        let found = matches
            .get_mut(choice.column)
            .ok_or(ImportRefusal::MappingOutOfRange {
                column: choice.column,
            })?;
        found.target.clone_from(&choice.target);
        found.certainty = if choice.target.is_some() {
            Certainty::Sure
        } else {
            Certainty::None
        };
    }
    Ok(())
}
