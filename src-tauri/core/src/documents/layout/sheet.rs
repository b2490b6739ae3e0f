//! The sheet: where margins, window and folds are.

use crate::documents::content::Paper;

/// Points per millimetre.
const MM: f64 = 72.0 / 25.4;

/// The places of a sheet, in points from its top left corner.
pub(super) struct Sheet {
    /// Width of the paper.
    pub(super) width: f64,
    /// Height of the paper.
    pub(super) height: f64,
    /// Left margin.
    pub(super) left: f64,
    /// Where the right margin begins.
    pub(super) right: f64,
    /// Top of the letterhead.
    pub(super) top: f64,
    /// Top of the text on every page after the first.
    pub(super) following_top: f64,
    /// Where the sender's line above the recipient ends.
    pub(super) return_address_bottom: f64,
    /// Top of the recipient.
    pub(super) recipient_top: f64,
    /// How wide the envelope's window is for text.
    pub(super) recipient_width: f64,
    /// Left edge of the seller's block and the facts.
    pub(super) aside: f64,
    /// The highest place for the heading: nothing of it may show in the window.
    pub(super) title_top: f64,
    /// Heights of the marks at the left edge for folding and punching.
    pub(super) edge_marks: &'static [f64],
}

impl Sheet {
    /// The places of a paper.
    pub(super) const fn of(paper: Paper) -> Self {
        match paper {
            // DIN 5008, form B: window from 45 mm, its last 27.3 mm for the recipient; folds at 105 and 210 mm.
            Paper::A4 => Self {
                width: 210.0 * MM,
                height: 297.0 * MM,
                left: 25.0 * MM,
                right: 190.0 * MM,
                top: 15.0 * MM,
                following_top: 26.0 * MM,
                return_address_bottom: 61.2 * MM,
                recipient_top: 62.7 * MM,
                recipient_width: 80.0 * MM,
                aside: 119.0 * MM,
                title_top: 98.5 * MM,
                edge_marks: &[105.0 * MM, 148.5 * MM, 210.0 * MM],
            },
            // A no. 10 envelope's window leaves 2.5 to 3.17 inches from the top in view, wherever the sheet slips to.
            Paper::Letter => Self {
                width: 8.5 * 72.0,
                height: 11.0 * 72.0,
                left: 0.95 * 72.0,
                right: 7.75 * 72.0,
                top: 0.55 * 72.0,
                following_top: 1.0 * 72.0,
                return_address_bottom: 2.42 * 72.0,
                recipient_top: 2.46 * 72.0,
                recipient_width: 3.3 * 72.0,
                aside: 4.9 * 72.0,
                title_top: 3.6 * 72.0,
                edge_marks: &[],
            },
        }
    }

    /// Width between the margins.
    pub(super) const fn content_width(&self) -> f64 {
        self.right - self.left
    }
}
