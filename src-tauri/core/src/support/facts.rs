//! What may go with a request about the computer and the workspace. Each line is made of the program's
//! own words, of enums and of ranges: no type here has a place for a text that a person wrote.

use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::log::{log_folder, newest_entries};
use crate::checkup;
use crate::crashes::CrashFolder;
use crate::data_map;
use crate::error::Result;
use crate::settings::{self, Business, Language, Security};
use crate::telemetry::{self, Engine, Major, System};
use crate::values::{CountryCode, CurrencyCode};
use crate::workspace::Workspace;

/// So many lines of the log are offered, the newest.
const LOG_LINES: usize = 50;

/// What the core cannot know about the program it runs in.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// What the program speaks.
    pub language: Language,
    /// The version of what draws the window; nothing in a terminal.
    pub web_view: Option<String>,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum FactGroup {
    /// The program and what it runs on.
    Program,
    /// How the workspace is kept and how much is in it, in ranges.
    Workspace,
    /// How it is set.
    Settings,
    /// What broke.
    Crashes,
    /// The log.
    Log,
}

/// A line that may go with a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "SupportFact")]
pub struct Fact {
    /// Names the line while it stays as it is: choosing it chooses these very words.
    pub id: String,
    /// What it is about.
    pub group: FactGroup,
    /// The words that go, in English, because those who read them do.
    pub text: String,
    /// Whether it is ticked unless she takes the tick away: never for what was written down by a running
    /// program.
    pub is_proposed: bool,
}

impl Fact {
    fn of(group: FactGroup, text: String) -> Self {
        let hash = Sha256::digest(text.as_bytes());
        let id = data_encoding::HEXLOWER.encode(hash.get(..8).unwrap_or_default());
        let is_proposed = !matches!(group, FactGroup::Crashes | FactGroup::Log);
        Self {
            id,
            group,
            text,
            is_proposed,
        }
    }
}

/// How many records there are, as a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CountRange {
    None,
    Tens,
    Hundreds,
    Thousands,
    TenThousands,
    More,
}

impl CountRange {
    const fn of(count: i64) -> Self {
        match count {
            i64::MIN..=0 => Self::None,
            1..=10 => Self::Tens,
            11..=100 => Self::Hundreds,
            101..=1_000 => Self::Thousands,
            1_001..=10_000 => Self::TenThousands,
            10_001.. => Self::More,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Tens => "1 to 10",
            Self::Hundreds => "11 to 100",
            Self::Thousands => "101 to 1,000",
            Self::TenThousands => "1,001 to 10,000",
            Self::More => "more than 10,000",
        }
    }
}

/// Everything that is known, and nothing else can be.
enum Known {
    Program,
    System(System, Option<Major>),
    Engine(Engine, Option<Major>),
    Language(Language),
    Database { is_server: bool },
    Schema(i64),
    Records(&'static str, CountRange),
    Country(CountryCode),
    Currency(CurrencyCode),
    Documents(Language),
    ChargesVat(bool),
    LocksByItself(bool),
    LocksAfterSleep(bool),
}

impl Known {
    const fn group(&self) -> FactGroup {
        match self {
            Self::Program | Self::System(..) | Self::Engine(..) | Self::Language(_) => {
                FactGroup::Program
            }
            Self::Database { .. } | Self::Schema(_) | Self::Records(..) => FactGroup::Workspace,
            _ => FactGroup::Settings,
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Program => format!("OkiCRM {}", env!("CARGO_PKG_VERSION")),
            Self::System(system, major) => format!("System: {}{}", system.word(), number(*major)),
            Self::Engine(engine, major) => {
                format!("Drawn by: {}{}", engine.word(), number(*major))
            }
            Self::Language(language) => format!("Language: {}", language.code()),
            Self::Database { is_server: true } => "Database: postgresql".to_owned(),
            Self::Database { is_server: false } => "Database: sqlite, encrypted".to_owned(),
            Self::Schema(version) => format!("Schema: {version}"),
            Self::Records(kind, range) => format!("Records in {kind}: {}", range.word()),
            Self::Country(country) => format!("Country of the business: {country}"),
            Self::Currency(currency) => format!("Currency: {currency}"),
            Self::Documents(language) => format!("Language of documents: {}", language.code()),
            Self::ChargesVat(is_on) => format!("Charges VAT: {}", yes(*is_on)),
            Self::LocksByItself(is_on) => format!("Locks by itself: {}", yes(*is_on)),
            Self::LocksAfterSleep(is_on) => format!("Locks after sleep: {}", yes(*is_on)),
        }
    }
}

fn number(major: Option<Major>) -> String {
    major.map_or_else(String::new, |major| format!(" {}", major.number()))
}

const fn yes(is_so: bool) -> &'static str {
    if is_so { "yes" } else { "no" }
}

/// Every line that may go with a request, as it is now.
///
/// # Errors
/// When the database fails.
pub async fn facts(workspace: &Workspace, around: &Around) -> Result<Vec<Fact>> {
    let known = known(workspace, around).await?;
    let crashes = CrashFolder::beside(workspace.folder()).reports();
    let log = newest_entries(&log_folder(workspace.folder()), LOG_LINES);
    let mut facts: Vec<Fact> = known
        .iter()
        .map(|one| Fact::of(one.group(), one.text()))
        .chain(crashes.iter().map(|report| Fact {
            // A report is chosen where it is read, by its own id.
            id: report.id.to_string(),
            ..Fact::of(FactGroup::Crashes, report.line())
        }))
        .collect();
    let log = log.iter().filter_map(|entry| entry.harmless());
    for line in log {
        let fact = Fact::of(FactGroup::Log, line);
        // The same thing within one second says nothing more.
        if !facts.iter().any(|other| other.id == fact.id) {
            facts.push(fact);
        }
    }
    Ok(facts)
}

async fn known(workspace: &Workspace, around: &Around) -> Result<Vec<Known>> {
    let setting = telemetry::setting(around.language, around.web_view.as_deref());
    let info = checkup::info(workspace).await?;
    let mut known = vec![
        Known::Program,
        Known::System(setting.system, setting.system_major),
        Known::Engine(setting.engine, setting.engine_major),
        Known::Language(setting.language),
        Known::Database {
            is_server: !info.encrypted,
        },
        Known::Schema(info.schema_version),
    ];
    known.extend(info.counts.iter().filter_map(|(kind, count)| {
        let table = data_map::table(kind)?;
        Some(Known::Records(table.name, CountRange::of(*count)))
    }));
    let business: Option<Business> = settings::load(workspace).await?;
    if let Some(business) = business {
        known.extend([
            Known::Country(business.country),
            Known::Currency(business.currency),
            Known::Documents(business.language),
            Known::ChargesVat(business.charges_vat),
        ]);
    }
    let security: Security = settings::load(workspace).await?.unwrap_or_default();
    known.extend([
        Known::LocksByItself(security.idle_minutes > 0),
        Known::LocksAfterSleep(security.lock_on_suspend),
    ]);
    Ok(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_goes_as_its_range() {
        for (count, range) in [
            (-1, "none"),
            (0, "none"),
            (1, "1 to 10"),
            (10, "1 to 10"),
            (11, "11 to 100"),
            (1_000, "101 to 1,000"),
            (10_001, "more than 10,000"),
        ] {
            assert_eq!(CountRange::of(count).word(), range, "{count}");
        }
    }

    #[test]
    fn what_a_running_program_wrote_down_is_never_ticked_unasked() {
        for (group, expected) in [
            (FactGroup::Program, true),
            (FactGroup::Settings, true),
            (FactGroup::Crashes, false),
            (FactGroup::Log, false),
        ] {
            assert_eq!(Fact::of(group, String::new()).is_proposed, expected);
        }
    }
}
