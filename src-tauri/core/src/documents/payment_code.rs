//! The QR code that a banking app reads, as rectangles.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use super::{display_list::Area, refusal::DocumentRefusal};

/// The largest code that EPC069-12 allows (version 13); larger ones are too fine to print this small.
const LARGEST: u8 = 13;
/// What a code of that size holds in bytes at correction level M.
const MOST_BYTES: usize = 331;

/// The dark parts of a code that fills an area; parts that touch in a row are one rectangle.
pub(super) fn modules(text: &str, area: Area) -> Result<Vec<Area>, DocumentRefusal> {
    let too_long = DocumentRefusal::PaymentCodeTooLong {
        found: text.len(),
        most: MOST_BYTES,
    };
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
    .map_err(|_| too_long)?;
    let side = area.width / f64::from(code.size());
    let mut dark = Vec::new();
    for row in 0..code.size() {
        let mut column = 0;
        while column < code.size() {
            let start = column;
            while code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                dark.push(Area {
                    x: area.x + f64::from(start) * side,
                    y: area.y + f64::from(row) * side,
                    width: f64::from(column - start) * side,
                    height: side,
                });
            }
            column += 1;
        }
    }
    Ok(dark)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area {
        x: 10.0,
        y: 20.0,
        width: 80.0,
        height: 80.0,
    };

    #[test]
    fn a_code_stays_inside_its_area() {
        for part in modules("BCD\n002\n1\nSCT\n\nA\nDE02120300000000202051\nEUR1", AREA).unwrap() {
            assert!(part.x >= 10.0 - 1e-9 && part.x + part.width <= 90.0 + 1e-9);
            assert!(part.y >= 20.0 - 1e-9 && part.y + part.height <= 100.0 + 1e-9);
        }
    }

    #[test]
    fn the_longest_text_fits_and_one_byte_more_is_refused() {
        assert!(modules(&"x".repeat(MOST_BYTES), AREA).is_ok());
        assert_eq!(
            modules(&"x".repeat(MOST_BYTES + 1), AREA),
            Err(DocumentRefusal::PaymentCodeTooLong {
                found: MOST_BYTES + 1,
                most: MOST_BYTES
            })
        );
    }
}
