use std::io::{Cursor, Write};

use super::*;
use lopdf::dictionary;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn letter(body: &str) -> Vec<u8> {
    let text = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    archive(&[("word/document.xml", text.as_bytes())])
}

#[test]
fn plain_text_is_read_in_the_encoding_it_is_in() {
    assert_eq!(read("a.txt", "Zoë Weiß".as_bytes()).text, "Zoë Weiß");
    assert_eq!(read("a.txt", b"\xFF\xFEA\0d\0a\0").text, "Ada");
    assert_eq!(
        read("A.CSV", b"Gr\xFC\xDFe an J\xFCrgen M\xFCller\n").text,
        "Grüße an Jürgen Müller\n"
    );
}

#[test]
fn a_word_that_is_cut_into_runs_is_one_word_and_paragraphs_are_apart() {
    let read = read(
        "a.docx",
        &letter(
            "<w:p><w:r><w:t>Love</w:t></w:r><w:r><w:t>lace &amp; Co</w:t></w:r></w:p><w:p><w:r><w:t>Ada</w:t></w:r></w:p>",
        ),
    );
    assert!(read.text.contains("Lovelace & Co\n"), "{:?}", read.text);
    assert!(read.text.contains("\nAda") && read.unread.is_none());
}

#[test]
fn a_sheet_gives_its_texts_and_numbers_and_not_the_places_of_shared_texts() {
    let shared = b"<sst><si><t>Ada Lovelace</t></si></sst>";
    let sheet = b"<worksheet><row><c t=\"s\"><v>4711</v></c><c><v>2079460018</v></c><c t=\"inlineStr\"><is><t>Zo\xC3\xAB</t></is></c></row></worksheet>";
    let bytes = archive(&[
        ("xl/sharedStrings.xml", shared),
        ("xl/worksheets/sheet1.xml", sheet),
    ]);
    let text = read("a.xlsx", &bytes).text;
    for word in ["Ada Lovelace", "2079460018", "Zoë"] {
        assert!(text.contains(word), "{text:?}");
    }
    assert!(!text.contains("4711"));
}

#[test]
fn a_mail_gives_people_subject_body_and_its_attachments_one_level_deep() {
    let inner = "From: a@example.org\r\nSubject: inner\r\nContent-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\nContent-Type: text/plain\r\n\r\ninner body\r\n--i\r\nContent-Type: text/plain; name=deep.txt\r\nContent-Disposition: attachment; filename=deep.txt\r\n\r\ntoo deep\r\n--i--\r\n";
    let mail = format!(
        "From: =?utf-8?q?Zo=C3=AB?= <zoe@example.org>\r\nTo: ada@example.org\r\nSubject: The offer\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Dear <b>Ada</b></p>\r\n--x\r\nContent-Type: text/plain; name=\"note.txt\"\r\nContent-Disposition: attachment; filename=\"note.txt\"\r\n\r\nsaid Grace\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--x--\r\n"
    );
    let read = read("a.eml", mail.as_bytes());
    for word in [
        "Zoë",
        "zoe@example.org",
        "ada@example.org",
        "The offer",
        "Ada",
        "note.txt",
        "said Grace",
        "inner body",
    ] {
        assert!(read.text.contains(word), "{word}: {:?}", read.text);
    }
    assert!(!read.text.contains("too deep") && read.unread.is_some());
}

#[test]
fn a_pdf_of_ours_gives_its_text() {
    let mut document = lopdf::Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let content = document.add_object(lopdf::Stream::new(
        dictionary! {},
        b"BT /F1 12 Tf 10 10 Td (Ada Lovelace) Tj ET".to_vec(),
    ));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "Resources" => dictionary! { "Font" => dictionary! { "F1" => font } },
    });
    let kids: Vec<lopdf::Object> = vec![page.into()];
    document.objects.insert(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 }.into(),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(read("a.pdf", &bytes).text.contains("Ada Lovelace"));
}

#[test]
fn attack_43_an_archive_that_unpacks_to_much_more_is_too_large() {
    let bomb = letter(&format!(
        "<w:p><w:t>{}</w:t></w:p>",
        "a".repeat(8 * 1024 * 1024)
    ));
    assert!(bomb.len() < 64 * 1024);
    assert_eq!(read("a.docx", &bomb).unread, Some(Unread::TooLarge));
    let many: Vec<(String, &[u8])> = (0..2_100)
        .map(|n| (format!("word/header{n}.xml"), b"<a/>".as_slice()))
        .collect();
    let many: Vec<(&str, &[u8])> = many
        .iter()
        .map(|(name, bytes)| (name.as_str(), *bytes))
        .collect();
    assert_eq!(
        read("a.docx", &archive(&many)).unread,
        Some(Unread::TooLarge)
    );
}

#[test]
fn attack_43_entities_that_a_document_declares_are_never_expanded() {
    let text = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w:document><w:p><w:t>x&b;y</w:t></w:p></w:document>";
    let read = read(
        "a.docx",
        &archive(&[("word/document.xml", text.as_bytes())]),
    );
    assert!(!read.text.contains("aaa"), "{:?}", read.text);
}

#[test]
fn attack_45_damaged_foreign_empty_and_endless_files_are_reasons_and_no_crash() {
    let cut = letter("<w:p><w:t>Ada</w:t></w:p>");
    for name in ["a.docx", "a.xlsx", "a.pdf"] {
        for bytes in [
            b"".as_slice(),
            b"%PDF-1.7 nothing",
            b"PK\x03\x04",
            &cut[..cut.len() / 2],
            &[0; 4096],
        ] {
            assert_eq!(read(name, bytes).unread, Some(Unread::Damaged), "{name}");
        }
    }
    assert_eq!(
        read("a.docx", b"\xD0\xCF\x11\xE0\xA1").unread,
        Some(Unread::Locked)
    );
    for deep in [
        "<w:p>".repeat(200_000),
        format!("<w:p>{}", "<".repeat(9_000)),
    ] {
        assert_ne!(read("a.docx", &letter(&deep)).unread, Some(Unread::Kind));
    }
    let nested = format!("%PDF-1.7\n1 0 obj\n{}\nendobj\n", "[".repeat(500_000));
    assert!(read("a.pdf", nested.as_bytes()).unread.is_some());
    assert_eq!(read("a.jpg", b"\xFF\xD8").unread, Some(Unread::Kind));
    assert_eq!(
        read("a.txt", &vec![b'a'; LARGEST + 1]).unread,
        Some(Unread::TooLarge)
    );
    let long = read("a.txt", "ä".repeat(LONGEST_TEXT).as_bytes());
    assert_eq!(
        (long.unread, long.text.len()),
        (Some(Unread::TooLong), LONGEST_TEXT)
    );
}

#[test]
fn attack_28_and_29_a_mail_of_endless_parts_is_no_crash() {
    let mut deep = String::from("Subject: x\r\nMIME-Version: 1.0\r\n");
    for level in 0..1_000 {
        deep += &format!("Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
    }
    assert!(read("a.eml", deep.as_bytes()).text.starts_with('\n'));
    let mut wide = String::from(
        "Subject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
    );
    for _ in 0..10_000 {
        wide += "--b\r\nContent-Type: text/plain\r\n\r\na\r\n";
    }
    assert_eq!(
        read("a.eml", wide.as_bytes()).unread,
        Some(Unread::TooLarge)
    );
}
