//! The texts of the licences of what ships, as their authors put them beside their work: the licences ask for it.
//!
//! One file holds each text once, with the parts it belongs to; the window shows it under About.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    failure::{Failure, Result},
    parts::{self, Part, Source},
    project::Project,
};

/// What stands between two texts.
const BREAK: &str = "\u{c}\n";

/// How the names of files with licences begin, in small letters.
const NAMES: &[&str] = &[
    "licence",
    "license",
    "copying",
    "copyright",
    "notice",
    "unlicense",
];

/// Where the texts of parts lie that are no package of their own.
const INSIDE: &[(&str, &str)] = &[
    ("Inter (documents)", "src-tauri/core/fonts/OFL.txt"),
    ("Noto Sans (documents)", "src-tauri/core/fonts/OFL.txt"),
];

/// The licence of SQLCipher, within the crate that brings it.
const SQLCIPHER: (&str, &str) = ("libsqlite3-sys", "sqlcipher/LICENSE");

/// For the few who say that it is MIT and left its text away (opensource.org/license/mit).
const MIT: &str = "MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the “Software”), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED “AS IS”, WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.";

/// The same for the licence of three clauses (opensource.org/license/bsd-3-clause).
const BSD_3: &str = "BSD 3-Clause License

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the documentation and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its contributors may be used to endorse or promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS “AS IS” AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.";

/// Writes the texts of all these parts anew.
pub fn write(project: &Project, parts: &[Part]) -> Result<()> {
    let sources = parts::sources(project)?;
    let mut by_text: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        for text in texts_of(project, part, &sources)? {
            by_text.entry(text).or_default().push(named(part));
        }
    }
    let mut texts: Vec<(Vec<String>, String)> = by_text
        .into_iter()
        .map(|(text, parts)| (parts, text))
        .collect();
    texts.sort();
    let mut whole = String::new();
    for (parts, text) in texts {
        // Writing to a text cannot fail.
        let _ = write!(whole, "{}\n\n{text}\n{BREAK}", parts.join(", "));
    }
    fs::write(place(project), whole).map_err(Failure::of("cannot write the texts of the licences"))
}

/// Fails when a part has no text.
pub fn check(project: &Project, parts: &[Part]) -> Result<()> {
    let kept = fs::read_to_string(place(project))
        .map_err(Failure::of("cannot read the texts of the licences"))?;
    match without_text(&kept, parts).as_slice() {
        [] => Ok(()),
        some => Err(Failure::new(format!(
            "About has no licence text of {}. Run `cargo xtask licences`.",
            some.join(", ")
        ))),
    }
}

fn without_text(kept: &str, parts: &[Part]) -> Vec<String> {
    let heads = kept.split(BREAK).filter_map(|text| text.lines().next());
    let known: Vec<&str> = heads.flat_map(|head| head.split(", ")).collect();
    let all = parts.iter().map(named);
    all.filter(|part| !known.contains(&part.as_str())).collect()
}

fn named(part: &Part) -> String {
    format!("{} {}", part.name, part.version)
}

fn place(project: &Project) -> PathBuf {
    project.ui().join("src/features/settings/licence-texts.txt")
}

fn texts_of(
    project: &Project,
    part: &Part,
    sources: &BTreeMap<(String, String), Source>,
) -> Result<Vec<String>> {
    if let Some((_, path)) = INSIDE.iter().find(|(name, _)| *name == part.name) {
        return Ok(vec![read(&project.root().join(path))?]);
    }
    let source = sources.get(&(part.name.clone(), part.version.clone()));
    let Some(source) = source else {
        let (bearer, path) = SQLCIPHER;
        let bearer = sources.iter().find(|((name, _), _)| name == bearer);
        return match bearer {
            Some((_, source)) if part.name.starts_with("SQLCipher") => {
                Ok(vec![read(&source.folder.join(path))?])
            }
            _ => Err(Failure::new(format!(
                "nobody knows where {} lies",
                part.name
            ))),
        };
    };
    let files = files_of(&source.folder, &part.licence)?;
    if files.is_empty() {
        return standard(project, part, source).map(|text| vec![text]);
    }
    files.iter().map(|file| read(file)).collect()
}

/// The files with licences in a folder. Of a choice that MIT is one of, that is the one we take.
fn files_of(folder: &Path, licence: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Failure::of("a package is not installed"))?;
    let mut files: Vec<(String, PathBuf)> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().to_lowercase();
            let is_licence = NAMES.iter().any(|beginning| name.starts_with(beginning));
            is_licence.then_some((name, path))
        })
        .collect();
    files.sort();
    let is_choice = licence.contains("MIT OR") || licence.contains("OR MIT");
    let has_mit = files.iter().any(|(name, _)| name.contains("mit"));
    if is_choice && has_mit && !licence.contains(" AND ") {
        files.retain(|(name, _)| name.contains("mit") || name.starts_with("notice"));
    }
    Ok(files.into_iter().map(|(_, path)| path).collect())
}

/// The licence's own words, for a part that brings none.
fn standard(project: &Project, part: &Part, source: &Source) -> Result<String> {
    let holder = match source.authors.as_slice() {
        [] => format!("the authors of {}", part.name),
        names => names.join(", "),
    };
    let words = if part.licence.contains("MIT") {
        MIT.to_owned()
    } else if part.licence.contains("BSD-3-Clause") {
        BSD_3.to_owned()
    } else if part.licence.contains("Apache-2.0") {
        read(&project.root().join("LICENSE-APACHE"))?
    } else {
        return Err(Failure::new(format!(
            "{} brings no text of its licence {}",
            part.name, part.licence
        )));
    };
    Ok(format!("Copyright (c) {holder}\n\n{words}"))
}

/// A text without what differs only between systems and editors.
fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(Failure::of("cannot read the text of a licence"))?;
    let text = String::from_utf8_lossy(&bytes).replace('\u{c}', "");
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    Ok(lines.join("\n").trim_matches('\n').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str) -> Part {
        Part {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
            is_ours: false,
        }
    }

    #[test]
    fn a_part_without_its_text_is_named() {
        let kept = format!("one 1.0.0, two 1.0.0\n\nPermission …\n{BREAK}");
        let parts = ["one", "two", "three"].map(part);
        assert_eq!(without_text(&kept, &parts), ["three 1.0.0"]);
    }

    #[test]
    fn of_a_choice_the_text_of_mit_is_taken_and_notices_stay() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["LICENSE-MIT", "LICENSE-APACHE", "NOTICE", "README.md"] {
            fs::write(folder.path().join(name), name).unwrap();
        }
        let names = |licence: &str| -> Vec<String> {
            let files = files_of(folder.path(), licence).unwrap();
            files.iter().map(|file| read(file).unwrap()).collect()
        };
        let (choice, both) = (names("MIT OR Apache-2.0"), names("MIT AND Apache-2.0"));
        assert_eq!(choice, ["LICENSE-MIT", "NOTICE"]);
        assert_eq!(both, ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"]);
    }
}
