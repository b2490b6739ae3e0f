//! How texts look: faces, sizes and colours of every kind of text on the page.

use crate::documents::{content::Colour, fonts::FaceId, shaping::Figures};

/// Colour of the text.
pub(super) const INK: Colour = Colour::new(0x16, 0x18, 0x1d);
/// Colour of labels and details; 6.1 against paper.
pub(super) const GREY: Colour = Colour::new(0x5b, 0x62, 0x70);
/// Colour of hairlines.
pub(super) const HAIRLINE: Colour = Colour::new(0xd9, 0xdd, 0xe3);
/// Ground of the mark beside the heading.
pub(super) const MARK_GROUND: Colour = Colour::new(0xfb, 0xec, 0xcf);
/// Text of the mark beside the heading; 7.6 against its ground.
pub(super) const MARK_INK: Colour = Colour::new(0x6b, 0x43, 0x00);

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The face.
    pub(super) face: FaceId,
    /// Points per em.
    pub(super) size: f64,
    /// Points from line to line.
    pub(super) leading: f64,
    /// The colour.
    pub(super) colour: Colour,
    /// Whether digits stand in columns.
    pub(super) figures: Figures,
}

impl Style {
    const fn regular(size: f64, leading: f64) -> Self {
        Self {
            face: FaceId::REGULAR,
            size,
            leading,
            colour: INK,
            figures: Figures::Proportional,
        }
    }

    const fn semibold(size: f64, leading: f64) -> Self {
        Self {
            face: FaceId::SEMIBOLD,
            ..Self::regular(size, leading)
        }
    }

    /// The same in another colour.
    pub(super) const fn in_colour(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    /// The same with digits of one width.
    pub(super) const fn tabular(self) -> Self {
        Self {
            figures: Figures::Tabular,
            ..self
        }
    }

    /// Where the baseline of a line lies whose top is at `top`: capitals stand in the middle of the line.
    pub(super) fn baseline(&self, top: f64) -> f64 {
        const CAPITALS: f64 = 0.727;
        top + (self.leading + self.size * CAPITALS) / 2.0
    }
}

/// The seller's name where there is no logo.
pub(super) const NAME: Style = Style::semibold(15.0, 19.0);
/// The seller's name above the address.
pub(super) const SELLER_NAME: Style = Style::semibold(8.5, 12.5);
/// The seller's address.
pub(super) const SELLER_LINE: Style = Style::regular(8.0, 11.75).in_colour(GREY);
/// The sender above the recipient.
pub(super) const RETURN_ADDRESS: Style = Style::regular(6.5, 8.0).in_colour(GREY);
/// The recipient.
pub(super) const RECIPIENT: Style = Style::regular(10.0, 13.25);
/// A fact's label.
pub(super) const FACT_LABEL: Style = Style::regular(8.5, 13.25).in_colour(GREY);
/// A fact's value.
pub(super) const FACT_VALUE: Style = Style::regular(8.5, 13.25);
/// The heading.
pub(super) const TITLE: Style = Style::semibold(19.0, 24.0);
/// The mark beside the heading.
pub(super) const MARK: Style = Style::semibold(8.5, 17.0).in_colour(MARK_INK);
/// A paragraph.
pub(super) const PARAGRAPH: Style = Style::regular(9.5, 14.25);
/// A heading inside the document.
pub(super) const HEADING: Style = Style::semibold(9.5, 15.0);
/// The head of the table.
pub(super) const COLUMN_HEADING: Style = Style::semibold(7.75, 10.5).in_colour(GREY);
/// What a line is about.
pub(super) const DESCRIPTION: Style = Style::semibold(9.0, 13.0);
/// More about a line.
pub(super) const DETAIL: Style = Style::regular(8.25, 11.75).in_colour(GREY);
/// A cell of a line.
pub(super) const CELL: Style = Style::regular(9.0, 13.0);
/// A sum.
pub(super) const TOTAL: Style = Style::regular(9.0, 17.0);
/// The sum that counts.
pub(super) const GRAND_TOTAL: Style = Style::semibold(12.0, 28.0);
/// Words below the payment code.
pub(super) const CAPTION: Style = Style::regular(7.5, 10.5).in_colour(GREY);
/// Small print at the foot of the page.
pub(super) const FOOTER: Style = Style::regular(7.0, 9.75).in_colour(GREY);
/// What heads the pages after the first.
pub(super) const RUNNING_HEAD: Style = Style::regular(8.0, 11.0).in_colour(GREY);
