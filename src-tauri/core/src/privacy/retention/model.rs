use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::PrivacyRefusal;
use crate::change::Action;
use crate::settings::Setting;
use crate::values::CountryCode;

/// The rules that this program knows, by the month they were looked up in.
pub const RULES_VERSION: &str = "2026-11";

/// The months of silence that can be chosen.
pub(super) const MONTHS: [u16; 5] = [6, 12, 24, 36, 60];

/// Which rule takes a record away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum RuleName {
    /// A lead of whom nothing was heard goes to the trash.
    Leads,
    /// A contact of whom nothing was heard, and who has no invoice, goes to the trash.
    Contacts,
    /// What lay in the trash for 30 days goes for good.
    Trash,
    /// The invoices of somebody erased go when the law no longer keeps them.
    Erased,
    /// Other invoices go when the law no longer keeps them.
    Invoices,
}

/// What a business chooses by itself. Nothing is chosen until it does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct RetentionRules {
    /// Months of silence after which a lead goes to the trash; nothing: never.
    pub leads_months: Option<u16>,
    /// Months of silence after which a contact without invoices goes to the trash; nothing: never.
    pub contacts_months: Option<u16>,
    /// Whether issued invoices go when the law no longer keeps them.
    pub invoices: bool,
}

impl Setting for RetentionRules {
    const KEY: &'static str = "retention";
    const CHANGED: Action = Action::undoable("retention-changed").even_without_terms();
}

impl RetentionRules {
    /// Only the times that can be chosen.
    pub(super) fn check(&self) -> Result<(), PrivacyRefusal> {
        let known = |months: Option<u16>| months.is_none_or(|months| MONTHS.contains(&months));
        if known(self.leads_months) && known(self.contacts_months) {
            Ok(())
        } else {
            Err(PrivacyRefusal::RuleUnknown)
        }
    }
}

/// How long a country's law keeps invoices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LawRule {
    /// The country.
    pub country: CountryCode,
    /// Whole years after the end of the year of issue.
    pub years: u8,
    /// The law as it is cited; nothing where the longest known period stands in.
    pub law: Option<String>,
}

impl LawRule {
    /// The rule of a country.
    pub(super) fn of(country: CountryCode) -> Self {
        let rule = country.invoice_retention();
        Self {
            country,
            years: rule.years,
            law: rule.law.map(str::to_owned),
        }
    }
}

/// Who began a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum StartedBy {
    /// OkiCRM, at the start or at night.
    Itself,
    /// A person.
    Person,
}

impl StartedBy {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Itself => "itself",
            Self::Person => "person",
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        if word == "person" {
            Self::Person
        } else {
            Self::Itself
        }
    }
}

/// What became of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Everything that was due went.
    Done,
    /// The computer's date is not believed, so nothing went.
    ClockDoubted,
    /// Something broke on the way; the rest is tried again the next time.
    Broken,
}

impl Outcome {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::ClockDoubted => "clockDoubted",
            Self::Broken => "broken",
        }
    }

    pub(super) fn parse(word: &str) -> Self {
        match word {
            "done" => Self::Done,
            "clockDoubted" => Self::ClockDoubted,
            _ => Self::Broken,
        }
    }
}

/// One look, in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetentionRun {
    /// When, ISO 8601.
    pub at: String,
    /// By which day.
    #[ts(type = "string")]
    pub on: Date,
    /// Who began it.
    pub started_by: StartedBy,
    /// What became of it.
    pub outcome: Outcome,
    /// By which rules.
    pub rules_version: String,
    /// What went.
    pub gone: Gone,
}

/// What went, in figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "RetentionGone")]
pub struct Gone {
    /// Leads that went to the trash.
    #[ts(type = "number")]
    pub leads: i64,
    /// Contacts that went to the trash.
    #[ts(type = "number")]
    pub contacts: i64,
    /// Invoices that the law no longer keeps.
    #[ts(type = "number")]
    pub invoices: i64,
    /// Erased people of whom the law kept something until now.
    #[ts(type = "number")]
    pub people: i64,
    /// Records that left the trash for good.
    #[ts(type = "number")]
    pub trash: i64,
    /// Backups whose time had come.
    #[ts(type = "number")]
    pub backups: i64,
    /// Records that would have gone, and are held back.
    #[ts(type = "number")]
    pub held: i64,
}

impl Gone {
    /// Whether anything went at all.
    pub(super) const fn is_nothing(self) -> bool {
        self.leads + self.contacts + self.invoices + self.people + self.trash + self.backups == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_times_that_can_be_chosen_are_taken() {
        let months = |months| RetentionRules {
            leads_months: Some(months),
            ..RetentionRules::default()
        };
        assert!(RetentionRules::default().check().is_ok());
        assert!(MONTHS.iter().all(|one| months(*one).check().is_ok()));
        assert!(months(0).check().is_err() && months(7).check().is_err());
        let contacts = RetentionRules {
            contacts_months: Some(1),
            ..RetentionRules::default()
        };
        assert!(contacts.check().is_err());
    }

    #[test]
    fn what_the_country_says_stands_with_its_law() {
        for (country, years) in [("GB", 6), ("DE", 8), ("FR", 10), ("IT", 10), ("AT", 7)] {
            let rule = LawRule::of(CountryCode::parse(country).unwrap());
            assert_eq!((rule.years, rule.law.is_some()), (years, true), "{country}");
        }
    }

    #[test]
    fn whatever_went_is_not_nothing() {
        let none = Gone::default();
        let one_of_each = [
            Gone { leads: 1, ..none },
            Gone {
                contacts: 1,
                ..none
            },
            Gone {
                invoices: 1,
                ..none
            },
            Gone { people: 1, ..none },
            Gone { trash: 1, ..none },
            Gone { backups: 1, ..none },
        ];
        assert!(none.is_nothing() && Gone { held: 1, ..none }.is_nothing());
        assert!(one_of_each.iter().all(|gone| !gone.is_nothing()));
        // Nor do two kinds weigh each other out.
        let with_leads = one_of_each.map(|gone| Gone { leads: 1, ..gone });
        assert!(with_leads.iter().all(|gone| !gone.is_nothing()));
    }

    #[test]
    fn words_and_meanings_go_both_ways() {
        for outcome in [Outcome::Done, Outcome::ClockDoubted, Outcome::Broken] {
            assert_eq!(Outcome::parse(outcome.word()), outcome);
        }
        for one in [StartedBy::Itself, StartedBy::Person] {
            assert_eq!(StartedBy::parse(one.word()), one);
        }
    }
}
