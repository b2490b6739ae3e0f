//! What follows the lines: sums, notes, how to pay.

use super::{Align, Composer, Cursor, style, style::Style};
use crate::documents::{
    content::{Colour, PaymentBlock, PaymentCode, Total},
    display_list::{Area, Mark, Role, TagId},
    payment_code,
    refusal::DocumentRefusal,
    shaping::ShapedLine,
};

/// The sums take at least this width, so that they stand as a block of their own.
const TOTALS_WIDTH: f64 = 232.0;
/// From the table to the sums.
const TOTALS_AIR: f64 = 10.0;
const GAP: f64 = 14.0;
/// Side of the payment code: a phone reads a module of 0.5 mm from a hand's distance.
const CODE: f64 = 88.0;
const RULE: f64 = 1.1;

/// The texts of a sum.
struct TotalRow {
    label: Vec<ShapedLine>,
    base: ShapedLine,
    amount: ShapedLine,
    style: Style,
}

/// Where the texts of the sums stand.
struct TotalsPlace {
    left: f64,
    label: f64,
    base: f64,
    amount: f64,
}

impl Composer<'_> {
    /// Paints everything after the table.
    pub(super) fn closing(&mut self, cursor: &mut Cursor) -> Result<(), DocumentRefusal> {
        self.totals(cursor);
        self.notes(cursor);
        let content = self.content;
        match &content.payment {
            Some(payment) => self.payment(cursor, payment),
            None => Ok(()),
        }
    }

    /// The room the sums need at the end of the table.
    pub(super) fn totals_height(&self) -> f64 {
        self.content
            .totals
            .iter()
            .map(|total| total_style(total).leading)
            .sum::<f64>()
            + TOTALS_AIR
    }

    fn totals(&mut self, cursor: &mut Cursor) {
        let content = self.content;
        if content.totals.is_empty() {
            return;
        }
        let place = self.totals_place(&content.totals);
        let mut rows = Vec::with_capacity(content.totals.len());
        for total in &content.totals {
            rows.push(self.total_row(total, &place));
        }
        let height: f64 = rows.iter().map(TotalRow::height).sum::<f64>() + TOTALS_AIR;
        self.make_room(cursor, height);
        cursor.y += TOTALS_AIR;
        let table = self.list.add_tag(TagId::DOCUMENT, Role::Table);
        for (total, row) in content.totals.iter().zip(rows) {
            self.make_room(cursor, row.height());
            self.total(cursor, table, row, &place, total.emphasised);
        }
    }

    fn totals_place(&mut self, totals: &[Total]) -> TotalsPlace {
        let (mut label, mut base, mut amount) = (0.0_f64, 0.0_f64, 0.0_f64);
        for total in totals {
            let style = total_style(total);
            label = label.max(self.shape(&total.label, style).advance * style.size);
            amount = amount.max(self.shape(&total.amount, style).advance * style.size);
            if let Some(text) = &total.base {
                base = base.max(self.shape(text, base_style()).advance * base_style().size + GAP);
            }
        }
        let most = self.sheet.content_width();
        let amount = amount.min(most * 0.5);
        let base = base.min(most * 0.3);
        let wanted = (label + GAP + base + amount + 0.2).max(TOTALS_WIDTH);
        let width = wanted.min(most);
        TotalsPlace {
            left: self.sheet.right - width,
            label: width - amount - base - GAP,
            base: self.sheet.right - amount - GAP,
            amount: self.sheet.right,
        }
    }

    fn total_row(&mut self, total: &Total, place: &TotalsPlace) -> TotalRow {
        let style = total_style(total);
        TotalRow {
            label: self.wrap(&total.label, style, place.label),
            base: total
                .base
                .as_ref()
                .map_or_else(ShapedLine::default, |text| self.shape(text, base_style())),
            amount: self.shape(&total.amount, style),
            style,
        }
    }

    fn total(
        &mut self,
        cursor: &mut Cursor,
        table: TagId,
        row: TotalRow,
        place: &TotalsPlace,
        emphasised: bool,
    ) {
        let height = row.height();
        let mut style = row.style;
        if emphasised {
            let accent = self.content.accent;
            let area = Area {
                x: place.left,
                y: cursor.y,
                width: self.sheet.right - place.left,
                height: RULE,
            };
            self.fill(cursor.page, area, accent);
            style = style.in_colour(self.accent_ink);
        }
        let tag = self.list.add_tag(table, Role::TableRow);
        let heading = self.list.add_tag(tag, Role::RowHeading);
        let cell = self.list.add_tag(tag, Role::TableCell);
        let mut at = *cursor;
        for line in row.label {
            self.line(at, Some(heading), place.left, Align::Left, line, style);
            at.y += style.leading;
        }
        if !row.base.runs.is_empty() {
            // On the baseline of the label.
            let base = Style {
                leading: style.leading,
                ..base_style()
            };
            self.line(
                *cursor,
                Some(heading),
                place.base,
                Align::Right,
                row.base,
                base,
            );
        }
        self.line(
            *cursor,
            Some(cell),
            place.amount,
            Align::Right,
            row.amount,
            style,
        );
        cursor.y += height;
    }

    fn notes(&mut self, cursor: &mut Cursor) {
        let content = self.content;
        if !content.notes.is_empty() {
            cursor.y += 14.0;
        }
        for note in &content.notes {
            cursor.y += 6.0;
            if let Some(heading) = &note.heading {
                self.make_room(
                    cursor,
                    style::HEADING.leading + 2.0 * style::PARAGRAPH.leading,
                );
                self.heading(cursor, self.sheet.left, heading);
            }
            self.paragraph(cursor, &note.text, style::PARAGRAPH);
        }
    }

    fn heading(&mut self, cursor: &mut Cursor, x: f64, text: &str) {
        let style = style::HEADING.in_colour(self.accent_ink);
        let lines = self.wrap(text, style, self.sheet.right - x);
        let tag = self.list.add_tag(TagId::DOCUMENT, Role::Heading2);
        self.stack(cursor, tag, x, lines, style);
    }

    fn payment(
        &mut self,
        cursor: &mut Cursor,
        payment: &PaymentBlock,
    ) -> Result<(), DocumentRefusal> {
        cursor.y += 22.0;
        self.make_room(cursor, self.payment_height(payment));
        let mut x = self.sheet.left;
        let mut code_end = *cursor;
        if let Some(code) = &payment.code {
            code_end = self.payment_code(*cursor, code)?;
            x += CODE + 18.0;
        }
        self.heading(cursor, x, &payment.heading);
        let width = self.sheet.right - x;
        if let Some(text) = &payment.text {
            let lines = self.wrap(text, style::PARAGRAPH, width);
            let tag = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
            self.stack(cursor, tag, x, lines, style::PARAGRAPH);
        }
        cursor.y += 4.0;
        self.facts(cursor, &payment.facts, x, width);
        *cursor = cursor.or_later(code_end);
        Ok(())
    }

    /// The room the block needs if none of its values is broken.
    fn payment_height(&self, payment: &PaymentBlock) -> f64 {
        let facts = super::table::height_of(payment.facts.len(), style::FACT_VALUE.leading);
        let text = payment
            .text
            .as_ref()
            .map_or(0.0, |_| 2.0 * style::PARAGRAPH.leading);
        let code = payment
            .code
            .as_ref()
            .map_or(0.0, |_| CODE + 2.0 * style::CAPTION.leading + 4.0);
        (style::HEADING.leading + text + 4.0 + facts)
            .max(code)
            .min(self.page_room())
    }

    fn payment_code(&mut self, at: Cursor, code: &PaymentCode) -> Result<Cursor, DocumentRefusal> {
        let whole = Area {
            x: self.sheet.left,
            y: at.y,
            width: CODE,
            height: CODE,
        };
        let areas = payment_code::modules(&code.text, whole)?;
        let figure = self.list.add_tag(TagId::DOCUMENT, Role::Figure);
        let tag = self.list.tag_mut(figure);
        tag.alternative = Some(code.alternative.clone());
        tag.area = Some(whole);
        self.list.paint(
            at.page,
            Some(figure),
            vec![Mark::Fill {
                areas,
                colour: Colour::new(0, 0, 0),
            }],
        );
        let mut below = Cursor {
            y: at.y + CODE + 4.0,
            ..at
        };
        let lines = self.wrap(&code.caption, style::CAPTION, CODE);
        let caption = self.list.add_tag(TagId::DOCUMENT, Role::Paragraph);
        self.stack(&mut below, caption, whole.x, lines, style::CAPTION);
        Ok(below)
    }
}

impl TotalRow {
    fn height(&self) -> f64 {
        super::table::height_of(self.label.len().max(1), self.style.leading)
    }
}

const fn total_style(total: &Total) -> Style {
    if total.emphasised {
        style::GRAND_TOTAL.tabular()
    } else {
        style::TOTAL.tabular()
    }
}

const fn base_style() -> Style {
    style::FACT_LABEL.tabular()
}
