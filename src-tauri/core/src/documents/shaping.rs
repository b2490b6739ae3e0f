//! From text to placed glyphs: direction, stand-in faces, ligatures, kerning.

use std::{collections::HashMap, ops::Range, str::FromStr};

use rustybuzz::{
    BufferClusterLevel, Direction, Feature, GlyphBuffer, Language, Script, ShapePlan,
    UnicodeBuffer, ttf_parser::Tag,
};
use unicode_bidi::{BidiInfo, Level};
use unicode_normalization::char::is_combining_mark;

use super::fonts::{Face, FaceId, Fonts};

/// Whether the digits of a text stand in columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Figures {
    /// As wide as each digit is.
    #[default]
    Proportional,
    /// All of one width, so that figures below each other line up.
    Tabular,
}

/// A glyph with its place, in ems.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Glyph {
    /// Number of the glyph in its face.
    pub(super) id: u16,
    /// How far the pen moves on.
    pub(super) advance: f64,
    /// How far right of the pen the glyph is drawn.
    pub(super) shift_right: f64,
    /// How far above the baseline the glyph is drawn.
    pub(super) shift_up: f64,
    /// What the glyph says, as bytes of the run's text; empty for the second glyph of one character.
    pub(super) says: Range<usize>,
}

/// Glyphs of one face in one direction, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Run {
    /// The face.
    pub(super) face: FaceId,
    /// The glyphs as they stand on the page.
    pub(super) glyphs: Vec<Glyph>,
    /// The text in the order it is read.
    pub(super) text: String,
    /// Where `text` begins in the line that was shaped.
    pub(super) start: usize,
    /// Whether the run is read from right to left.
    pub(super) leftwards: bool,
    /// The width in ems.
    pub(super) advance: f64,
}

/// A line of text, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ShapedLine {
    /// The runs from left to right.
    pub(super) runs: Vec<Run>,
    /// The width in ems.
    pub(super) advance: f64,
}

impl Run {
    /// What a glyph of the run says.
    pub(super) fn says(&self, glyph: &Glyph) -> &str {
        self.text.get(glyph.says.clone()).unwrap_or_default()
    }
}

impl ShapedLine {
    /// The text of the line in the order it is read.
    pub(super) fn words(&self) -> String {
        let mut runs: Vec<&Run> = self.runs.iter().collect();
        runs.sort_by_key(|run| run.start);
        runs.into_iter().map(|run| run.text.as_str()).collect()
    }
}

/// A stretch of text in one direction: its bytes in the line and whether it runs leftwards.
type Stretch = (Range<usize>, bool);

#[derive(PartialEq, Eq, Hash)]
struct PlanKey {
    face: FaceId,
    leftwards: bool,
    script: Script,
    figures: Figures,
}

/// Shapes the lines of one document; keeps what it found out about a face and script.
pub(super) struct Shaper<'fonts> {
    fonts: &'fonts Fonts,
    language: Option<Language>,
    plans: HashMap<PlanKey, ShapePlan>,
    spare: Option<UnicodeBuffer>,
}

impl<'fonts> Shaper<'fonts> {
    /// A shaper for texts in a language.
    pub(super) fn new(fonts: &'fonts Fonts, language: &str) -> Self {
        Self {
            fonts,
            language: Language::from_str(language).ok(),
            plans: HashMap::new(),
            spare: None,
        }
    }

    /// The faces this shaper draws with.
    pub(super) fn fonts(&self) -> &'fonts Fonts {
        self.fonts
    }

    /// Shapes one line. The text must be [printable](super::printable::printable) and hold no line end.
    ///
    /// `paragraph` is the direction of the paragraph that the line is part of, where it is known.
    pub(super) fn shape(
        &mut self,
        text: &str,
        face: FaceId,
        figures: Figures,
        paragraph: Option<Level>,
    ) -> ShapedLine {
        let mut line = ShapedLine::default();
        for (stretch, leftwards) in stretches(text, paragraph) {
            let mut parts = self.parts(text, stretch, face);
            if leftwards {
                parts.reverse();
            }
            for (part_face, part) in parts {
                let run = self.run(text, part, part_face, leftwards, figures);
                line.advance += run.advance;
                line.runs.push(run);
            }
        }
        line
    }

    /// Cuts a stretch where the face changes. Spaces, joiners and marks stay with what they follow.
    fn parts(
        &self,
        text: &str,
        stretch: Range<usize>,
        face: FaceId,
    ) -> Vec<(FaceId, Range<usize>)> {
        let mut parts: Vec<(FaceId, Range<usize>)> = Vec::new();
        for (offset, character) in text[stretch.clone()].char_indices() {
            let start = stretch.start + offset;
            let end = start + character.len_utf8();
            let follows =
                matches!(character, ' ' | '\u{200C}' | '\u{200D}') || is_combining_mark(character);
            if let Some((current, part)) = parts.last_mut()
                && follows
                && (character != ' ' && !is_combining_mark(character)
                    || self.fonts.face(*current).glyph(character).is_some())
            {
                part.end = end;
                continue;
            }
            let wanted = self.fonts.face_for(character, face).unwrap_or(face);
            match parts.last_mut() {
                Some((current, part)) if *current == wanted => part.end = end,
                _ => parts.push((wanted, start..end)),
            }
        }
        parts
    }

    fn run(
        &mut self,
        text: &str,
        part: Range<usize>,
        face_id: FaceId,
        leftwards: bool,
        figures: Figures,
    ) -> Run {
        let start = part.start;
        let text = &text[part];
        let face = self.fonts.face(face_id);
        let glyphs = self.glyphs(text, face_id, leftwards, figures);
        let placed = placed_glyphs(face, &glyphs, text);
        self.spare = Some(glyphs.clear());
        Run {
            face: face_id,
            advance: placed.iter().map(|glyph| glyph.advance).sum(),
            glyphs: placed,
            text: text.to_owned(),
            start,
            leftwards,
        }
    }

    fn glyphs(
        &mut self,
        text: &str,
        face_id: FaceId,
        leftwards: bool,
        figures: Figures,
    ) -> GlyphBuffer {
        let face = &self.fonts.face(face_id).shapes;
        let mut buffer = self.spare.take().unwrap_or_default();
        buffer.push_str(text);
        buffer.set_direction(if leftwards {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        if let Some(language) = &self.language {
            buffer.set_language(language.clone());
        }
        // Each mark keeps its own character, so that the text can be read back letter by letter.
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.guess_segment_properties();
        let key = PlanKey {
            face: face_id,
            leftwards,
            script: buffer.script(),
            figures,
        };
        let language = self.language.clone();
        let plan = self.plans.entry(key).or_insert_with_key(|key| {
            ShapePlan::new(
                face,
                buffer.direction(),
                Some(key.script),
                language.as_ref(),
                &features(face_id, figures),
            )
        });
        rustybuzz::shape_with_plan(face, plan, buffer)
    }
}

/// Inter's contextual alternates turn `->` into an arrow and `3x4` into a product: an invoice shows what was typed.
fn features(face: FaceId, figures: Figures) -> Vec<Feature> {
    let mut features = Vec::new();
    if face == FaceId::REGULAR || face == FaceId::SEMIBOLD {
        features.push(Feature::new(Tag::from_bytes(b"calt"), 0, ..));
    }
    if figures == Figures::Tabular {
        features.push(Feature::new(Tag::from_bytes(b"tnum"), 1, ..));
    }
    features
}

/// Cuts a line where the direction changes, in the order the stretches stand on the page.
fn stretches(text: &str, paragraph: Option<Level>) -> Vec<Stretch> {
    // No script written leftwards comes before Hebrew in Unicode.
    if text.is_empty() {
        return Vec::new();
    }
    if paragraph.is_none_or(|level| level.is_ltr()) && text.chars().all(|c| c < '\u{0590}') {
        return vec![(0..text.len(), false)];
    }
    let info = BidiInfo::new(text, paragraph);
    let mut found = Vec::new();
    for part in &info.paragraphs {
        let (levels, runs) = info.visual_runs(part, part.range.clone());
        for run in runs {
            let leftwards = levels.get(run.start).is_some_and(|level| level.is_rtl());
            found.push((run, leftwards));
        }
    }
    found
}

/// The direction of a paragraph, by its first letter that has one.
pub(super) fn direction(text: &str) -> Option<Level> {
    BidiInfo::new(text, None)
        .paragraphs
        .first()
        .map(|part| part.level)
}

fn placed_glyphs(face: &Face, buffer: &GlyphBuffer, text: &str) -> Vec<Glyph> {
    let em = |units: i32| f64::from(units) / face.units_per_em;
    let offset = |cluster: u32| {
        usize::try_from(cluster)
            .unwrap_or(usize::MAX)
            .min(text.len())
    };
    let mut starts: Vec<usize> = buffer
        .glyph_infos()
        .iter()
        .map(|info| offset(info.cluster))
        .collect();
    starts.sort_unstable();
    starts.dedup();
    let mut previous = None;
    let mut glyphs = Vec::with_capacity(buffer.len());
    for (info, position) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
        let start = offset(info.cluster);
        let next = starts.partition_point(|known| *known <= start);
        let end = starts.get(next).copied().unwrap_or(text.len());
        let repeated = previous.replace(start) == Some(start);
        let says = if repeated { end..end } else { start..end };
        if !repeated
            && text
                .get(says.clone())
                .is_some_and(|part| part.chars().all(is_silent))
        {
            continue;
        }
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or(0),
            advance: em(position.x_advance),
            shift_right: em(position.x_offset),
            shift_up: em(position.y_offset),
            says,
        });
    }
    glyphs
}

/// Joiners and break marks: they have done their work and have no glyph of their own.
fn is_silent(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200D}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(text: &str) -> ShapedLine {
        let fonts = Fonts::load().unwrap();
        Shaper::new(&fonts, "en-GB").shape(text, FaceId::REGULAR, Figures::Proportional, None)
    }

    fn said(line: &ShapedLine) -> Vec<&str> {
        line.runs
            .iter()
            .flat_map(|run| run.glyphs.iter().map(|glyph| &run.text[glyph.says.clone()]))
            .collect()
    }

    #[test]
    fn every_letter_of_latin_text_is_said_by_its_glyph_in_order() {
        assert_eq!(said(&shaped("Größe")), ["G", "r", "ö", "ß", "e"]);
    }

    #[test]
    fn leftward_text_stands_reversed_on_the_page() {
        assert_eq!(said(&shaped("אב")), ["ב", "א"]);
    }

    #[test]
    fn a_number_inside_leftward_text_still_runs_rightwards() {
        assert_eq!(said(&shaped("אב 24")).join(""), "24 בא");
    }

    #[test]
    fn tabular_figures_are_all_of_one_width() {
        let fonts = Fonts::load().unwrap();
        let mut shaper = Shaper::new(&fonts, "de");
        let mut width = |text, figures| shaper.shape(text, FaceId::REGULAR, figures, None).advance;
        assert!((width("1111", Figures::Tabular) - width("8888", Figures::Tabular)).abs() < 1e-9);
        assert!(width("1111", Figures::Proportional) < width("8888", Figures::Proportional));
    }

    #[test]
    fn an_arrow_typed_as_two_signs_stays_two_signs() {
        assert_eq!(said(&shaped("->")), ["-", ">"]);
    }

    #[test]
    fn text_in_many_scripts_is_cut_by_face_and_nothing_is_lost() {
        let text = "Müller 田中 Ωμέγα шаг";
        assert_eq!(said(&shaped(text)).concat(), text);
        assert_eq!(shaped(text).runs.len(), 3);
    }

    #[test]
    fn joiners_and_soft_hyphens_leave_no_glyph() {
        assert_eq!(said(&shaped("Dampf\u{AD}schiff")).concat(), "Dampfschiff");
    }

    #[test]
    fn an_empty_text_is_an_empty_line() {
        assert_eq!(shaped(""), ShapedLine::default());
    }
}
