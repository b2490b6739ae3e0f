//! Amounts as people type them: `1.234,50`, `1,234.50`, `1'234.50`, `€ 12,50`, `=3*45`.

use rust_decimal::Decimal;

use super::ValueRefusal;
use super::decimal::canonical;

/// Which sign stands before the decimals where a text leaves it open (`1.234`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// As in English: `1,234.50`.
    Point,
    /// As in German: `1.234,50`.
    Comma,
}

/// More than any amount or sum that a person types into a field.
const MOST_CHARACTERS: usize = 120;
/// More brackets inside brackets than anybody types; bounds the depth of the reading.
const DEEPEST: u32 = 20;

/// Reads an amount, or after `=` a sum of amounts with `+ - * /` and brackets.
///
/// Where both signs occur, the last one stands before the decimals; a sign that occurs several
/// times groups thousands; a single sign with exactly three digits after it is read as the
/// locale reads it; any other single sign stands before the decimals.
///
/// # Errors
/// `value-amount-malformed` if it cannot be read, `value-amount-out-of-range` if a result is too
/// large or a divisor is nothing.
pub fn read_amount(text: &str, sign: DecimalSign) -> Result<Decimal, ValueRefusal> {
    if text.chars().count() > MOST_CHARACTERS {
        return Err(ValueRefusal::AmountMalformed);
    }
    let text = without_currency(text.trim());
    let Some(sum) = text.strip_prefix('=') else {
        return read_signed(text, sign);
    };
    let mut reader = SumReader {
        rest: sum,
        sign,
        depth: 0,
    };
    let result = reader.sum()?;
    if reader.peek().is_some() {
        return Err(ValueRefusal::AmountMalformed);
    }
    Ok(canonical(result))
}

/// Takes a currency's sign or code off either end.
fn without_currency(text: &str) -> &str {
    let is_currency_sign = |c: char| matches!(c, '$' | '¢'..='¥' | '\u{20A0}'..='\u{20CF}');
    let text = text.trim_matches(|c: char| is_currency_sign(c) || c.is_whitespace());
    let head = text.get(..3).zip(text.get(3..));
    let tail = text
        .len()
        .checked_sub(3)
        .and_then(|cut| text.get(cut..).zip(text.get(..cut)));
    [head, tail]
        .into_iter()
        .flatten()
        .find(|(code, _)| super::CurrencyCode::parse(code).is_ok())
        .map_or(text, |(_, rest)| rest.trim())
}

fn read_signed(text: &str, sign: DecimalSign) -> Result<Decimal, ValueRefusal> {
    let text = text.trim();
    let negative = text.strip_prefix(['-', '−']);
    let unsigned = negative.unwrap_or_else(|| text.strip_prefix('+').unwrap_or(text));
    let number = read_unsigned(without_currency(unsigned), sign)?;
    Ok(if negative.is_some() {
        canonical(-number)
    } else {
        number
    })
}

/// Reads digits with signs for thousands and decimals among them.
fn read_unsigned(text: &str, sign: DecimalSign) -> Result<Decimal, ValueRefusal> {
    // Blanks of every width and apostrophes only ever group.
    let text: String = text
        .trim()
        .chars()
        .map(|c| {
            if c.is_whitespace() || matches!(c, '’' | '\u{202F}') {
                '\''
            } else {
                c
            }
        })
        .collect();
    let decimal_at = decimal_sign_position(&text, sign);
    let (whole, fraction) = match decimal_at {
        Some(at) => (text.get(..at), text.get(at + 1..)),
        None => (Some(text.as_str()), Some("")),
    };
    let (whole, fraction) = (whole.unwrap_or_default(), fraction.unwrap_or_default());
    let whole = without_groups(whole).ok_or(ValueRefusal::AmountMalformed)?;
    if !fraction.bytes().all(|b| b.is_ascii_digit()) || (whole.is_empty() && fraction.is_empty()) {
        return Err(ValueRefusal::AmountMalformed);
    }
    let whole = if whole.is_empty() { "0" } else { &whole };
    let fraction = if fraction.is_empty() { "0" } else { fraction };
    super::decimal::parse_plain(&format!("{whole}.{fraction}"))
}

/// Where the sign before the decimals stands, if there is one.
fn decimal_sign_position(text: &str, sign: DecimalSign) -> Option<usize> {
    let last_point = text.rfind('.');
    let last_comma = text.rfind(',');
    let single = |at: usize| {
        let mark = text.get(at..=at).unwrap_or_default();
        let occurs_once = text.matches(mark).count() == 1;
        let is_usual = mark == (if sign == DecimalSign::Point { "." } else { "," });
        let before = text.get(..at).unwrap_or_default();
        let groups_thousands = text.len() - at - 1 == 3
            && (1..=3).contains(&before.trim_start_matches('0').len())
            && !before.starts_with('0');
        (occurs_once && (is_usual || !groups_thousands)).then_some(at)
    };
    match (last_point, last_comma) {
        (Some(point), Some(comma)) => Some(point.max(comma)),
        (Some(at), None) | (None, Some(at)) => single(at),
        (None, None) => None,
    }
}

/// The digits of a whole number, if its groups are parted by one sign and are of three digits, or
/// as in India of two with three at the end.
fn without_groups(whole: &str) -> Option<String> {
    let mut marks = whole.chars().filter(|c| !c.is_ascii_digit());
    let Some(mark) = marks.next() else {
        return Some(whole.to_owned());
    };
    if !matches!(mark, '.' | ',' | '\'') || marks.any(|other| other != mark) {
        return None;
    }
    let lengths: Vec<usize> = whole.split(mark).map(str::len).collect();
    let [first, middle @ .., 3] = lengths.as_slice() else {
        return None;
    };
    let in_groups_of =
        |length: usize| (1..=length).contains(first) && middle.iter().all(|group| *group == length);
    (in_groups_of(3) || (mark == ',' && in_groups_of(2))).then(|| whole.replace(mark, ""))
}

/// Reads a sum by descent: products in sums, signs and brackets in products.
struct SumReader<'text> {
    rest: &'text str,
    sign: DecimalSign,
    depth: u32,
}

impl SumReader<'_> {
    fn sum(&mut self) -> Result<Decimal, ValueRefusal> {
        let mut total = self.product()?;
        while let Some(operator) = self.take(|c| matches!(c, '+' | '-' | '−')) {
            let term = self.product()?;
            let next = if operator == '+' {
                total.checked_add(term)
            } else {
                total.checked_sub(term)
            };
            total = next.ok_or(ValueRefusal::AmountOutOfRange)?;
        }
        Ok(total)
    }

    fn product(&mut self) -> Result<Decimal, ValueRefusal> {
        let mut total = self.factor()?;
        while let Some(operator) = self.take(|c| matches!(c, '*' | '×' | 'x' | '/' | '÷' | ':')) {
            let factor = self.factor()?;
            let next = if matches!(operator, '/' | '÷' | ':') {
                total.checked_div(factor)
            } else {
                total.checked_mul(factor)
            };
            total = next.ok_or(ValueRefusal::AmountOutOfRange)?;
        }
        Ok(total)
    }

    fn factor(&mut self) -> Result<Decimal, ValueRefusal> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(ValueRefusal::AmountMalformed);
        }
        let factor = if self.take(|c| matches!(c, '-' | '−')).is_some() {
            self.factor().map(|number| -number)
        } else if self.take(|c| c == '(').is_some() {
            self.bracket()
        } else {
            self.number()
        };
        self.depth -= 1;
        factor
    }

    fn bracket(&mut self) -> Result<Decimal, ValueRefusal> {
        let inner = self.sum()?;
        self.take(|c| c == ')')
            .map(|_| inner)
            .ok_or(ValueRefusal::AmountMalformed)
    }

    fn number(&mut self) -> Result<Decimal, ValueRefusal> {
        self.rest = self.rest.trim_start();
        let belongs = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’');
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        self.rest = rest;
        read_unsigned(number, self.sign)
    }

    fn peek(&self) -> Option<char> {
        self.rest.trim_start().chars().next()
    }

    fn take(&mut self, wanted: impl Fn(char) -> bool) -> Option<char> {
        let next = self.peek().filter(|c| wanted(*c))?;
        self.rest = self
            .rest
            .trim_start()
            .get(next.len_utf8()..)
            .unwrap_or_default();
        Some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, sign: DecimalSign) -> String {
        read_amount(text, sign).map_or_else(|refusal| refusal.code().to_owned(), |n| n.to_string())
    }

    #[test]
    fn amounts_are_read_in_both_ways_of_writing() {
        for (text, amount) in [
            ("1.234,50", "1234.5"),
            ("1,234.50", "1234.5"),
            ("1'234.50", "1234.5"),
            ("1 234,50", "1234.5"),
            ("1\u{202F}234\u{202F}567,5", "1234567.5"),
            ("12,5", "12.5"),
            ("12.5", "12.5"),
            ("12.3456", "12.3456"),
            ("0.125", "0.125"),
            ("0,125", "0.125"),
            ("1234.567", "1234.567"),
            ("1.234.567", "1234567"),
            (",5", "0.5"),
            ("5.", "5"),
            ("-12,50", "-12.5"),
            ("−0", "0"),
            ("€ 12,50", "12.5"),
            ("-€12.50", "-12.5"),
            ("12.50 EUR", "12.5"),
            ("CHF 1'000.-", "value-amount-malformed"),
            ("£1,000", "1000"),
            ("12,34,567.89", "1234567.89"),
        ] {
            let sign = if text == "£1,000" {
                DecimalSign::Point
            } else {
                DecimalSign::Comma
            };
            assert_eq!(read(text, sign), amount, "{text}");
            if text != "£1,000" {
                assert_eq!(read(text, DecimalSign::Point), amount, "{text} in English");
            }
        }
    }

    #[test]
    fn three_digits_after_a_single_sign_are_read_as_the_locale_reads_them() {
        assert_eq!(read("1.234", DecimalSign::Comma), "1234");
        assert_eq!(read("1.234", DecimalSign::Point), "1.234");
        assert_eq!(read("1,234", DecimalSign::Comma), "1.234");
        assert_eq!(read("1,234", DecimalSign::Point), "1234");
    }

    #[test]
    fn sums_are_worked_out_exactly() {
        for (text, amount) in [
            ("=3*45", "135"),
            ("=1+2*3", "7"),
            ("=(1+2)*3", "9"),
            ("= 0,1 + 0,2", "0.3"),
            ("=-2*-3", "6"),
            ("=10/4", "2.5"),
            ("=10÷4×2", "5"),
            ("=1.234,50-34,50", "1200"),
            ("=2(3)", "value-amount-malformed"),
            ("=", "value-amount-malformed"),
            ("=1+", "value-amount-malformed"),
            ("=(1", "value-amount-malformed"),
            ("=1)", "value-amount-malformed"),
            ("=-2", "-2"),
            ("=5+-2", "3"),
            ("=2*-(1+2)", "-6"),
            ("=1/0", "value-amount-out-of-range"),
            ("=cmd|' /C calc'!A0", "value-amount-malformed"),
        ] {
            assert_eq!(read(text, DecimalSign::Comma), amount, "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            " ",
            "-",
            "abc",
            "1e5",
            "0x10",
            "1.2.3",
            "1,2,3",
            "12.34.567",
            "1..2",
            "NaN",
            "1,234.5,6",
            "٣",
            "1-2",
            "--1",
            "1x234",
            "1;234",
            "1-234",
        ] {
            assert_eq!(
                read(text, DecimalSign::Point),
                "value-amount-malformed",
                "{text}"
            );
        }
    }

    #[test]
    fn brackets_without_end_do_not_bring_the_reader_down() {
        assert_eq!(
            read(&format!("={}", "(".repeat(100)), DecimalSign::Point),
            "value-amount-malformed"
        );
        assert_eq!(
            read(&format!("={}1", "-".repeat(100)), DecimalSign::Point),
            "value-amount-malformed"
        );
        assert_eq!(
            read(&"9".repeat(1_000_000), DecimalSign::Point),
            "value-amount-malformed"
        );
    }

    #[test]
    fn the_longest_text_and_the_deepest_brackets_are_still_read() {
        let padded = |length: usize| format!("1{}", " ".repeat(length - 1));
        assert_eq!(read(&padded(MOST_CHARACTERS), DecimalSign::Point), "1");
        let too_long = padded(MOST_CHARACTERS + 1);
        assert_eq!(
            read(&too_long, DecimalSign::Point),
            "value-amount-malformed"
        );
        let nested =
            |brackets: usize| format!("={}1{}", "(".repeat(brackets), ")".repeat(brackets));
        assert_eq!(read(&nested(19), DecimalSign::Point), "1");
        assert_eq!(
            read(&nested(20), DecimalSign::Point),
            "value-amount-malformed"
        );
        // What was closed does not count: a long sum is no deep one.
        let long = format!("={}1", "(1)+".repeat(25));
        assert_eq!(read(&long, DecimalSign::Point), "26");
    }

    proptest! {
        #[test]
        fn an_amount_written_with_groups_reads_back(minor in -99_999_999_999_i64..99_999_999_999) {
            let plain = Decimal::new(minor, 2).to_string();
            let (whole, cents) = plain.split_once('.').expect("two decimals");
            let (minus, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
            for (group, decimal, sign) in [(",", ".", DecimalSign::Point), (".", ",", DecimalSign::Comma),
                ("'", ".", DecimalSign::Point), ("\u{A0}", ",", DecimalSign::Comma)] {
                let reversed: Vec<char> = digits.chars().rev().collect();
                let grouped: Vec<String> = reversed.chunks(3).map(|chunk| chunk.iter().rev().collect()).rev().collect();
                let text = format!("{minus}{}{decimal}{cents}", grouped.join(group));
                prop_assert_eq!(read_amount(&text, sign), Ok(canonical(Decimal::new(minor, 2))), "{}", text);
                let other = if sign == DecimalSign::Point { DecimalSign::Comma } else { DecimalSign::Point };
                prop_assert_eq!(read_amount(&text, other), read_amount(&text, sign));
            }
        }

        #[test]
        fn no_text_brings_the_reader_down(text in "[=0-9.,'()*/+x€ -]{0,40}") {
            let _ = read_amount(&text, DecimalSign::Point);
        }
    }
}
