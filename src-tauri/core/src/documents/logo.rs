//! The seller's logo: read once, checked, and kept as bare pixels.

use std::{io::Cursor, sync::Arc};

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbaImage,
    imageops::FilterType,
};

use super::refusal::DocumentRefusal;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;
/// The most pixels on a side.
pub const MOST_PIXELS: u32 = 8_000;
/// What unpacking may take, in bytes: a small file can claim to be a huge picture.
const MOST_MEMORY: u64 = 300 * 1024 * 1024;
/// What is kept: the place on the page is 60 mm wide, this is more than 400 dots per inch there.
const KEPT_WIDTH: u32 = 1_000;
const KEPT_HEIGHT: u32 = 400;

/// A picture that is safe to draw: pixels only, without place, camera, profile or comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    width: u32,
    height: u32,
    pixels: Arc<[u8]>,
    png: Arc<[u8]>,
}

impl Logo {
    /// Reads a PNG or JPEG. It is turned upright and made smaller when it is larger than paper can show.
    ///
    /// # Errors
    /// [`DocumentRefusal`] when the file is too large, of another kind or damaged.
    pub fn decode(file: &[u8]) -> Result<Self, DocumentRefusal> {
        if file.len() > MOST_BYTES {
            return Err(DocumentRefusal::LogoFileTooLarge {
                found: file.len(),
                most: MOST_BYTES,
            });
        }
        let format = image::guess_format(file).map_err(|_| DocumentRefusal::LogoKind)?;
        if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
            return Err(DocumentRefusal::LogoKind);
        }
        let (width, height) = ImageReader::with_format(Cursor::new(file), format)
            .into_dimensions()
            .map_err(|_| DocumentRefusal::LogoUnreadable)?;
        if width > MOST_PIXELS || height > MOST_PIXELS {
            return Err(DocumentRefusal::LogoTooManyPixels {
                width,
                height,
                most: MOST_PIXELS,
            });
        }
        let picture = upright(file, format).map_err(|_| DocumentRefusal::LogoUnreadable)?;
        let picture = if picture.width() > KEPT_WIDTH || picture.height() > KEPT_HEIGHT {
            picture.resize(KEPT_WIDTH, KEPT_HEIGHT, FilterType::CatmullRom)
        } else {
            picture
        };
        Self::of_pixels(&picture.into_rgba8())
    }

    /// Reads what [`Self::png`] gave, without drawing it anew: a preview is made at every key.
    ///
    /// # Errors
    /// [`DocumentRefusal::LogoUnreadable`] when it is damaged.
    pub fn of_kept(png: Vec<u8>) -> Result<Self, DocumentRefusal> {
        let picture = upright(&png, ImageFormat::Png)
            .map_err(|_| DocumentRefusal::LogoUnreadable)?
            .into_rgba8();
        Ok(Self {
            width: picture.width(),
            height: picture.height(),
            pixels: picture.into_raw().into(),
            png: png.into(),
        })
    }

    fn of_pixels(picture: &RgbaImage) -> Result<Self, DocumentRefusal> {
        let mut png = Cursor::new(Vec::new());
        picture
            .write_to(&mut png, ImageFormat::Png)
            .map_err(|_| DocumentRefusal::LogoUnreadable)?;
        Ok(Self {
            width: picture.width(),
            height: picture.height(),
            pixels: picture.as_raw().as_slice().into(),
            png: png.into_inner().into(),
        })
    }

    /// Width in pixels; never 0.
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Height in pixels; never 0.
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// Red, green, blue and opacity of every pixel, row by row from the top.
    pub fn pixels(&self) -> &[u8] {
        &self.pixels
    }

    /// The same picture as a PNG that holds nothing but the pixels: what is stored and shown.
    pub fn png(&self) -> &[u8] {
        &self.png
    }
}

/// Unpacks a picture within limits; the camera's note which side is up is obeyed and forgotten.
fn upright(file: &[u8], format: ImageFormat) -> Result<DynamicImage, ImageError> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_PIXELS);
    limits.max_image_height = Some(MOST_PIXELS);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(file), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    Ok(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let picture = RgbaImage::from_fn(width, height, |x, _| {
            image::Rgba([if x < width / 2 { 200 } else { 0 }, 10, 20, 255])
        });
        let mut file = Cursor::new(Vec::new());
        picture.write_to(&mut file, ImageFormat::Png).unwrap();
        file.into_inner()
    }

    #[test]
    fn a_png_keeps_its_pixels() {
        let logo = Logo::decode(&png(12, 4)).unwrap();
        assert_eq!((logo.width(), logo.height()), (12, 4));
        assert_eq!(&logo.pixels()[..4], [200, 10, 20, 255]);
    }

    #[test]
    fn a_large_picture_is_made_smaller_in_proportion() {
        let logo = Logo::decode(&png(4_000, 800)).unwrap();
        assert_eq!((logo.width(), logo.height()), (1_000, 200));
    }

    #[test]
    fn what_is_kept_reads_back_the_same() {
        let logo = Logo::decode(&png(30, 20)).unwrap();
        assert_eq!(Logo::decode(logo.png()).unwrap(), logo);
        assert_eq!(Logo::of_kept(logo.png().to_vec()).unwrap(), logo);
    }

    #[test]
    fn attack_47_a_picture_that_claims_50_000_pixels_is_refused_before_it_is_unpacked() {
        let mut file = png(1, 1);
        // Width and height stand in the first chunk, which is summed; the sum is mended so that only the size is wrong.
        file[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
        file[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
        let sum = crc(&file[12..29]);
        file[29..33].copy_from_slice(&sum.to_be_bytes());
        assert_eq!(
            Logo::decode(&file),
            Err(DocumentRefusal::LogoTooManyPixels {
                width: 50_000,
                height: 50_000,
                most: MOST_PIXELS
            })
        );
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                (sum >> 1) ^ (0xEDB8_8320 & (!(sum & 1)).wrapping_add(1))
            })
        })
    }

    #[test]
    fn attack_49_a_drawing_with_a_reference_is_not_a_logo() {
        let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><image href="http://example.com/x"/></svg>"#;
        assert_eq!(Logo::decode(svg), Err(DocumentRefusal::LogoKind));
    }

    #[test]
    fn a_cut_file_is_refused_as_damaged() {
        let whole = png(40, 40);
        assert_eq!(
            Logo::decode(&whole[..whole.len() / 2]),
            Err(DocumentRefusal::LogoUnreadable)
        );
    }

    #[test]
    fn a_file_that_is_too_large_is_refused_unread() {
        let file = vec![0; MOST_BYTES + 1];
        assert!(matches!(
            Logo::decode(&file),
            Err(DocumentRefusal::LogoFileTooLarge { .. })
        ));
    }

    #[test]
    fn attack_47_what_a_camera_wrote_beside_the_pixels_is_gone() {
        let mut jpeg = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(8, 8)
            .write_to(&mut jpeg, ImageFormat::Jpeg)
            .unwrap();
        let mut file = jpeg.into_inner();
        let note = b"\xff\xfe\x00\x0fGPS 53N 010E!";
        file.splice(2..2, note.iter().copied());
        let logo = Logo::decode(&file).unwrap();
        assert!(!logo.png().windows(3).any(|part| part == b"GPS"));
    }
}
