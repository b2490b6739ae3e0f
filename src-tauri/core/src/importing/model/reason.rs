//! What is to be said about a row.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::person::ImportedPerson;

/// Why a row was not taken, or what was lost or changed although it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum RowReason {
    /// Every cell is empty.
    ImportRowEmpty,
    /// Neither a name nor a company nor a way to reach the person.
    ImportRowNameless,
    /// The row has more values than there are columns; the surplus is kept as unknown lines.
    ImportRowSurplusValues,
    /// A date that cannot be read; kept as an unknown line.
    ImportRowDateUnreadable,
    /// More values of one kind than are kept.
    ImportRowValuesCapped,
    /// More unknown lines than are kept.
    ImportRowUnknownCapped,
    /// The card ends without `END:VCARD`.
    ImportCardEndMissing,
    /// A line of the card has no colon; kept as an unknown line.
    ImportCardLineUnreadable,
    /// A line of the card is longer than allowed and was left out.
    ImportCardLineTooLong,
    /// The photo is larger than allowed and was left out.
    ImportCardPhotoTooLarge,
    /// The photo is only a link or a path. It is never fetched or read.
    ImportCardPhotoElsewhere,
    /// The photo cannot be decoded.
    ImportCardPhotoUnreadable,
    /// A card within the card (an assistant) was left out.
    ImportCardAgentLeftOut,
    /// Cards nested deeper than allowed.
    ImportCardTooDeep,
    /// The photo was read, but contacts have none.
    ImportCardPhotoNotKept,
    /// Matches a person whose data is restricted and so is not touched.
    ImportRowRestricted,
    /// An address of hers is on the list of those that are left alone, and she stays left alone.
    ImportRowSuppressed,
    /// The same person as an earlier row of this file, and nothing that was not said there.
    ImportRowRepeated,
    /// The same person as an earlier row of this file, with more to say, while matches are skipped.
    ImportRowRepeatedSaysMore,
    /// Matches an existing record, and matches are to be skipped.
    ImportRowMatchSkipped,
    /// Matches an existing record that already says the same.
    ImportRowUnchanged,
    /// This person was erased; the record of erasures forbids bringing her back.
    ImportRowErased,
    /// A value was refused by the rules of its field; kept as an unknown line.
    ImportRowValueRefused,
    /// The row breaks a rule of the record it would become.
    ImportRowRefused,
}

impl RowReason {
    /// Every reason, for the test that each has words in every language.
    pub const ALL: [Self; 24] = [
        Self::ImportRowEmpty,
        Self::ImportRowNameless,
        Self::ImportRowSurplusValues,
        Self::ImportRowDateUnreadable,
        Self::ImportRowValuesCapped,
        Self::ImportRowUnknownCapped,
        Self::ImportCardEndMissing,
        Self::ImportCardLineUnreadable,
        Self::ImportCardLineTooLong,
        Self::ImportCardPhotoTooLarge,
        Self::ImportCardPhotoElsewhere,
        Self::ImportCardPhotoUnreadable,
        Self::ImportCardAgentLeftOut,
        Self::ImportCardTooDeep,
        Self::ImportCardPhotoNotKept,
        Self::ImportRowRestricted,
        Self::ImportRowSuppressed,
        Self::ImportRowRepeated,
        Self::ImportRowRepeatedSaysMore,
        Self::ImportRowMatchSkipped,
        Self::ImportRowUnchanged,
        Self::ImportRowErased,
        Self::ImportRowValueRefused,
        Self::ImportRowRefused,
    ];

    /// The Fluent id of the words that explain the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::ImportRowEmpty => "import-row-empty",
            Self::ImportRowNameless => "import-row-nameless",
            Self::ImportRowSurplusValues => "import-row-surplus-values",
            Self::ImportRowDateUnreadable => "import-row-date-unreadable",
            Self::ImportRowValuesCapped => "import-row-values-capped",
            Self::ImportRowUnknownCapped => "import-row-unknown-capped",
            Self::ImportCardEndMissing => "import-card-end-missing",
            Self::ImportCardLineUnreadable => "import-card-line-unreadable",
            Self::ImportCardLineTooLong => "import-card-line-too-long",
            Self::ImportCardPhotoTooLarge => "import-card-photo-too-large",
            Self::ImportCardPhotoElsewhere => "import-card-photo-elsewhere",
            Self::ImportCardPhotoUnreadable => "import-card-photo-unreadable",
            Self::ImportCardAgentLeftOut => "import-card-agent-left-out",
            Self::ImportCardTooDeep => "import-card-too-deep",
            Self::ImportCardPhotoNotKept => "import-card-photo-not-kept",
            Self::ImportRowRestricted => "import-row-restricted",
            Self::ImportRowSuppressed => "import-row-suppressed",
            Self::ImportRowRepeated => "import-row-repeated",
            Self::ImportRowRepeatedSaysMore => "import-row-repeated-says-more",
            Self::ImportRowMatchSkipped => "import-row-match-skipped",
            Self::ImportRowUnchanged => "import-row-unchanged",
            Self::ImportRowErased => "import-row-erased",
            Self::ImportRowValueRefused => "import-row-value-refused",
            Self::ImportRowRefused => "import-row-refused",
        }
    }
}

/// A row and what is to be said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RowProblem {
    /// Row of the spreadsheet (the first is 1, the heading counts) or number of the card (the first is 1).
    #[ts(type = "number")]
    pub row: u64,
    /// Why.
    pub reason: RowReason,
}

/// One row of a file: a person, or the reason why it is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRow {
    /// Row of the spreadsheet or number of the card, from 1.
    pub row: u64,
    /// The person, or why there is none.
    pub outcome: Result<ImportedPerson, RowReason>,
    /// What was left out or kept aside although the person was taken.
    pub notices: Vec<RowReason>,
}
