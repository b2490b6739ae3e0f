//! Form and check digits of each country's VAT ids, after the countries' published rules as
//! collected in the European Commission's "VIES VAT number structure".

use super::super::ValueRefusal;
use super::super::iban::mod_97;

/// Checks the number after the two letters in front.
pub(super) fn check(prefix: &str, number: &str) -> Result<(), ValueRefusal> {
    let fits = match prefix {
        "AT" => austria(number),
        "BE" => belgium(number),
        "BG" => bulgaria(number),
        "CH" => switzerland(number),
        "CY" => cyprus(number),
        "CZ" => czechia(number),
        "DE" => numeric(number, 9).map(|d| d[0] != 0 && mod_11_10(&d)),
        "DK" => numeric(number, 8)
            .map(|d| d[0] != 0 && weighted(&d, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)),
        "EE" => numeric(number, 9)
            .map(|d| weighted(&d, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10)),
        "EL" => greece(number),
        "ES" => spain(number),
        "FI" => {
            numeric(number, 8).map(|d| weighted(&d, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11))
        }
        "FR" => france(number),
        "GB" | "XI" => united_kingdom(number),
        "HR" => numeric(number, 11).map(|d| mod_11_10(&d)),
        "HU" => {
            numeric(number, 8).map(|d| weighted(&d, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10))
        }
        "IE" => ireland(number),
        "IT" => numeric(number, 11).map(|d| d[..7].iter().any(|&digit| digit != 0) && luhn(&d)),
        "LT" => lithuania(number),
        "LU" => numeric(number, 8).map(|d| value(&d[..6]) % 89 == value(&d[6..])),
        "LV" => latvia(number),
        "MT" => numeric(number, 8)
            .map(|d| d[0] != 0 && weighted(&d, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37)),
        "NL" => netherlands(number),
        "PL" => {
            numeric(number, 10).map(|d| weighted(&d, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == d[9])
        }
        "PT" => numeric(number, 9).map(|d| d[0] != 0 && descending_check(&d, 9) % 10 == d[8]),
        "RO" => romania(number),
        "SE" => numeric(number, 12).map(|d| d[10..] == [0, 1] && luhn(&d[..10])),
        "SI" => numeric(number, 8).map(|d| {
            let check = 11 - weighted(&d, &[8, 7, 6, 5, 4, 3, 2]) % 11;
            d[0] != 0 && check != 11 && check % 10 == d[7]
        }),
        "SK" => numeric(number, 10)
            .map(|d| d[0] != 0 && matches!(d[2], 2..=4 | 7..=9) && value(&d).is_multiple_of(11)),
        _ => return Err(ValueRefusal::VatIdCountry),
    };
    match fits {
        Some(true) => Ok(()),
        Some(false) => Err(ValueRefusal::VatIdChecksum),
        None => Err(ValueRefusal::VatIdMalformed),
    }
}

/// The digits of a text of exactly that many digits.
fn numeric(text: &str, length: usize) -> Option<Vec<u32>> {
    let digits = digits(text)?;
    (digits.len() == length).then_some(digits)
}

fn digits(text: &str) -> Option<Vec<u32>> {
    text.chars()
        .map(|character| character.to_digit(10))
        .collect()
}

fn value(digits: &[u32]) -> u64 {
    digits
        .iter()
        .fold(0, |value, &digit| value * 10 + u64::from(digit))
}

/// Each digit times its weight; digits beyond the weights do not count.
fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits
        .iter()
        .zip(weights)
        .map(|(digit, weight)| digit * weight)
        .sum()
}

/// Weights falling by one from `first`, over all but the last digit: what is missing to 11.
fn descending_check(digits: &[u32], first: u32) -> u32 {
    let body = digits.split_last().map_or(&[][..], |(_, body)| body);
    let sum: u32 = body
        .iter()
        .zip((1..=first).rev())
        .map(|(digit, weight)| digit * weight)
        .sum();
    (11 - sum % 11) % 11
}

fn luhn(digits: &[u32]) -> bool {
    luhn_sum(digits).is_multiple_of(10)
}

/// Luhn's sum, the last digit being the check digit.
fn luhn_sum(digits: &[u32]) -> u32 {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, &digit)| {
            if index % 2 == 1 {
                doubled(digit)
            } else {
                digit
            }
        })
        .sum()
}

/// ISO 7064 MOD 11,10.
fn mod_11_10(digits: &[u32]) -> bool {
    let Some((last, body)) = digits.split_last() else {
        return false;
    };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (product + digit) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    (11 - product) % 10 == *last
}

fn austria(number: &str) -> Option<bool> {
    let d = numeric(number.strip_prefix('U')?, 8)?;
    let sum: u32 = d[..7]
        .iter()
        .enumerate()
        .map(|(index, &digit)| {
            if index % 2 == 1 {
                digit * 2 / 10 + digit * 2 % 10
            } else {
                digit
            }
        })
        .sum();
    Some((10 - (sum + 4) % 10) % 10 == d[7])
}

fn belgium(number: &str) -> Option<bool> {
    let padded = if number.len() == 9 {
        format!("0{number}")
    } else {
        number.to_owned()
    };
    let d = numeric(&padded, 10)?;
    Some(d[0] <= 1 && value(&d[..8]) != 0 && 97 - value(&d[..8]) % 97 == value(&d[8..]))
}

fn bulgaria(number: &str) -> Option<bool> {
    let d = digits(number)?;
    match d.len() {
        9 => {
            let first = weighted(&d, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
            let second = weighted(&d, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11;
            Some(if first == 10 { second % 10 } else { first } == d[8])
        }
        10 => {
            let citizen = weighted(&d, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10;
            let foreigner = weighted(&d, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10;
            let other = (11 - weighted(&d, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11;
            Some([citizen, foreigner, other].contains(&d[9]))
        }
        _ => None,
    }
}

fn switzerland(number: &str) -> Option<bool> {
    let number = number.strip_prefix('E')?;
    let number = ["MWST", "TVA", "IVA", "TPV"]
        .iter()
        .find_map(|suffix| number.strip_suffix(suffix))
        .unwrap_or(number);
    let d = numeric(number, 9)?;
    Some((11 - weighted(&d, &[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == d[8])
}

fn cyprus(number: &str) -> Option<bool> {
    let (body, letter) = number.split_at_checked(8)?;
    let letter = single_capital(letter)?;
    let d = numeric(body, 8)?;
    const AT_ODD_PLACES: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let sum: u32 = d
        .iter()
        .enumerate()
        .filter_map(|(index, &digit)| {
            if index % 2 == 1 {
                Some(digit)
            } else {
                AT_ODD_PLACES.get(usize::try_from(digit).ok()?).copied()
            }
        })
        .sum();
    Some(value(&d[..2]) != 12 && sum % 26 == letter)
}

/// The place of a single capital letter in the alphabet, from 0.
fn single_capital(text: &str) -> Option<u32> {
    match text.as_bytes() {
        [letter @ b'A'..=b'Z'] => Some(u32::from(letter - b'A')),
        _ => None,
    }
}

fn czechia(number: &str) -> Option<bool> {
    let d = digits(number)?;
    match d.len() {
        8 => {
            let check = descending_check(&d, 8);
            Some(d[0] != 9 && (if check == 0 { 1 } else { check }) % 10 == d[7])
        }
        9 if d[0] == 6 => {
            let sum = weighted(&d[1..], &[8, 7, 6, 5, 4, 3, 2]) % 11;
            Some(8 - (10 - i64::from(sum)).rem_euclid(11) == i64::from(d[8]))
        }
        // A birth number from before 1954, which has no check digit.
        9 => Some(value(&d[..2]) <= 53),
        10 => Some(value(&d[..9]) % 11 % 10 == u64::from(d[9])),
        _ => None,
    }
}

fn greece(number: &str) -> Option<bool> {
    let padded = if number.len() == 8 {
        format!("0{number}")
    } else {
        number.to_owned()
    };
    let d = numeric(&padded, 9)?;
    let sum = d[..8].iter().fold(0, |sum, digit| sum * 2 + digit) * 2;
    Some(sum % 11 % 10 == d[8])
}

fn spain(number: &str) -> Option<bool> {
    const OF_PERSONS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    const OF_COMPANIES: &[u8; 10] = b"JABCDEFGHI";
    let bytes = number.as_bytes();
    let [first, body @ .., last] = bytes else {
        return None;
    };
    let body = std::str::from_utf8(body).ok()?;
    let d = numeric(body, 7)?;
    let letter_of = |number: u64| {
        usize::try_from(number % 23)
            .ok()
            .map(|index| OF_PERSONS[index] == *last)
    };
    match first {
        b'0'..=b'9' => letter_of(u64::from(first - b'0') * 10_000_000 + value(&d)),
        b'X'..=b'Z' => letter_of(u64::from(first - b'X') * 10_000_000 + value(&d)),
        b'K' | b'L' | b'M' => letter_of(value(&d)),
        b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W' => {
            let with_zero: Vec<u32> = d.iter().copied().chain([0]).collect();
            let check = (10 - luhn_sum(&with_zero) % 10) % 10;
            let as_digit = last.is_ascii_digit().then(|| u32::from(last - b'0')) == Some(check);
            let as_letter = OF_COMPANIES.get(usize::try_from(check).ok()?) == Some(last);
            Some(match first {
                b'A' | b'B' | b'E' | b'H' => as_digit,
                b'N' | b'P'..=b'S' | b'W' => as_letter,
                _ => as_digit || as_letter,
            })
        }
        _ => None,
    }
}

fn france(number: &str) -> Option<bool> {
    const KEY_LETTERS: &[u8; 34] = b"0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let (key, siren) = number.split_at_checked(2)?;
    let d = numeric(siren, 9)?;
    let places: Vec<u64> = key
        .bytes()
        .map(|byte| {
            KEY_LETTERS
                .iter()
                .position(|letter| *letter == byte)
                .and_then(|at| u64::try_from(at).ok())
        })
        .collect::<Option<_>>()?;
    let [first, second] = places[..] else {
        return None;
    };
    let siren = value(&d);
    // Monaco's numbers begin with 000 and are no SIREN.
    let is_siren = siren < 1_000_000 || luhn(&d);
    let key_fits = if first < 10 && second < 10 {
        (siren * 100 + 12) % 97 == first * 10 + second
    } else {
        let check = if first < 10 {
            first * 24 + second - 10
        } else {
            first * 34 + second - 100
        };
        (siren + 1 + check / 11) % 11 == check % 11
    };
    Some(is_siren && key_fits)
}

fn united_kingdom(number: &str) -> Option<bool> {
    let office = |rest: &str, allowed: std::ops::Range<u64>| {
        numeric(rest, 3).map(|d| allowed.contains(&value(&d)))
    };
    if let Some(rest) = number.strip_prefix("GD") {
        return office(rest, 0..500);
    }
    if let Some(rest) = number.strip_prefix("HA") {
        return office(rest, 500..1_000);
    }
    let d = digits(number)?;
    if d.len() != 9 && d.len() != 12 {
        return None;
    }
    let remainder = weighted(&d[..9], &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    // Numbers given out since 2010 are off by 42 or 55.
    Some(remainder == 0 || (value(&d[..3]) >= 100 && matches!(remainder, 42 | 55)))
}

fn ireland(number: &str) -> Option<bool> {
    const CHECK_LETTERS: &[u8; 23] = b"WABCDEFGHIJKLMNOPQRSTUV";
    let fits = |body: &[u32], second: u32, letter: u8| {
        let sum = weighted(body, &[8, 7, 6, 5, 4, 3, 2]) + second * 9;
        usize::try_from(sum % 23).is_ok_and(|index| CHECK_LETTERS[index] == letter)
    };
    let bytes = number.as_bytes();
    let new_body = number.get(..7).and_then(digits);
    match (bytes, new_body) {
        ([.., letter], Some(d)) if bytes.len() == 8 => Some(fits(&d, 0, *letter)),
        ([.., letter, second @ (b'A'..=b'I' | b'W')], Some(d)) if bytes.len() == 9 => {
            let second = if *second == b'W' {
                0
            } else {
                u32::from(second - b'A') + 1
            };
            Some(fits(&d, second, *letter))
        }
        // Until 1990: a digit, a letter or sign, five digits, the check letter.
        ([first @ b'0'..=b'9', b'A'..=b'Z' | b'+' | b'*', .., letter], None)
            if bytes.len() == 8 =>
        {
            let mut d = vec![0];
            d.extend(numeric(number.get(2..7)?, 5)?);
            d.push(u32::from(first - b'0'));
            Some(fits(&d, 0, *letter))
        }
        _ => None,
    }
}

fn lithuania(number: &str) -> Option<bool> {
    let d = digits(number)?;
    let (last, body) = d.split_last()?;
    let marks_company = match d.len() {
        9 => d[7] == 1,
        12 => d[10] == 1,
        _ => return None,
    };
    let sum_from = |start: u32| {
        body.iter()
            .zip(start..)
            .map(|(digit, place)| digit * (1 + place % 9))
            .sum::<u32>()
            % 11
    };
    let check = if sum_from(0) == 10 {
        sum_from(2) % 10
    } else {
        sum_from(0)
    };
    Some(marks_company && check == *last)
}

fn latvia(number: &str) -> Option<bool> {
    let d = numeric(number, 11)?;
    Some(if d[0] > 3 {
        weighted(&d, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
    } else if d[..2] == [3, 2] {
        true // personal codes since 2017 have no check digit
    } else {
        (1 + weighted(&d, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == d[10]
    })
}

fn netherlands(number: &str) -> Option<bool> {
    let (body, suffix) = number.split_once('B')?;
    let d = numeric(body, 9)?;
    numeric(suffix, 2)?;
    let eleven_test = weighted(&d, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11 == d[8];
    // Sole traders since 2020.
    let of_sole_trader = mod_97(b"NL".iter().copied().chain(number.bytes())) == 1;
    Some(eleven_test || of_sole_trader)
}

fn romania(number: &str) -> Option<bool> {
    let d = digits(number)?;
    if d.len() == 13 {
        let check = weighted(&d, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
        return Some((if check == 10 { 1 } else { check }) == d[12]);
    }
    if !(2..=10).contains(&d.len()) {
        return None;
    }
    let (last, body) = d.split_last()?;
    let sum: u32 = body
        .iter()
        .rev()
        .zip([2, 3, 5, 7, 1, 2, 3, 5, 7])
        .map(|(digit, weight)| digit * weight)
        .sum();
    Some(d[0] != 0 && sum * 10 % 11 % 10 == *last)
}

#[cfg(test)]
mod tests {
    use super::super::VatId;
    use super::*;

    #[test]
    fn an_independent_judge_agrees() {
        // Random numbers and single wrong digits, judged by python-stdnum 2.2; without those where
        // only the birth date inside the number, or a letter that VIES excludes, tells them apart.
        let lines: Vec<&str> = include_str!("vectors.txt").lines().collect();
        assert!(lines.len() > 400);
        let disagreements: Vec<&str> = lines
            .into_iter()
            .filter(|line| {
                let (id, verdict) = line.split_once(' ').expect("an id and a verdict");
                let (prefix, number) = id.split_at(2);
                check(prefix, number).is_ok() != (verdict == "valid")
            })
            .collect();
        assert!(disagreements.is_empty(), "{disagreements:?}");
    }

    #[test]
    fn blanks_points_and_small_letters_are_read() {
        for (typed, id) in [
            ("de 136.695.976", "DE136695976"),
            ("GR 094259216", "EL094259216"),
            ("CHE-107.787.577 MWST", "CHE107787577MWST"),
        ] {
            assert_eq!(VatId::parse(typed).map(String::from), Ok(id.to_owned()));
        }
    }

    #[test]
    fn the_reason_of_a_refusal_is_told() {
        for (text, refusal) in [
            ("", ValueRefusal::VatIdCountry),
            ("136695976", ValueRefusal::VatIdCountry),
            ("US123456789", ValueRefusal::VatIdCountry),
            ("ÄÖ136695976", ValueRefusal::VatIdCountry),
            ("DE13669597", ValueRefusal::VatIdMalformed),
            ("ESÄ1234567Ö", ValueRefusal::VatIdMalformed),
            ("CY1234567é", ValueRefusal::VatIdMalformed),
            ("DE136695975", ValueRefusal::VatIdChecksum),
        ] {
            assert_eq!(VatId::parse(text), Err(refusal), "{text}");
        }
    }

    #[test]
    fn no_text_of_any_length_brings_the_check_down() {
        let prefixes = [
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB",
            "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
            "SK",
        ];
        for prefix in prefixes {
            for length in 0..20 {
                for filling in ["0", "9", "A", "é", "0A", "U0", "E9", "B1"] {
                    let number: String = filling.chars().cycle().take(length).collect();
                    assert_ne!(check(prefix, &number), Err(ValueRefusal::VatIdCountry));
                }
            }
        }
    }
}
