//! Which encoding a file is written in, and its text piece by piece.
//!
//! The whole file is looked at once before it is read, because a file may be plain ASCII for
//! 90,000 rows and carry its first umlaut after that. The rules, in this order:
//!
//! 1. A byte order mark decides.
//! 2. Zero bytes on one side of most byte pairs: UTF-16 without a mark.
//! 3. Valid UTF-8, or UTF-8 with fewer stray bytes than proper characters: UTF-8. A stray byte is
//!    read as Windows-1252, which is what somebody pasted.
//! 4. Bytes that stand alone between Latin letters: Mac Roman or Windows-1252, by which of the two
//!    would make them letters. `chardetng` does not know Mac Roman at all.
//! 5. Otherwise what `chardetng` says (Shift-JIS, Cyrillic, Central European …).

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::model::{ImportRefusal, Limits};
use super::source::{Source, fill};

const CHUNK: usize = 64 * 1024;
/// How much of the lines that are not ASCII is shown to the detector, in bytes.
const SAMPLE: usize = 256 * 1024;

/// The encoding of a file and how sure that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetectedEncoding {
    /// Reads the bytes.
    pub encoding: &'static Encoding,
    /// The name to show, such as `UTF-8`, `windows-1252`, `ISO-8859-1` or `macintosh`.
    pub name: &'static str,
    /// Whether the file itself says so; otherwise it is the best guess and the person may choose.
    pub certain: bool,
}

impl DetectedEncoding {
    fn new(encoding: &'static Encoding, certain: bool) -> Self {
        Self {
            encoding,
            name: encoding.name(),
            certain,
        }
    }

    /// The encoding with the given name, as chosen by a person.
    ///
    /// # Errors
    /// When no encoding has that name.
    pub fn try_named(name: &str) -> Result<Self, ImportRefusal> {
        let encoding =
            Encoding::for_label(name.as_bytes()).ok_or(ImportRefusal::EncodingUnknown)?;
        Ok(Self::new(encoding, true))
    }
}

/// Reads the whole file once and says which encoding it is written in.
///
/// # Errors
/// When the file cannot be read, is larger than allowed, or is plainly not text.
pub fn detect(source: &Source, limits: &Limits) -> Result<DetectedEncoding, ImportRefusal> {
    let mut reader = source.try_open(limits)?;
    let mut evidence = Evidence::default();
    let mut chunk = vec![0; CHUNK];
    loop {
        let length = fill(&mut *reader, &mut chunk)?;
        let last = length < chunk.len();
        evidence.look(&chunk[..length], last);
        if evidence.total > limits.file_bytes {
            return Err(ImportRefusal::FileTooLarge {
                limit: limits.file_bytes,
            });
        }
        if last {
            break;
        }
    }
    evidence.verdict()
}

/// What one pass over the bytes has seen.
#[derive(Default)]
struct Evidence {
    total: u64,
    head: Vec<u8>,
    zeros_even: u64,
    zeros_odd: u64,
    /// Up to three bytes of a character that the next chunk may complete.
    unfinished: Vec<u8>,
    utf8_characters: u64,
    stray_bytes: u64,
    control_range: bool,
    sample: Vec<u8>,
}

impl Evidence {
    fn look(&mut self, chunk: &[u8], last: bool) {
        if self.total == 0 {
            self.head = chunk[..chunk.len().min(512)].to_vec();
        }
        if !(chunk.is_ascii() && self.unfinished.is_empty()) {
            self.check_utf8(chunk, last);
            self.keep_sample(chunk, last);
        }
        if chunk.contains(&0) {
            // Chunks have an even length, so positions keep their side.
            let zeros = |side: usize| {
                let count = chunk
                    .iter()
                    .skip(side)
                    .step_by(2)
                    .filter(|byte| **byte == 0)
                    .count();
                u64::try_from(count).unwrap_or(u64::MAX)
            };
            self.zeros_even += zeros(0);
            self.zeros_odd += zeros(1);
        }
        self.total += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
    }

    fn check_utf8(&mut self, chunk: &[u8], last: bool) {
        let mut bytes = std::mem::take(&mut self.unfinished);
        bytes.extend_from_slice(chunk);
        let mut rest = bytes.as_slice();
        loop {
            let (valid, stray) = match std::str::from_utf8(rest) {
                Ok(_) => (rest.len(), None),
                Err(error) => (error.valid_up_to(), Some(error.error_len())),
            };
            let leads = rest[..valid].iter().filter(|byte| **byte >= 0xC0).count();
            self.utf8_characters += u64::try_from(leads).unwrap_or(u64::MAX);
            let length = match stray {
                None => return,
                Some(Some(length)) => length,
                Some(None) if last => rest.len() - valid,
                Some(None) => {
                    self.unfinished = rest[valid..].to_vec();
                    return;
                }
            };
            self.stray_bytes += u64::try_from(length).unwrap_or(u64::MAX);
            rest = &rest[valid + length..];
        }
    }

    /// Keeps whole lines that are not ASCII: half a line could cut a Shift-JIS character in two.
    fn keep_sample(&mut self, chunk: &[u8], last: bool) {
        self.control_range |= chunk.iter().any(|byte| (0x80..0xA0).contains(byte));
        let is_break = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let start = match self.total {
            0 => 0,
            _ => chunk
                .iter()
                .position(is_break)
                .map_or(chunk.len(), |at| at + 1),
        };
        let end = if last {
            chunk.len()
        } else {
            chunk.iter().rposition(is_break).unwrap_or(chunk.len())
        };
        for line in chunk.get(start..end).unwrap_or_default().split(is_break) {
            if !line.is_ascii() && self.sample.len() + line.len() <= SAMPLE {
                self.sample.extend_from_slice(line);
                self.sample.push(b'\n');
            }
        }
    }

    fn verdict(&self) -> Result<DetectedEncoding, ImportRefusal> {
        if let Some((encoding, _)) = Encoding::for_bom(&self.head) {
            return Ok(DetectedEncoding::new(encoding, true));
        }
        if let Some(kind) = not_text(&self.head) {
            return Err(ImportRefusal::NotText { kind });
        }
        if let Some(encoding) = self.unmarked_utf16() {
            return Ok(DetectedEncoding::new(encoding, false));
        }
        if self.stray_bytes == 0 {
            return Ok(DetectedEncoding::new(UTF_8, true));
        }
        if self.utf8_characters >= self.stray_bytes {
            return Ok(DetectedEncoding::new(UTF_8, false));
        }
        let mut detected = DetectedEncoding::new(legacy(&self.sample), false);
        if detected.encoding == WINDOWS_1252 && !self.control_range {
            detected.name = "ISO-8859-1"; // the same bytes mean the same in both
        }
        Ok(detected)
    }

    /// Western text has a zero in nearly every pair; Japanese only at its separators and digits, and
    /// its letters are no UTF-8. Few zeros among what is UTF-8 are stray NUL characters.
    fn unmarked_utf16(&self) -> Option<&'static Encoding> {
        let pairs = self.total / 2;
        let mostly = |many: u64, few: u64| {
            let is_dense = many * 2 >= pairs;
            let is_foreign = many * 20 >= pairs && self.stray_bytes > 0;
            many > 0 && (is_dense || is_foreign) && few * 20 <= many
        };
        if mostly(self.zeros_odd, self.zeros_even) {
            return Some(UTF_16LE);
        }
        mostly(self.zeros_even, self.zeros_odd).then_some(UTF_16BE)
    }
}

/// Files that people take for a contact list by mistake, told by their first bytes.
fn not_text(head: &[u8]) -> Option<&'static str> {
    let signatures: [(&[u8], &str); 7] = [
        (b"PK\x03\x04", "archive"),
        (b"\xD0\xCF\x11\xE0", "workbook"),
        (b"%PDF-", "pdf"),
        (b"\x89PNG", "binary"),
        (b"\xFF\xD8\xFF", "binary"),
        (b"SQLite format 3\0", "binary"),
        (b"\x1F\x8B", "archive"),
    ];
    let (_, kind) = signatures
        .iter()
        .find(|(signature, _)| head.starts_with(signature))?;
    let names_a_workbook = head
        .windows(19)
        .any(|window| window == b"[Content_Types].xml");
    Some(if *kind == "archive" && names_a_workbook {
        "workbook"
    } else {
        kind
    })
}

/// Bytes that are accented letters in Mac Roman (Ä É Ü á à â ä å ç é è ê ò ö ü ß) and, between
/// Latin letters, hardly anything sensible in Windows-1252. Left out are the bytes that are quotes,
/// dashes and the ellipsis there.
const MAC_LETTERS: [u8; 16] = [
    0x80, 0x83, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x98, 0x9A, 0x9F, 0xA7,
];

fn legacy(sample: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let (mut alone, mut together, mut mac, mut windows) = (0_u32, 0_u32, 0_u32, 0_u32);
    for at in 0..sample.len() {
        let byte = sample[at];
        if byte < 0x80 {
            continue;
        }
        let before = at.checked_sub(1).map_or(b'\n', |index| sample[index]);
        let after = sample.get(at + 1).copied().unwrap_or(b'\n');
        if before >= 0x80 || after >= 0x80 {
            together += 1;
            continue;
        }
        alone += 1;
        if before.is_ascii_alphabetic() || after.is_ascii_alphabetic() {
            mac += u32::from(MAC_LETTERS.contains(&byte));
            windows += u32::from(byte >= 0xC0 && byte != 0xD7 && byte != 0xF7);
        }
    }
    let stands_alone = alone > together * 3;
    if stands_alone && mac > windows * 2 {
        return MACINTOSH;
    }
    // A handful of umlauts is too little for a guess between the encodings of East Asia.
    if stands_alone && (windows > 0 || !guess.is_single_byte()) && !is_central_european(guess) {
        return WINDOWS_1252;
    }
    guess
}

/// Latin encodings that agree with Windows-1252 on umlauts but not on Ł, č or ő.
fn is_central_european(guess: &Encoding) -> bool {
    [
        encoding_rs::WINDOWS_1250,
        encoding_rs::ISO_8859_2,
        encoding_rs::WINDOWS_1254,
        encoding_rs::WINDOWS_1257,
    ]
    .iter()
    .any(|encoding| **encoding == *guess)
}

/// The text of a file, piece by piece and in bounded memory. No piece contains a NUL character.
pub struct DecodedText {
    reader: Box<dyn Read + Send>,
    limits: Limits,
    decoding: Decoding,
    chunk: Vec<u8>,
    bytes_read: u64,
    line_feeds: u64,
    carriage_returns: u64,
    finished: bool,
}

enum Decoding {
    /// UTF-8 in which stray bytes are read as Windows-1252.
    ForgivingUtf8 {
        unfinished: Vec<u8>,
        at_start: bool,
    },
    Other(Box<Decoder>),
}

impl DecodedText {
    /// Opens the text of a file in the given encoding.
    ///
    /// # Errors
    /// When the file cannot be opened or is larger than allowed.
    pub fn try_open(
        source: &Source,
        encoding: &'static Encoding,
        limits: &Limits,
    ) -> Result<Self, ImportRefusal> {
        let decoding = if encoding == UTF_8 {
            Decoding::ForgivingUtf8 {
                unfinished: Vec::new(),
                at_start: true,
            }
        } else {
            Decoding::Other(Box::new(encoding.new_decoder_with_bom_removal()))
        };
        Ok(Self {
            reader: source.try_open(limits)?,
            limits: *limits,
            decoding,
            chunk: vec![0; CHUNK],
            bytes_read: 0,
            line_feeds: 0,
            carriage_returns: 0,
            finished: false,
        })
    }

    /// How many bytes of the file have been read, for progress.
    pub fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Replaces `text` by the next piece; returns whether there was one.
    ///
    /// # Errors
    /// When reading fails, the file is larger than allowed, or a NUL character appears.
    pub fn next_piece(&mut self, text: &mut String) -> Result<bool, ImportRefusal> {
        text.clear();
        while text.is_empty() && !self.finished {
            let length = fill(&mut *self.reader, &mut self.chunk)?;
            self.finished = length < self.chunk.len();
            self.bytes_read += u64::try_from(length).unwrap_or(u64::MAX);
            if self.bytes_read > self.limits.file_bytes {
                return Err(ImportRefusal::FileTooLarge {
                    limit: self.limits.file_bytes,
                });
            }
            self.decoding
                .decode(&self.chunk[..length], self.finished, text);
        }
        self.refuse_nul(text)?;
        Ok(!text.is_empty())
    }

    fn refuse_nul(&mut self, text: &str) -> Result<(), ImportRefusal> {
        let until = text.find('\0').unwrap_or(text.len());
        let count = |wanted: u8| {
            let found = text.as_bytes()[..until]
                .iter()
                .filter(|byte| **byte == wanted)
                .count();
            u64::try_from(found).unwrap_or(u64::MAX)
        };
        self.line_feeds += count(b'\n');
        self.carriage_returns += count(b'\r');
        if until == text.len() {
            return Ok(());
        }
        Err(ImportRefusal::NulCharacter {
            line: 1 + self.line_feeds.max(self.carriage_returns),
        })
    }
}

impl Decoding {
    fn decode(&mut self, bytes: &[u8], last: bool, text: &mut String) {
        match self {
            Self::ForgivingUtf8 {
                unfinished,
                at_start,
            } => {
                let mut joined = std::mem::take(unfinished);
                joined.extend_from_slice(bytes);
                let mut rest = joined.as_slice();
                if std::mem::take(at_start) {
                    rest = rest.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(rest);
                }
                *unfinished = forgiving_utf8(rest, last, text);
            }
            Self::Other(decoder) => {
                text.reserve(
                    decoder
                        .max_utf8_buffer_length(bytes.len())
                        .unwrap_or(bytes.len() * 4),
                );
                let _ = decoder.decode_to_string(bytes, text, last);
            }
        }
    }
}

/// Appends the text of `bytes`; returns the bytes of a last character that is not yet whole.
fn forgiving_utf8(mut bytes: &[u8], last: bool, text: &mut String) -> Vec<u8> {
    while let Some(piece) = bytes.utf8_chunks().next() {
        text.push_str(piece.valid());
        let stray = piece.invalid();
        bytes = &bytes[piece.valid().len() + stray.len()..];
        if bytes.is_empty() && !last && could_continue(stray) {
            return stray.to_vec();
        }
        text.push_str(&WINDOWS_1252.decode_without_bom_handling(stray).0);
    }
    Vec::new()
}

/// Whether more bytes could make these a character.
fn could_continue(stray: &[u8]) -> bool {
    matches!(std::str::from_utf8(stray), Err(error) if error.error_len().is_none())
}

/// The text of one line: UTF-8 if it is, else the given legacy encoding.
pub(super) fn decode_line(bytes: &[u8], fallback: &'static Encoding) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if fallback == UTF_8 => {
            let mut text = String::with_capacity(bytes.len());
            forgiving_utf8(bytes, true, &mut text);
            text
        }
        Err(_) => fallback.decode_without_bom_handling(bytes).0.into_owned(),
    }
}
