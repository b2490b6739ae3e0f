use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::abroad::{self, Abroad, Mechanism};
use super::permit::plain;
use super::{ProcessorRefusal, is_this_computer};
use crate::data_map::Category;
use crate::db::{Fields, field};
use crate::error::{self, Fault, Problem};
use crate::values::{CountryCode, ProcessorId};

/// The longest text of one field, in characters.
const LONGEST: usize = 2_000;

/// What OkiCRM itself connects to a processor for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Connection {
    /// Nothing: whoever keeps the books, the computers or the post, outside OkiCRM.
    #[default]
    None,
    /// The workspace's records lie there.
    Database,
    /// Mail is sent through it.
    Mail,
    /// Usage figures are sent there.
    UsageFigures,
    /// New versions are asked for there.
    Updates,
}

impl Connection {
    /// Every kind of connection.
    pub const ALL: [Self; 5] = [
        Self::None,
        Self::Database,
        Self::Mail,
        Self::UsageFigures,
        Self::Updates,
    ];

    /// How the words and the database name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Database => "database",
            Self::Mail => "mail",
            Self::UsageFigures => "usageFigures",
            Self::Updates => "updates",
        }
    }

    fn read(word: &str) -> error::Result<Self> {
        let found = Self::ALL.into_iter().find(|one| one.word() == word);
        Ok(found.ok_or_else(|| Fault::Shape("the connection of a processor".into()))?)
    }
}

/// What a person writes about a processor, and what is kept of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ProcessorForm {
    /// What OkiCRM connects to it for.
    pub connection: Connection,
    /// The host OkiCRM connects to; blank where it does not.
    pub host: String,
    /// Who it is.
    pub name: String,
    /// What it handles the data for.
    pub purpose: String,
    /// What the data says about people.
    pub categories: Vec<Category>,
    /// Where it handles the data: a country's code.
    pub country: String,
    /// What allows a transfer there.
    pub mechanism: Mechanism,
    /// How the data is protected there: what was agreed, certificates, encryption.
    pub safeguard: String,
    /// The day of the agreement, ISO 8601; blank while there is none.
    pub agreed_on: String,
    /// Whom it hands data on to, one a line.
    pub sub_processors: String,
}

impl ProcessorForm {
    /// Reads every field; all problems at once. `home` is the business's country, where it is known.
    ///
    /// # Errors
    /// `processor-invalid` with a problem per field.
    pub fn check(&self, home: Option<CountryCode>) -> Result<Self, ProcessorRefusal> {
        let mut problems = Vec::new();
        for (field, text) in [("name", &self.name), ("purpose", &self.purpose)] {
            if text.trim().is_empty() {
                problems.push(Problem::at(field, "settings-field-missing"));
            }
        }
        let texts = [
            ("name", &self.name),
            ("purpose", &self.purpose),
            ("safeguard", &self.safeguard),
            ("subProcessors", &self.sub_processors),
        ];
        for (field, text) in texts {
            if text.chars().count() > LONGEST {
                problems.push(Problem::at(field, "settings-field-too-long").with("most", LONGEST));
            }
        }
        problems.extend(self.host_problem());
        problems.extend(self.country_problem(home));
        let agreed = self.agreed_on.trim();
        if !agreed.is_empty() && agreed.parse::<Date>().is_err() {
            problems.push(Problem::at("agreedOn", "value-date-malformed"));
        }
        if problems.is_empty() {
            Ok(self.trimmed())
        } else {
            Err(ProcessorRefusal::Invalid(problems))
        }
    }

    fn host_problem(&self) -> Option<Problem> {
        let host = plain(&self.host);
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || "-._:".contains(letter);
        match (self.connection, host.as_str()) {
            (Connection::None, _) => None,
            (_, "") => Some(Problem::at("host", "settings-field-missing")),
            (_, host) if is_this_computer(host) => Some(Problem::at("host", "processor-host-here")),
            (_, host) if !host.chars().all(is_host) => {
                Some(Problem::at("host", "moving-host-malformed"))
            }
            _ => None,
        }
    }

    fn country_problem(&self, home: Option<CountryCode>) -> Option<Problem> {
        let Ok(country) = CountryCode::parse(&self.country) else {
            return Some(Problem::at("country", "value-country-unknown"));
        };
        let (stands, _) = abroad::abroad(home?, country);
        if self.mechanism.allows(stands) {
            return None;
        }
        let code = match self.mechanism {
            Mechanism::None => "processor-mechanism-missing",
            _ => "processor-mechanism-adequacy",
        };
        Some(Problem::at("mechanism", code))
    }

    fn trimmed(&self) -> Self {
        let host = match self.connection {
            Connection::None => String::new(),
            _ => plain(&self.host),
        };
        let lines = |text: &str| {
            let kept = text.lines().map(str::trim).filter(|line| !line.is_empty());
            kept.collect::<Vec<_>>().join("\n")
        };
        Self {
            connection: self.connection,
            host,
            name: self.name.trim().to_owned(),
            purpose: self.purpose.trim().to_owned(),
            categories: self.categories.clone(),
            country: CountryCode::parse(&self.country)
                .map_or_else(|_| String::new(), |country| country.to_string()),
            mechanism: self.mechanism,
            safeguard: self.safeguard.trim().to_owned(),
            agreed_on: self.agreed_on.trim().to_owned(),
            sub_processors: lines(&self.sub_processors),
        }
    }

    /// Whether it is the row that allows this connection.
    pub(super) fn is_for(&self, connection: Connection, host: &str) -> bool {
        self.connection == connection && plain(&self.host) == plain(host)
    }

    pub(super) fn read(row: &Fields) -> error::Result<Self> {
        let text = |name: &str| {
            let value = field(row, name).and_then(|value| value.as_text());
            value.unwrap_or_default().to_owned()
        };
        Ok(Self {
            connection: Connection::read(&text("connection"))?,
            host: text("host"),
            name: text("name"),
            purpose: text("purpose"),
            categories: serde_json::from_str(&text("categories"))?,
            country: text("country"),
            mechanism: Mechanism::read(&text("mechanism")),
            safeguard: text("safeguard"),
            agreed_on: text("agreed_on"),
            sub_processors: text("sub_processors"),
        })
    }
}

/// A row of the register as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Processor {
    /// The row.
    pub id: ProcessorId,
    /// What is kept of it.
    pub details: ProcessorForm,
    /// How its country stands to the business's.
    pub abroad: Abroad,
    /// The decision that says so.
    pub decision: Option<String>,
    /// What is missing or to be thought of: Fluent ids.
    pub warnings: Vec<String>,
    /// Whether the workspace lies there, so that the row has to stay.
    pub in_use: bool,
}

impl Processor {
    pub(super) fn new(
        id: ProcessorId,
        details: ProcessorForm,
        home: CountryCode,
        in_use: bool,
    ) -> Self {
        let (stands, decision) = CountryCode::parse(&details.country)
            .map_or((Abroad::Outside, None), |country| {
                abroad::abroad(home, country)
            });
        let mut warnings = Vec::new();
        if details.agreed_on.is_empty() {
            warnings.push("processor-warning-agreement".to_owned());
        }
        match stands {
            Abroad::Outside => warnings.push("processor-warning-outside".to_owned()),
            Abroad::Partly => warnings.push("processor-warning-partly".to_owned()),
            Abroad::Home | Abroad::Adequate => {}
        }
        if !details.mechanism.allows(stands) {
            warnings.push("processor-mechanism-missing".to_owned());
        }
        Self {
            id,
            details,
            abroad: stands,
            decision: decision.map(str::to_owned),
            warnings,
            in_use,
        }
    }
}

/// The register as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ProcessorRegister")]
pub struct Register {
    /// Every processor.
    pub processors: Vec<Processor>,
    /// The business's country, whose law says what is abroad.
    pub home: String,
    /// Which state of the law the lists of countries tell.
    pub rules_version: String,
}
