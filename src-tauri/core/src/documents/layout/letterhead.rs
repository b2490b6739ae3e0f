//! The first page down to the heading: logo, seller, recipient, facts.

use super::{Align, Composer, Cursor, style};
use crate::documents::{
    content::{DocumentContent, Fact},
    display_list::{Area, Mark, Role, TagId},
    shaping::ShapedLine,
};

/// The room a logo may take, in points.
const LOGO_WIDTH: f64 = 170.0;
const LOGO_HEIGHT: f64 = 52.0;

impl Composer<'_> {
    /// Paints the letterhead and the opening; says where the table begins.
    pub(super) fn letterhead(&mut self) -> Cursor {
        let content = self.content;
        self.identity(content);
        let aside = self.seller(content);
        self.return_address(content);
        let recipient = self.recipient(content);
        let facts = self.facts_aside(&content.facts, aside);
        let mut cursor = recipient.or_later(facts);
        cursor.y += 30.0;
        if cursor.page == 0 {
            cursor.y = cursor.y.max(self.sheet.title_top);
        }
        self.title(&mut cursor, content);
        for paragraph in &content.opening {
            cursor.y += 6.0;
            self.paragraph(&mut cursor, paragraph, style::PARAGRAPH);
        }
        cursor
    }

    /// The logo, or the seller's name in its place.
    fn identity(&mut self, content: &DocumentContent) {
        let (x, y) = (self.sheet.left, self.sheet.top);
        let Some(logo) = &content.logo else {
            let style = style::NAME.in_colour(self.accent_ink);
            let width = self.sheet.aside - x - 24.0;
            let lines = self.wrap(&content.seller.name, style, width);
            let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
            let mut cursor = Cursor {
                page: 0,
                y: y - 4.0,
            };
            return self.stack(&mut cursor, tag, x, lines, style);
        };
        let (width, height) = (f64::from(logo.width()), f64::from(logo.height()));
        let scale = (LOGO_WIDTH / width).min(LOGO_HEIGHT / height);
        let area = Area {
            x,
            y,
            width: width * scale,
            height: height * scale,
        };
        let figure = self.list.add_tag(TagId::DOCUMENT, Role::Figure);
        let tag = self.list.tag_mut(figure);
        tag.alternative = Some(content.seller.name.clone());
        tag.area = Some(area);
        self.list.paint(0, Some(figure), vec![Mark::Logo(area)]);
    }

    /// The seller's address; says where it ends.
    fn seller(&mut self, content: &DocumentContent) -> Cursor {
        let mut cursor = Cursor {
            page: 0,
            y: self.sheet.top,
        };
        let (x, width) = (self.sheet.aside, self.sheet.right - self.sheet.aside);
        let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
        if content.logo.is_some() {
            let lines = self.wrap(&content.seller.name, style::SELLER_NAME, width);
            self.stack(&mut cursor, tag, x, lines, style::SELLER_NAME);
        }
        for text in &content.seller.lines {
            let lines = self.wrap(text, style::SELLER_LINE, width);
            self.stack(&mut cursor, tag, x, lines, style::SELLER_LINE);
        }
        cursor
    }

    fn return_address(&mut self, content: &DocumentContent) {
        let Some(text) = &content.seller.return_address else {
            return;
        };
        let style = style::RETURN_ADDRESS;
        let lines = self.wrap(text, style, self.sheet.recipient_width);
        // Two lines at most: more would leave the window.
        let lines: Vec<ShapedLine> = lines.into_iter().take(2).collect();
        let height = lines.iter().fold(0.0, |height, _| height + style.leading);
        let mut cursor = Cursor {
            page: 0,
            y: self.sheet.return_address_bottom - height,
        };
        let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
        self.stack(&mut cursor, tag, self.sheet.left, lines, style);
    }

    fn recipient(&mut self, content: &DocumentContent) -> Cursor {
        let mut cursor = Cursor {
            page: 0,
            y: self.sheet.recipient_top,
        };
        let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
        for text in &content.recipient {
            let lines = self.wrap(text, style::RECIPIENT, self.sheet.recipient_width);
            self.stack(&mut cursor, tag, self.sheet.left, lines, style::RECIPIENT);
        }
        cursor
    }

    /// The facts below the seller's address, level with the recipient where there is room.
    fn facts_aside(&mut self, facts: &[Fact], seller: Cursor) -> Cursor {
        let mut cursor = Cursor {
            y: seller.y + 16.0,
            ..seller
        };
        if seller.page == 0 {
            cursor.y = cursor.y.max(self.sheet.recipient_top);
        }
        self.facts(
            &mut cursor,
            facts,
            self.sheet.aside,
            self.sheet.right - self.sheet.aside,
        );
        cursor
    }

    fn title(&mut self, cursor: &mut Cursor, content: &DocumentContent) {
        const GAP: f64 = 14.0;
        const PADDING: f64 = 8.0;
        let mark = content
            .mark
            .as_ref()
            .map(|text| self.shape(text, style::MARK));
        let mark_width = mark
            .as_ref()
            .map_or(0.0, |line| line.advance * style::MARK.size + 2.0 * PADDING);
        let width = (self.sheet.content_width() - mark_width - GAP).max(120.0);
        let lines = self.wrap(&content.title, style::TITLE, width);
        let title_width = lines
            .first()
            .map_or(0.0, |line| line.advance * style::TITLE.size);
        self.make_room(cursor, style::TITLE.leading * 2.0);
        let start = *cursor;
        let heading = self.list.add_tag(TagId::DOCUMENT, Role::Heading1);
        self.stack(cursor, heading, self.sheet.left, lines, style::TITLE);
        if let Some(line) = mark {
            let x = self.sheet.left + title_width + GAP;
            let y = start.y + (style::TITLE.leading - style::MARK.leading) / 2.0;
            let area = Area {
                x,
                y,
                width: mark_width,
                height: style::MARK.leading,
            };
            self.fill(start.page, area, style::MARK_GROUND);
            let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
            let at = Cursor {
                page: start.page,
                y,
            };
            self.line(at, Some(tag), x + PADDING, Align::Left, line, style::MARK);
        }
    }
}
