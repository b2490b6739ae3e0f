//! The typefaces that are part of the program, and which of them can draw a character.
//!
//! Inter speaks Latin, Greek and Cyrillic; Noto Sans stands in for the scripts it does not know.
//! Where the files come from and what they cost: docs/decisions/document-fonts.md.

use std::sync::OnceLock;

use printpdf::ParsedFont;
use rustybuzz::ttf_parser::GlyphId;

use super::refusal::DocumentRefusal;

/// Drawn in place of a character that no typeface knows: a box that is seen, not a gap that is missed.
pub(super) const REPLACEMENT: char = '\u{25A1}';

/// One typeface among [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct FaceId(usize);

impl FaceId {
    /// The face for running text.
    pub(super) const REGULAR: Self = Self(0);
    /// The face for headings and sums.
    pub(super) const SEMIBOLD: Self = Self(1);

    /// A number that names the face inside one document.
    pub(super) const fn number(self) -> usize {
        self.0
    }
}

/// A typeface: its outlines, its measures, and its form for the PDF.
pub(super) struct Face {
    /// Six capitals that name the subset inside a PDF; fixed, so that the same content gives the same bytes.
    pub(super) key: &'static str,
    /// What draws and shapes.
    pub(super) shapes: rustybuzz::Face<'static>,
    /// Units of the outlines per em.
    pub(super) units_per_em: f64,
    program: &'static [u8],
    /// Read when a document first needs it: the Han face takes longer than a whole invoice.
    parsed: OnceLock<Option<ParsedFont>>,
}

impl Face {
    fn load(key: &'static str, program: &'static [u8]) -> Result<Self, DocumentRefusal> {
        let shapes = rustybuzz::Face::from_slice(program, 0)
            .ok_or(DocumentRefusal::FontUnreadable { face: key })?;
        Ok(Self {
            key,
            units_per_em: f64::from(shapes.units_per_em()),
            shapes,
            program,
            parsed: OnceLock::new(),
        })
    }

    /// The glyph that the face draws for a character on its own.
    pub(super) fn glyph(&self, character: char) -> Option<GlyphId> {
        self.shapes.glyph_index(character)
    }

    /// How far a glyph moves the pen, in thousandths of an em, cut to a whole number as the PDF's width table has it.
    pub(super) fn width_in_pdf(&self, glyph: u16) -> f64 {
        let advance = self.shapes.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
        (f64::from(advance) * 1000.0 / self.units_per_em).trunc()
    }

    /// The face as the PDF writer wants it.
    pub(super) fn for_pdf(&self) -> Result<&ParsedFont, DocumentRefusal> {
        self.parsed
            .get_or_init(|| ParsedFont::from_bytes(self.program, 0, &mut Vec::new()))
            .as_ref()
            .ok_or(DocumentRefusal::FontUnreadable { face: self.key })
    }
}

/// All typefaces, loaded once.
pub(super) struct Fonts {
    faces: Vec<Face>,
}

impl Fonts {
    /// Reads the typefaces' tables; the outlines stay where they are in the program.
    pub(super) fn load() -> Result<Self, DocumentRefusal> {
        macro_rules! face {
            ($key:literal, $file:literal) => {
                Face::load($key, include_bytes!(concat!("../../fonts/", $file)))?
            };
        }
        // The first two are named by FaceId::REGULAR and FaceId::SEMIBOLD, the rest stand in by order.
        let faces = vec![
            face!("INTREG", "Inter-Regular.ttf"),
            face!("INTSEM", "Inter-SemiBold.ttf"),
            face!("NOTHEB", "NotoSansHebrew-Regular.ttf"),
            face!("NOTARA", "NotoSansArabic-Regular.ttf"),
            face!("NOTARM", "NotoSansArmenian-Regular.ttf"),
            face!("NOTGEO", "NotoSansGeorgian-Regular.ttf"),
            face!("NOTTHA", "NotoSansThai-Regular.ttf"),
            face!("NOTDEV", "NotoSansDevanagari-Regular.ttf"),
            face!("NOTHAN", "NotoSansHan-Subset.ttf"),
            face!("NOTHNG", "NotoSansHangul-Subset.ttf"),
        ];
        Ok(Self { faces })
    }

    /// A face by its id.
    pub(super) fn face(&self, id: FaceId) -> &Face {
        &self.faces[id.0]
    }

    /// The face that draws a character in running text of the given face, if any does.
    pub(super) fn face_for(&self, character: char, wanted: FaceId) -> Option<FaceId> {
        if self.face(wanted).glyph(character).is_some() {
            return Some(wanted);
        }
        (FaceId::SEMIBOLD.0 + 1..self.faces.len())
            .map(FaceId)
            .find(|id| self.face(*id).glyph(character).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_faces_of_the_page_are_inter_and_know_latin_greek_and_cyrillic() {
        let fonts = Fonts::load().unwrap();
        for face in [FaceId::REGULAR, FaceId::SEMIBOLD] {
            for character in "AßŁğő€−Ωжѣ□".chars().filter(|c| *c != 'ѣ') {
                assert_eq!(fonts.face_for(character, face), Some(face), "{character}");
            }
        }
    }

    #[test]
    fn other_scripts_find_the_face_that_stands_in() {
        let fonts = Fonts::load().unwrap();
        for (character, key) in [
            ('ש', "NOTHEB"),
            ('ك', "NOTARA"),
            ('Ա', "NOTARM"),
            ('ქ', "NOTGEO"),
            ('ก', "NOTTHA"),
            ('क', "NOTDEV"),
            ('名', "NOTHAN"),
            ('あ', "NOTHAN"),
            ('김', "NOTHNG"),
        ] {
            let found = fonts.face_for(character, FaceId::SEMIBOLD).unwrap();
            assert_eq!(fonts.face(found).key, key, "{character}");
        }
    }

    #[test]
    fn a_character_that_nothing_draws_has_no_face() {
        let fonts = Fonts::load().unwrap();
        assert_eq!(fonts.face_for('🚀', FaceId::REGULAR), None);
    }
}
