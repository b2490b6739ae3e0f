//! Documents: what is in the file, in which order, and what must never be in it.

pub(crate) mod attacks;
mod samples;
mod structure;

use std::path::PathBuf;
use std::process::Command;

use okicrm_core::documents::content::DocumentContent;
use okicrm_core::documents::{DocumentRefusal, MOST_LINES, Renderer};

fn pdf(content: &DocumentContent) -> Vec<u8> {
    Renderer::shared().unwrap().render_pdf(content).unwrap()
}

/// Puts a file where an independent reader finds it.
fn keep(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What an independent program prints about a file. The package that brings it is named when it is missing.
fn ask(program: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| panic!("{program} (package {package}) cannot be run: {error}"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{program}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The text of a file as a reader copies it.
fn copied_from(name: &str, bytes: &[u8]) -> String {
    let path = keep(name, bytes);
    ask("pdftotext", "poppler-utils", &[path.to_str().unwrap(), "-"])
}

/// The text of a file in the order it is written there.
fn text_of(name: &str, bytes: &[u8]) -> String {
    let path = keep(name, bytes);
    ask(
        "pdftotext",
        "poppler-utils",
        &["-raw", path.to_str().unwrap(), "-"],
    )
}

pub(crate) fn assert_sound(name: &str, bytes: &[u8]) {
    let path = keep(name, bytes);
    let said = ask("qpdf", "qpdf", &["--check", path.to_str().unwrap()]);
    assert!(
        said.contains("No syntax or stream encoding errors found"),
        "{said}"
    );
}

/// Finds the words one after the other; a line end counts as a space.
fn assert_in_order(text: &str, words: &[&str]) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut from = 0;
    for word in words {
        let at = text[from..].find(word);
        from += at.unwrap_or_else(|| panic!("{word:?} is not after {:?} in {text}", &text[..from]));
        from += word.len();
    }
}

#[test]
fn a_short_invoice_is_one_page_and_says_everything_in_reading_order() {
    let bytes = pdf(&samples::short());
    assert_sound("short.pdf", &bytes);
    let text = text_of("short.pdf", &bytes);
    assert_in_order(
        &text,
        &[
            "Harbour Light Studio Ltd",
            "12 Quayside",
            "VAT GB123456789",
            "Marlow & Finch Books",
            "Ms Ana Costa",
            "Invoice number",
            "2026-0042",
            "Due",
            "6 December 2026",
            "Invoice 2026-0042",
            "Thank you for your order",
            "Description",
            "Quantity",
            "Amount",
            "Website design",
            "16 h",
            "£77.50",
            "20 %",
            "1,240.00",
            "Discount 10 %: regular customer",
            "−124.00",
            "Product photographs",
            "216.00",
            "Net",
            "£1,332.00",
            "VAT 20 %",
            "on £1,332.00",
            "£266.40",
            "Total due",
            "£1,598.40",
            "Payment",
            "Please pay by",
            "IBAN",
            "GB33 BUKB 2020 1555 5555 55",
            "Company no. 01234567",
            "Page 1 of 1",
        ],
    );
}

#[test]
fn a_long_invoice_repeats_its_head_and_counts_its_pages() {
    let content = samples::long();
    let bytes = pdf(&content);
    assert_sound("long.pdf", &bytes);
    let text = text_of("long.pdf", &bytes);
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 2, "{}", pages.len());
    for (index, page) in pages.iter().enumerate() {
        assert!(
            page.contains(&format!("Seite {} von {}", index + 1, pages.len())),
            "{page}"
        );
        assert!(
            index == 0 || page.contains("Rechnung RE-2026-00417 · Müller & Söhne"),
            "{page}"
        );
        assert!(
            page.contains("Bezeichnung") || !page.contains("Std."),
            "{page}"
        );
    }
    assert_in_order(
        &text,
        &[
            "Έπιπλα γραφείου",
            "Стул офисный",
            "Łóżko gościnne żółte",
            "名片印刷",
            "Softwarewartung",
        ],
    );
    assert_in_order(
        &text,
        &[
            "Summe netto",
            "auf 20.371,40 €",
            "27.104,33 €",
            "§ 35a EStG",
            "DE02 1203 0000 0000 2020 51",
        ],
    );
}

#[test]
fn the_sums_never_stand_alone_on_a_page() {
    for lines in 1..40 {
        let mut content = samples::long();
        content.table.lines.truncate(lines);
        let pages = Renderer::shared()
            .unwrap()
            .render_preview(&content)
            .unwrap();
        let with_sums = pages
            .iter()
            .find(|page| page.text.contains("Summe netto"))
            .unwrap();
        assert!(
            with_sums.text.contains("Rechnungsbetrag"),
            "{lines} lines: the sums are torn"
        );
        assert!(
            with_sums.text.contains("Std."),
            "{lines} lines: the sums stand alone"
        );
    }
}

#[test]
fn names_in_every_script_can_be_read_back() {
    let bytes = pdf(&samples::scripts_on_letter());
    assert_sound("scripts.pdf", &bytes);
    let text = copied_from("scripts.pdf", &bytes);
    for name in [
        "חברת רהיטים בע״מ (ישראל",
        "محمد",
        "김민수 · 田中太郎",
        "რუსთაველის 12, Երևան",
        "Draft",
    ] {
        assert!(text.contains(name), "{name} is not in {text}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    for content in [samples::short(), samples::long()] {
        assert!(pdf(&content) == pdf(&content));
    }
}

#[test]
fn the_preview_has_the_pages_and_the_words_of_the_file() {
    for content in [
        samples::short(),
        samples::long(),
        samples::scripts_on_letter(),
    ] {
        let pages = Renderer::shared()
            .unwrap()
            .render_preview(&content)
            .unwrap();
        let bytes = pdf(&content);
        let file = lopdf::Document::load_mem(&bytes).unwrap();
        assert_eq!(pages.len(), file.get_pages().len());
        let text = text_of("preview.pdf", &bytes);
        for (page, text) in pages.iter().zip(text.split('\u{c}')) {
            let lines: Vec<&str> = page
                .text
                .lines()
                .filter(|line| line.is_ascii() && !line.is_empty())
                .collect();
            assert_in_order(text, &lines);
        }
    }
}

#[test]
fn the_preview_needs_no_font_no_script_and_no_network() {
    for page in Renderer::shared()
        .unwrap()
        .render_preview(&samples::short())
        .unwrap()
    {
        keep("short.svg", page.svg.as_bytes());
        for absent in [
            "<text",
            "<script",
            "font-family",
            "<style",
            "foreignObject",
            "onload",
        ] {
            assert!(!page.svg.contains(absent), "{absent}");
        }
        let references = page.svg.matches("href=\"").count();
        let inner = page.svg.matches("href=\"#g").count()
            + page.svg.matches("href=\"data:image/png;base64,").count();
        assert_eq!(references, inner);
    }
}

#[test]
fn the_payment_code_says_to_a_phone_what_was_put_in() {
    let path = keep("code.pdf", &pdf(&samples::long()));
    let picture = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("code");
    ask(
        "pdftoppm",
        "poppler-utils",
        &[
            "-r",
            "150",
            "-png",
            path.to_str().unwrap(),
            picture.to_str().unwrap(),
        ],
    );
    let mut pictures: Vec<String> = std::fs::read_dir(env!("CARGO_TARGET_TMPDIR"))
        .unwrap()
        .map(|entry| entry.unwrap().path().display().to_string())
        .filter(|path| path.contains("/code-") && path.ends_with(".png"))
        .collect();
    pictures.sort();
    let last = pictures.last().unwrap();
    let said = ask("zbarimg", "zbar-tools", &["--quiet", "--raw", last]);
    assert_eq!(said.trim_end(), samples::TRANSFER);
}

#[test]
fn ten_thousand_lines_are_drawn_and_one_more_is_refused_attack_49() {
    let mut content = samples::short();
    let line = content.table.lines[1].clone();
    content.table.lines = vec![line.clone(); MOST_LINES];
    let bytes = pdf(&content);
    assert!(bytes.len() < 20_000_000, "{} bytes", bytes.len());
    let file = lopdf::Document::load_mem(&bytes).unwrap();
    assert!(file.get_pages().len() > 200);
    content.table.lines.push(line);
    assert_eq!(
        Renderer::shared().unwrap().render_pdf(&content),
        Err(DocumentRefusal::TooManyLines {
            found: MOST_LINES + 1,
            most: MOST_LINES
        })
    );
}

#[test]
fn a_line_that_does_not_fit_the_columns_is_refused_with_its_number() {
    let mut content = samples::short();
    content.table.lines[1].cells.pop();
    assert_eq!(
        Renderer::shared().unwrap().render_pdf(&content),
        Err(DocumentRefusal::LineShape { line: 2 })
    );
}

#[test]
fn a_text_as_long_as_a_book_is_refused() {
    let mut content = samples::short();
    content.notes = vec![okicrm_core::documents::content::Note {
        heading: None,
        text: "word ".repeat(500_000),
    }];
    assert!(matches!(
        Renderer::shared().unwrap().render_pdf(&content),
        Err(DocumentRefusal::TooMuchText { .. })
    ));
}

#[test]
fn a_description_longer_than_a_page_goes_on_on_the_next() {
    let mut content = samples::short();
    content.table.lines[0].details = (0..200)
        .map(|number| format!("Detail number {number}."))
        .collect();
    let text = text_of("tall.pdf", &pdf(&content));
    let details: Vec<String> = (0..200)
        .map(|number| format!("Detail number {number}."))
        .collect();
    assert_in_order(
        &text,
        &details.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    assert!(text.matches('\u{c}').count() >= 3);
}

#[test]
fn a_recipient_and_facts_longer_than_a_page_lose_nothing() {
    let mut content = samples::short();
    content.recipient = (0..90)
        .map(|number| format!("Recipient line {number}."))
        .collect();
    content.facts = (0..90)
        .map(|number| okicrm_core::documents::content::Fact::new(format!("Fact {number}:"), "yes"))
        .collect();
    let text = text_of("recipient.pdf", &pdf(&content));
    for number in 0..90 {
        assert!(
            text.contains(&format!("Recipient line {number}."))
                && text.contains(&format!("Fact {number}:"))
        );
    }
}
