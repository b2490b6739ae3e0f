//! What a heading says: a number (`E-mail 2`), what it is for (`business`, `privat`) and the thing
//! itself (`street`, `Postleitzahl`), in English and German.

use super::columns::{Field, Target};
use super::fields::fold_heading;

/// The things themselves, as folded words, without number and purpose.
const THINGS: &[(Field, &[&str])] = &[
    (
        Field::Prefix,
        &[
            "prefix",
            "name prefix",
            "salutation",
            "anrede",
            "titel",
            "honorific",
        ],
    ),
    (
        Field::GivenName,
        &[
            "first name",
            "given name",
            "forename",
            "firstname",
            "vorname",
            "rufname",
        ],
    ),
    (
        Field::AdditionalName,
        &[
            "middle name",
            "additional name",
            "weitere vornamen",
            "zweiter vorname",
        ],
    ),
    (
        Field::FamilyName,
        &[
            "last name",
            "family name",
            "surname",
            "lastname",
            "nachname",
            "familienname",
            "zuname",
        ],
    ),
    (Field::Suffix, &["suffix", "name suffix", "namenszusatz"]),
    (
        Field::DisplayName,
        &[
            "name",
            "full name",
            "display name",
            "contact name",
            "anzeigename",
            "vollstaendiger name",
        ],
    ),
    (Field::Nickname, &["nickname", "nick name", "spitzname"]),
    (
        Field::Company,
        &[
            "company",
            "company name",
            "organisation",
            "organization",
            "organization name",
            "firma",
            "organisation name",
            "firmenname",
            "unternehmen",
            "employer",
            "arbeitgeber",
            "account name",
        ],
    ),
    (
        Field::Department,
        &["department", "abteilung", "organization department"],
    ),
    (
        Field::JobTitle,
        &[
            "job title",
            "position",
            "role",
            "organization title",
            "funktion",
            "stellenbezeichnung",
        ],
    ),
    (
        Field::Email,
        &[
            "email",
            "mail",
            "email address",
            "email adresse",
            "emailadresse",
            "mailadresse",
            "email value",
            "email addresse",
            "emails",
        ],
    ),
    (
        Field::EmailLabel,
        &["email type", "email label", "email typ"],
    ),
    (
        Field::Phone,
        &[
            "phone",
            "telephone",
            "tel",
            "telefon",
            "phone number",
            "telephone number",
            "telefonnummer",
            "tel nr",
            "rufnummer",
            "phone value",
            "phones",
            "festnetz",
            "telefon nr",
        ],
    ),
    (Field::PhoneLabel, &["phone type", "phone label"]),
    (
        Field::Street,
        &[
            "street",
            "street address",
            "address street",
            "address",
            "address line",
            "adresse",
            "anschrift",
            "strasse",
            "strasse und hausnummer",
            "strasse hausnummer",
            "strasse nr",
        ],
    ),
    (
        Field::StreetMore,
        &[
            "address extended address",
            "extended address",
            "adresszusatz",
            "address supplement",
        ],
    ),
    (
        Field::HouseNumber,
        &["house number", "hausnummer", "hausnr"],
    ),
    (
        Field::PostOfficeBox,
        &["po box", "address po box", "postfach", "post office box"],
    ),
    (
        Field::City,
        &["city", "town", "address city", "ort", "stadt", "wohnort"],
    ),
    (
        Field::Region,
        &[
            "state",
            "region",
            "county",
            "province",
            "address region",
            "bundesland",
            "kanton",
            "bundesland kanton",
            "state province",
            "state region",
            "address state",
        ],
    ),
    (
        Field::PostalCode,
        &[
            "postal code",
            "postcode",
            "zip",
            "zip code",
            "zipcode",
            "address postal code",
            "address zip",
            "zip postal code",
            "plz",
            "postleitzahl",
        ],
    ),
    (
        Field::Country,
        &[
            "country",
            "country region",
            "address country",
            "land",
            "land region",
            "staat",
        ],
    ),
    (Field::AddressLabel, &["address type", "address label"]),
    (
        Field::Website,
        &[
            "website",
            "web page",
            "webpage",
            "url",
            "homepage",
            "home page",
            "webseite",
            "website value",
            "website url",
            "internet",
        ],
    ),
    (Field::WebsiteLabel, &["website type", "website label"]),
    (
        Field::Tags,
        &[
            "tags",
            "tag",
            "labels",
            "categories",
            "category",
            "kategorien",
            "kategorie",
            "group membership",
            "gruppen",
            "schlagworte",
        ],
    ),
    (
        Field::Note,
        &[
            "note",
            "notes",
            "comment",
            "comments",
            "description",
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "anmerkungen",
        ],
    ),
    (
        Field::Birthday,
        &[
            "birthday",
            "date of birth",
            "birth date",
            "birthdate",
            "geburtstag",
            "geburtsdatum",
        ],
    ),
];

/// Phones that are named by what they are.
const NAMED_PHONES: &[(&str, &[&str])] = &[
    (
        "mobile",
        &[
            "mobile",
            "mobile phone",
            "mobile number",
            "mobile phone number",
            "cell",
            "cell phone",
            "mobil",
            "mobiltelefon",
            "mobilnummer",
            "mobiltelefonnummer",
            "handy",
            "handynummer",
        ],
    ),
    ("fax", &["fax", "fax number", "telefax", "faxnummer"]),
    ("pager", &["pager", "pager number"]),
    (
        "",
        &[
            "primary phone",
            "main phone",
            "haupttelefon",
            "primary email",
        ],
    ),
    ("work", &["company main phone", "telefon firma"]),
];

/// Words that say what a value is for.
const PURPOSES: &[(&str, &[&str])] = &[
    (
        "work",
        &[
            "business",
            "work",
            "geschaeftlich",
            "dienstlich",
            "buero",
            "office",
        ],
    ),
    ("home", &["home", "private", "personal", "privat"]),
    // Salesforce's word for the address that is written to.
    ("", &["mailing"]),
    (
        "other",
        &["other", "weitere", "weiterer", "weiteres", "secondary"],
    ),
];

/// What the heading alone says for certain.
pub(super) fn by_heading(heading: &str) -> Option<Target> {
    let folded = fold_heading(heading);
    if let Some(target) = thing(&folded, 1, "") {
        return Some(target);
    }
    let (mut slot, mut label, mut rest) = (1_u8, "", Vec::new());
    for word in folded.split(' ') {
        if let Ok(number) = word.parse::<u8>() {
            slot = number.max(1);
        } else if let Some((purpose, _)) = PURPOSES.iter().find(|(_, words)| words.contains(&word))
        {
            label = purpose;
        } else if !(label == "other" && matches!(word, "r" | "e" | "s")) {
            // `Weiteres/r Bundesland/Kanton` leaves single letters behind.
            rest.push(word);
        }
    }
    thing(&rest.join(" "), slot, label)
}

fn thing(words: &str, slot: u8, label: &str) -> Option<Target> {
    let named = NAMED_PHONES
        .iter()
        .find(|(_, names)| names.contains(&words));
    if let Some((purpose, _)) = named {
        let field = if words.contains("email") {
            Field::Email
        } else {
            Field::Phone
        };
        return Some(Target {
            field,
            slot,
            label: (*purpose).to_owned(),
        });
    }
    let (mut field, _) = *THINGS.iter().find(|(_, names)| names.contains(&words))?;
    let mut slot = slot;
    // `Street 2` and `Address Line 2` are further lines; `Address 2 - Street` is a second address.
    if field == Field::Street && words != "address street" && slot > 1 {
        (field, slot) = (Field::StreetMore, 1);
    }
    let is_single = !field.takes_label()
        && !matches!(
            field,
            Field::EmailLabel | Field::PhoneLabel | Field::AddressLabel | Field::WebsiteLabel
        );
    if is_single && (slot > 1 || !label.is_empty()) {
        // `Organization 2 - Name`, `Home Notes`: no field for these.
        return None;
    }
    Some(Target {
        field,
        slot,
        label: label.to_owned(),
    })
}

/// What a part of the heading suggests.
pub(super) fn by_part_of_heading(heading: &str) -> Option<Target> {
    let folded = fold_heading(heading);
    let refused = [
        "type",
        "typ",
        "name",
        "assistent",
        "assistant",
        "yomi",
        "phonetic",
        "opt",
        "manager",
        "id",
    ];
    if folded.split(' ').any(|word| refused.contains(&word)) {
        return None;
    }
    let suggestions: [(&str, Field, &str); 12] = [
        ("mail", Field::Email, ""),
        ("mobil", Field::Phone, "mobile"),
        ("handy", Field::Phone, "mobile"),
        ("fax", Field::Phone, "fax"),
        ("telefon", Field::Phone, ""),
        ("phone", Field::Phone, ""),
        ("strasse", Field::Street, ""),
        ("postleitzahl", Field::PostalCode, ""),
        ("website", Field::Website, ""),
        ("geburt", Field::Birthday, ""),
        ("firma", Field::Company, ""),
        ("beruf", Field::JobTitle, ""),
    ];
    let (_, field, label) = suggestions
        .iter()
        .find(|(part, _, _)| folded.contains(part))?;
    Some(Target {
        field: *field,
        slot: 1,
        label: (*label).to_owned(),
    })
}
