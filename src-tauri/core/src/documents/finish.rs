//! Makes a drawn PDF an archive file (PDF/A-3a) that can be read aloud (PDF/UA-1), the same bytes for the same content.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::{
    colour_profile,
    content::DocumentContent,
    display_list::{Child, DisplayList, Page, Role, TagId},
    metadata::{self, Metadata},
    refusal::DocumentRefusal,
};

/// The number of each item that has a tag, counted on its page; decoration has none.
pub(super) fn content_numbers(page: &Page) -> impl Iterator<Item = Option<i64>> {
    let mut next = 0;
    page.items.iter().map(move |item| {
        item.tag.map(|_| {
            let number = next;
            next += 1;
            number
        })
    })
}

/// Adds what an archive file needs and writes it.
pub(super) fn finish(
    mut document: Document,
    content: &DocumentContent,
    list: &DisplayList,
) -> Result<Vec<u8>, DocumentRefusal> {
    document.version = "1.7".to_owned();
    tidy(&mut document);
    let tree = TagTree::build(&mut document, list)?;
    let metadata = Metadata::of(content);
    let packet = metadata_stream(&metadata);
    let packet = document.add_object(packet);
    let intent = output_intent(&mut document);
    let information = document.add_object(information(&metadata));
    let catalogue = document.catalog_mut().map_err(|_| fault("catalogue"))?;
    catalogue.set("StructTreeRoot", tree);
    catalogue.set("MarkInfo", dictionary! { "Marked" => true });
    catalogue.set("Metadata", packet);
    catalogue.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalogue.set("Lang", text(&metadata.language));
    catalogue.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    document.trailer.set("Info", information);
    bytes(document)
}

/// Removes what the drawing library left over, while the file is small: its way to do so is slow in a large one.
fn tidy(document: &mut Document) {
    document.trailer.remove(b"Info");
    document.trailer.remove(b"ID");
    document.prune_objects();
    document.renumber_objects();
}

const fn fault(step: &'static str) -> DocumentRefusal {
    DocumentRefusal::Unwritable { step }
}

/// A text as PDF has it: ASCII as it is, anything else as UTF-16 with a byte order mark.
fn text(text: &str) -> Object {
    if text.is_ascii() {
        return Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
    }
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

/// A text in UTF-16 with a byte order mark.
pub(super) fn utf16(text: &str) -> Vec<u8> {
    let mark = '\u{FEFF}';
    [mark]
        .into_iter()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_be_bytes)
        .collect()
}

/// The metadata packet stays readable without unpacking: archives look for it (ISO 19005-3, 6.6.2.1).
fn metadata_stream(metadata: &Metadata) -> Stream {
    let mut stream = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        metadata::packet(metadata).into_bytes(),
    );
    stream.allows_compression = false;
    stream
}

fn information(metadata: &Metadata) -> Dictionary {
    dictionary! {
        "Title" => text(&metadata.title),
        "Author" => text(&metadata.author),
        "Creator" => text(metadata::PROGRAM),
        "Producer" => text(metadata::PROGRAM),
        "CreationDate" => text(&metadata.pdf_date()),
        "ModDate" => text(&metadata.pdf_date()),
    }
}

/// Says that the colours are sRGB (ISO 19005-3, 6.2.3).
fn output_intent(document: &mut Document) -> Dictionary {
    let profile = Stream::new(
        dictionary! { "N" => 3, "Alternate" => "DeviceRGB" },
        colour_profile::srgb(),
    );
    let profile = document.add_object(profile);
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
}

/// Writes the file. The identity in the trailer is a digest of the rest, so that nothing is left to chance.
fn bytes(mut document: Document) -> Result<Vec<u8>, DocumentRefusal> {
    document.compress();
    let digest = digest(&document);
    let identity = Object::String(digest, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![identity.clone(), identity]);
    let mut bytes = Vec::new();
    document
        .save_modern(&mut bytes)
        .map_err(|_| fault("save"))?;
    Ok(bytes)
}

/// Sixteen bytes that stand for everything in the file.
fn digest(document: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for (id, object) in &document.objects {
        hash.update(id.0.to_be_bytes());
        match object {
            Object::Stream(stream) => {
                hash.update(format!("{:?}", stream.dict));
                hash.update(&stream.content);
            }
            other => hash.update(format!("{other:?}")),
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}

/// Builds the tree of tags and the table that leads from marks to tags.
struct TagTree<'list> {
    list: &'list DisplayList,
    pages: Vec<ObjectId>,
    numbers: Vec<Vec<Option<i64>>>,
    /// For every page the tag of each numbered item.
    parents: Vec<Vec<Object>>,
}

impl<'list> TagTree<'list> {
    fn build(
        document: &mut Document,
        list: &'list DisplayList,
    ) -> Result<ObjectId, DocumentRefusal> {
        let numbers: Vec<Vec<Option<i64>>> = list
            .pages
            .iter()
            .map(|page| content_numbers(page).collect())
            .collect();
        let parents = numbers
            .iter()
            .map(|page| vec![Object::Null; page.iter().flatten().count()])
            .collect();
        let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
        if pages.len() != list.pages.len() {
            return Err(fault("pages"));
        }
        let mut tree = Self {
            list,
            pages,
            numbers,
            parents,
        };
        let root = document.new_object_id();
        let top = tree.element(document, TagId::DOCUMENT, root);
        let parent_tree = tree.parent_tree(document)?;
        let pages = i64::try_from(list.pages.len()).map_err(|_| fault("pages"))?;
        document.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => top,
                "ParentTree" => parent_tree,
                "ParentTreeNextKey" => pages,
            },
        );
        Ok(root)
    }

    fn element(&mut self, document: &mut Document, id: TagId, parent: ObjectId) -> ObjectId {
        let object = document.new_object_id();
        let tag = self.list.tag(id);
        let mut children = Vec::with_capacity(tag.children.len());
        for child in &tag.children {
            match *child {
                Child::Tag(child) => {
                    children.push(Object::Reference(self.element(document, child, object)))
                }
                Child::Item { page, item } => children.extend(self.content(page, item, object)),
            }
        }
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => role_name(tag.role),
            "P" => parent,
            "K" => children,
        };
        if let Some(attributes) = self.attributes(id) {
            element.set("A", attributes);
        }
        if tag.role == Role::Figure {
            element.set("Alt", text(tag.alternative.as_deref().unwrap_or_default()));
        }
        document.set_object(object, element);
        object
    }

    /// The reference to an item's marks; notes whose they are.
    fn content(&mut self, page: usize, item: usize, owner: ObjectId) -> Option<Object> {
        let number = (*self.numbers.get(page)?.get(item)?)?;
        let index = usize::try_from(number).ok()?;
        *self.parents.get_mut(page)?.get_mut(index)? = Object::Reference(owner);
        let page = *self.pages.get(page)?;
        Some(Object::Dictionary(
            dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => number },
        ))
    }

    fn attributes(&self, id: TagId) -> Option<Dictionary> {
        let tag = self.list.tag(id);
        match tag.role {
            Role::ColumnHeading => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::RowHeading => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
            Role::Table => {
                let summary = tag
                    .alternative
                    .as_ref()
                    .filter(|summary| !summary.is_empty())?;
                Some(dictionary! { "O" => "Table", "Summary" => text(summary) })
            }
            Role::Figure => {
                let area = tag.area?;
                let top = self.list.height - area.y;
                let corners = [area.x, top - area.height, area.x + area.width, top];
                let corners: Vec<Object> = corners.iter().map(|value| real(*value)).collect();
                Some(dictionary! { "O" => "Layout", "BBox" => corners, "Placement" => "Block" })
            }
            _ => None,
        }
    }

    fn parent_tree(&mut self, document: &mut Document) -> Result<ObjectId, DocumentRefusal> {
        let mut numbers = Vec::with_capacity(self.pages.len() * 2);
        for (key, (page, parents)) in
            (0_i64..).zip(self.pages.iter().zip(std::mem::take(&mut self.parents)))
        {
            let parents = document.add_object(parents);
            numbers.push(Object::Integer(key));
            numbers.push(Object::Reference(parents));
            let page = document
                .get_object_mut(*page)
                .and_then(Object::as_dict_mut)
                .map_err(|_| fault("page"))?;
            page.set("StructParents", key);
            // Tab goes through a page in the order of its tags.
            page.set("Tabs", "S");
        }
        Ok(document.add_object(dictionary! { "Nums" => numbers }))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "places on a page need no more than a float's seven digits"
)]
const fn real(value: f64) -> Object {
    Object::Real(value as f32)
}

/// The names of ISO 32000-1, 14.8.4.
pub(super) const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Paragraph => "P",
        Role::Table => "Table",
        Role::TableHead => "THead",
        Role::TableBody => "TBody",
        Role::TableRow => "TR",
        Role::ColumnHeading | Role::RowHeading => "TH",
        Role::TableCell => "TD",
        Role::Figure => "Figure",
    }
}
