//! The table of lines: column widths, page breaks, the repeated head.

mod columns;

use columns::{ColumnPlace, Row};

use super::{Composer, Cursor, style};
use crate::documents::{
    content::Colour,
    display_list::{Area, Role, TagId},
    refusal::DocumentRefusal,
    shaping::ShapedLine,
};

/// Up to this many lines the rows stand wide apart; more stand closer.
const FEW_LINES: usize = 8;
/// A line taller than this share of a page may be cut.
const TALL: f64 = 0.4;
/// A cut leaves at least this much of a line on a page.
const LEAST_CUT: f64 = 48.0;
const HAIR: f64 = 0.5;
const HEAD_RULE: f64 = 1.1;
/// From the headings to the rule below them.
const HEAD_AIR: f64 = 6.0;

/// The table while it is being painted.
struct TableFrame {
    columns: Vec<ColumnPlace>,
    headings: Vec<Vec<ShapedLine>>,
    head_height: f64,
    padding: f64,
    table: TagId,
    body: TagId,
}

impl Composer<'_> {
    /// Paints the table of lines, or nothing when it has no columns.
    pub(super) fn table(&mut self, cursor: &mut Cursor) -> Result<(), DocumentRefusal> {
        let content = self.content;
        if content.table.columns.is_empty() {
            return Ok(());
        }
        cursor.y += 18.0;
        let groups = self.groups(&content.table);
        let (columns, groups) = self.columns(&content.table, groups)?;
        let mut frame = self.frame(columns, content.table.lines.len());
        let closing = self.totals_height();
        let last = groups.len().saturating_sub(1);
        if let Some(first) = groups.first() {
            let company = if last == 0 { closing } else { 0.0 };
            self.make_room(
                cursor,
                frame.head_height + self.kept_height(first, frame.padding) + company,
            );
        }
        self.head(cursor, &mut frame);
        for (index, group) in groups.into_iter().enumerate() {
            let company = if index == last { closing } else { 0.0 };
            self.group(cursor, &frame, group, company);
        }
        Ok(())
    }

    fn frame(&mut self, columns: Vec<ColumnPlace>, lines: usize) -> TableFrame {
        let table = self.list.add_tag(TagId::DOCUMENT, Role::Table);
        self.list.tag_mut(table).alternative = Some(self.content.table.summary.clone());
        let style = style::COLUMN_HEADING;
        let mut headings = Vec::with_capacity(columns.len());
        for (column, place) in self.content.table.columns.iter().zip(&columns) {
            headings.push(self.wrap(&column.heading, style, place.width));
        }
        let tallest = headings.iter().map(Vec::len).max().unwrap_or(1);
        let head_height = height_of(tallest, style.leading) + HEAD_AIR;
        let padding = if lines <= FEW_LINES { 7.0 } else { 4.5 };
        TableFrame {
            columns,
            headings,
            head_height,
            padding,
            table,
            body: table,
        }
    }

    /// Paints the head for the first time and tags it.
    fn head(&mut self, cursor: &mut Cursor, frame: &mut TableFrame) {
        let head = self.list.add_tag(frame.table, Role::TableHead);
        let row = self.list.add_tag(head, Role::TableRow);
        let tags: Vec<TagId> = frame
            .columns
            .iter()
            .map(|_| self.list.add_tag(row, Role::ColumnHeading))
            .collect();
        frame.body = self.list.add_tag(frame.table, Role::TableBody);
        self.paint_head(cursor, frame, &tags);
    }

    /// Goes on with the table on the next page; the repeated head decorates.
    fn continue_table(&mut self, cursor: &mut Cursor, frame: &TableFrame) {
        self.next_page(cursor);
        self.paint_head(cursor, frame, &[]);
    }

    fn paint_head(&mut self, cursor: &mut Cursor, frame: &TableFrame, tags: &[TagId]) {
        let style = style::COLUMN_HEADING;
        for (index, (place, lines)) in frame.columns.iter().zip(&frame.headings).enumerate() {
            // Headings of fewer lines stand on the rule.
            let top =
                cursor.y + frame.head_height - HEAD_AIR - height_of(lines.len(), style.leading);
            let mut at = Cursor { y: top, ..*cursor };
            for line in lines {
                self.line(
                    at,
                    tags.get(index).copied(),
                    place.edge(),
                    place.align,
                    line.clone(),
                    style,
                );
                at.y += style.leading;
            }
        }
        cursor.y += frame.head_height;
        self.rule(cursor, HEAD_RULE, self.content.accent);
        cursor.y += HEAD_RULE;
    }

    /// Paints a line with its adjustments, on one page where it can be.
    fn group(&mut self, cursor: &mut Cursor, frame: &TableFrame, group: Vec<Row>, company: f64) {
        let height = group_height(&group, frame.padding);
        let room = self.bottom - cursor.y;
        let tall = height > self.page_room() * TALL;
        let lonely_end = company > 0.0
            && height + company > room
            && height + company < self.page_room() - frame.head_height;
        let cut = tall && room > LEAST_CUT;
        if (height > room && !cut) || (lonely_end && !tall) {
            self.continue_table(cursor, frame);
        }
        cursor.y += frame.padding;
        for row in group {
            self.row(cursor, frame, row);
        }
        cursor.y += frame.padding;
        self.rule(cursor, HAIR, style::HAIRLINE);
        cursor.y += HAIR;
    }

    fn row(&mut self, cursor: &mut Cursor, frame: &TableFrame, row: Row) {
        let tag = self.list.add_tag(frame.body, Role::TableRow);
        let cells: Vec<TagId> = frame
            .columns
            .iter()
            .map(|_| self.list.add_tag(tag, Role::TableCell))
            .collect();
        cursor.y += row.space_before;
        for band in row.bands {
            if cursor.y + band.height > self.bottom && cursor.y > self.sheet.following_top {
                self.continue_table(cursor, frame);
                cursor.y += frame.padding;
            }
            for part in band.parts {
                let (Some(place), Some(cell)) =
                    (frame.columns.get(part.column), cells.get(part.column))
                else {
                    continue;
                };
                self.line(
                    *cursor,
                    Some(*cell),
                    place.edge(),
                    place.align,
                    part.line,
                    part.style,
                );
            }
            cursor.y += band.height;
        }
    }

    fn rule(&mut self, cursor: &Cursor, height: f64, colour: Colour) {
        let area = Area {
            x: self.sheet.left,
            y: cursor.y,
            width: self.sheet.content_width(),
            height,
        };
        self.fill(cursor.page, area, colour);
    }

    /// The height of a page's text.
    pub(super) fn page_room(&self) -> f64 {
        self.bottom - self.sheet.following_top
    }

    /// What of a line must stand below the head.
    fn kept_height(&self, group: &[Row], padding: f64) -> f64 {
        let height = group_height(group, padding);
        if height > self.page_room() * TALL {
            LEAST_CUT
        } else {
            height
        }
    }
}

fn group_height(group: &[Row], padding: f64) -> f64 {
    group.iter().map(Row::height).sum::<f64>() + 2.0 * padding + HAIR
}

/// The height of a number of lines.
pub(super) fn height_of(lines: usize, leading: f64) -> f64 {
    f64::from(u32::try_from(lines).unwrap_or(u32::MAX)) * leading
}
