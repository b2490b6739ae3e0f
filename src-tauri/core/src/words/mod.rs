//! Words for people: Fluent texts and the ways of writing numbers, money and dates.
//!
//! The same files are read by the window; here they serve documents, mails and `oki`. A third
//! language is files only: a folder in `locales` and its lines in [`files`].

mod files;
mod formats;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

pub use fluent_bundle::FluentValue;
pub use formats::Formats;

use files::FILES;

/// The language whose words stand in where another has none.
const FALLBACK: &str = "en";

/// The words that one language itself has.
type Bundle = FluentBundle<FluentResource>;

/// All words of one language. Its files are read once while the program runs.
#[derive(Clone, Copy)]
pub struct Words {
    language: &'static str,
    /// Its own, and those that stand in.
    bundles: [Option<&'static Bundle>; 2],
}

impl Words {
    /// The words of a language given as `de`, `de-AT` or anything that begins like that; English
    /// where OkiCRM does not speak the language.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let wanted = language.split(['-', '_']).next().unwrap_or_default();
        let language = Self::languages()
            .find(|known| *known == wanted)
            .unwrap_or(FALLBACK);
        Self {
            language,
            bundles: [read_once(language), read_once(FALLBACK)],
        }
    }

    /// The languages OkiCRM speaks, as the folders of their files are called.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        let mut last = "";
        FILES
            .iter()
            .map(|(language, ..)| *language)
            .filter(move |language| {
                let is_new = *language != last;
                last = language;
                is_new
            })
    }

    /// The language of these words.
    #[must_use]
    pub const fn language(&self) -> &'static str {
        self.language
    }

    /// Whether the language itself or its fallback has words for the id.
    #[must_use]
    pub fn knows(&self, id: &str) -> bool {
        self.read().any(|words| words.has_message(id))
    }

    /// The words of an id; English where the language has none; the id itself where nobody has,
    /// which a test keeps from happening.
    #[must_use]
    pub fn text(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs<'_> = arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect();
        self.read()
            .find_map(|words| written(words, id, &arguments))
            .unwrap_or_else(|| {
                tracing::warn!(id, "no words");
                id.to_owned()
            })
    }

    fn read(&self) -> impl Iterator<Item = &'static Bundle> {
        self.bundles.into_iter().flatten()
    }

    /// The words of a refusal's code with its values, as errors carry them. Values that are whole
    /// numbers choose the plural.
    #[must_use]
    pub fn sentence(&self, code: &str, values: &BTreeMap<String, String>) -> String {
        let arguments: Vec<(&str, FluentValue<'_>)> = values
            .iter()
            .map(|(name, value)| (name.as_str(), FluentValue::try_number(value)))
            .collect();
        self.text(code, &arguments)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Words({})", self.language)
    }
}

/// An invoice is issued in a few milliseconds, of which reading the files of two languages was a part.
fn read_once(language: &'static str) -> Option<&'static Bundle> {
    static READ: LazyLock<BTreeMap<&str, OnceLock<Bundle>>> = LazyLock::new(|| {
        Words::languages()
            .map(|language| (language, OnceLock::new()))
            .collect()
    });
    let read = READ.get(language)?;
    Some(read.get_or_init(|| bundle(language)))
}

fn bundle(language: &'static str) -> Bundle {
    let identifier: LanguageIdentifier = language.parse().unwrap_or(langid!("en"));
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // English and German are both written left to right; isolation marks would only end up in
    // documents and copied text.
    bundle.set_use_isolating(false);
    for (of, name, text) in FILES {
        if *of == language {
            // What could be read of a file with a mistake is still words; a test finds the mistake.
            let resource = match FluentResource::try_new((*text).to_owned()) {
                Ok(resource) => resource,
                Err((resource, _)) => resource,
            };
            if bundle.add_resource(resource).is_err() {
                tracing::warn!(language, name, "words twice");
            }
        }
    }
    bundle
}

fn written(words: &Bundle, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = words.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = words.format_pattern(pattern, Some(arguments), &mut errors);
    if !errors.is_empty() {
        tracing::warn!(id, count = errors.len(), "words without a value");
    }
    Some(text.into_owned())
}

#[cfg(test)]
mod tests;
