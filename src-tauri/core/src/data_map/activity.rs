//! What records are kept for, and by which right: one activity is one line of the record of
//! processing activities (GDPR Art. 30).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What records are kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Activity {
    /// Making the program work: settings, numbers, what was migrated. Nobody's data.
    Running,
    /// Looking after customers and their companies.
    Customers,
    /// Winning people who asked, or whom somebody recommended.
    Leads,
    /// What was said and agreed, and what is still to be done.
    Conversations,
    /// Invoices and payments.
    Invoicing,
    /// Taking records over from files.
    Importing,
    /// The account of whoever works here.
    Account,
    /// Carrying out the rights of people.
    Rights,
    /// Showing who changed what: history, undo, audit.
    Accountability,
}

/// The right by which personal data is kept (GDPR Art. 6(1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum LawfulBasis {
    /// To carry out what was agreed, or what she asked for before: point (b).
    Contract,
    /// Because a law demands it: point (c).
    LegalObligation,
    /// Because the business has an interest that outweighs hers: point (f).
    LegitimateInterests,
}

impl Activity {
    /// Every activity that is about people.
    pub const ABOUT_PEOPLE: [Self; 8] = [
        Self::Customers,
        Self::Leads,
        Self::Conversations,
        Self::Invoicing,
        Self::Importing,
        Self::Account,
        Self::Rights,
        Self::Accountability,
    ];

    /// By which right; nothing where nobody's data is kept.
    pub const fn basis(self) -> Option<LawfulBasis> {
        match self {
            Self::Running => None,
            Self::Customers | Self::Conversations | Self::Account => Some(LawfulBasis::Contract),
            // Invoices are kept by tax law; a request is answered and recorded because the GDPR
            // says so (Art. 12, 5(2)).
            Self::Invoicing | Self::Rights => Some(LawfulBasis::LegalObligation),
            // The history is what protects records (Art. 32) and shows that rules were kept.
            Self::Leads | Self::Importing | Self::Accountability => {
                Some(LawfulBasis::LegitimateInterests)
            }
        }
    }

    /// The point of the law that gives the right; blank where nobody's data is kept.
    pub const fn article(self) -> &'static str {
        match self.basis() {
            None => "",
            Some(LawfulBasis::Contract) => "Art. 6(1)(b)",
            Some(LawfulBasis::LegalObligation) => "Art. 6(1)(c)",
            Some(LawfulBasis::LegitimateInterests) => "Art. 6(1)(f)",
        }
    }

    /// How the words name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Customers => "customers",
            Self::Leads => "leads",
            Self::Conversations => "conversations",
            Self::Invoicing => "invoicing",
            Self::Importing => "importing",
            Self::Account => "account",
            Self::Rights => "rights",
            Self::Accountability => "accountability",
        }
    }
}

impl LawfulBasis {
    /// How the words name it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Contract => "contract",
            Self::LegalObligation => "legalObligation",
            Self::LegitimateInterests => "legitimateInterests",
        }
    }
}
