//! People as vCard 4.0 (RFC 6350): folded at 75 octets, escaped, one card after the other.

use std::borrow::Cow;

use data_encoding::BASE64;

use crate::importing::model::{ImportedAddress, ImportedPerson, LabelledText};

/// Longest physical line, in octets, line end not counted (RFC 6350, 3.2).
const LINE: usize = 75;

/// Appends one person as a card.
///
/// Labels other than those of the standard are written as Apple does, by a group and `X-ABLabel`.
/// Unknown lines are written when their name can be a property name, else as `X-OKICRM-KEPT`.
pub fn write_card(out: &mut String, person: &ImportedPerson) {
    let mut card = CardWriter { out, groups: 0 };
    card.line("BEGIN", "VCARD");
    card.line("VERSION", "4.0");
    card.line("FN", &escape(&formatted_name(person)));
    let name = [
        &person.family_name,
        &person.given_name,
        &person.additional_name,
        &person.prefix,
        &person.suffix,
    ];
    card.parts("N", &name);
    card.text("NICKNAME", &person.nickname);
    if !(person.company.is_empty() && person.department.is_empty()) {
        card.parts("ORG", &[&person.company, &person.department]);
    }
    card.text("TITLE", &person.job_title);
    for (index, email) in person.emails.iter().enumerate() {
        card.labelled("EMAIL", email, index, person.emails.len());
    }
    for (index, phone) in person.phones.iter().enumerate() {
        card.labelled("TEL", phone, index, person.phones.len());
    }
    for (index, address) in person.addresses.iter().enumerate() {
        card.address(address, index, person.addresses.len());
    }
    for website in &person.websites {
        card.labelled("URL", website, 0, 1);
    }
    if !person.tags.is_empty() {
        let tags: Vec<Cow<'_, str>> = person.tags.iter().map(|tag| escape(tag)).collect();
        card.line("CATEGORIES", &tags.join(","));
    }
    card.text("NOTE", &person.note);
    if let Some(birthday) = person.birthday {
        card.line("BDAY", &birthday.strftime("%Y%m%d").to_string());
    }
    if let Some(photo) = &person.photo {
        card.line(
            "PHOTO",
            &format!(
                "data:{};base64,{}",
                photo.media_type,
                BASE64.encode(&photo.bytes)
            ),
        );
    }
    for unknown in &person.unknown {
        card.unknown(&unknown.name, &unknown.value);
    }
    card.line("END", "VCARD");
}

/// FN is required and never empty: the given one, else the best there is.
fn formatted_name(person: &ImportedPerson) -> String {
    if !person.display_name.is_empty() {
        return person.display_name.clone();
    }
    let parts = [
        &person.given_name,
        &person.additional_name,
        &person.family_name,
    ];
    let whole: Vec<&str> = parts
        .iter()
        .map(|part| part.as_str())
        .filter(|part| !part.is_empty())
        .collect();
    let reached = [&person.emails, &person.phones]
        .into_iter()
        .flatten()
        .next();
    [
        whole.join(" "),
        person.nickname.clone(),
        person.company.clone(),
    ]
    .into_iter()
    .chain(reached.map(|text| text.value.clone()))
    .find(|text| !text.is_empty())
    .unwrap_or_default()
}

struct CardWriter<'a> {
    out: &'a mut String,
    groups: u32,
}

impl CardWriter<'_> {
    fn line(&mut self, head: &str, value: &str) {
        if head.len() + 1 + value.len() <= LINE {
            self.out.extend([head, ":", value, "\r\n"]);
            return;
        }
        let mut room = LINE;
        for character in head.chars().chain([':']).chain(value.chars()) {
            let length = character.len_utf8();
            if length > room {
                self.out.push_str("\r\n ");
                room = LINE - 1;
            }
            self.out.push(character);
            room -= length;
        }
        self.out.push_str("\r\n");
    }

    fn text(&mut self, head: &str, value: &str) {
        if !value.is_empty() {
            self.line(head, &escape(value));
        }
    }

    fn parts(&mut self, head: &str, parts: &[&String]) {
        let escaped: Vec<Cow<'_, str>> = parts.iter().map(|part| escape(part)).collect();
        self.line(head, &escaped.join(";"));
    }

    /// The head of a line with its label and, among several, its place.
    fn head(&mut self, name: &str, label: &str, index: usize, of: usize) -> String {
        let place = if of > 1 {
            format!(";PREF={}", (index + 1).min(100))
        } else {
            String::new()
        };
        let kind = match (label, name) {
            ("", _) => return format!("{name}{place}"),
            ("work" | "home", _) => label,
            ("mobile", "TEL") => "cell",
            ("fax" | "pager", "TEL") => label,
            _ => {
                self.groups += 1;
                let group = format!("item{}", self.groups);
                self.line(&format!("{group}.X-ABLabel"), &escape(label));
                return format!("{group}.{name}{place}");
            }
        };
        format!("{name};TYPE={kind}{place}")
    }

    fn labelled(&mut self, name: &str, text: &LabelledText, index: usize, of: usize) {
        let head = self.head(name, &text.label, index, of);
        self.line(&head, &escape(&text.value));
    }

    fn address(&mut self, address: &ImportedAddress, index: usize, of: usize) {
        let head = self.head("ADR", &address.label, index, of);
        let none = String::new();
        self.parts(
            &head,
            &[
                &address.post_office_box,
                &none,
                &address.street,
                &address.city,
                &address.region,
                &address.postal_code,
                &address.country,
            ],
        );
    }

    fn unknown(&mut self, name: &str, value: &str) {
        let is_property = name.starts_with("X-")
            && name
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
        if is_property && !name.starts_with("X-AB") && name != "X-OKICRM-KEPT" {
            self.line(name, &escape(value));
        } else {
            self.parts("X-OKICRM-KEPT", &[&name.to_owned(), &value.to_owned()]);
        }
    }
}

fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['\\', ',', ';', '\n', '\r']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ',' | ';' => escaped.extend(['\\', character]),
            '\n' => escaped.push_str("\\n"),
            '\r' => {} // a line end of CRLF is one line end
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}
