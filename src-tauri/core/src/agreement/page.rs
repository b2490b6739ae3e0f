//! The policy as a file a business can publish: one page of HTML that loads and runs nothing, or text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DocumentText;
use crate::settings::Language;

/// How the page is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum PageFormat {
    /// One page of HTML with its own style and nothing else.
    Html,
    /// Plain text.
    Text,
}

impl PageFormat {
    /// How a file's name ends.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Text => "txt",
        }
    }
}

/// The page forbids itself everything but its own style, wherever it is published.
const RULE: &str = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE: &str = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;\
font:1rem/1.5 system-ui,sans-serif;color:#1c1d1a;background:#fff}\
h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:2rem}\
footer{margin-top:2rem;color:#50534a;font-size:.875rem;overflow-wrap:anywhere}\
@media(prefers-color-scheme:dark){body{color:#ecede8;background:#141512}footer{color:#b9bcb1}}";

/// The text as a file.
pub fn page(text: &DocumentText, format: PageFormat) -> String {
    match format {
        PageFormat::Html => html(text),
        PageFormat::Text => plain(text),
    }
}

fn version_line(text: &DocumentText) -> String {
    let date = text.date.as_deref().unwrap_or("–");
    match text.language {
        Language::English => format!(
            "Version {} of {date} · SHA-256 {}",
            text.version, text.sha256
        ),
        Language::German => format!(
            "Fassung {} vom {date} · SHA-256 {}",
            text.version, text.sha256
        ),
    }
}

fn plain(text: &DocumentText) -> String {
    let mut page = format!("{}\n\n", text.title);
    for section in &text.sections {
        page.push_str(&format!("{}\n\n{}\n\n", section.title, section.text));
    }
    page.push_str(&version_line(text));
    page.push('\n');
    page
}

fn html(text: &DocumentText) -> String {
    let title = escaped(&text.title);
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{RULE}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
        text.language.code(),
    );
    for section in &text.sections {
        page.push_str(&format!("<h2>{}</h2>\n", escaped(&section.title)));
        page.push_str(&body(&section.text));
    }
    page.push_str(&format!(
        "</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
        escaped(&version_line(text))
    ));
    page
}

/// Paragraphs, and lists where lines begin with `- `.
fn body(text: &str) -> String {
    let mut html = String::new();
    let mut is_in_list = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let point = line.strip_prefix("- ");
        match (point.is_some(), is_in_list) {
            (true, false) => html.push_str("<ul>\n"),
            (false, true) => html.push_str("</ul>\n"),
            _ => {}
        }
        is_in_list = point.is_some();
        match point {
            Some(point) => html.push_str(&format!("<li>{}</li>\n", escaped(point))),
            None => html.push_str(&format!("<p>{}</p>\n", escaped(line))),
        }
    }
    if is_in_list {
        html.push_str("</ul>\n");
    }
    html
}

/// Text for HTML, between tags and in quoted attributes alike.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // Letters that turn the direction of reading would let a name show as another one.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            letter if letter.is_control() => {}
            letter => html.push(letter),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::super::texts::texts_by;
    use super::*;
    use crate::agreement::{Controller, texts};

    /// Attack: whatever the controller is called, the page holds no tag, no attribute and no script
    /// of hers.
    #[test]
    fn a_hostile_controller_brings_no_tag_onto_the_page() {
        let clean = page(&texts(Language::English)[0], PageFormat::Html);
        for name in [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</title></main><iframe src=//evil.example>",
            "&lt;script&gt;",
            "## 11. Anything goes",
            "'; DROP TABLE --",
            "A\u{202e}B\u{0}C",
        ] {
            let controller = Controller {
                name: name.to_owned(),
                address: format!("{name}, 1 Quay"),
                revision: 1,
                ..Controller::default()
            };
            let text = &texts_by(Language::English, &controller)[0];
            assert_eq!(text.sections.len(), 10, "{name}");
            let page = page(text, PageFormat::Html);
            assert_eq!(
                page.matches('<').count(),
                clean.matches('<').count(),
                "{name}"
            );
            assert_eq!(
                page.matches('>').count(),
                clean.matches('>').count(),
                "{name}"
            );
            assert!(!page.contains("<script"), "{name}");
            assert!(!page.contains(['\u{202e}', '\u{0}']), "{name}");
        }
    }

    #[test]
    fn the_page_loads_nothing_and_names_version_and_hash() {
        for language in [Language::English, Language::German] {
            let text = &texts(language)[0];
            let html = page(text, PageFormat::Html);
            for foreign in [
                "src=", "href=", "url(", "@import", "<script", "http://", "https://",
            ] {
                assert!(!html.contains(foreign), "{foreign}");
            }
            assert!(html.contains(&text.sha256));
            assert_eq!(html.matches("<h2>").count(), 10);
            assert_eq!(html.matches("<ul>").count(), html.matches("</ul>").count());
            let plain = page(text, PageFormat::Text);
            assert!(plain.contains(&text.sections[4].text));
        }
    }
}
