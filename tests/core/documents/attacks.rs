//! Attack 49: what people or programs put into names and texts to break a PDF or those who open it.

use okicrm_core::documents::content::DocumentContent;

use super::{assert_sound, pdf, samples, text_of};

const EVIL: [&str; 12] = [
    ")",
    "\\",
    "(((",
    "\\) Tj ET Q endstream endobj 1 0 obj << /S /JavaScript /JS (app.alert(1)) >>",
    "<</AA<</O<</S/Launch/F(cmd.exe)>>>>>>",
    "/URI (http://example.com)",
    "\u{202E}gpj.exe",
    "👩‍👩‍👧‍👦🚀",
    "<script>alert(1)</script>]]>",
    "\u{0}\u{1}\u{FEFF}\u{FFFE}\u{FFFF}",
    "\u{1F1E9}\u{1F1EA}\u{E000}\u{10FFFF}",
    "a\rb\nc\u{2028}d",
];

fn everywhere(evil: &str) -> DocumentContent {
    let mut content = samples::scripts_on_letter();
    content.logo = Some(samples::logo());
    for text in [
        &mut content.title,
        &mut content.seller.name,
        &mut content.running_head,
        &mut content.language,
        &mut content.page_pattern,
        &mut content.table.summary,
    ] {
        *text = evil.to_owned();
    }
    content.mark = Some(evil.to_owned());
    content.seller.return_address = Some(evil.to_owned());
    content.recipient.push(evil.to_owned());
    content.table.lines[0].cells[1] = evil.to_owned();
    content.table.lines[0].cells[5] = evil.to_owned();
    content.table.lines[0].details.push(evil.to_owned());
    content.totals[0].label = evil.to_owned();
    if let Some(payment) = &mut content.payment {
        payment.facts[0].label = evil.to_owned();
    }
    content
}

/// Every name of an action or key anywhere in the file, also inside compressed objects.
pub(crate) fn forbidden(bytes: &[u8]) -> Vec<String> {
    fn look(object: &lopdf::Object, found: &mut Vec<String>) {
        const NEVER: [&[u8]; 8] = [
            b"JS",
            b"JavaScript",
            b"AA",
            b"Launch",
            b"URI",
            b"OpenAction",
            b"EmbeddedFiles",
            b"AcroForm",
        ];
        match object {
            lopdf::Object::Name(name) if NEVER.contains(&name.as_slice()) => {
                found.push(String::from_utf8_lossy(name).into_owned())
            }
            lopdf::Object::Array(parts) => parts.iter().for_each(|part| look(part, found)),
            lopdf::Object::Dictionary(dictionary) => dictionary_in(dictionary, found),
            lopdf::Object::Stream(stream) => dictionary_in(&stream.dict, found),
            _ => {}
        }
        fn dictionary_in(dictionary: &lopdf::Dictionary, found: &mut Vec<String>) {
            for (key, value) in dictionary {
                if NEVER.contains(&key.as_slice()) {
                    found.push(String::from_utf8_lossy(key).into_owned());
                }
                look(value, found);
            }
        }
    }
    let mut found = Vec::new();
    for object in lopdf::Document::load_mem(bytes).unwrap().objects.values() {
        look(object, &mut found);
    }
    found
}

#[test]
fn attack_49_evil_texts_stay_texts() {
    for (number, evil) in EVIL.iter().enumerate() {
        let bytes = pdf(&everywhere(evil));
        assert_sound(&format!("evil-{number}.pdf"), &bytes);
        assert_eq!(forbidden(&bytes), Vec::<String>::new(), "{evil:?}");
    }
}

#[test]
fn attack_49_brackets_and_object_words_can_be_read_back_as_they_were_typed() {
    let mut content = samples::short();
    content.recipient = samples::texts(&["endobj ) ( \\ /JavaScript"]);
    assert!(text_of("brackets.pdf", &pdf(&content)).contains("endobj ) ( \\ /JavaScript"));
}

#[test]
fn attack_49_a_thousand_marks_on_every_letter_leave_a_file_of_ordinary_size() {
    let zalgo: String = "Zalgo"
        .chars()
        .map(|letter| format!("{letter}{}", "\u{0337}\u{0301}\u{0353}".repeat(340)))
        .collect();
    let bytes = pdf(&everywhere(&zalgo));
    assert_sound("zalgo.pdf", &bytes);
    assert!(bytes.len() < 200_000, "{}", bytes.len());
}

#[test]
fn attack_49_a_word_of_a_hundred_thousand_letters_is_broken_and_bounded() {
    let mut content = samples::short();
    content.notes = vec![okicrm_core::documents::content::Note {
        heading: None,
        text: "x".repeat(100_000),
    }];
    assert_sound("word.pdf", &pdf(&content));
}
