//! A person as a file tells of her, and how much of her is taken.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What one file may ask of the computer. A file that asks for more is refused in words, early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, in bytes.
    pub file_bytes: u64,
    /// Most rows or cards in one file.
    pub rows: u64,
    /// Most columns in one row.
    pub columns: usize,
    /// Longest value of one cell or one vCard line, in bytes of UTF-8.
    pub field_bytes: usize,
    /// Longest row or card, in bytes of UTF-8.
    pub row_bytes: usize,
    /// Most e-mail addresses, phones, postal addresses or websites kept of one person, each.
    pub values_per_person: usize,
    /// Most lines of one person that no field understands and that are kept as they are.
    pub unknown_lines_per_person: usize,
    /// Largest embedded photo kept, in bytes once decoded.
    pub photo_bytes: usize,
    /// Deepest nesting of cards within cards (vCard 2.1 `AGENT`).
    pub card_depth: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 1024 * 1024 * 1024,
            rows: 1_000_000,
            columns: 2_000,
            field_bytes: 1024 * 1024,
            row_bytes: 4 * 1024 * 1024,
            values_per_person: 100,
            unknown_lines_per_person: 200,
            photo_bytes: 512 * 1024,
            card_depth: 16,
        }
    }
}

/// A value with what it is for, such as an e-mail address used at work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LabelledText {
    /// The value as written in the file, trimmed.
    pub value: String,
    /// `work`, `home`, `mobile`, `fax`, `pager`, `other`, the file's own word, or empty.
    pub label: String,
}

/// A postal address in the parts that every format shares.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedAddress {
    /// `work`, `home`, `other`, the file's own word, or empty.
    pub label: String,
    /// Street, house number, and further lines, separated by line feeds.
    pub street: String,
    /// Post office box.
    pub post_office_box: String,
    /// Town.
    pub city: String,
    /// State, county, canton or province.
    pub region: String,
    /// Postal code.
    pub postal_code: String,
    /// Country as written in the file: a name or a code.
    pub country: String,
}

impl ImportedAddress {
    /// Whether every part but the label is empty.
    pub fn is_empty(&self) -> bool {
        let parts = [
            &self.street,
            &self.post_office_box,
            &self.city,
            &self.region,
            &self.postal_code,
            &self.country,
        ];
        parts.iter().all(|part| part.is_empty())
    }
}

/// A line or column that no field of ours understands, kept so that nothing is lost.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UnknownLine {
    /// Heading of the column, or name and parameters of the vCard line.
    pub name: String,
    /// The value as written.
    pub value: String,
}

/// A picture that was embedded in a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedPhoto {
    /// The media type the card claims, such as `image/jpeg`; not verified.
    pub media_type: String,
    /// The decoded bytes.
    pub bytes: Vec<u8>,
}

/// One person as a file tells of her, the same for every format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportedPerson {
    /// Form of address or title before the name.
    pub prefix: String,
    /// Given name.
    pub given_name: String,
    /// Further given names.
    pub additional_name: String,
    /// Family name.
    pub family_name: String,
    /// What follows the name, such as `Jr.`.
    pub suffix: String,
    /// The name as one text, when the file gives it; may be empty.
    pub display_name: String,
    /// Nickname.
    pub nickname: String,
    /// Company the person works for.
    pub company: String,
    /// Department in the company.
    pub department: String,
    /// Job title.
    pub job_title: String,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<LabelledText>,
    /// Phone numbers, the preferred one first.
    pub phones: Vec<LabelledText>,
    /// Postal addresses, the preferred one first.
    pub addresses: Vec<ImportedAddress>,
    /// Websites.
    pub websites: Vec<LabelledText>,
    /// Tags, groups and categories.
    pub tags: Vec<String>,
    /// Free text, exactly as written.
    pub note: String,
    /// Date of birth.
    pub birthday: Option<jiff::civil::Date>,
    /// Embedded picture.
    pub photo: Option<ImportedPhoto>,
    /// What no field understands.
    pub unknown: Vec<UnknownLine>,
}

impl ImportedPerson {
    /// Whether there is anything that could name or reach the person.
    pub fn is_nameless(&self) -> bool {
        let names = [
            &self.given_name,
            &self.additional_name,
            &self.family_name,
            &self.display_name,
            &self.nickname,
            &self.company,
        ];
        names.iter().all(|name| name.trim().is_empty())
            && self.emails.is_empty()
            && self.phones.is_empty()
    }
}
