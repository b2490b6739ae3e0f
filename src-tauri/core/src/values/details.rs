//! What reaches a person or a company: labelled e-mails, phones and pages, postal addresses.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CountryCode, EmailAddress, PhoneNumber, plain_text};
use crate::error::Problem;

/// How many of one kind a record holds; a file with thousands of them (attack 22) is no address card.
pub const MOST: usize = 100;
/// The longest single-line text, in characters.
pub const LONGEST_LINE: usize = 2_000;
/// The longest note, in characters.
pub const LONGEST_TEXT: usize = 200_000;

/// An e-mail address, phone number or web page with what it is for, such as `work`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Labelled {
    /// The address or number as it was typed.
    pub value: String,
    /// What it is for: `work`, `home`, `mobile` … or any other word; may be blank.
    pub label: String,
}

impl Labelled {
    /// A value without a label.
    pub fn plain(value: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: String::new(),
        }
    }
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct PostalAddress {
    /// Street, house number and what belongs to them, on one or more lines.
    pub street: String,
    /// City.
    pub city: String,
    /// State, county or region.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// ISO 3166-1 code of two letters where the country is known, else as it was written.
    pub country: String,
    /// What it is for: `work`, `home` … ; may be blank.
    pub label: String,
}

impl PostalAddress {
    /// Whether nothing is written in it.
    pub fn is_blank(&self) -> bool {
        [
            &self.street,
            &self.city,
            &self.region,
            &self.postal_code,
            &self.country,
        ]
        .iter()
        .all(|part| part.is_empty())
    }
}

/// Cleans e-mail addresses; each that is none is a problem at its place in `field`.
pub fn emails(list: Vec<Labelled>, field: &str, problems: &mut Vec<Problem>) -> Vec<Labelled> {
    labelled(list, field, problems, |value| {
        EmailAddress::parse(value)
            .err()
            .map(|refusal| refusal.code())
    })
}

/// Cleans phone numbers; each that is none is a problem at its place in `field`.
pub fn phones(list: Vec<Labelled>, field: &str, problems: &mut Vec<Problem>) -> Vec<Labelled> {
    labelled(list, field, problems, |value| {
        PhoneNumber::parse(value)
            .err()
            .map(|refusal| refusal.code())
    })
}

/// Cleans web pages: any text, for what people write there; the window makes links of safe ones.
pub fn websites(list: Vec<Labelled>, field: &str, problems: &mut Vec<Problem>) -> Vec<Labelled> {
    labelled(list, field, problems, |value| too_long(value, LONGEST_LINE))
}

fn labelled(
    list: Vec<Labelled>,
    field: &str,
    problems: &mut Vec<Problem>,
    check: impl Fn(&str) -> Option<&'static str>,
) -> Vec<Labelled> {
    if list.len() > MOST {
        problems.push(Problem::at(field, "value-too-many").with("most", MOST));
        return Vec::new();
    }
    let mut clean: Vec<Labelled> = Vec::new();
    for (position, one) in list.into_iter().enumerate() {
        let one = Labelled {
            value: plain_text::line(&one.value),
            label: plain_text::line(&one.label),
        };
        if one.value.is_empty() {
            continue;
        }
        if let Some(code) = check(&one.value).or(too_long(&one.label, LONGEST_LINE)) {
            problems.push(Problem::at(format!("{field}.{position}.value"), code));
        }
        if !clean.iter().any(|known| known.value == one.value) {
            clean.push(one);
        }
    }
    clean
}

/// Cleans postal addresses; a country that is known becomes its code.
pub fn addresses(
    list: Vec<PostalAddress>,
    field: &str,
    problems: &mut Vec<Problem>,
) -> Vec<PostalAddress> {
    if list.len() > MOST {
        problems.push(Problem::at(field, "value-too-many").with("most", MOST));
        return Vec::new();
    }
    let mut clean = Vec::new();
    for (position, one) in list.into_iter().enumerate() {
        let country = plain_text::line(&one.country);
        let one = PostalAddress {
            street: plain_text::lines(&one.street),
            city: plain_text::line(&one.city),
            region: plain_text::line(&one.region),
            postal_code: plain_text::line(&one.postal_code),
            country: CountryCode::parse(&country).map_or(country, |code| code.to_string()),
            label: plain_text::line(&one.label),
        };
        let longest = [
            &one.street,
            &one.city,
            &one.region,
            &one.postal_code,
            &one.country,
            &one.label,
        ];
        if let Some(code) = longest.iter().find_map(|part| too_long(part, LONGEST_LINE)) {
            problems.push(Problem::at(format!("{field}.{position}"), code));
        }
        if !one.is_blank() {
            clean.push(one);
        }
    }
    clean
}

/// Cleans tags: no blanks, none twice (case and accents do not make another tag).
pub fn tags(list: Vec<String>, field: &str, problems: &mut Vec<Problem>) -> Vec<String> {
    if list.len() > MOST {
        problems.push(Problem::at(field, "value-too-many").with("most", MOST));
        return Vec::new();
    }
    let mut clean: Vec<String> = Vec::new();
    for tag in list {
        let tag = plain_text::line(&tag);
        if let Some(code) = too_long(&tag, LONGEST_LINE) {
            problems.push(Problem::at(field, code));
        }
        let folded = super::fold::fold(&tag);
        if !tag.is_empty() && !clean.iter().any(|known| super::fold::fold(known) == folded) {
            clean.push(tag);
        }
    }
    clean
}

/// Cleans a single line; too long a one is a problem at `field`.
pub fn line(text: &str, field: &str, problems: &mut Vec<Problem>) -> String {
    let clean = plain_text::line(text);
    if let Some(code) = too_long(&clean, LONGEST_LINE) {
        problems.push(Problem::at(field, code).with("most", LONGEST_LINE));
    }
    clean
}

/// Cleans a text of several lines; too long a one is a problem at `field`.
pub fn text(text: &str, field: &str, problems: &mut Vec<Problem>) -> String {
    let clean = plain_text::lines(text);
    if let Some(code) = too_long(&clean, LONGEST_TEXT) {
        problems.push(Problem::at(field, code).with("most", LONGEST_TEXT));
    }
    clean
}

fn too_long(text: &str, most: usize) -> Option<&'static str> {
    (text.chars().count() > most).then_some("value-text-too-long")
}
