//! What stands where: the pages as marks, and the tree of tags that says what the marks mean.
//!
//! The layout fills it; the PDF and the preview draw it. Lengths are points (1/72 inch), y runs downwards from the top
//! edge of the page.

use super::{content::Colour, shaping::ShapedLine};

/// A finished layout.
#[derive(Debug)]
pub(super) struct DisplayList {
    /// Width of every page.
    pub(super) width: f64,
    /// Height of every page.
    pub(super) height: f64,
    /// The pages in order.
    pub(super) pages: Vec<Page>,
    /// What the marks mean; the first is the document itself.
    pub(super) tags: Vec<Tag>,
}

/// The marks of one page in the order they are painted.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Groups of marks.
    pub(super) items: Vec<Item>,
}

/// Marks that belong to one tag, or to none when they only decorate.
#[derive(Debug)]
pub(super) struct Item {
    /// The tag; decoration and repeated matter has none.
    pub(super) tag: Option<TagId>,
    /// What is painted.
    pub(super) marks: Vec<Mark>,
}

/// Something painted.
#[derive(Debug)]
pub(super) enum Mark {
    /// A line of text.
    Text(TextLine),
    /// Filled rectangles of one colour.
    Fill {
        /// The rectangles; they do not overlap.
        areas: Vec<Area>,
        /// Their colour.
        colour: Colour,
    },
    /// The seller's logo.
    Logo(Area),
}

/// A line of text on its baseline.
#[derive(Debug)]
pub(super) struct TextLine {
    /// The left end.
    pub(super) x: f64,
    /// The baseline.
    pub(super) baseline: f64,
    /// Points per em.
    pub(super) size: f64,
    /// The colour.
    pub(super) colour: Colour,
    /// The glyphs.
    pub(super) shaped: ShapedLine,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    /// Left edge.
    pub(super) x: f64,
    /// Top edge.
    pub(super) y: f64,
    /// Width.
    pub(super) width: f64,
    /// Height.
    pub(super) height: f64,
}

/// The place of a tag in [`DisplayList::tags`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TagId(usize);

impl TagId {
    /// The whole document.
    pub(super) const DOCUMENT: Self = Self(0);
}

/// What a part of the document is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// The whole document.
    Document,
    /// The heading of the document.
    Heading1,
    /// A heading inside it.
    Heading2,
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// The rows that head a table.
    TableHead,
    /// The rows of a table.
    TableBody,
    /// A row.
    TableRow,
    /// A cell that names its column.
    ColumnHeading,
    /// A cell that names its row.
    RowHeading,
    /// A cell.
    TableCell,
    /// A picture.
    Figure,
}

/// A part of the document.
#[derive(Debug)]
pub(super) struct Tag {
    /// What it is.
    pub(super) role: Role,
    /// Its parts and marks in reading order.
    pub(super) children: Vec<Child>,
    /// The words that stand for a picture, or say what a table holds.
    pub(super) alternative: Option<String>,
    /// Where a picture stands.
    pub(super) area: Option<Area>,
}

/// Something inside a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Child {
    /// A smaller part.
    Tag(TagId),
    /// An item of a page.
    Item {
        /// Which page, from 0.
        page: usize,
        /// Which item of it, from 0.
        item: usize,
    },
}

impl DisplayList {
    /// An empty document of one empty page.
    pub(super) fn new(width: f64, height: f64) -> Self {
        let document = Tag {
            role: Role::Document,
            children: Vec::new(),
            alternative: None,
            area: None,
        };
        Self {
            width,
            height,
            pages: vec![Page::default()],
            tags: vec![document],
        }
    }

    /// A tag by its id.
    pub(super) fn tag(&self, id: TagId) -> &Tag {
        &self.tags[id.0]
    }

    /// A tag by its id, to be changed.
    pub(super) fn tag_mut(&mut self, id: TagId) -> &mut Tag {
        &mut self.tags[id.0]
    }

    /// Adds a part to a part.
    pub(super) fn add_tag(&mut self, parent: TagId, role: Role) -> TagId {
        let id = TagId(self.tags.len());
        self.tags.push(Tag {
            role,
            children: Vec::new(),
            alternative: None,
            area: None,
        });
        self.tag_mut(parent).children.push(Child::Tag(id));
        id
    }

    /// Paints marks on a page, as part of a tag or as decoration.
    pub(super) fn paint(&mut self, page: usize, tag: Option<TagId>, marks: Vec<Mark>) {
        let items = &mut self.pages[page].items;
        let item = items.len();
        items.push(Item { tag, marks });
        if let Some(tag) = tag {
            self.tag_mut(tag).children.push(Child::Item { page, item });
        }
    }
}

impl Page {
    /// The lines of text on the page in the order they are read.
    pub(super) fn lines(&self) -> impl Iterator<Item = &TextLine> {
        self.items
            .iter()
            .flat_map(|item| &item.marks)
            .filter_map(|mark| match mark {
                Mark::Text(line) => Some(line),
                Mark::Fill { .. } | Mark::Logo(_) => None,
            })
    }
}
