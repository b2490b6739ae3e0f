//! IBANs (ISO 13616), with the check digits of ISO 7064 MOD 97-10.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ValueRefusal;

/// An IBAN in capitals without blanks.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema, ts_rs::TS,
)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String")]
#[ts(type = "string")]
pub struct Iban(String);

/// Lengths by country, SWIFT IBAN registry; countries that are not listed need 15 to 34.
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 \
    CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 \
    HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 \
    ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 \
    SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

impl Iban {
    /// Reads an IBAN with or without blanks, in capitals or small letters.
    ///
    /// # Errors
    /// `value-iban-malformed` if the characters or the length cannot be right for its country,
    /// `value-iban-checksum` if the check digits do not fit: a digit is wrong or two changed places.
    pub fn parse(text: &str) -> Result<Self, ValueRefusal> {
        let compact: String = text
            .chars()
            .filter(|character| !character.is_whitespace() && *character != '-')
            .map(|character| character.to_ascii_uppercase())
            .collect();
        if !is_well_formed(&compact) {
            return Err(ValueRefusal::IbanMalformed);
        }
        let (front, account) = compact.split_at(4);
        if mod_97(account.bytes().chain(front.bytes())) != 1 {
            return Err(ValueRefusal::IbanChecksum);
        }
        Ok(Self(compact))
    }

    /// The IBAN without blanks, as files and payment codes want it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The country it begins with.
    #[must_use]
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// In groups of four, as people read it.
    #[must_use]
    pub fn grouped(&self) -> String {
        let mut grouped = String::with_capacity(self.0.len() + self.0.len() / 4);
        for (index, character) in self.0.chars().enumerate() {
            if index > 0 && index % 4 == 0 {
                grouped.push(' ');
            }
            grouped.push(character);
        }
        grouped
    }
}

fn is_well_formed(compact: &str) -> bool {
    let letters_or_digits = compact.bytes().all(|b| b.is_ascii_alphanumeric());
    let begins_well = compact.len() > 4
        && compact.bytes().take(2).all(|b| b.is_ascii_uppercase())
        && compact.bytes().skip(2).take(2).all(|b| b.is_ascii_digit());
    if !letters_or_digits || !begins_well {
        return false;
    }
    let wanted = LENGTHS
        .split_ascii_whitespace()
        .find_map(|entry| entry.strip_prefix(compact.get(..2)?)?.parse::<usize>().ok());
    wanted.map_or((15..=34).contains(&compact.len()), |length| {
        compact.len() == length
    })
}

/// ISO 7064 MOD 97-10 of digits and capital letters, letters counting from A = 10.
pub(super) fn mod_97(characters: impl Iterator<Item = u8>) -> u32 {
    characters.fold(0, |remainder, byte| match byte {
        b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
        b'A'..=b'Z' => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
        _ => remainder,
    })
}

impl fmt::Display for Iban {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for Iban {
    type Error = ValueRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Iban> for String {
    fn from(iban: Iban) -> Self {
        iban.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The examples of the SWIFT registry.
    const EXAMPLES: [&str; 8] = [
        "GB29 NWBK 6016 1331 9268 19",
        "DE89 3704 0044 0532 0130 00",
        "CH93 0076 2011 6238 5295 7",
        "FR14 2004 1010 0505 0001 3M02 606",
        "NO93 8601 1117 947",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "NL91 ABNA 0417 1643 00",
        "AT61 1904 3002 3457 3201",
    ];

    #[test]
    fn the_registrys_examples_are_read() {
        for text in EXAMPLES {
            let iban = Iban::parse(&text.to_lowercase()).expect(text);
            assert_eq!(iban.grouped(), text);
            assert_eq!(iban.country(), &text[..2]);
        }
    }

    #[test]
    fn wrong_lengths_and_characters_are_refused() {
        for text in [
            "",
            "DE",
            "DE8937040044053201300",
            "DE893704004405320130001",
            "8937040044053201300000",
            "DE89 3704 0044 0532 0130 0ß",
        ] {
            assert_eq!(
                Iban::parse(text),
                Err(ValueRefusal::IbanMalformed),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_noticed(example in 0..EXAMPLES.len(), position in 2..15_usize, by in 1..10_u8) {
            let mut bytes = EXAMPLES[example].replace(' ', "").into_bytes();
            prop_assume!(bytes[position].is_ascii_digit());
            bytes[position] = b'0' + (bytes[position] - b'0' + by) % 10;
            let text = String::from_utf8(bytes).expect("ASCII");
            prop_assert_eq!(Iban::parse(&text), Err(ValueRefusal::IbanChecksum));
        }
    }
}
