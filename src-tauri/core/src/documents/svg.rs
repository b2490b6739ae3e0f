//! Draws a display list as pictures for the screen: outlines only, so that a page needs no font, script or network.

use std::{collections::BTreeMap, fmt::Write};

use data_encoding::BASE64;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::{
    content::Colour,
    display_list::{Area, DisplayList, Mark, Page, TextLine},
    fonts::{FaceId, Fonts},
    logo::Logo,
};

/// A page as a picture of its own, to be shown as `<img src="data:image/svg+xml,…">`.
#[derive(Clone, Debug, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PreviewPage {
    /// The picture.
    pub svg: String,
    /// Width in points.
    pub width: f64,
    /// Height in points.
    pub height: f64,
    /// The words on the page, a line each, for those who cannot see the picture.
    pub text: String,
}

/// Draws every page.
pub(super) fn write(fonts: &Fonts, list: &DisplayList, logo: Option<&Logo>) -> Vec<PreviewPage> {
    list.pages
        .iter()
        .map(|page| PreviewPage {
            svg: draw(fonts, list, page, logo),
            width: list.width,
            height: list.height,
            text: page
                .lines()
                .map(|line| line.shaped.words())
                .collect::<Vec<_>>()
                .join("\n"),
        })
        .collect()
}

fn draw(fonts: &Fonts, list: &DisplayList, page: &Page, logo: Option<&Logo>) -> String {
    let mut picture = Picture {
        fonts,
        outlines: BTreeMap::new(),
        body: String::new(),
    };
    for mark in page.items.iter().flat_map(|item| &item.marks) {
        match mark {
            Mark::Text(line) => picture.text(line),
            Mark::Fill { areas, colour } => picture.fill(areas, *colour),
            Mark::Logo(area) => picture.logo(area, logo),
        }
    }
    picture.finish(list.width, list.height)
}

struct Picture<'fonts> {
    fonts: &'fonts Fonts,
    outlines: BTreeMap<(FaceId, u16), Outline>,
    body: String,
}

/// Writing into a string cannot fail.
macro_rules! put {
    ($to:expr, $($part:tt)*) => {{ let _ = write!($to, $($part)*); }};
}

impl Picture<'_> {
    /// One group per run, in the units of its face: the glyphs then stand at whole numbers.
    fn text(&mut self, line: &TextLine) {
        let mut x = line.x;
        for run in &line.shaped.runs {
            let face = self.fonts.face(run.face);
            let units = face.units_per_em;
            let scale = line.size / units;
            put!(
                self.body,
                r#"<g fill="{}" transform="matrix({scale:.6} 0 0 -{scale:.6} {} {})">"#,
                hex(line.colour),
                short(x),
                short(line.baseline)
            );
            let mut pen = 0.0;
            for glyph in &run.glyphs {
                let outline = self
                    .outlines
                    .entry((run.face, glyph.id))
                    .or_insert_with(|| {
                        let mut outline = Outline::default();
                        face.shapes.outline_glyph(GlyphId(glyph.id), &mut outline);
                        outline
                    });
                if !outline.path.is_empty() {
                    let at = ((pen + glyph.shift_right) * units).round();
                    put!(
                        self.body,
                        r##"<use href="#g{}-{}" x="{at}""##,
                        run.face.number(),
                        glyph.id
                    );
                    if glyph.shift_up != 0.0 {
                        put!(self.body, r#" y="{}""#, (glyph.shift_up * units).round());
                    }
                    self.body.push_str("/>");
                }
                pen += glyph.advance;
            }
            self.body.push_str("</g>");
            x += run.advance * line.size;
        }
    }

    fn fill(&mut self, areas: &[Area], colour: Colour) {
        put!(self.body, r#"<path fill="{}" d=""#, hex(colour));
        for area in areas {
            let (x, y, width, height) = (
                short(area.x),
                short(area.y),
                short(area.width),
                short(area.height),
            );
            put!(self.body, "M{x} {y}h{width}v{height}h-{width}z");
        }
        self.body.push_str("\"/>");
    }

    fn logo(&mut self, area: &Area, logo: Option<&Logo>) {
        let Some(logo) = logo else { return };
        put!(
            self.body,
            r#"<image x="{}" y="{}" width="{}" height="{}" href="data:image/png;base64,{}"/>"#,
            short(area.x),
            short(area.y),
            short(area.width),
            short(area.height),
            BASE64.encode(logo.png())
        );
    }

    fn finish(self, width: f64, height: f64) -> String {
        let (width, height) = (short(width), short(height));
        let mut svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"><defs>"##
        );
        for ((face, glyph), outline) in &self.outlines {
            if !outline.path.is_empty() {
                put!(
                    svg,
                    r#"<path id="g{}-{glyph}" d="{}"/>"#,
                    face.number(),
                    outline.path
                );
            }
        }
        put!(
            svg,
            r##"</defs><path fill="#fff" d="M0 0h{width}v{height}h-{width}z"/>{}</svg>"##,
            self.body
        );
        svg
    }
}

fn hex(colour: Colour) -> String {
    format!("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue)
}

/// A length with at most three digits after the point: finer than any screen.
fn short(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// The outline of a glyph as path data, in the units of its face.
#[derive(Default)]
struct Outline {
    path: String,
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        put!(self.path, "M{x} {y}");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        put!(self.path, "L{x} {y}");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        put!(self.path, "Q{x1} {y1} {x} {y}");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        put!(self.path, "C{x1} {y1} {x2} {y2} {x} {y}");
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}
