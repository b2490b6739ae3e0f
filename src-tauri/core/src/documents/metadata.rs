//! What the file says about itself: title, author, language, date, and the standards it keeps (XMP).

use jiff::Timestamp;

use super::content::DocumentContent;

/// Who made the file.
pub(super) const PROGRAM: &str = "OkiCRM";

/// The facts about a file, safe to stand in XML and in PDF strings.
pub(super) struct Metadata {
    /// The document's heading.
    pub(super) title: String,
    /// The seller.
    pub(super) author: String,
    /// BCP 47 tag; `und` when none was given.
    pub(super) language: String,
    made_at: Timestamp,
}

impl Metadata {
    /// Takes the facts from the content.
    pub(super) fn of(content: &DocumentContent) -> Self {
        let tag = content.language.as_str();
        let proper = !tag.is_empty()
            && tag
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        Self {
            title: one_line(&content.title),
            author: one_line(&content.seller.name),
            language: if proper { tag } else { "und" }.to_owned(),
            made_at: content.made_at,
        }
    }

    /// The date as PDF writes it; the packet holds the same second.
    pub(super) fn pdf_date(&self) -> String {
        self.made_at.strftime("D:%Y%m%d%H%M%SZ").to_string()
    }

    fn xmp_date(&self) -> String {
        self.made_at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }
}

/// Drops what XML cannot hold; line ends become spaces.
fn one_line(text: &str) -> String {
    text.chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .filter(|character| !matches!(character, '\u{FFFE}' | '\u{FFFF}'))
        .collect::<String>()
        .trim()
        .to_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The XMP packet (ISO 16684-1). PDF/UA's own property must be described, because PDF/A does not know it.
pub(super) fn packet(metadata: &Metadata) -> String {
    let title = escaped(&metadata.title);
    let author = escaped(&metadata.author);
    let language = &metadata.language;
    let date = metadata.xmp_date();
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreatorTool>{PROGRAM}</xmp:CreatorTool><xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{PROGRAM}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>
</rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{feff}',
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attack_49_a_title_cannot_leave_its_place_in_the_packet() {
        let metadata = Metadata {
            title: one_line("</dc:title><script>\u{0}\n& \"x\""),
            author: String::new(),
            language: "en".to_owned(),
            made_at: Timestamp::UNIX_EPOCH,
        };
        let packet = packet(&metadata);
        assert!(packet.contains("&lt;/dc:title&gt;&lt;script&gt;  &amp; &quot;x&quot;"));
        assert_eq!(packet.matches("</dc:title>").count(), 1);
    }

    #[test]
    fn both_dates_tell_the_same_second() {
        let metadata = Metadata {
            title: String::new(),
            author: String::new(),
            language: "en".to_owned(),
            made_at: "2026-11-22T12:01:02.5Z".parse().unwrap(),
        };
        assert_eq!(metadata.pdf_date(), "D:20261122120102Z");
        assert_eq!(metadata.xmp_date(), "2026-11-22T12:01:02Z");
    }
}
