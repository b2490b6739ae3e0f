//! Draws a display list as a PDF. `finish` then makes it an archive file that can be read aloud.

mod text;

use std::collections::BTreeMap;

use lopdf::Document;
use printpdf::{
    Color, DictItem, LinePoint, Op, PaintMode, PdfDocument, PdfFont, PdfPage, PdfSaveOptions,
    Point, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rgb, WindingOrder,
    XObject, XObjectId, XObjectTransform,
};
use text::{TextWriter, font_id};

use super::{
    content::{Colour, DocumentContent},
    display_list::{Area, DisplayList, Item, Mark, Page},
    finish,
    fonts::Fonts,
    logo::Logo,
    refusal::DocumentRefusal,
};

/// The name of the logo among the file's resources.
const LOGO: &str = "Logo";

/// Draws the pages and finishes the file.
pub(super) fn write(
    fonts: &Fonts,
    content: &DocumentContent,
    list: &DisplayList,
) -> Result<Vec<u8>, DocumentRefusal> {
    let document = draw(fonts, content, list)?;
    finish::finish(document, content, list)
}

fn draw(
    fonts: &Fonts,
    content: &DocumentContent,
    list: &DisplayList,
) -> Result<Document, DocumentRefusal> {
    // The conformance stays at its default: the library's own archive mode writes an invalid file.
    let mut pdf = PdfDocument::new(&content.title);
    let writer = TextWriter::new(fonts, list);
    for face in writer.faces() {
        let face = fonts.face(face);
        pdf.resources
            .fonts
            .map
            .insert(font_id(face), PdfFont::new(face.for_pdf()?.clone()));
    }
    if let Some(logo) = &content.logo {
        let image = XObject::Image(picture(logo)?);
        pdf.resources
            .xobjects
            .map
            .insert(XObjectId(LOGO.to_owned()), image);
    }
    let painter = Painter {
        writer,
        logo: content.logo.as_ref(),
        list,
        height: list.height,
    };
    let pages = list
        .pages
        .iter()
        .map(|page| {
            PdfPage::new(
                points(list.width).into(),
                points(list.height).into(),
                painter.page(page),
            )
        })
        .collect();
    pdf.with_pages(pages);
    Ok(pdf.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new()))
}

/// The pixels as the library wants them; opacity only where there is some, so that readers need not blend.
fn picture(logo: &Logo) -> Result<RawImage, DocumentRefusal> {
    let size = |pixels: u32| usize::try_from(pixels).map_err(|_| DocumentRefusal::LogoUnreadable);
    let opaque = logo
        .pixels()
        .chunks_exact(4)
        .all(|pixel| pixel[3] == u8::MAX);
    let (pixels, data_format) = if opaque {
        let colours = logo
            .pixels()
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]);
        (colours.collect(), RawImageFormat::RGB8)
    } else {
        (logo.pixels().to_vec(), RawImageFormat::RGBA8)
    };
    Ok(RawImage {
        pixels: RawImageData::U8(pixels),
        width: size(logo.width())?,
        height: size(logo.height())?,
        data_format,
        tag: Vec::new(),
    })
}

/// Lengths in the library's unit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "places on a page need no more than a float's seven digits"
)]
const fn points(value: f64) -> Pt {
    Pt(value as f32)
}

fn colour(colour: Colour) -> Color {
    let share = |channel: u8| f32::from(channel) / 255.0;
    Color::Rgb(Rgb {
        r: share(colour.red),
        g: share(colour.green),
        b: share(colour.blue),
        icc_profile: None,
    })
}

/// Turns the marks of a page into the library's operations. Its y runs upwards.
struct Painter<'list> {
    writer: TextWriter<'list>,
    logo: Option<&'list Logo>,
    list: &'list DisplayList,
    height: f64,
}

impl Painter<'_> {
    fn page(&self, page: &Page) -> Vec<Op> {
        let mut ops = Vec::new();
        for (item, number) in page.items.iter().zip(finish::content_numbers(page)) {
            ops.push(self.begin(item, number));
            for mark in &item.marks {
                self.mark(mark, &mut ops);
            }
            ops.push(Op::EndMarkedContent);
        }
        ops
    }

    /// Opens the marks of an item: with a number that its tag refers to, or as decoration.
    fn begin(&self, item: &Item, number: Option<i64>) -> Op {
        let (Some(tag), Some(number)) = (item.tag, number) else {
            return Op::BeginMarkedContent {
                tag: "Artifact".to_owned(),
            };
        };
        let properties = BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]);
        Op::BeginMarkedContentWithProperties {
            tag: finish::role_name(self.list.tag(tag).role).to_owned(),
            properties: DictItem::Dict { map: properties },
        }
    }

    fn mark(&self, mark: &Mark, ops: &mut Vec<Op>) {
        match mark {
            Mark::Text(line) => self.writer.line(line, ops),
            Mark::Fill {
                areas,
                colour: fill,
            } => {
                ops.push(Op::SetFillColor { col: colour(*fill) });
                let rings = areas.iter().map(|area| self.ring(area)).collect();
                let polygon = Polygon {
                    rings,
                    mode: PaintMode::Fill,
                    winding_order: WindingOrder::NonZero,
                };
                ops.push(Op::DrawPolygon { polygon });
            }
            Mark::Logo(area) => ops.extend(self.logo.map(|logo| self.use_logo(logo, area))),
        }
    }

    fn ring(&self, area: &Area) -> PolygonRing {
        let corner = |x: f64, y: f64| LinePoint {
            p: Point {
                x: points(x),
                y: points(self.height - y),
            },
            bezier: false,
        };
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        PolygonRing {
            points: vec![
                corner(area.x, area.y),
                corner(right, area.y),
                corner(right, bottom),
                corner(area.x, bottom),
            ],
        }
    }

    fn use_logo(&self, logo: &Logo, area: &Area) -> Op {
        Op::UseXobject {
            id: XObjectId(LOGO.to_owned()),
            transform: XObjectTransform {
                translate_x: Some(points(area.x)),
                translate_y: Some(points(self.height - area.y - area.height)),
                scale_x: Some(points(area.width / f64::from(logo.width())).0),
                scale_y: Some(points(area.height / f64::from(logo.height())).0),
                dpi: Some(72.0),
                ..XObjectTransform::default()
            },
        }
    }
}
