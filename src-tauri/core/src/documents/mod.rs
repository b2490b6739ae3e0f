//! Documents: a page of content becomes a PDF and its picture on the screen.
//!
//! ```text
//! DocumentContent ─▶ layout ─▶ display list + tags ─┬▶ pdf ─▶ finish   the file
//!                                                   └▶ svg             the preview
//! ```
//!
//! This feature knows nothing of invoices: every text arrives worded and formatted. The layout knows nothing of PDF,
//! and the writers decide no place: what the preview shows is what the file holds.
//!
//! Deliberately absent: links, scripts, forms and attachments in the file; a second layout; any clock or network.

mod colour_profile;
pub mod content;
mod display_list;
mod finish;
mod fonts;
mod layout;
mod logo;
mod metadata;
mod payment_code;
mod pdf;
mod printable;
mod printing;
mod refusal;
mod shaping;
mod svg;
mod wrapping;

use std::sync::OnceLock;

pub use content::DocumentContent;
use display_list::DisplayList;
use fonts::Fonts;
pub use logo::{Logo, MOST_BYTES as LARGEST_LOGO};
pub(crate) use printing::print;
pub use refusal::DocumentRefusal;
pub use svg::PreviewPage;

use crate::error::{self, Fault};

/// The PDF of a document, drawn on a thread that may block.
///
/// # Errors
/// What the document refuses.
pub(crate) async fn drawn(content: DocumentContent) -> error::Result<Vec<u8>> {
    let drawn = tokio::task::spawn_blocking(move || Renderer::shared()?.render_pdf(&content)).await;
    let pdf = drawn.map_err(|_| Fault::Invariant("a document was not drawn".into()))?;
    Ok(pdf?)
}

/// The version of the design. Stored with an issued document; goes up when the same content would look different.
pub const TEMPLATE_VERSION: u32 = 1;

/// Lines in a table: some 300 pages, drawn within seconds.
pub const MOST_LINES: usize = 10_000;

/// Characters in a document, all texts together.
pub const MOST_CHARACTERS: usize = 2_000_000;

/// Draws documents. Holds the typefaces; made once and shared.
///
/// Drawing keeps a processor busy for some 20 milliseconds, and for seconds at the limit: an action calls it from a
/// thread that may block.
pub struct Renderer {
    fonts: Fonts,
}

impl Renderer {
    /// The renderer of this program; the typefaces are read the first time.
    ///
    /// # Errors
    /// [`DocumentRefusal::FontUnreadable`] when the program was built with a broken typeface.
    pub fn shared() -> Result<&'static Self, DocumentRefusal> {
        static SHARED: OnceLock<Result<Renderer, DocumentRefusal>> = OnceLock::new();
        SHARED
            .get_or_init(|| Fonts::load().map(|fonts| Self { fonts }))
            .as_ref()
            .map_err(|refusal| *refusal)
    }

    /// Draws a PDF/A-3a and PDF/UA-1 file without attachments; the same content gives the same bytes.
    ///
    /// # Errors
    /// [`DocumentRefusal`] when the content is larger than a document may be, or does not fit its own columns.
    pub fn render_pdf(&self, content: &DocumentContent) -> Result<Vec<u8>, DocumentRefusal> {
        let list = self.lay_out(content)?;
        pdf::write(&self.fonts, content, &list)
    }

    /// Draws the same pages for the screen.
    ///
    /// # Errors
    /// As [`Self::render_pdf`].
    pub fn render_preview(
        &self,
        content: &DocumentContent,
    ) -> Result<Vec<PreviewPage>, DocumentRefusal> {
        let list = self.lay_out(content)?;
        Ok(svg::write(&self.fonts, &list, content.logo.as_ref()))
    }

    fn lay_out(&self, content: &DocumentContent) -> Result<DisplayList, DocumentRefusal> {
        check(content)?;
        layout::lay_out(&self.fonts, content)
    }
}

/// Refuses what is too large to draw or contradicts itself.
fn check(content: &DocumentContent) -> Result<(), DocumentRefusal> {
    let lines = &content.table.lines;
    if lines.len() > MOST_LINES {
        return Err(DocumentRefusal::TooManyLines {
            found: lines.len(),
            most: MOST_LINES,
        });
    }
    let columns = content.table.columns.len();
    for (line, number) in lines.iter().zip(1..) {
        if line.cells.len() != columns {
            return Err(DocumentRefusal::LineShape { line: number });
        }
    }
    let found = content.characters();
    if found > MOST_CHARACTERS {
        return Err(DocumentRefusal::TooMuchText {
            found,
            most: MOST_CHARACTERS,
        });
    }
    Ok(())
}
