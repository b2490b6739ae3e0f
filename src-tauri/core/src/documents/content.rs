//! What a document says. Plain data: every text arrives worded, formatted and in its language.

use jiff::Timestamp;

use super::logo::Logo;

/// The sheet a document is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm; the recipient stands where a DIN 5008 (form B) window envelope shows it.
    #[default]
    A4,
    /// 8.5 × 11 inches; the recipient stands where a US no. 10 window envelope shows it.
    Letter,
}

/// A colour of the sRGB space, eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Colour {
    /// A colour from its three channels.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// OkiCRM's own accent, `#0f6b5c`: what a document uses until the seller picks a colour.
    pub const fn default_accent() -> Self {
        Self::new(0x0f, 0x6b, 0x5c)
    }

    /// The contrast of this colour against white paper, from 1 to 21 (WCAG 2.2, 1.4.3).
    pub fn contrast_with_paper(self) -> f64 {
        fn linear(channel: u8) -> f64 {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        }
        let luminance =
            0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue);
        1.05 / (luminance + 0.05)
    }
}

/// Everything that one document shows, in reading order.
#[derive(Clone, Debug)]
pub struct DocumentContent {
    /// BCP 47 tag of the language that the texts are written in, for example `de-DE`.
    pub language: String,
    /// The sheet.
    pub paper: Paper,
    /// Colour of the rules, the headings and the total. Text falls back to ink when it is too pale to read.
    pub accent: Colour,
    /// When the document was made; stands in the file's metadata, nowhere on the page.
    pub made_at: Timestamp,
    /// The heading, for example `Invoice RE-2026-00417`; also the file's title.
    pub title: String,
    /// A mark beside the heading and on every following page, for example `Draft`.
    pub mark: Option<String>,
    /// Who writes.
    pub seller: Seller,
    /// Who it is for: name, person, street, town, country, one line each.
    pub recipient: Vec<String>,
    /// Number, dates, references: shown beside the recipient.
    pub facts: Vec<Fact>,
    /// The seller's logo.
    pub logo: Option<Logo>,
    /// Paragraphs before the lines.
    pub opening: Vec<String>,
    /// The lines.
    pub table: LineTable,
    /// The sums below the lines; kept together on one page.
    pub totals: Vec<Total>,
    /// What must be said after the sums, for example why no VAT is charged.
    pub notes: Vec<Note>,
    /// How to pay; kept together on one page.
    pub payment: Option<PaymentBlock>,
    /// Columns of small print at the foot of every page, at most four, each a list of lines.
    pub footer: Vec<Vec<String>>,
    /// How pages are counted, for example `Page {n} of {total}`.
    pub page_pattern: String,
    /// What heads every page after the first, for example `Invoice RE-2026-00417 · Müller GmbH`.
    pub running_head: String,
}

impl DocumentContent {
    /// The length of all texts together, in characters: what layout costs grows with it.
    pub(super) fn characters(&self) -> usize {
        let single = [
            &self.title,
            &self.running_head,
            &self.page_pattern,
            &self.seller.name,
        ];
        let lists = [&self.seller.lines, &self.recipient, &self.opening]
            .into_iter()
            .chain(&self.footer);
        let facts = self
            .facts
            .iter()
            .chain(self.payment.iter().flat_map(|payment| &payment.facts));
        let facts = facts.flat_map(|fact| [&fact.label, &fact.value]);
        let lines = self
            .table
            .lines
            .iter()
            .flat_map(|line| line.cells.iter().chain(&line.details));
        let adjustments = self.table.lines.iter().flat_map(|line| &line.adjustments);
        let adjustments = adjustments.flat_map(|part| [&part.label, &part.amount]);
        let totals = self
            .totals
            .iter()
            .flat_map(|total| [&total.label, &total.amount]);
        let notes = self.notes.iter().map(|note| &note.text);
        let texts = single
            .into_iter()
            .chain(lists.flatten())
            .chain(facts)
            .chain(lines);
        texts
            .chain(adjustments)
            .chain(totals)
            .chain(notes)
            .map(|text| text.chars().count())
            .sum()
    }
}

/// Who writes the document.
#[derive(Clone, Debug, Default)]
pub struct Seller {
    /// The name; set large when there is no logo, and the author in the file's metadata.
    pub name: String,
    /// Address, telephone, e-mail, tax numbers: one line each.
    pub lines: Vec<String>,
    /// The sender in one line, small above the recipient, as a window envelope shows it.
    pub return_address: Option<String>,
}

/// A label with its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// What it is, for example `Invoice date`.
    pub label: String,
    /// Its value, for example `22.11.2026`.
    pub value: String,
}

impl Fact {
    /// A label with its value.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
        }
    }
}

/// The table of lines.
#[derive(Clone, Debug, Default)]
pub struct LineTable {
    /// Columns from left to right. One of them describes.
    pub columns: Vec<Column>,
    /// The lines, each with a cell per column.
    pub lines: Vec<Line>,
    /// What a screen reader is told about the table, for example `Lines of the invoice`.
    pub summary: String,
}

/// A column of the table of lines.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading, repeated on every page.
    pub heading: String,
    /// What its cells hold.
    pub kind: ColumnKind,
}

impl Column {
    /// A column of a kind.
    pub fn new(heading: impl Into<String>, kind: ColumnKind) -> Self {
        Self {
            heading: heading.into(),
            kind,
        }
    }
}

/// What the cells of a column hold; decides width and alignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The line's position: as narrow as it can be, aligned left.
    Position,
    /// The description: takes the room that the others leave, and carries the details.
    Description,
    /// A short text such as a unit, aligned left.
    Text,
    /// A number, aligned right in tabular figures.
    Figure,
    /// The line's amount: a number, set stronger.
    Amount,
}

/// One line of the table.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// One text per column.
    pub cells: Vec<String>,
    /// Smaller paragraphs below the description.
    pub details: Vec<String>,
    /// Discounts and charges of this line, each a row of its own.
    pub adjustments: Vec<Adjustment>,
}

/// A discount or charge below its line.
#[derive(Clone, Debug, Default)]
pub struct Adjustment {
    /// For example `Discount 10 %: regular customer`.
    pub label: String,
    /// For example `−12.50`; stands in the last column.
    pub amount: String,
}

/// A row of the sums.
#[derive(Clone, Debug, Default)]
pub struct Total {
    /// For example `VAT 19 %`.
    pub label: String,
    /// What it is reckoned on, for example `on 1,000.00`.
    pub base: Option<String>,
    /// For example `190.00 €`.
    pub amount: String,
    /// Whether this is the sum that counts.
    pub emphasised: bool,
}

/// A paragraph with an optional heading.
#[derive(Clone, Debug, Default)]
pub struct Note {
    /// A short heading.
    pub heading: Option<String>,
    /// The text; line breaks start new paragraphs.
    pub text: String,
}

/// How to pay.
#[derive(Clone, Debug, Default)]
pub struct PaymentBlock {
    /// For example `Payment`.
    pub heading: String,
    /// A sentence above the facts, for example `Please pay until 6 December 2026.`
    pub text: Option<String>,
    /// IBAN, BIC, reference, amount.
    pub facts: Vec<Fact>,
    /// A code that a banking app reads.
    pub code: Option<PaymentCode>,
}

/// A QR code that a banking app reads.
#[derive(Clone, Debug, Default)]
pub struct PaymentCode {
    /// The exact text inside the code (for transfers in euro: EPC069-12, version 2).
    pub text: String,
    /// The words below the code, for example `Scan to pay`.
    pub caption: String,
    /// What a screen reader is told instead of the picture.
    pub alternative: String,
}
