//! The columns of the table of lines: how wide each is, and the rows cut into bands of one text line's height.

use super::super::{Align, Composer, style, style::Style};
use crate::documents::{
    content::{Column, ColumnKind, Line, LineTable},
    refusal::DocumentRefusal,
    shaping::ShapedLine,
};

/// Between two columns.
const GAP: f64 = 12.0;
/// The description never gets less than this share of the table.
const LEAST_DESCRIPTION: f64 = 0.38;
/// A heading may make its column this wide; a longer one is broken.
const WIDEST_HEADING: f64 = 64.0;

/// Where a column stands.
pub(super) struct ColumnPlace {
    x: f64,
    /// The width for text.
    pub(super) width: f64,
    /// How its texts stand.
    pub(super) align: Align,
}

impl ColumnPlace {
    /// The edge that texts are aligned to.
    pub(super) fn edge(&self) -> f64 {
        match self.align {
            Align::Left => self.x,
            Align::Right => self.x + self.width,
        }
    }
}

/// A line of text in a column.
pub(super) struct Part {
    /// Which column, from 0.
    pub(super) column: usize,
    /// The text.
    pub(super) line: ShapedLine,
    /// How it looks.
    pub(super) style: Style,
}

/// The texts of one height in a row; a page can end between two bands.
pub(super) struct Band {
    /// The height.
    pub(super) height: f64,
    /// The texts.
    pub(super) parts: Vec<Part>,
}

/// A row of the table.
pub(super) struct Row {
    /// From the row before.
    pub(super) space_before: f64,
    /// From top to bottom.
    pub(super) bands: Vec<Band>,
}

impl Row {
    /// The height of the row.
    pub(super) fn height(&self) -> f64 {
        self.space_before + self.bands.iter().map(|band| band.height).sum::<f64>()
    }
}

/// The shaped cells of a line, one list per column; empty where the column describes.
pub(super) type ShapedCells = Vec<Vec<ShapedLine>>;

impl Composer<'_> {
    /// Shapes every cell but the descriptions, whose width is known only afterwards.
    pub(super) fn groups(&mut self, table: &LineTable) -> Vec<ShapedCells> {
        let mut groups = Vec::with_capacity(table.lines.len());
        for line in &table.lines {
            let mut cells = Vec::with_capacity(table.columns.len());
            for (column, text) in table.columns.iter().zip(&line.cells) {
                cells.push(match cell_style(column.kind) {
                    Some(style) => self.wrap(text, style, f64::INFINITY),
                    None => Vec::new(),
                });
            }
            groups.push(cells);
        }
        groups
    }

    /// Finds the widths of the columns and breaks all rows into bands.
    pub(super) fn columns(
        &mut self,
        table: &LineTable,
        groups: Vec<ShapedCells>,
    ) -> Result<(Vec<ColumnPlace>, Vec<Vec<Row>>), DocumentRefusal> {
        let description = table
            .columns
            .iter()
            .position(|column| column.kind == ColumnKind::Description)
            .ok_or(DocumentRefusal::LineShape { line: 0 })?;
        let wanted = self.wanted_widths(table, &groups);
        let places = places(
            self.sheet.left,
            self.sheet.content_width(),
            &table.columns,
            &wanted,
        );
        let mut rows = Vec::with_capacity(groups.len());
        for (line, cells) in table.lines.iter().zip(groups) {
            rows.push(self.rows(table, line, cells, &places, description));
        }
        Ok((places, rows))
    }

    /// The width each column would take if there were room for all; 0 for the description.
    fn wanted_widths(&mut self, table: &LineTable, groups: &[ShapedCells]) -> Vec<f64> {
        let last = table.columns.len().saturating_sub(1);
        let mut widths = Vec::with_capacity(table.columns.len());
        for (index, column) in table.columns.iter().enumerate() {
            let Some(style) = cell_style(column.kind) else {
                widths.push(0.0);
                continue;
            };
            let heading = self.shape(&column.heading, style::COLUMN_HEADING).advance;
            let mut widest = (heading * style::COLUMN_HEADING.size).min(WIDEST_HEADING);
            for cell in groups.iter().filter_map(|cells| cells.get(index)).flatten() {
                widest = widest.max(cell.advance * style.size);
            }
            if index == last {
                for adjustment in table.lines.iter().flat_map(|line| &line.adjustments) {
                    let amount = self.shape(&adjustment.amount, style::CELL.tabular());
                    widest = widest.max(amount.advance * style::CELL.size);
                }
            }
            // Rounding must not break a text that fits exactly.
            widths.push(widest + 0.1);
        }
        widths
    }

    /// The row of a line and the rows of its adjustments.
    fn rows(
        &mut self,
        table: &LineTable,
        line: &Line,
        cells: ShapedCells,
        places: &[ColumnPlace],
        description: usize,
    ) -> Vec<Row> {
        let mut stacks: Vec<Vec<(ShapedLine, Style)>> = Vec::with_capacity(places.len());
        for (index, (place, cell)) in places.iter().zip(cells).enumerate() {
            let text = line.cells.get(index).map_or("", String::as_str);
            let style = table
                .columns
                .get(index)
                .and_then(|column| cell_style(column.kind));
            stacks.push(match style {
                None => self.description(text, &line.details, place.width),
                Some(style) if fits(&cell, style, place.width) => with_style(cell, style),
                Some(style) => with_style(self.wrap(text, style, place.width), style),
            });
        }
        let mut rows = vec![Row {
            space_before: 0.0,
            bands: bands(stacks),
        }];
        for adjustment in &line.adjustments {
            let amount_style = style::CELL.tabular().in_colour(style::GREY);
            let mut stacks: Vec<Vec<(ShapedLine, Style)>> =
                places.iter().map(|_| Vec::new()).collect();
            let amount_width = places.last().map_or(0.0, |place| place.width);
            let label_width = places.get(description).map_or(0.0, |place| place.width);
            if let Some(stack) = stacks.last_mut() {
                *stack = with_style(
                    self.wrap(&adjustment.amount, amount_style, amount_width),
                    amount_style,
                );
            }
            if let Some(stack) = stacks.get_mut(description) {
                stack.extend(with_style(
                    self.wrap(&adjustment.label, style::DETAIL, label_width),
                    style::DETAIL,
                ));
            }
            rows.push(Row {
                space_before: 1.5,
                bands: bands(stacks),
            });
        }
        rows
    }

    fn description(
        &mut self,
        text: &str,
        details: &[String],
        width: f64,
    ) -> Vec<(ShapedLine, Style)> {
        let mut stack = with_style(
            self.wrap(text, style::DESCRIPTION, width),
            style::DESCRIPTION,
        );
        for detail in details {
            stack.extend(with_style(
                self.wrap(detail, style::DETAIL, width),
                style::DETAIL,
            ));
        }
        stack
    }
}

/// How the cells of a column look; a description has a look of its own.
const fn cell_style(kind: ColumnKind) -> Option<Style> {
    match kind {
        ColumnKind::Description => None,
        ColumnKind::Position => Some(style::CELL.tabular().in_colour(style::GREY)),
        ColumnKind::Text => Some(style::CELL),
        ColumnKind::Figure => Some(style::CELL.tabular()),
        ColumnKind::Amount => Some(style::DESCRIPTION.tabular()),
    }
}

/// Shares the width of the table: the description takes what the others leave, but never too little.
fn places(left: f64, width: f64, columns: &[Column], wanted: &[f64]) -> Vec<ColumnPlace> {
    let gaps: f64 = columns.iter().skip(1).map(|_| GAP).sum();
    let widest = widest(wanted, (width * (1.0 - LEAST_DESCRIPTION) - gaps).max(0.0));
    let others: f64 = wanted.iter().map(|wanted| wanted.min(widest)).sum();
    let rest = width - gaps - others;
    let mut x = left;
    columns
        .iter()
        .zip(wanted)
        .map(|(column, wanted)| {
            let (width, align) = match column.kind {
                ColumnKind::Description => (rest, Align::Left),
                ColumnKind::Position | ColumnKind::Text => (wanted.min(widest), Align::Left),
                ColumnKind::Figure | ColumnKind::Amount => (wanted.min(widest), Align::Right),
            };
            let place = ColumnPlace { x, width, align };
            x += width + GAP;
            place
        })
        .collect()
}

/// How wide a column may be so that all of them fit the room: only the widest give way.
fn widest(wanted: &[f64], room: f64) -> f64 {
    let mut sorted = wanted.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut room = room;
    let mut left = f64::from(u32::try_from(sorted.len()).unwrap_or(u32::MAX));
    for wanted in sorted {
        if wanted * left > room {
            return room / left;
        }
        room -= wanted;
        left -= 1.0;
    }
    f64::INFINITY
}

fn fits(lines: &[ShapedLine], style: Style, width: f64) -> bool {
    lines.iter().all(|line| line.advance * style.size <= width)
}

fn with_style(lines: Vec<ShapedLine>, style: Style) -> Vec<(ShapedLine, Style)> {
    lines.into_iter().map(|line| (line, style)).collect()
}

/// Turns the texts of the columns into bands across them.
fn bands(stacks: Vec<Vec<(ShapedLine, Style)>>) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    for (column, stack) in stacks.into_iter().enumerate() {
        for (index, (line, style)) in stack.into_iter().enumerate() {
            if bands.len() <= index {
                bands.push(Band {
                    height: 0.0,
                    parts: Vec::new(),
                });
            }
            if let Some(band) = bands.get_mut(index) {
                band.height = band.height.max(style.leading);
                band.parts.push(Part {
                    column,
                    line,
                    style,
                });
            }
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: ColumnKind) -> Column {
        Column::new("", kind)
    }

    #[test]
    fn the_description_takes_the_room_that_the_other_columns_leave() {
        let columns = [
            column(ColumnKind::Position),
            column(ColumnKind::Description),
            column(ColumnKind::Amount),
        ];
        let places = places(50.0, 400.0, &columns, &[10.0, 0.0, 60.0]);
        assert!((places[1].width - (400.0 - 10.0 - 60.0 - 2.0 * GAP)).abs() < 1e-9);
        assert!((places[2].edge() - 450.0).abs() < 1e-9);
    }

    #[test]
    fn columns_that_want_too_much_leave_the_description_its_share() {
        let columns = [
            column(ColumnKind::Description),
            column(ColumnKind::Figure),
            column(ColumnKind::Amount),
        ];
        let places = places(0.0, 400.0, &columns, &[0.0, 5_000.0, 5_000.0]);
        assert!(places[0].width >= 400.0 * LEAST_DESCRIPTION - 1e-9);
        assert!((places[2].edge() - 400.0).abs() < 1e-6);
    }

    #[test]
    fn one_column_that_wants_too_much_does_not_narrow_the_others() {
        let columns = [
            column(ColumnKind::Description),
            column(ColumnKind::Figure),
            column(ColumnKind::Amount),
        ];
        let places = places(0.0, 400.0, &columns, &[0.0, 40.0, 5_000.0]);
        assert!((places[1].width - 40.0).abs() < 1e-9);
        assert!((places[2].edge() - 400.0).abs() < 1e-6);
    }
}
