//! One card while it is read: each line becomes a part of the person, or is kept as it is.

use data_encoding::BASE64;

use super::card_lines::{CardLine, split_unescaped, unescape};
use super::fields::{DateReading, is_system_group, plain_label, read_date};
use super::model::{
    ImportedAddress, ImportedPerson, ImportedPhoto, ImportedRow, LabelledText, Limits, RowReason,
    UnknownLine,
};

/// A card while it is read.
pub(super) struct Card {
    person: ImportedPerson,
    notices: Vec<RowReason>,
    limits: Limits,
    /// How strongly each e-mail, phone, address is preferred; 1 is most, 101 is not at all.
    preferences: [Vec<u8>; 3],
    /// Apple's own labels: group and word.
    group_labels: Vec<(String, String)>,
    /// Group of each e-mail, phone, address, website.
    groups: [Vec<String>; 4],
}

const EMAILS: usize = 0;
const PHONES: usize = 1;
const ADDRESSES: usize = 2;
const WEBSITES: usize = 3;

impl Card {
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            person: ImportedPerson::default(),
            notices: Vec::new(),
            limits,
            preferences: Default::default(),
            group_labels: Vec::new(),
            groups: Default::default(),
        }
    }

    pub(super) fn notice(&mut self, reason: RowReason) {
        if !self.notices.contains(&reason) {
            self.notices.push(reason);
        }
    }

    pub(super) fn line(&mut self, line: &CardLine) {
        if line.cut && line.name != "PHOTO" {
            self.notice(RowReason::ImportCardLineTooLong);
            return;
        }
        match line.name.as_str() {
            "" => {
                self.notice(RowReason::ImportCardLineUnreadable);
                self.keep(line);
            }
            "VERSION" | "PRODID" | "REV" | "BEGIN" | "END" => {}
            "FN" => self.person.display_name = text(line),
            "N" => self.name(line),
            "NICKNAME" => self.person.nickname = text(line),
            "ORG" => self.organisation(line),
            "TITLE" => self.person.job_title = text(line),
            "ROLE" if self.person.job_title.is_empty() => self.person.job_title = text(line),
            "NOTE" => self.note(line),
            "CATEGORIES" => self.categories(line),
            "BDAY" => self.birthday(line),
            "PHOTO" => self.photo(line),
            "AGENT" => self.notice(RowReason::ImportCardAgentLeftOut),
            "EMAIL" => self.email(line),
            "TEL" => self.phone(line),
            "URL" => self.website(line),
            "ADR" => self.address(line),
            "X-ABLABEL" => {
                let label = text(line);
                let label = label.trim_start_matches("_$!<").trim_end_matches(">!$_");
                self.group_labels
                    .push((line.group.clone(), plain_label(label)));
            }
            "X-OKICRM-KEPT" => self.kept_before(line),
            _ => self.keep(line),
        }
    }

    /// A line that an import kept and an export of ours wrote back.
    fn kept_before(&mut self, line: &CardLine) {
        if let [name, value] = split_unescaped(&line.value, ';').as_slice() {
            self.keep_as(unescape(name), unescape(value));
        } else {
            self.keep(line);
        }
    }

    fn keep(&mut self, line: &CardLine) {
        let mut name = line.name.clone();
        for (parameter, value) in &line.parameters {
            name.push_str(&format!(";{parameter}={value}"));
        }
        self.keep_as(name, unescape(&line.value));
    }

    fn keep_as(&mut self, name: String, value: String) {
        if self.person.unknown.len() >= self.limits.unknown_lines_per_person {
            self.notice(RowReason::ImportRowUnknownCapped);
            return;
        }
        self.person.unknown.push(UnknownLine { name, value });
    }

    fn name(&mut self, line: &CardLine) {
        let mut parts = parts(line);
        parts.resize(5, String::new());
        let person = &mut self.person;
        let targets = [
            &mut person.family_name,
            &mut person.given_name,
            &mut person.additional_name,
            &mut person.prefix,
            &mut person.suffix,
        ];
        for (target, part) in targets.into_iter().zip(parts) {
            *target = part;
        }
    }

    fn organisation(&mut self, line: &CardLine) {
        let mut parts = parts(line).into_iter();
        self.person.company = parts.next().unwrap_or_default();
        self.person.department = parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", ");
    }

    fn note(&mut self, line: &CardLine) {
        if !self.person.note.is_empty() {
            self.person.note.push('\n');
        }
        self.person.note.push_str(&unescape(&line.value));
    }

    fn categories(&mut self, line: &CardLine) {
        for tag in split_unescaped(&line.value, ',') {
            let tag = unescape(tag).trim().to_owned();
            if !is_system_group(&tag) && !self.person.tags.contains(&tag) {
                self.person.tags.push(tag);
            }
        }
    }

    fn birthday(&mut self, line: &CardLine) {
        match read_date(&line.value, false) {
            DateReading::Absent => {}
            DateReading::Date(date) => self.person.birthday = Some(date),
            DateReading::Unreadable => {
                self.notice(RowReason::ImportRowDateUnreadable);
                self.keep(line);
            }
        }
    }

    fn photo(&mut self, line: &CardLine) {
        let embedded = line
            .value
            .trim()
            .strip_prefix("data:")
            .map(|data| data.split_once(";base64,").unwrap_or(("", "")));
        let is_base64 = ["B", "BASE64"]
            .iter()
            .any(|name| line.has("ENCODING", name) || line.has("TYPE", name));
        let (media_type, encoded) = match embedded {
            Some((media_type, encoded)) => (media_type.to_owned(), encoded),
            None if is_base64 => (photo_type(line), line.value.as_str()),
            None => {
                self.notice(RowReason::ImportCardPhotoElsewhere);
                self.keep(line);
                return;
            }
        };
        if line.cut || encoded.len() / 4 * 3 > self.limits.photo_bytes {
            self.notice(RowReason::ImportCardPhotoTooLarge);
            return;
        }
        let packed: Vec<u8> = encoded
            .bytes()
            .filter(|byte| !byte.is_ascii_whitespace())
            .collect();
        match BASE64.decode(&packed) {
            Ok(bytes) if !bytes.is_empty() => {
                self.person.photo = Some(ImportedPhoto { media_type, bytes })
            }
            _ => self.notice(RowReason::ImportCardPhotoUnreadable),
        }
    }

    fn email(&mut self, line: &CardLine) {
        let value = unescape(line.value.trim());
        let value = value.strip_prefix("mailto:").unwrap_or(&value);
        if !value.is_empty() && self.has_room(line, EMAILS) {
            let label = label(line);
            self.person.emails.push(LabelledText {
                value: value.to_owned(),
                label,
            });
        }
    }

    fn phone(&mut self, line: &CardLine) {
        let value = unescape(line.value.trim());
        let value = value.strip_prefix("tel:").unwrap_or(&value);
        if !value.is_empty() && self.has_room(line, PHONES) {
            let label = label(line);
            self.person.phones.push(LabelledText {
                value: value.to_owned(),
                label,
            });
        }
    }

    fn website(&mut self, line: &CardLine) {
        let value = unescape(line.value.trim());
        if !value.is_empty() && self.has_room(line, WEBSITES) {
            let label = label(line);
            self.person.websites.push(LabelledText { value, label });
        }
    }

    fn address(&mut self, line: &CardLine) {
        let mut parts = parts(line);
        parts.resize(7, String::new());
        let mut parts = parts.into_iter();
        let mut next = || parts.next().unwrap_or_default();
        let (post_office_box, further, street) = (next(), next(), next());
        let lines: Vec<String> = [street, further]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let address = ImportedAddress {
            label: label(line),
            street: lines.join("\n"),
            post_office_box,
            city: next(),
            region: next(),
            postal_code: next(),
            country: next(),
        };
        if !address.is_empty() && self.has_room(line, ADDRESSES) {
            self.person.addresses.push(address);
        }
    }

    /// Whether one more value of a kind is to be kept; notes its group and preference.
    fn has_room(&mut self, line: &CardLine, kind: usize) -> bool {
        if self.groups[kind].len() >= self.limits.values_per_person {
            self.notice(RowReason::ImportRowValuesCapped);
            return false;
        }
        self.groups[kind].push(line.group.clone());
        if let Some(preferences) = self.preferences.get_mut(kind) {
            let number = line
                .parameter("PREF")
                .find_map(|value| value.parse::<u8>().ok());
            let named = line.has("TYPE", "PREF").then_some(1);
            preferences.push(number.or(named).unwrap_or(101));
        }
        true
    }

    pub(super) fn finish(mut self, number: u64) -> ImportedRow {
        self.apply_group_labels();
        let [emails, phones, addresses] = &self.preferences;
        self.person.emails = preferred_first(std::mem::take(&mut self.person.emails), emails);
        self.person.phones = preferred_first(std::mem::take(&mut self.person.phones), phones);
        self.person.addresses =
            preferred_first(std::mem::take(&mut self.person.addresses), addresses);
        let outcome = if self.person == ImportedPerson::default() {
            Err(RowReason::ImportRowEmpty)
        } else if self.person.is_nameless() {
            Err(RowReason::ImportRowNameless)
        } else {
            Ok(self.person)
        };
        ImportedRow {
            row: number,
            outcome,
            notices: self.notices,
        }
    }

    fn apply_group_labels(&mut self) {
        let find = |group: &String| {
            let found = self
                .group_labels
                .iter()
                .find(|(known, _)| !group.is_empty() && known == group);
            found.map(|(_, label)| label.clone())
        };
        let person = &mut self.person;
        for (kind, values) in [
            (EMAILS, &mut person.emails),
            (PHONES, &mut person.phones),
            (WEBSITES, &mut person.websites),
        ] {
            for (value, group) in values.iter_mut().zip(&self.groups[kind]) {
                value.label = find(group).unwrap_or(std::mem::take(&mut value.label));
            }
        }
        for (address, group) in person.addresses.iter_mut().zip(&self.groups[ADDRESSES]) {
            address.label = find(group).unwrap_or(std::mem::take(&mut address.label));
        }
    }
}

fn preferred_first<T>(values: Vec<T>, preferences: &[u8]) -> Vec<T> {
    let mut paired: Vec<(T, u8)> = values
        .into_iter()
        .zip(preferences.iter().copied())
        .collect();
    paired.sort_by_key(|(_, preference)| *preference);
    paired.into_iter().map(|(value, _)| value).collect()
}

fn text(line: &CardLine) -> String {
    unescape(&line.value).trim().to_owned()
}

fn parts(line: &CardLine) -> Vec<String> {
    split_unescaped(&line.value, ';')
        .into_iter()
        .map(|part| unescape(part).trim().to_owned())
        .collect()
}

/// The first type that says what a value is for; `VOICE`, `INTERNET` and `PREF` do not.
fn label(line: &CardLine) -> String {
    let silent = [
        "VOICE",
        "INTERNET",
        "PREF",
        "X400",
        "MSG",
        "VIDEO",
        "TEXT",
        "DOM",
        "INTL",
        "POSTAL",
        "PARCEL",
        "QUOTED-PRINTABLE",
    ];
    let mut types: Vec<&str> = line
        .parameter("TYPE")
        .filter(|word| {
            !word.is_empty() && !silent.iter().any(|known| word.eq_ignore_ascii_case(known))
        })
        .collect();
    // `TEL;TYPE=WORK,CELL` is a mobile phone, `WORK,FAX` a fax: the thing before the place.
    types.sort_by_key(|word| {
        !matches!(word.to_ascii_uppercase().as_str(), "CELL" | "FAX" | "PAGER")
    });
    types
        .first()
        .map(|word| plain_label(word))
        .unwrap_or_default()
}

fn photo_type(line: &CardLine) -> String {
    let named = line
        .parameter("TYPE")
        .chain(line.parameter("MEDIATYPE"))
        .find(|word| {
            !matches!(
                word.to_ascii_uppercase().as_str(),
                "B" | "BASE64" | "PREF" | "HOME" | "WORK" | ""
            )
        });
    let named = named.unwrap_or("jpeg").to_ascii_lowercase();
    if named.contains('/') {
        named
    } else {
        format!("image/{named}")
    }
}
