//! The project's files as the rules see them.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

/// Folders that hold no source of ours.
const NOT_OURS: [&str; 5] = [".git", "target", "node_modules", "dist", "gen"];
/// Files whose text is read; of the others, pictures, fonts and samples, only where they lie is known.
const READ: [&str; 16] = [
    "rs", "toml", "ts", "tsx", "css", "html", "js", "json", "md", "ftl", "yml", "sh", "sql", "svg",
    "run", "txt",
];

/// One file: where it lies, with slashes, from the project's root; and its text, if that is read.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// A file that exists only in a test.
    pub fn planted(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// The lines of code: neither comments, nor the tests at the end of the file, nor files of tests.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let is_tests = self.is_a("_tests.rs") || self.is_a("/tests.rs");
        let text = if is_tests { "" } else { &self.text };
        text.lines()
            .zip(1..)
            .take_while(|(line, _)| *line != "#[cfg(test)]")
            .filter(|(line, _)| !line.trim_start().starts_with("//"))
            .map(|(line, number)| (number, line))
    }

    /// An offence at a line of this file.
    pub fn offence(&self, line: usize, what: impl Into<String>) -> Offence {
        Offence {
            path: self.path.clone(),
            line,
            what: what.into(),
        }
    }

    /// Whether the file lies below a folder, given with its closing slash.
    pub fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Whether the file's name ends so.
    pub fn is_a(&self, ending: &str) -> bool {
        self.path.ends_with(ending)
    }
}

/// A place where a rule is broken.
#[derive(Debug)]
pub struct Offence {
    path: String,
    line: usize,
    what: String,
}

impl fmt::Display for Offence {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// A house rule.
pub type Rule = fn(&[Source]) -> Vec<Offence>;

/// Holds the whole project against a rule.
#[track_caller]
pub fn the_project_keeps(rule: Rule) {
    let offences = rule(&project());
    let told: Vec<String> = offences.iter().map(Offence::to_string).collect();
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

/// Positive control: the rule catches each planted offence, each by itself.
#[track_caller]
pub fn is_caught(rule: Rule, planted: &[(&str, &str)]) {
    for (path, text) in planted {
        let offences = rule(&[Source::planted(path, text)]);
        assert!(!offences.is_empty(), "not caught: {path}: {text}");
    }
}

/// The rule leaves each of these alone.
#[track_caller]
pub fn is_left_alone(rule: Rule, planted: &[(&str, &str)]) {
    for (path, text) in planted {
        let offences = rule(&[Source::planted(path, text)]);
        let told: Vec<String> = offences.iter().map(Offence::to_string).collect();
        assert!(told.is_empty(), "{}", told.join("\n"));
    }
}

/// Every file of the project.
pub fn project() -> Vec<Source> {
    let root = root();
    let mut sources = Vec::new();
    collect(&root, &root, &mut sources);
    assert!(
        sources.len() > 50,
        "only {} files found below {}",
        sources.len(),
        root.display()
    );
    sources
}

/// Asked when the test runs, because a build folder may serve several checkouts.
fn root() -> PathBuf {
    let here = std::env::var("CARGO_MANIFEST_DIR").expect("cargo says where the crate lies");
    let root = Path::new(&here)
        .ancestors()
        .find(|folder| folder.join("tauri.conf.json").is_file());
    root.expect("the crate lies inside the project")
        .to_path_buf()
}

fn collect(root: &Path, folder: &Path, sources: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a readable folder")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            if !NOT_OURS.contains(&name.as_str()) {
                collect(root, &path, sources);
            }
        } else {
            let is_read = READ.contains(&name.rsplit('.').next().unwrap_or_default());
            let text = is_read
                .then(|| fs::read_to_string(&path).ok())
                .flatten()
                .unwrap_or_default();
            let path = path.strip_prefix(root).expect("below the root");
            let path = path.to_string_lossy().replace('\\', "/");
            sources.push(Source { path, text });
        }
    }
}
