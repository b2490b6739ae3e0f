//! The file as an archive and a screen reader see it: tags, their way back, colours, metadata (PDF/A-3a, PDF/UA-1).

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};
use okicrm_core::documents::content::DocumentContent;

use super::{pdf, samples};

struct File(Document);

impl File {
    fn of(content: &DocumentContent) -> Self {
        Self(Document::load_mem(&pdf(content)).unwrap())
    }

    fn resolve<'a>(&'a self, object: &'a Object) -> &'a Object {
        self.0.dereference(object).unwrap().1
    }

    fn dictionary(&self, object: &Object) -> Dictionary {
        self.resolve(object).as_dict().unwrap().clone()
    }

    fn get(&self, dictionary: &Dictionary, key: &str) -> Object {
        self.resolve(dictionary.get(key.as_bytes()).unwrap())
            .clone()
    }

    fn catalogue(&self) -> Dictionary {
        self.0.catalog().unwrap().clone()
    }

    fn tree(&self) -> Dictionary {
        self.dictionary(self.catalogue().get(b"StructTreeRoot").unwrap())
    }

    /// Every element below one, with its id, in reading order.
    fn elements(&self) -> Vec<(ObjectId, Dictionary)> {
        let mut found = Vec::new();
        let mut waiting = vec![self.tree().get(b"K").unwrap().as_reference().unwrap()];
        while let Some(id) = waiting.pop() {
            let element = self.0.get_dictionary(id).unwrap().clone();
            let children = element.get(b"K").unwrap().as_array().unwrap();
            waiting.extend(
                children
                    .iter()
                    .rev()
                    .filter_map(|child| child.as_reference().ok()),
            );
            found.push((id, element));
        }
        found
    }

    fn roles(&self) -> Vec<String> {
        self.elements()
            .iter()
            .map(|(_, element)| name(element, b"S"))
            .collect()
    }
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    String::from_utf8_lossy(dictionary.get(key).unwrap().as_name().unwrap()).into_owned()
}

#[test]
fn the_catalogue_declares_tags_language_title_and_colours() {
    let file = File::of(&samples::long());
    let catalogue = file.catalogue();
    assert!(
        file.get(
            &file.dictionary(catalogue.get(b"MarkInfo").unwrap()),
            "Marked"
        )
        .as_bool()
        .unwrap()
    );
    assert_eq!(catalogue.get(b"Lang").unwrap().as_str().unwrap(), b"de-DE");
    let preferences = file.dictionary(catalogue.get(b"ViewerPreferences").unwrap());
    assert!(
        preferences
            .get(b"DisplayDocTitle")
            .unwrap()
            .as_bool()
            .unwrap()
    );
    let intents = file.get(&catalogue, "OutputIntents");
    let intent = file.dictionary(&intents.as_array().unwrap()[0]);
    assert_eq!(name(&intent, b"S"), "GTS_PDFA1");
    let Object::Stream(profile) = file.get(&intent, "DestOutputProfile") else {
        panic!("no profile")
    };
    assert_eq!(profile.dict.get(b"N").unwrap().as_i64().unwrap(), 3);
    let profile = profile.decompressed_content().unwrap_or(profile.content);
    assert_eq!(&profile[36..40], b"acsp");
}

#[test]
fn the_metadata_packet_is_plain_and_claims_both_standards() {
    let file = File::of(&samples::long());
    let Object::Stream(packet) = file.get(&file.catalogue(), "Metadata") else {
        panic!("no packet")
    };
    assert!(packet.dict.get(b"Filter").is_err());
    let packet = String::from_utf8(packet.content).unwrap();
    for claim in [
        "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Rechnung RE-2026-00417",
        "Nordlicht Handwerk GmbH",
        "2026-11-22T12:00:00Z",
    ] {
        assert!(packet.contains(claim), "{claim}");
    }
}

#[test]
fn the_tags_tell_the_document_in_reading_order() {
    let roles = File::of(&samples::short()).roles();
    let order: Vec<&str> = roles.iter().map(String::as_str).collect();
    assert_eq!(order[..2], ["Document", "Figure"]);
    for role in ["H1", "THead", "TBody", "H2"] {
        assert!(order.contains(&role), "{role}");
    }
    let place = |role: &str| order.iter().position(|known| *known == role).unwrap();
    assert!(
        place("H1") < place("THead")
            && place("THead") < place("TBody")
            && place("TBody") < place("H2")
    );
}

#[test]
fn every_row_of_a_table_has_a_cell_for_each_column() {
    let file = File::of(&samples::long());
    for (_, table) in file
        .elements()
        .iter()
        .filter(|(_, element)| name(element, b"S") == "TBody")
    {
        for row in table.get(b"K").unwrap().as_array().unwrap() {
            let row = file.dictionary(row);
            assert_eq!(row.get(b"K").unwrap().as_array().unwrap().len(), 6);
        }
    }
}

#[test]
fn headings_of_columns_and_rows_say_which_they_are() {
    let file = File::of(&samples::long());
    for (_, element) in file.elements() {
        if name(&element, b"S") == "TH" {
            let scope = name(&file.dictionary(element.get(b"A").unwrap()), b"Scope");
            assert!(scope == "Row" || scope == "Column");
        }
    }
}

#[test]
fn pictures_have_words_and_a_place() {
    for (content, words) in [
        (samples::short(), "Harbour Light Studio Ltd"),
        (samples::long(), "QR-Code"),
    ] {
        let file = File::of(&content);
        let elements = file.elements();
        let (_, figure) = elements
            .iter()
            .find(|(_, element)| name(element, b"S") == "Figure")
            .unwrap();
        let alternative = lopdf::decode_text_string(figure.get(b"Alt").unwrap()).unwrap();
        assert!(alternative.contains(words), "{alternative}");
        let layout = file.dictionary(figure.get(b"A").unwrap());
        assert_eq!(layout.get(b"BBox").unwrap().as_array().unwrap().len(), 4);
    }
}

#[test]
fn every_mark_on_every_page_leads_back_to_the_tag_that_holds_it() {
    let file = File::of(&samples::long());
    let mut held = BTreeMap::new();
    for (id, element) in file.elements() {
        for child in element.get(b"K").unwrap().as_array().unwrap() {
            if let Ok(mark) = child.as_dict() {
                let page = mark.get(b"Pg").unwrap().as_reference().unwrap();
                let number = mark.get(b"MCID").unwrap().as_i64().unwrap();
                assert_eq!(held.insert((page, number), id), None, "a mark has two tags");
            }
        }
    }
    let numbers = file.get(
        &file.dictionary(file.tree().get(b"ParentTree").unwrap()),
        "Nums",
    );
    let numbers = numbers.as_array().unwrap();
    for page in file.0.get_pages().into_values() {
        let dictionary = file.0.get_dictionary(page).unwrap();
        assert_eq!(name(dictionary, b"Tabs"), "S");
        let key = dictionary.get(b"StructParents").unwrap().as_i64().unwrap();
        let at = numbers
            .iter()
            .step_by(2)
            .position(|known| known.as_i64().unwrap() == key)
            .unwrap();
        let parents = file
            .resolve(&numbers[at * 2 + 1])
            .as_array()
            .unwrap()
            .clone();
        let content = file.0.get_and_decode_page_content(page).unwrap();
        let mut seen = 0;
        for operation in content
            .operations
            .iter()
            .filter(|operation| operation.operator == "BDC")
        {
            // A replacement text inside a mark has no number.
            let Ok(number) = operation.operands[1].as_dict().unwrap().get(b"MCID") else {
                continue;
            };
            let number = number.as_i64().unwrap();
            let parent = parents[usize::try_from(number).unwrap()]
                .as_reference()
                .unwrap();
            assert_eq!(held.get(&(page, number)), Some(&parent));
            seen += 1;
        }
        assert_eq!(seen, parents.len());
    }
}

#[test]
fn everything_painted_is_either_tagged_or_decoration() {
    let file = File::of(&samples::long());
    for page in file.0.get_pages().into_values() {
        let mut depth = 0;
        for operation in file.0.get_and_decode_page_content(page).unwrap().operations {
            match operation.operator.as_str() {
                "BDC" | "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "f" | "S" | "B" | "Do" => {
                    assert!(depth > 0, "{}", operation.operator)
                }
                _ => {}
            }
        }
        assert_eq!(depth, 0);
    }
}

#[test]
fn every_font_is_embedded_as_a_subset_that_says_what_its_glyphs_mean() {
    let file = File::of(&samples::long());
    let mut fonts = 0;
    for object in file.0.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"Font")
            && font.has(b"DescendantFonts")
        {
            fonts += 1;
            assert!(font.has(b"ToUnicode"));
            assert_eq!(name(font, b"BaseFont").as_bytes()[6], b'+');
        }
        if font
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"FontDescriptor")
        {
            assert!(font.has(b"FontFile2"));
        }
    }
    assert!(fonts >= 5, "{fonts}");
}
