//! Plain text in whatever encoding.

use encoding_rs::{Encoding, UTF_8};

use super::FileText;

pub(super) fn read(bytes: &[u8]) -> FileText {
    FileText::of(decoded(bytes))
}

/// The text of bytes: by their mark where they have one, else as UTF-8 where they are, else as
/// browsers guess.
pub(super) fn decoded(bytes: &[u8]) -> String {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return UTF_8.decode(bytes).0.into_owned();
    }
    let mut guess = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    guess.feed(bytes, true);
    let encoding = guess.guess(None, chardetng::Utf8Detection::Allow);
    encoding.decode(bytes).0.into_owned()
}
