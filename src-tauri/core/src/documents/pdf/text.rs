//! Writes lines of text: glyphs at their places, and what they say to those who copy, search or listen.

use std::{collections::BTreeMap, ops::Range};

use printpdf::{Codepoint, DictItem, FontId, Op, PdfFontHandle, TextItem, TextMatrix};

use super::{colour, points};
use crate::documents::{
    display_list::{DisplayList, Page, TextLine},
    finish,
    fonts::{Face, FaceId, Fonts},
    shaping::Run,
};

/// Below this a correction of the pen is not written, in thousandths of an em.
const UNSEEN: f64 = 0.01;

/// What each glyph says when text is copied out of the file.
type Meanings = BTreeMap<(FaceId, u16), String>;

/// Glyphs that are written together, and the words for them where the glyphs do not spell them.
type Phrase = (Range<usize>, Option<String>);

/// The name of a face inside the file.
pub(super) fn font_id(face: &Face) -> FontId {
    FontId(face.key.to_owned())
}

/// Writes the lines of one document.
pub(super) struct TextWriter<'fonts> {
    fonts: &'fonts Fonts,
    meanings: Meanings,
    /// Height of the pages: the file's y runs upwards.
    height: f64,
}

impl<'fonts> TextWriter<'fonts> {
    /// A writer that knows what the glyphs of the document say.
    ///
    /// A glyph has one meaning in a file, so the plainest one is taken that any of its places gives.
    pub(super) fn new(fonts: &'fonts Fonts, list: &DisplayList) -> Self {
        let mut meanings = Meanings::new();
        let runs = list
            .pages
            .iter()
            .flat_map(Page::lines)
            .flat_map(|line| &line.shaped.runs);
        for run in runs {
            for glyph in &run.glyphs {
                let known = meanings.entry((run.face, glyph.id)).or_default();
                if known.is_empty() {
                    *known = meaning(fonts.face(run.face), glyph.id, run.says(glyph));
                }
            }
        }
        Self {
            fonts,
            meanings,
            height: list.height,
        }
    }

    /// The faces that the document uses.
    pub(super) fn faces(&self) -> Vec<FaceId> {
        let mut faces: Vec<FaceId> = self.meanings.keys().map(|(face, _)| *face).collect();
        faces.dedup();
        faces
    }

    /// Writes one line.
    pub(super) fn line(&self, line: &TextLine, ops: &mut Vec<Op>) {
        ops.push(Op::StartTextSection);
        ops.push(Op::SetFillColor {
            col: colour(line.colour),
        });
        let mut x = line.x;
        for run in &line.shaped.runs {
            let font = PdfFontHandle::External(font_id(self.fonts.face(run.face)));
            ops.push(Op::SetFont {
                font,
                size: points(line.size),
            });
            self.run(run, x, line, ops);
            x += run.advance * line.size;
        }
        ops.push(Op::EndTextSection);
    }

    fn run(&self, run: &Run, x: f64, line: &TextLine, ops: &mut Vec<Op>) {
        let mut pen = 0.0;
        for (glyphs, words) in self.phrases(run) {
            if let Some(words) = &words {
                ops.push(replacement_text(words));
            }
            pen = self.phrase(run, glyphs, x, pen, line, ops);
            if words.is_some() {
                ops.push(Op::EndMarkedContent);
            }
        }
    }

    /// Writes glyphs with the corrections that bring the reader's pen to where the shaper wants it; says where that is.
    fn phrase(
        &self,
        run: &Run,
        glyphs: Range<usize>,
        x: f64,
        pen: f64,
        line: &TextLine,
        ops: &mut Vec<Op>,
    ) -> f64 {
        let face = self.fonts.face(run.face);
        let mut pen = pen;
        let mut readers_pen = 0.0;
        let mut rise = 0.0;
        let mut shown: Vec<Codepoint> = Vec::new();
        for glyph in run.glyphs.get(glyphs).unwrap_or_default() {
            let wanted = (pen + glyph.shift_right) * 1000.0;
            if (glyph.shift_up - rise).abs() > f64::EPSILON {
                show(&mut shown, ops);
            }
            match shown.last_mut() {
                Some(last) => readers_pen -= correct(last, readers_pen - wanted),
                None => {
                    rise = glyph.shift_up;
                    readers_pen = wanted;
                    let x = points(x + wanted / 1000.0 * line.size);
                    let y = points(self.height - line.baseline + rise * line.size);
                    ops.push(Op::SetTextMatrix {
                        matrix: TextMatrix::Translate(x, y),
                    });
                }
            }
            let meaning = self
                .meanings
                .get(&(run.face, glyph.id))
                .filter(|text| !text.is_empty());
            shown.push(Codepoint {
                gid: glyph.id,
                offset: 0.0,
                cid: meaning.cloned(),
            });
            readers_pen += face.width_in_pdf(glyph.id);
            pen += glyph.advance;
        }
        show(&mut shown, ops);
        pen
    }

    /// Cuts a run where its glyphs do not spell its text.
    ///
    /// Readers turn text that runs leftwards around themselves, so there only brackets and signs of several glyphs get words.
    fn phrases(&self, run: &Run) -> Vec<Phrase> {
        if !run.leftwards {
            let spelled: String = run
                .glyphs
                .iter()
                .filter_map(|glyph| self.meanings.get(&(run.face, glyph.id)))
                .map(String::as_str)
                .collect();
            let said: String = run.glyphs.iter().map(|glyph| run.says(glyph)).collect();
            let faithful = spelled == said && run.glyphs.is_sorted_by_key(|glyph| glyph.says.start);
            return vec![(0..run.glyphs.len(), (!faithful).then(|| run.text.clone()))];
        }
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut start = 0;
        while let Some(glyph) = run.glyphs.get(start) {
            let more = run
                .glyphs
                .iter()
                .skip(start + 1)
                .take_while(|next| next.says.is_empty())
                .count();
            let end = start + 1 + more;
            let meaning = self.meanings.get(&(run.face, glyph.id));
            let spelled = more == 0 && meaning.is_some_and(|meaning| meaning == run.says(glyph));
            let words = (!spelled && !glyph.says.is_empty()).then(|| run.says(glyph).to_owned());
            match phrases.last_mut() {
                Some((glyphs, None)) if words.is_none() => glyphs.end = end,
                _ => phrases.push((start..end, words)),
            }
            start = end;
        }
        phrases
    }
}

fn meaning(face: &Face, glyph: u16, says: &str) -> String {
    let draws = |character: char| face.glyph(character).is_some_and(|drawn| drawn.0 == glyph);
    says.chars()
        .flat_map(|character| [character, mirrored(character)])
        .find(|character| draws(*character))
        .map_or_else(|| says.to_owned(), String::from)
}

/// The other of a pair of brackets: text that runs leftwards is drawn with it.
const fn mirrored(character: char) -> char {
    match character {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        other => other,
    }
}

/// Says what the glyphs that follow read.
fn replacement_text(words: &str) -> Op {
    let words = DictItem::String {
        data: finish::utf16(words),
        literal: false,
    };
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: BTreeMap::from([("ActualText".to_owned(), words)]),
        },
    }
}

/// Moves the reader's pen back after a glyph; says by how much.
fn correct(after: &mut Codepoint, by: f64) -> f64 {
    if by.abs() < UNSEEN {
        return 0.0;
    }
    let written = (by * 100.0).round() / 100.0;
    after.offset = points(written).0;
    written
}

fn show(shown: &mut Vec<Codepoint>, ops: &mut Vec<Op>) {
    if !shown.is_empty() {
        ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(std::mem::take(shown))],
        });
    }
}
