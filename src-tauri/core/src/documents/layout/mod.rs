//! From content to the display list: one layout for the PDF and the preview.
//!
//! Reading order: letterhead, table, closing, then what stands on every page.

mod closing;
mod furniture;
mod letterhead;
mod sheet;
mod style;
mod table;

use sheet::Sheet;
use style::Style;

use super::{
    content::{Colour, DocumentContent},
    display_list::{Area, DisplayList, Mark, Page, Role, TagId, TextLine},
    fonts::Fonts,
    printable::printable,
    refusal::DocumentRefusal,
    shaping::{ShapedLine, Shaper},
    wrapping,
};

/// Contrast that text needs against paper (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// Lays a document out. The content must have passed [`DocumentContent`]'s limits.
pub(super) fn lay_out(
    fonts: &Fonts,
    content: &DocumentContent,
) -> Result<DisplayList, DocumentRefusal> {
    let mut composer = Composer::new(fonts, content);
    let mut cursor = composer.letterhead();
    composer.table(&mut cursor)?;
    composer.closing(&mut cursor)?;
    composer.furniture();
    Ok(composer.list)
}

/// Where the next thing goes.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Cursor {
    /// Which page, from 0.
    page: usize,
    /// How far down.
    y: f64,
}

impl Cursor {
    /// The later of two places.
    fn or_later(self, other: Self) -> Self {
        if other > self { other } else { self }
    }
}

/// How a line stands at its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Align {
    /// It begins there.
    Left,
    /// It ends there.
    Right,
}

/// Lays out one document.
struct Composer<'content> {
    content: &'content DocumentContent,
    shaper: Shaper<'content>,
    sheet: Sheet,
    list: DisplayList,
    /// Where the text of every page ends.
    bottom: f64,
    /// The accent where it can be read, ink where it cannot.
    accent_ink: Colour,
    /// The lines of the footer's columns.
    footer: Vec<Vec<ShapedLine>>,
}

impl<'content> Composer<'content> {
    fn new(fonts: &'content Fonts, content: &'content DocumentContent) -> Self {
        let sheet = Sheet::of(content.paper);
        let readable = content.accent.contrast_with_paper() >= READABLE;
        let mut composer = Self {
            content,
            shaper: Shaper::new(fonts, &content.language),
            list: DisplayList::new(sheet.width, sheet.height),
            bottom: sheet.height,
            sheet,
            accent_ink: if readable { content.accent } else { style::INK },
            footer: Vec::new(),
        };
        composer.prepare_footer();
        composer
    }

    /// Shapes a text as one line; its line ends become spaces.
    fn shape(&mut self, text: &str, style: Style) -> ShapedLine {
        let text = printable(self.shaper.fonts(), text).replace('\n', " ");
        self.shaper.shape(&text, style.face, style.figures, None)
    }

    /// Breaks a text into lines of a width in points.
    fn wrap(&mut self, text: &str, style: Style, width: f64) -> Vec<ShapedLine> {
        let text = printable(self.shaper.fonts(), text);
        wrapping::wrap(
            &mut self.shaper,
            text.trim_end(),
            style.face,
            style.figures,
            width / style.size,
        )
    }

    /// Moves to a new page when less than `height` is left on this one.
    fn make_room(&mut self, cursor: &mut Cursor, height: f64) {
        if cursor.y + height > self.bottom && cursor.y > self.sheet.following_top {
            self.next_page(cursor);
        }
    }

    fn next_page(&mut self, cursor: &mut Cursor) {
        cursor.page += 1;
        cursor.y = self.sheet.following_top;
        while self.list.pages.len() <= cursor.page {
            self.list.pages.push(Page::default());
        }
    }

    /// Paints a line whose top is at the cursor.
    fn line(
        &mut self,
        at: Cursor,
        tag: Option<TagId>,
        x: f64,
        align: Align,
        line: ShapedLine,
        style: Style,
    ) {
        let x = match align {
            Align::Left => x,
            Align::Right => x - line.advance * style.size,
        };
        let text = TextLine {
            x,
            baseline: style.baseline(at.y),
            size: style.size,
            colour: style.colour,
            shaped: line,
        };
        self.list.paint(at.page, tag, vec![Mark::Text(text)]);
    }

    /// Paints a rectangle as decoration.
    fn fill(&mut self, page: usize, area: Area, colour: Colour) {
        self.list.paint(
            page,
            None,
            vec![Mark::Fill {
                areas: vec![area],
                colour,
            }],
        );
    }

    /// Paints lines below each other, each on a page with room for it.
    fn stack(
        &mut self,
        cursor: &mut Cursor,
        tag: TagId,
        x: f64,
        lines: Vec<ShapedLine>,
        style: Style,
    ) {
        for line in lines {
            self.make_room(cursor, style.leading);
            self.line(*cursor, Some(tag), x, Align::Left, line, style);
            cursor.y += style.leading;
        }
    }

    /// Paints a paragraph over the whole width; never leaves one line of it alone on a page.
    fn paragraph(&mut self, cursor: &mut Cursor, text: &str, style: Style) {
        let mut lines = self.wrap(text, style, self.sheet.content_width());
        let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
        while !lines.is_empty() {
            let fitting = lines_that_fit(self.bottom - cursor.y, style.leading, lines.len());
            let fresh = cursor.y <= self.sheet.following_top;
            let here = match fitting {
                all if all == lines.len() => all,
                _ if fresh => fitting.max(1),
                few if few < 2 || lines.len() <= 3 => 0,
                most if lines.len() - most == 1 => most - 1,
                most => most,
            };
            let rest = lines.split_off(here);
            self.stack(cursor, tag, self.sheet.left, lines, style);
            if !rest.is_empty() {
                self.next_page(cursor);
            }
            lines = rest;
        }
    }

    /// Paints labels with their values as a table of two columns.
    fn facts(&mut self, cursor: &mut Cursor, facts: &[super::content::Fact], x: f64, width: f64) {
        const GAP: f64 = 12.0;
        if facts.is_empty() {
            return;
        }
        let labels: Vec<f64> = facts
            .iter()
            .map(|fact| self.shape(&fact.label, style::FACT_LABEL).advance * style::FACT_LABEL.size)
            .collect();
        let widest = labels.into_iter().fold(0.0, f64::max).min(width * 0.55) + 0.1;
        let value_x = x + widest + GAP;
        let table = self.list.add_tag(TagId::DOCUMENT, Role::Table);
        for fact in facts {
            let label = self.wrap(&fact.label, style::FACT_LABEL, widest);
            let value = self.wrap(&fact.value, style::FACT_VALUE, x + width - value_x);
            let row = self.list.add_tag(table, Role::TableRow);
            let heading = self.list.add_tag(row, Role::RowHeading);
            let cell = self.list.add_tag(row, Role::TableCell);
            self.make_room(cursor, style::FACT_VALUE.leading);
            let mut beside = *cursor;
            self.stack(&mut beside, heading, x, label, style::FACT_LABEL);
            self.stack(cursor, cell, value_x, value, style::FACT_VALUE);
            *cursor = cursor.or_later(beside);
        }
    }
}

/// How many lines of a height fit into the room, at most `most`.
fn lines_that_fit(room: f64, leading: f64, most: usize) -> usize {
    let mut fitting = 0;
    let mut used = leading;
    while fitting < most && used <= room {
        fitting += 1;
        used += leading;
    }
    fitting
}
