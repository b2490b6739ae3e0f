//! An ICC profile of the sRGB space, made from the numbers of its standard.
//!
//! Written to ICC.1:2010 (profile version 4.3): a display profile of three primaries and one tone curve. The numbers
//! are those of IEC 61966-2-1, its primaries adapted from D65 to the profile space's D50 by the Bradford matrix, as
//! the ICC's own sRGB profiles have them. Nothing is copied from a profile file.

/// Bytes before the table of tags.
const HEADER: u32 = 128;
/// White of the profile space, D50, in parts of 65,536.
const D50: [i32; 3] = [63_190, 65_536, 54_061];
/// The primaries seen under D50, in parts of 65,536.
const RED: [i32; 3] = [28_578, 14_581, 912];
const GREEN: [i32; 3] = [25_238, 46_984, 6_362];
const BLUE: [i32; 3] = [9_375, 3_971, 46_787];
/// From D65 to D50 (Bradford), in parts of 65,536.
const ADAPTATION: [i32; 9] = [
    68_674, 1_502, -3_291, 1_939, 64_912, -1_118, -605, 987, 49_262,
];
/// The tone curve (function type 3): exponent 2.4, then a = 1/1.055, b = 0.055/1.055, c = 1/12.92, d = 0.04045.
const CURVE: [i32; 5] = [157_286, 62_119, 3_417, 5_072, 2_651];

/// The profile's bytes.
pub(super) fn srgb() -> Vec<u8> {
    let curve = parametric(&CURVE);
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", localised("sRGB IEC61966-2.1")),
        (b"cprt", localised("No copyright, use freely")),
        (b"wtpt", numbers(b"XYZ ", &D50)),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", numbers(b"XYZ ", &RED)),
        (b"gXYZ", numbers(b"XYZ ", &GREEN)),
        (b"bXYZ", numbers(b"XYZ ", &BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let count: u32 = 10;
    let mut table = count.to_be_bytes().to_vec();
    let mut data = Vec::new();
    let mut place = HEADER + 4 + 12 * count;
    for (name, content) in tags {
        let length = u32::try_from(content.len()).unwrap_or(0);
        table.extend_from_slice(name);
        table.extend_from_slice(&place.to_be_bytes());
        table.extend_from_slice(&length.to_be_bytes());
        data.extend(content);
        place += length;
    }
    let mut profile = header(place);
    profile.extend(table);
    profile.extend(data);
    profile
}

/// ICC.1:2010, 7.2: size, version, kind, spaces, a fixed date, and the profile space's white.
fn header(size: u32) -> Vec<u8> {
    let mut header = Vec::with_capacity(128);
    header.extend(size.to_be_bytes());
    header.extend([0; 4]);
    header.extend([0x04, 0x30, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    for part in [2026_u16, 1, 1, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.extend([0; 28]);
    for part in D50 {
        header.extend(part.to_be_bytes());
    }
    header.resize(128, 0);
    header
}

/// A tag of numbers; they are whole words, so the next tag begins where it must.
fn numbers(kind: &[u8; 4], values: &[i32]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().flat_map(|value| value.to_be_bytes()));
    tag
}

fn parametric(values: &[i32]) -> Vec<u8> {
    let mut tag = b"para".to_vec();
    tag.extend([0; 4]);
    tag.extend([0, 3, 0, 0]);
    tag.extend(values.iter().flat_map(|value| value.to_be_bytes()));
    tag
}

/// A text in English, padded to whole words.
fn localised(text: &str) -> Vec<u8> {
    let words: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let length = u32::try_from(words.len()).unwrap_or(0);
    let mut tag = b"mluc".to_vec();
    tag.extend([0; 4]);
    for value in [1_u32, 12] {
        tag.extend(value.to_be_bytes());
    }
    tag.extend(b"enUS");
    for value in [length, 28] {
        tag.extend(value.to_be_bytes());
    }
    tag.extend(words);
    tag.resize(tag.len().next_multiple_of(4), 0);
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(profile: &[u8], at: usize) -> u32 {
        u32::from_be_bytes(profile[at..at + 4].try_into().unwrap())
    }

    #[test]
    fn the_header_tells_the_size_and_that_it_is_a_display_profile_for_rgb() {
        let profile = srgb();
        assert_eq!(usize::try_from(word(&profile, 0)).unwrap(), profile.len());
        assert_eq!(&profile[12..24], b"mntrRGB XYZ ");
        assert_eq!(&profile[36..40], b"acsp");
    }

    #[test]
    fn every_tag_lies_inside_the_profile_on_a_whole_word() {
        let profile = srgb();
        for tag in 0..usize::try_from(word(&profile, 128)).unwrap() {
            let at = usize::try_from(word(&profile, 132 + 12 * tag + 4)).unwrap();
            let length = usize::try_from(word(&profile, 132 + 12 * tag + 8)).unwrap();
            assert_eq!(at % 4, 0);
            assert!(length > 8 && at + length <= profile.len());
        }
    }

    #[test]
    fn full_red_green_and_blue_together_are_white() {
        for channel in 0..3 {
            let sum = RED[channel] + GREEN[channel] + BLUE[channel];
            assert!((sum - D50[channel]).abs() <= 2, "{sum} {}", D50[channel]);
        }
    }
}
