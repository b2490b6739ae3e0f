//! Breaks text into lines that fit a width; a word that is too long for any line is broken as well.

use unicode_segmentation::UnicodeSegmentation;

use super::{
    fonts::FaceId,
    shaping::{Figures, ShapedLine, Shaper, direction},
};

/// More signs than any line of the page holds: what lies behind them in a word need not be measured.
const MOST_SIGNS: usize = 400;
/// Letters that stay together on each side of a break inside a word.
const FEWEST_LETTERS: usize = 3;

/// A place where a line may end.
#[derive(Clone, Copy)]
struct Break {
    /// Where the drawn part of the line ends.
    visible: usize,
    /// Where the next line begins.
    next: usize,
    /// Whether a hyphen is drawn at the end.
    hyphen: bool,
}

/// Breaks a [printable](super::printable::printable) text into shaped lines of at most `width` ems.
///
/// A line end in the text ends a line. A sign that is wider than the width gets a line of its own.
pub(super) fn wrap(
    shaper: &mut Shaper<'_>,
    text: &str,
    face: FaceId,
    figures: Figures,
    width: f64,
) -> Vec<ShapedLine> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = paragraph.trim_end();
        let whole = shaper.shape(paragraph, face, figures, None);
        if whole.advance <= width {
            lines.push(whole);
            continue;
        }
        let level = direction(paragraph);
        for line in broken(shaper, paragraph, &whole, face, width) {
            lines.push(shaper.shape(&line, face, figures, level));
        }
    }
    lines
}

fn broken(
    shaper: &mut Shaper<'_>,
    text: &str,
    whole: &ShapedLine,
    face: FaceId,
    width: f64,
) -> Vec<String> {
    let hyphen = shaper.shape("-", face, Figures::Proportional, None).advance;
    let ruler = Ruler::of(text, whole, hyphen);
    let breaks = breaks(text);
    let mut upcoming = breaks.as_slice();
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        while upcoming.first().is_some_and(|known| known.next <= start) {
            upcoming = &upcoming[1..];
        }
        let fitting = upcoming
            .iter()
            .take_while(|known| ruler.width(start, **known) <= width)
            .last()
            .copied();
        let end = fitting.unwrap_or_else(|| inside_word(text, &ruler, start, width));
        let mut line: String = text[start..end.visible]
            .chars()
            .filter(|character| !matches!(character, '\u{AD}' | '\u{200B}'))
            .collect();
        if end.hyphen {
            line.push('-');
        }
        lines.push(line);
        let rest = &text[end.next..];
        start = text.len() - rest.trim_start_matches(is_space).len();
    }
    lines
}

/// Measures parts of a line that was shaped as a whole.
struct Ruler {
    /// The width before each byte of the text, in ems.
    before: Vec<f64>,
    hyphen: f64,
}

impl Ruler {
    fn of(text: &str, whole: &ShapedLine, hyphen: f64) -> Self {
        let mut advances = vec![0.0; text.len() + 1];
        for run in &whole.runs {
            for glyph in &run.glyphs {
                if let Some(advance) = advances.get_mut(run.start + glyph.says.start) {
                    *advance += glyph.advance;
                }
            }
        }
        let mut pen = 0.0;
        let before = advances
            .into_iter()
            .map(|advance| {
                let here = pen;
                pen += advance;
                here
            })
            .collect();
        Self { before, hyphen }
    }

    fn width(&self, start: usize, end: Break) -> f64 {
        let at = |byte: usize| self.before.get(byte).copied().unwrap_or(0.0);
        at(end.visible) - at(start) + if end.hyphen { self.hyphen } else { 0.0 }
    }
}

/// The last place inside the first word where a line of this width can end.
fn inside_word(text: &str, ruler: &Ruler, start: usize, width: f64) -> Break {
    let rest = &text[start..];
    let signs: Vec<usize> = rest
        .grapheme_indices(true)
        .take(MOST_SIGNS)
        .take_while(|(_, sign)| *sign != " ")
        .map(|(offset, _)| start + offset)
        .collect();
    let end = rest
        .grapheme_indices(true)
        .nth(signs.len())
        .map_or(text.len(), |(offset, _)| start + offset);
    let letters = text[start..end]
        .chars()
        .all(|c| c.is_alphabetic() || c == '\u{AD}');
    let first = signs.get(1).copied().unwrap_or(end);
    let at = |byte: usize, hyphen: bool| Break {
        visible: byte,
        next: byte,
        hyphen,
    };
    let kept_together = signs.len().saturating_sub(FEWEST_LETTERS);
    let hyphenated = signs
        .iter()
        .enumerate()
        .filter(|(index, _)| letters && (FEWEST_LETTERS..=kept_together).contains(index))
        .map(|(_, byte)| at(*byte, true))
        .take_while(|end| ruler.width(start, *end) <= width)
        .last();
    let plain = || {
        signs
            .iter()
            .skip(1)
            .chain([&end])
            .map(|byte| at(*byte, false))
            .take_while(|end| ruler.width(start, *end) <= width)
            .last()
    };
    hyphenated
        .or_else(plain)
        .unwrap_or_else(|| at(first, false))
}

/// All places where a line may end, in order; the end of the text is the last.
fn breaks(text: &str) -> Vec<Break> {
    let mut found = Vec::new();
    let mut previous: Option<char> = None;
    let mut visible = 0;
    for (offset, character) in text.char_indices() {
        if let Some(before) = previous {
            if is_space(before) && !is_space(character) {
                found.push(Break {
                    visible,
                    next: offset,
                    hyphen: false,
                });
            } else if may_break(before, character) {
                found.push(Break {
                    visible: offset,
                    next: offset,
                    hyphen: before == '\u{AD}',
                });
            }
        }
        if !is_space(character) {
            visible = offset + character.len_utf8();
        }
        previous = Some(character);
    }
    found.push(Break {
        visible,
        next: text.len(),
        hyphen: false,
    });
    found
}

const fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{2002}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{3000}')
}

/// Whether a line may end between two characters that are not spaces.
fn may_break(before: char, after: char) -> bool {
    match before {
        '\u{AD}' | '\u{200B}' | '–' | '—' => after.is_alphanumeric(),
        // Not before a digit: −5, IBAN-like numbers and dates stay whole.
        '-' | '/' => after.is_alphabetic(),
        _ => {
            (is_ideograph(before) || is_ideograph(after))
                && !closes(after)
                && !opens(before)
                && !is_space(after)
        }
    }
}

/// Scripts that are written without spaces between words and may break between any two signs.
const fn is_ideograph(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

const fn closes(character: char) -> bool {
    matches!(
        character,
        '、' | '。'
            | '，'
            | '．'
            | '）'
            | '」'
            | '』'
            | '】'
            | '！'
            | '？'
            | '：'
            | '；'
            | 'ー'
            | ')'
            | ','
            | '.'
            | '!'
            | '?'
            | ':'
            | ';'
    )
}

const fn opens(character: char) -> bool {
    matches!(character, '（' | '「' | '『' | '【' | '(')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::documents::{fonts::Fonts, printable::printable};

    fn wrapped(text: &str, width: f64) -> Vec<String> {
        let fonts = Fonts::load().unwrap();
        let mut shaper = Shaper::new(&fonts, "de");
        wrap(
            &mut shaper,
            text,
            FaceId::REGULAR,
            Figures::Proportional,
            width,
        )
        .iter()
        .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
        .collect()
    }

    #[test]
    fn words_fill_lines_and_spaces_at_the_breaks_are_dropped() {
        assert_eq!(
            wrapped("eins zwei drei vier", 5.2),
            ["eins zwei", "drei vier"]
        );
    }

    #[test]
    fn a_long_german_word_is_broken_with_a_hyphen() {
        let lines = wrapped("Donaudampfschifffahrtsgesellschaft", 9.0);
        assert!(lines.len() > 1, "{lines:?}");
        assert!(lines[0].ends_with('-') && lines[0].len() > 4, "{lines:?}");
        assert_eq!(
            lines.concat().replace('-', ""),
            "Donaudampfschifffahrtsgesellschaft"
        );
    }

    #[test]
    fn a_long_number_is_broken_without_a_hyphen() {
        let lines = wrapped("00112233445566778899001122334455", 6.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), "00112233445566778899001122334455");
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_it_breaks() {
        assert_eq!(
            wrapped("Schiff\u{AD}fahrts\u{AD}amt", 5.5),
            ["Schiff-", "fahrtsamt"]
        );
    }

    #[test]
    fn line_ends_in_the_text_are_kept() {
        assert_eq!(wrapped("a\n\nb", 50.0), ["a", "", "b"]);
    }

    #[test]
    fn text_without_spaces_in_han_breaks_between_signs_but_not_before_a_full_stop() {
        assert_eq!(
            wrapped("四色印刷每盒一百。", 4.2),
            ["四色印刷", "每盒一", "百。"]
        );
    }

    #[test]
    fn a_width_of_nothing_still_ends() {
        assert_eq!(wrapped("abc de", 0.0).concat(), "abcde");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_text_is_lost_and_no_line_of_several_signs_is_too_wide(text in "[a-zßé0-9 /\\-漢字א]{0,80}", width in 0.5_f64..12.0) {
            let fonts = Fonts::load().unwrap();
            let mut shaper = Shaper::new(&fonts, "de");
            let text = printable(&fonts, &text);
            let lines = wrap(&mut shaper, &text, FaceId::REGULAR, Figures::Proportional, width);
            let letters = |text: &str| {
                let mut letters: Vec<char> = text.chars().filter(|c| *c != ' ' && *c != '-').collect();
                letters.sort_unstable();
                letters
            };
            let drawn: String = lines.iter().flat_map(|line| &line.runs).map(|run| run.text.as_str()).collect();
            prop_assert_eq!(letters(&drawn), letters(&text));
            for line in &lines {
                let signs: usize = line.runs.iter().map(|run| run.glyphs.len()).sum();
                // Kerning at the ends may differ a little from the line that was measured.
                prop_assert!(signs <= 1 || line.advance <= width + 0.15, "{} > {width}", line.advance);
            }
        }
    }
}
