//! Why a document cannot be drawn.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::error::{ErrorKind, Refusal};

/// Why a document cannot be drawn, or a picture not be used as a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DocumentRefusal {
    /// The table has more lines than a document may carry.
    #[error("the document has {found} lines, at most {most} can be drawn")]
    TooManyLines {
        /// How many lines there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// The texts together are longer than a document may be.
    #[error("the document has {found} characters of text, at most {most} can be drawn")]
    TooMuchText {
        /// How many characters there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A line has more or fewer cells than the table has columns, or no column describes.
    #[error("line {line} does not fit the columns of the table")]
    LineShape {
        /// Which line, counted from 1; 0 is the heading.
        line: usize,
    },
    /// The payment code's text is longer than a QR code of readable size holds.
    #[error("the payment code holds {found} bytes of text, at most {most} fit")]
    PaymentCodeTooLong {
        /// How many bytes there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// The logo's file is larger than a logo may be.
    #[error("the picture is {found} bytes large, a logo may have {most}")]
    LogoFileTooLarge {
        /// The size of the file.
        found: usize,
        /// The size it may have.
        most: usize,
    },
    /// The logo has more pixels than a logo may have: a picture that unpacks to fill the memory is not read.
    #[error("the picture is {width} × {height} pixels, a logo may have {most} on a side")]
    LogoTooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// How many pixels a side may have.
        most: u32,
    },
    /// The logo is neither PNG nor JPEG.
    #[error("the picture is neither PNG nor JPEG")]
    LogoKind,
    /// The logo is damaged.
    #[error("the picture is damaged and cannot be read")]
    LogoUnreadable,
    /// The fonts inside the program cannot be read: a fault of the build.
    #[error("the font {face} inside the program cannot be read")]
    FontUnreadable {
        /// Which font.
        face: &'static str,
    },
    /// The finished document could not be put into bytes: a fault of the program.
    #[error("the document could not be written: {step}")]
    Unwritable {
        /// Which step failed.
        step: &'static str,
    },
}

impl Refusal for DocumentRefusal {
    fn kind(&self) -> ErrorKind {
        match self {
            Self::LogoFileTooLarge { .. }
            | Self::LogoTooManyPixels { .. }
            | Self::LogoKind
            | Self::LogoUnreadable => ErrorKind::Invalid,
            Self::TooManyLines { .. }
            | Self::TooMuchText { .. }
            | Self::PaymentCodeTooLong { .. } => ErrorKind::Refused,
            Self::LineShape { .. } | Self::FontUnreadable { .. } | Self::Unwritable { .. } => {
                ErrorKind::Internal
            }
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::TooManyLines { .. } => "document-too-many-lines",
            Self::TooMuchText { .. } => "document-too-much-text",
            Self::PaymentCodeTooLong { .. } => "document-payment-code-too-long",
            Self::LogoFileTooLarge { .. } => "document-logo-file-too-large",
            Self::LogoTooManyPixels { .. } => "document-logo-too-many-pixels",
            Self::LogoKind => "document-logo-kind",
            Self::LogoUnreadable => "document-logo-unreadable",
            Self::LineShape { .. } | Self::FontUnreadable { .. } | Self::Unwritable { .. } => {
                "document-not-drawn"
            }
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let argument = |name: &str, value: String| (name.to_owned(), value);
        match self {
            Self::TooManyLines { found, most }
            | Self::TooMuchText { found, most }
            | Self::PaymentCodeTooLong { found, most } => BTreeMap::from([
                argument("found", found.to_string()),
                argument("most", most.to_string()),
            ]),
            Self::LogoFileTooLarge { most, .. } => {
                BTreeMap::from([argument("most", (most / 1_048_576).to_string())])
            }
            Self::LogoTooManyPixels {
                width,
                height,
                most,
            } => BTreeMap::from([
                argument("width", width.to_string()),
                argument("height", height.to_string()),
                argument("most", most.to_string()),
            ]),
            Self::LogoKind
            | Self::LogoUnreadable
            | Self::LineShape { .. }
            | Self::FontUnreadable { .. }
            | Self::Unwritable { .. } => BTreeMap::new(),
        }
    }
}
