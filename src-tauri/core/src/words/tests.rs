use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::*;

fn core() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Ids with the values their words use, from the text of the files.
fn ids(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (of, name, text) in FILES.iter().filter(|(of, ..)| *of == language) {
        let mut current = String::new();
        for line in text.lines() {
            let begins = line.chars().next().is_some_and(|c| c.is_ascii_alphabetic());
            if let (true, Some((id, _))) = (begins, line.split_once('=')) {
                current = id.trim().to_owned();
                let known = ids.insert(current.clone(), BTreeSet::new());
                assert!(known.is_none(), "{of}/{name}: {current} stands twice");
            }
            if let (false, Some(values)) = (line.starts_with('#'), ids.get_mut(&current)) {
                values.extend(line.split('$').skip(1).map(|rest| {
                    rest.chars()
                        .take_while(|c| c.is_alphanumeric() || "-_".contains(*c))
                        .collect::<String>()
                }));
            }
        }
    }
    ids
}

#[test]
fn the_list_of_files_is_the_folder() {
    let mut found: Vec<(String, String)> = Vec::new();
    for language in fs::read_dir(core().join("locales")).expect("the folder of words") {
        let language = language.expect("a language").path();
        for file in fs::read_dir(&language).expect("a language's folder") {
            let file = file.expect("a file").path();
            found.push((name(&language), name(&file)));
        }
    }
    found.sort();
    let listed: Vec<(String, String)> = FILES
        .iter()
        .map(|(language, file, _)| ((*language).to_owned(), (*file).to_owned()))
        .collect();
    assert_eq!(
        listed, found,
        "add the new file to src/words/files.rs, in the order of the names"
    );
}

fn name(path: &Path) -> String {
    path.file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
}

#[test]
fn every_file_is_whole() {
    for (language, file, text) in FILES {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            panic!("{language}/{file}: {errors:?}");
        }
    }
}

#[test]
fn every_language_has_the_same_ids_with_the_same_values() {
    let english = ids(FALLBACK);
    assert!(!english.is_empty());
    for language in Words::languages() {
        let other = ids(language);
        let missing: Vec<_> = english
            .keys()
            .filter(|id| !other.contains_key(*id))
            .collect();
        let needless: Vec<_> = other
            .keys()
            .filter(|id| !english.contains_key(*id))
            .collect();
        assert!(
            missing.is_empty() && needless.is_empty(),
            "{language}: {missing:?} {needless:?}"
        );
        for (id, values) in &english {
            assert_eq!(&other[id], values, "{language}: {id}");
        }
    }
}

#[test]
fn every_code_of_a_refusal_has_words() {
    let words = Words::new(FALLBACK);
    let mut sources = Vec::new();
    rust_files(&core().join("src"), &mut sources);
    let codes: BTreeSet<String> = sources.iter().flat_map(|text| codes_in(text)).collect();
    assert!(
        codes.len() > 20,
        "the search for codes finds too little: {codes:?}"
    );
    let wordless: Vec<&String> = codes.iter().filter(|code| !words.knows(code)).collect();
    assert!(wordless.is_empty(), "no words for {wordless:?}");
}

fn rust_files(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(&path).expect("a source"));
        }
    }
}

/// The texts in the bodies of functions named `code`, and those given to `Problem::at`.
fn codes_in(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let of_functions = source.split("fn code(").skip(1).flat_map(|rest| {
        let body = rest.split("\n    }\n").next().unwrap_or_default();
        quoted(body)
    });
    let of_problems = source.split("Problem::at(").skip(1).filter_map(|rest| {
        let arguments = rest.split(')').next().unwrap_or_default();
        quoted(arguments.split_once(',')?.1).into_iter().next()
    });
    of_functions.chain(of_problems).collect()
}

fn quoted(text: &str) -> Vec<String> {
    text.split('"')
        .skip(1)
        .step_by(2)
        .filter(|word| {
            word.contains('-')
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn words_are_found_with_their_values() {
    let values = BTreeMap::from([("digits".to_owned(), "6".to_owned())]);
    let english = Words::new("en-GB").sentence("value-number-too-precise", &values);
    assert!(english.contains("6 digits"), "{english}");
    let german = Words::new("de").sentence("value-number-too-precise", &values);
    assert!(german.contains("6 Stellen"), "{german}");
}

#[test]
fn a_language_that_is_not_spoken_falls_back_to_english() {
    assert_eq!(Words::new("pt-BR").language(), "en");
    assert_eq!(Words::new("").language(), "en");
    assert_eq!(Words::new("de_AT").language(), "de");
    assert_eq!(Words::new("de").text("no-such-words", &[]), "no-such-words");
}

#[test]
fn no_sentence_hides_behind_the_word_invalid_error_or_failed() {
    for (language, file, text) in FILES.iter().filter(|(language, ..)| *language == FALLBACK) {
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let sentence = line
                .split_once('=')
                .map_or(line, |(_, words)| words)
                .trim()
                .trim_end_matches('.');
            let hides = ["invalid", "error", "failed"].contains(&sentence.to_lowercase().as_str());
            assert!(!hides, "{language}/{file}: {line}");
        }
    }
}
