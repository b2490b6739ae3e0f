//! Which standing lets a business write, and what must be known of a statement.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::purposes::PurposeCode;
use super::refusal::ConsentRefusal;
use crate::error::Problem;
use crate::values::{ContactId, LeadId};

/// The longest text of a statement, in characters.
const LONGEST_TEXT: usize = 4_000;

/// Whom a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind", content = "id")]
pub enum ConsentPerson {
    /// A contact.
    Contact(ContactId),
    /// A lead; what she said stays with the contact she becomes.
    Lead(LeadId),
}

/// How somebody is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ContactChannel {
    /// By e-mail.
    Email,
    /// By a call.
    Phone,
    /// By letter.
    Post,
    /// By a text message.
    Text,
}

impl ContactChannel {
    /// Each of them, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Email, Self::Phone, Self::Text, Self::Post];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Post => "post",
            Self::Text => "text",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Where the business stands with one purpose and one way to reach a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// She agreed (GDPR Art. 6(1)(a), 7).
    Given,
    /// An interest that outweighs hers (Art. 6(1)(f)), with the reason.
    Interest,
    /// She bought, and may be told of alike (ePrivacy directive Art. 13(2)), with the reason.
    Customer,
    /// What was agreed with her needs it (Art. 6(1)(b)).
    Contract,
    /// She took her consent back (Art. 7(3)).
    Withdrawn,
    /// She objected (Art. 21).
    Objected,
    /// Her address was on the list of those that are left alone when it was typed or imported.
    Suppressed,
}

impl Standing {
    const ALL: [Self; 7] = [
        Self::Given,
        Self::Interest,
        Self::Customer,
        Self::Contract,
        Self::Withdrawn,
        Self::Objected,
        Self::Suppressed,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Interest => "interest",
            Self::Customer => "customer",
            Self::Contract => "contract",
            Self::Withdrawn => "withdrawn",
            Self::Objected => "objected",
            Self::Suppressed => "suppressed",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it says no. A no outweighs every yes that stands beside it, as after two people
    /// became one.
    #[must_use]
    pub const fn refuses(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Objected | Self::Suppressed)
    }
}

/// How a statement came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum ConsentSource {
    /// She said it.
    Spoken,
    /// By phone.
    Phone,
    /// By e-mail.
    Email,
    /// On a form of paper.
    Paper,
    /// On a form of the web site.
    Website,
    /// By letter.
    Letter,
    /// The business found it, for a basis that is no statement of hers.
    Business,
    /// The list of addresses that are left alone.
    List,
}

impl ConsentSource {
    const ALL: [Self; 8] = [
        Self::Spoken,
        Self::Phone,
        Self::Email,
        Self::Paper,
        Self::Website,
        Self::Letter,
        Self::Business,
        Self::List,
    ];

    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Spoken => "spoken",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Paper => "paper",
            Self::Website => "website",
            Self::Letter => "letter",
            Self::Business => "business",
            Self::List => "list",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Why an address is left alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum SuppressionReason {
    /// She objected.
    Objected,
    /// She took her consent back.
    Withdrawn,
    /// Somebody typed it in.
    ByHand,
}

impl SuppressionReason {
    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Objected => "objected",
            Self::Withdrawn => "withdrawn",
            Self::ByHand => "byHand",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Objected, Self::Withdrawn, Self::ByHand]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// Why an address may be written to again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LiftReason {
    /// She agreed again.
    AgreedAgain,
    /// It was typed in by mistake.
    Mistake,
    /// The address belongs to somebody else by now.
    ChangedHands,
}

impl LiftReason {
    /// The word by which it is stored.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::AgreedAgain => "agreedAgain",
            Self::Mistake => "mistake",
            Self::ChangedHands => "changedHands",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::AgreedAgain, Self::Mistake, Self::ChangedHands]
            .into_iter()
            .find(|one| one.word() == word)
    }
}

/// A statement as it is typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewStatement {
    /// What for; nothing is everything that advertises.
    #[serde(default)]
    pub purpose: Option<PurposeCode>,
    /// By which ways, at least one.
    pub channels: Vec<ContactChannel>,
    /// What was said, or what the business stands on.
    pub standing: Standing,
    /// How it came.
    pub source: ConsentSource,
    /// The exact words she agreed to; needed for a consent, which must be shown (Art. 7(1)).
    #[serde(default)]
    pub wording: String,
    /// Why the business may; needed for an interest and for customers.
    #[serde(default)]
    pub reason: String,
    /// The day it was said, ISO 8601; today where it is blank.
    #[serde(default)]
    pub said_on: String,
}

/// A statement that can be recorded.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub purpose: Option<PurposeCode>,
    pub channels: Vec<ContactChannel>,
    pub standing: Standing,
    pub source: ConsentSource,
    pub wording: String,
    pub reason: String,
    pub said_on: Date,
}

impl NewStatement {
    /// Checks what the form says by itself.
    pub(super) fn check(self, today: Date) -> Result<Checked, ConsentRefusal> {
        let mut problems = Vec::new();
        let needs_wording = self.standing == Standing::Given;
        let needs_reason = matches!(self.standing, Standing::Interest | Standing::Customer);
        let wording = text("wording", &self.wording, needs_wording, &mut problems);
        let reason = text("reason", &self.reason, needs_reason, &mut problems);
        let said_on = said_on(&self.said_on, today, &mut problems);
        let mut channels = self.channels;
        channels.sort_unstable();
        channels.dedup();
        if channels.is_empty() {
            problems.push(Problem::at("channels", "settings-field-missing"));
        }
        // The program itself finds addresses on the list; nobody says so.
        if self.standing == Standing::Suppressed {
            problems.push(Problem::at("standing", "consent-standing-own"));
        }
        if !problems.is_empty() {
            return Err(ConsentRefusal::Invalid(problems));
        }
        let checked = Checked {
            purpose: self.purpose,
            channels,
            standing: self.standing,
            source: self.source,
            wording,
            reason,
            said_on,
        };
        checked.check_basis()?;
        Ok(checked)
    }
}

impl Checked {
    fn check_basis(&self) -> Result<(), ConsentRefusal> {
        let advertises = self.purpose.as_ref().is_none_or(PurposeCode::advertises);
        let purpose = self.purpose.as_ref().map(PurposeCode::as_str);
        let is_electronic = |channel: &ContactChannel| {
            matches!(channel, ContactChannel::Email | ContactChannel::Text)
        };
        match self.standing {
            Standing::Objected if purpose == Some(PurposeCode::CONTRACT) => {
                Err(ConsentRefusal::ContractNeeds)
            }
            Standing::Contract if advertises => Err(ConsentRefusal::ContractForAdvertising),
            Standing::Customer if !self.channels.iter().all(is_electronic) => {
                Err(ConsentRefusal::CustomerByOtherChannel)
            }
            _ => Ok(()),
        }
    }
}

fn text(field: &str, typed: &str, is_needed: bool, problems: &mut Vec<Problem>) -> String {
    let typed = typed.trim();
    if is_needed && typed.is_empty() {
        problems.push(Problem::at(field, "settings-field-missing"));
    } else if typed.chars().count() > LONGEST_TEXT {
        problems.push(Problem::at(field, "settings-field-too-long").with("most", LONGEST_TEXT));
    }
    typed.to_owned()
}

fn said_on(typed: &str, today: Date, problems: &mut Vec<Problem>) -> Date {
    if typed.trim().is_empty() {
        return today;
    }
    match typed.trim().parse::<Date>() {
        Ok(day) if day <= today => day,
        Ok(_) => {
            problems.push(Problem::at("saidOn", "consent-day-ahead"));
            today
        }
        Err(_) => {
            problems.push(Problem::at("saidOn", "value-date-malformed"));
            today
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn statement(standing: Standing) -> NewStatement {
        NewStatement {
            purpose: Some(PurposeCode::parse("newsletter").unwrap()),
            channels: vec![ContactChannel::Email],
            standing,
            source: ConsentSource::Website,
            wording: String::new(),
            reason: String::new(),
            said_on: String::new(),
        }
    }

    fn fields(new: NewStatement) -> Vec<String> {
        match new.check(date(2026, 11, 22)) {
            Err(ConsentRefusal::Invalid(problems)) => {
                problems.into_iter().map(|problem| problem.field).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_consent_needs_its_words_and_taking_it_back_needs_nothing() {
        assert_eq!(fields(statement(Standing::Given)), ["wording"]);
        assert!(
            statement(Standing::Withdrawn)
                .check(date(2026, 11, 22))
                .is_ok()
        );
        assert!(
            statement(Standing::Objected)
                .check(date(2026, 11, 22))
                .is_ok()
        );
    }

    #[test]
    fn what_is_no_statement_of_hers_needs_a_reason() {
        for standing in [Standing::Interest, Standing::Customer] {
            assert_eq!(fields(statement(standing)), ["reason"]);
        }
    }

    #[test]
    fn a_day_ahead_an_unreadable_one_and_no_channel_are_said_at_their_fields() {
        for day in ["2026-11-23", "soon"] {
            let new = NewStatement {
                said_on: day.to_owned(),
                ..statement(Standing::Withdrawn)
            };
            assert_eq!(fields(new), ["saidOn"]);
        }
        let new = NewStatement {
            channels: Vec::new(),
            ..statement(Standing::Withdrawn)
        };
        assert_eq!(fields(new), ["channels"]);
        assert_eq!(fields(statement(Standing::Suppressed)), ["standing"]);
    }

    #[test]
    fn a_basis_that_the_law_does_not_give_is_refused() {
        let by_phone = NewStatement {
            channels: vec![ContactChannel::Phone, ContactChannel::Email],
            reason: "bought in May".to_owned(),
            ..statement(Standing::Customer)
        };
        let refused = by_phone.check(date(2026, 11, 22)).unwrap_err();
        assert!(matches!(refused, ConsentRefusal::CustomerByOtherChannel));
        let refused = statement(Standing::Contract).check(date(2026, 11, 22));
        assert!(matches!(
            refused,
            Err(ConsentRefusal::ContractForAdvertising)
        ));
        let objected = NewStatement {
            purpose: Some(PurposeCode::parse("contract").unwrap()),
            ..statement(Standing::Objected)
        };
        let refused = objected.check(date(2026, 11, 22)).unwrap_err();
        assert!(matches!(refused, ConsentRefusal::ContractNeeds));
    }

    #[test]
    fn every_word_reads_itself() {
        for one in Standing::ALL {
            assert_eq!(Standing::parse(one.word()), Some(one));
        }
        for one in ContactChannel::ALL {
            assert_eq!(ContactChannel::parse(one.word()), Some(one));
        }
        for one in ConsentSource::ALL {
            assert_eq!(ConsentSource::parse(one.word()), Some(one));
        }
    }

    #[test]
    fn a_purpose_is_of_the_list_or_of_the_business() {
        assert!(PurposeCode::parse("newsletter").unwrap().advertises());
        assert!(!PurposeCode::parse("service").unwrap().advertises());
        let own = format!("own-{}", crate::values::ConsentId::new());
        assert!(PurposeCode::parse(&own).unwrap().advertises());
        for text in ["", "own-", "own-1", "Newsletter", "'; DROP TABLE consents"] {
            assert!(PurposeCode::parse(text).is_err(), "{text}");
        }
    }
}
