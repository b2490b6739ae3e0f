//! Makes any text safe to draw: what people paste into a name must not reorder, overprint or empty a page.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::{FaceId, Fonts, REPLACEMENT};

/// Marks that may sit on one letter. Pointed Hebrew needs four; a thousand would blacken the page.
const MOST_MARKS: usize = 4;

/// The text as it will be drawn.
///
/// Composed (NFC); line ends are `\n`; control characters and invisible ones that reorder text are gone; marks on one
/// letter are bounded; whatever no typeface can draw is replaced by a box.
pub(super) fn printable(fonts: &Fonts, text: &str) -> String {
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return text.to_owned();
    }
    let unified = text.replace("\r\n", "\n");
    let composed: String = unified.chars().filter_map(kept).nfc().collect();
    let mut drawn = String::with_capacity(composed.len());
    for cluster in composed.graphemes(true) {
        push_cluster(fonts, cluster, &mut drawn);
    }
    drawn
}

/// A character as it goes on, or nothing when it is invisible and only does harm.
fn kept(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Orders of direction: a name with one of these can show a price backwards.
        '\u{061C}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' => None,
        // Variation selectors, byte order marks, tags: chosen by emoji, drawn by nothing here.
        '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}' => None,
        other if other.is_control() => None,
        other => Some(other),
    }
}

/// One visible sign with its marks.
fn push_cluster(fonts: &Fonts, cluster: &str, drawn: &mut String) {
    let mut marks = 0;
    for (index, character) in cluster.char_indices() {
        if is_combining_mark(character) {
            marks += 1;
            if marks <= MOST_MARKS && has_glyph(fonts, character) {
                drawn.push(character);
            }
        } else if is_silent(character) || has_glyph(fonts, character) {
            drawn.push(character);
        } else {
            drawn.push(REPLACEMENT);
            // The rest of an unknown sign (a family of emoji is one) would be a row of boxes.
            if index == 0 {
                return;
            }
        }
    }
}

/// Characters that shape the text without being drawn.
fn is_silent(character: char) -> bool {
    matches!(character, '\n' | '\u{AD}' | '\u{200B}'..='\u{200D}')
}

fn has_glyph(fonts: &Fonts, character: char) -> bool {
    // Private use: a glyph may be there, but what it means is a secret between two programs.
    let private = matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..);
    !private && fonts.face_for(character, FaceId::REGULAR).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> String {
        printable(&Fonts::load().unwrap(), text)
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in [
            "Müller & Søn",
            "Łucja Çelik",
            "田中太郎",
            "כיסא",
            "5 × 3 = 15 €",
        ] {
            assert_eq!(printed(text), text);
        }
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(printed("Mu\u{308}ller"), "Müller");
    }

    #[test]
    fn attack_49_marks_on_one_letter_are_bounded() {
        let zalgo = format!("Z{}", "\u{0335}".repeat(1000));
        let drawn = printed(&zalgo);
        assert!(
            drawn.starts_with('Z') && drawn.chars().count() <= 1 + MOST_MARKS,
            "{drawn:?}"
        );
    }

    #[test]
    fn attack_49_an_emoji_becomes_one_visible_box() {
        assert_eq!(printed("Ana 👩‍👩‍👧‍👦 Costa"), "Ana □ Costa");
        assert_eq!(printed("🚀🚀"), "□□");
    }

    #[test]
    fn orders_of_direction_and_controls_are_dropped() {
        assert_eq!(
            printed("a\u{202E}gnp.exe\u{2066}\u{0}\u{7}\u{FEFF}"),
            "agnp.exe"
        );
    }

    #[test]
    fn every_kind_of_line_end_is_one_line_end() {
        assert_eq!(printed("a\r\nb\rc\u{2028}d\u{85}é"), "a\nb\nc\nd\né");
    }

    #[test]
    fn private_use_is_replaced_even_where_a_face_has_a_glyph() {
        assert_eq!(printed("\u{E000}x"), "□x");
    }
}
