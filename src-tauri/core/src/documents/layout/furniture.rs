//! What stands on every page: running head, small print, page numbers, marks for folding.

use super::{Align, Composer, Cursor, style};
use crate::documents::display_list::Area;

/// Columns of small print on a page.
const MOST_COLUMNS: usize = 4;
/// Lines in a column of small print.
const MOST_LINES: usize = 10;
/// Room for the page number beside the small print.
const PAGE_NUMBER_WIDTH: f64 = 58.0;
/// From the small print to the edge of the paper: what printers cannot reach, and a little air.
const BOTTOM_MARGIN: f64 = 24.0;
const FOOTER_GAP: f64 = 9.0;
/// From the text to the rule above the small print.
const AIR: f64 = 16.0;
const HAIR: f64 = 0.5;

impl Composer<'_> {
    /// Breaks the small print into lines and finds where the text of every page must end.
    pub(super) fn prepare_footer(&mut self) {
        let columns: Vec<_> = self.content.footer.iter().take(MOST_COLUMNS).collect();
        let width = self.footer_column_width(columns.len());
        for column in columns {
            let mut lines = Vec::new();
            for text in column {
                lines.extend(self.wrap(text, style::FOOTER, width - 8.0));
            }
            lines.truncate(MOST_LINES);
            self.footer.push(lines);
        }
        self.bottom = self.footer_top() - AIR;
    }

    fn footer_column_width(&self, columns: usize) -> f64 {
        let columns = u32::try_from(columns).unwrap_or(1).max(1);
        (self.sheet.content_width() - PAGE_NUMBER_WIDTH) / f64::from(columns)
    }

    /// Where the rule above the small print lies.
    fn footer_top(&self) -> f64 {
        let tallest = self.footer.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let lines = f64::from(u32::try_from(tallest).unwrap_or(1));
        self.sheet.height - BOTTOM_MARGIN - lines * style::FOOTER.leading - FOOTER_GAP
    }

    /// Paints what stands on every page. It decorates: a screen reader reads the document once.
    pub(super) fn furniture(&mut self) {
        let total = self.list.pages.len();
        for page in 0..total {
            self.small_print(page);
            self.page_number(page, total);
            if page > 0 {
                self.running_head(page);
            }
        }
        for y in self.sheet.edge_marks {
            let area = Area {
                x: 12.0,
                y: *y,
                width: 9.0,
                height: 0.4,
            };
            self.fill(0, area, style::HAIRLINE);
        }
    }

    fn hairline(&mut self, page: usize, y: f64) {
        let area = Area {
            x: self.sheet.left,
            y,
            width: self.sheet.content_width(),
            height: HAIR,
        };
        self.fill(page, area, style::HAIRLINE);
    }

    fn small_print(&mut self, page: usize) {
        let top = self.footer_top();
        self.hairline(page, top);
        let width = self.footer_column_width(self.footer.len());
        let mut x = self.sheet.left;
        for column in self.footer.clone() {
            let mut y = top + FOOTER_GAP;
            for line in column {
                self.line(
                    Cursor { page, y },
                    None,
                    x,
                    Align::Left,
                    line,
                    style::FOOTER,
                );
                y += style::FOOTER.leading;
            }
            x += width;
        }
    }

    fn page_number(&mut self, page: usize, total: usize) {
        let text = self
            .content
            .page_pattern
            .replace("{n}", &(page + 1).to_string())
            .replace("{total}", &total.to_string());
        let line = self.shape(&text, style::FOOTER);
        let at = Cursor {
            page,
            y: self.footer_top() + FOOTER_GAP,
        };
        self.line(
            at,
            None,
            self.sheet.right,
            Align::Right,
            line,
            style::FOOTER,
        );
    }

    fn running_head(&mut self, page: usize) {
        let y = self.sheet.following_top - 34.0;
        let at = Cursor { page, y };
        let mark_style = style::RUNNING_HEAD.in_colour(style::MARK_INK);
        let content = self.content;
        let mut room = self.sheet.content_width();
        if let Some(text) = &content.mark {
            let line = self.shape(text, mark_style);
            room -= line.advance * mark_style.size + 16.0;
            self.line(at, None, self.sheet.right, Align::Right, line, mark_style);
        }
        let lines = self.wrap(&content.running_head, style::RUNNING_HEAD, room);
        if let Some(line) = lines.into_iter().next() {
            self.line(
                at,
                None,
                self.sheet.left,
                Align::Left,
                line,
                style::RUNNING_HEAD,
            );
        }
        self.hairline(page, y + style::RUNNING_HEAD.leading + 5.0);
    }
}
