//! People from the rows of a CSV file.

use super::columns::{ColumnMatch, Field, Target};
use super::csv::{Record, Records};
use super::fields::{DateReading, is_system_group, plain_label, read_date};
use super::formula::restore;
use super::model::{
    ImportRefusal, ImportedAddress, ImportedPerson, ImportedRow, LabelledText, Limits, RowReason,
    UnknownLine,
};

/// Google joins several values in one cell by this.
const JOINT: &str = " ::: ";

/// The people of a CSV file, row by row.
pub struct CsvPeople {
    records: Records,
    record: Record,
    columns: Vec<ColumnMatch>,
    first_row: u64,
    month_first: bool,
    limits: Limits,
}

impl CsvPeople {
    /// The people from `first_row` on, by the given matches.
    pub fn new(
        records: Records,
        first_row: u64,
        columns: Vec<ColumnMatch>,
        limits: &Limits,
    ) -> Self {
        Self {
            records,
            record: Record::default(),
            month_first: writes_month_first(&columns),
            columns,
            first_row,
            limits: *limits,
        }
    }

    /// How many bytes of the file have been read, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.records.bytes_read()
    }

    /// The next row; none at the end of the file. Blank lines are not rows.
    ///
    /// # Errors
    /// When the file cannot be read further.
    pub fn next_row(&mut self) -> Result<Option<ImportedRow>, ImportRefusal> {
        while self.records.next_into(&mut self.record)? {
            if self.record.row >= self.first_row && !self.record.is_empty() {
                return Ok(Some(self.read_row()));
            }
        }
        Ok(None)
    }

    fn read_row(&self) -> ImportedRow {
        let mut builder = Builder::empty(&self.limits);
        for (index, cell) in self.record.cells().enumerate() {
            if !cell.trim().is_empty() {
                builder.cell(self.columns.get(index), &restore(cell), self.month_first);
            }
        }
        builder.finish(self.record.row)
    }
}

/// Outlook in English writes month before day; other English headings might, German ones never do.
fn writes_month_first(columns: &[ColumnMatch]) -> bool {
    columns.iter().any(|column| {
        matches!(
            column.heading.as_str(),
            "E-mail Address" | "Anniversary" | "Web Page"
        )
    })
}

/// One of several values while its label may still be missing.
type Slotted<T> = Vec<(u8, String, T)>;

struct Builder<'a> {
    person: ImportedPerson,
    notices: Vec<RowReason>,
    limits: &'a Limits,
    emails: Slotted<String>,
    phones: Slotted<String>,
    websites: Slotted<String>,
    addresses: Slotted<ImportedAddress>,
    labels: Vec<(Field, u8, String)>,
}

impl<'a> Builder<'a> {
    fn empty(limits: &'a Limits) -> Self {
        Self {
            person: ImportedPerson::default(),
            notices: Vec::new(),
            limits,
            emails: Vec::new(),
            phones: Vec::new(),
            websites: Vec::new(),
            addresses: Vec::new(),
            labels: Vec::new(),
        }
    }

    fn cell(&mut self, column: Option<&ColumnMatch>, cell: &str, month_first: bool) {
        match column {
            Some(ColumnMatch {
                target: Some(target),
                heading,
                ..
            }) => {
                self.value(target, heading, cell, month_first);
            }
            Some(ColumnMatch { heading, .. }) => self.keep(heading, cell),
            None => {
                self.notice(RowReason::ImportRowSurplusValues);
                self.keep("", cell);
            }
        }
    }

    fn value(&mut self, target: &Target, heading: &str, cell: &str, month_first: bool) {
        let person = &mut self.person;
        let value = cell.trim().to_owned();
        let several = || {
            cell.split(JOINT)
                .map(|part| part.trim().to_owned())
                .filter(|part| !part.is_empty())
        };
        let slot = target.slot;
        let label = || target.label.clone();
        match target.field {
            Field::Prefix => person.prefix = value,
            Field::GivenName => person.given_name = value,
            Field::AdditionalName => person.additional_name = value,
            Field::FamilyName => person.family_name = value,
            Field::Suffix => person.suffix = value,
            Field::DisplayName => person.display_name = value,
            Field::Nickname => person.nickname = value,
            Field::Company => person.company = value,
            Field::Department => person.department = value,
            Field::JobTitle => person.job_title = value,
            Field::Note => person.note = cell.to_owned(),
            Field::Email => self
                .emails
                .extend(several().map(|part| (slot, label(), part))),
            Field::Phone => self
                .phones
                .extend(several().map(|part| (slot, label(), part))),
            Field::Website => self
                .websites
                .extend(several().map(|part| (slot, label(), part))),
            Field::EmailLabel | Field::PhoneLabel | Field::WebsiteLabel | Field::AddressLabel => {
                self.labels.push((target.field, slot, value));
            }
            Field::Tags => self.tags(cell),
            Field::Birthday => match read_date(cell, month_first) {
                DateReading::Absent => {}
                DateReading::Date(date) => person.birthday = Some(date),
                DateReading::Unreadable => {
                    self.notice(RowReason::ImportRowDateUnreadable);
                    self.keep(heading, cell);
                }
            },
            _ => self.address_part(target, value),
        }
    }

    fn tags(&mut self, cell: &str) {
        let separators: &[char] = if cell.contains(JOINT.trim()) {
            &[]
        } else {
            &[';', ',']
        };
        let parts = cell.split(JOINT).flat_map(|part| part.split(separators));
        for tag in parts.map(|part| part.trim().trim_start_matches('*').trim()) {
            if !is_system_group(tag) && !self.person.tags.iter().any(|known| known == tag) {
                self.person.tags.push(tag.to_owned());
            }
        }
    }

    fn address_part(&mut self, target: &Target, value: String) {
        let wanted = |(slot, label, _): &&mut (u8, String, ImportedAddress)| {
            *slot == target.slot && *label == target.label
        };
        if self.addresses.iter_mut().find(wanted).is_none() {
            self.addresses.push((
                target.slot,
                target.label.clone(),
                ImportedAddress::default(),
            ));
        }
        let Some((_, _, address)) = self.addresses.iter_mut().find(wanted) else {
            return;
        };
        let add = |part: &mut String, between: &str| {
            if !part.is_empty() {
                part.push_str(between);
            }
            part.push_str(&value);
        };
        match target.field {
            Field::Street | Field::StreetMore => add(&mut address.street, "\n"),
            Field::HouseNumber => add(&mut address.street, " "),
            Field::PostOfficeBox => address.post_office_box = value,
            Field::City => address.city = value,
            Field::Region => address.region = value,
            Field::PostalCode => address.postal_code = value,
            _ => address.country = value,
        }
    }

    fn keep(&mut self, name: &str, value: &str) {
        if self.person.unknown.len() >= self.limits.unknown_lines_per_person {
            self.notice(RowReason::ImportRowUnknownCapped);
            return;
        }
        self.person.unknown.push(UnknownLine {
            name: name.to_owned(),
            value: value.to_owned(),
        });
    }

    fn notice(&mut self, reason: RowReason) {
        if !self.notices.contains(&reason) {
            self.notices.push(reason);
        }
    }

    fn label(&self, field: Field, slot: u8, nth: usize, of_heading: &str) -> String {
        let given = self
            .labels
            .iter()
            .find(|(of, number, _)| *of == field && *number == slot);
        let given =
            given.map(|(_, _, label)| plain_label(label.split(JOINT).nth(nth).unwrap_or(label)));
        given
            .filter(|label| !label.is_empty())
            .unwrap_or_else(|| of_heading.to_owned())
    }

    fn labelled(&mut self, values: &Slotted<String>, field: Field) -> Vec<LabelledText> {
        let mut labelled: Vec<LabelledText> = Vec::new();
        for (index, (slot, of_heading, value)) in values.iter().enumerate() {
            if labelled.iter().any(|known| known.value == *value) {
                continue;
            }
            if labelled.len() == self.limits.values_per_person {
                self.notice(RowReason::ImportRowValuesCapped);
                break;
            }
            let nth = values[..index]
                .iter()
                .filter(|(other, _, _)| other == slot)
                .count();
            let label = self.label(field, *slot, nth, of_heading);
            labelled.push(LabelledText {
                value: value.clone(),
                label,
            });
        }
        labelled
    }

    fn finish(mut self, row: u64) -> ImportedRow {
        let (emails, phones, websites) = (
            std::mem::take(&mut self.emails),
            std::mem::take(&mut self.phones),
            std::mem::take(&mut self.websites),
        );
        self.person.emails = self.labelled(&emails, Field::EmailLabel);
        self.person.phones = self.labelled(&phones, Field::PhoneLabel);
        self.person.websites = self.labelled(&websites, Field::WebsiteLabel);
        for (slot, of_heading, mut address) in std::mem::take(&mut self.addresses) {
            address.label = self.label(Field::AddressLabel, slot, 0, &of_heading);
            self.person.addresses.push(address);
        }
        let outcome = if self.person == ImportedPerson::default() {
            Err(RowReason::ImportRowEmpty)
        } else if self.person.is_nameless() {
            Err(RowReason::ImportRowNameless)
        } else {
            Ok(self.person)
        };
        ImportedRow {
            row,
            outcome,
            notices: self.notices,
        }
    }
}
