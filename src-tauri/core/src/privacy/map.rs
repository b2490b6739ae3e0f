//! The data map as it is read: by a person on the page "What we keep", by a program as JSON, in a
//! spreadsheet as CSV.

use serde::Serialize;
use ts_rs::TS;

use crate::data_map::{
    self, Activity, Category, Column, Erase, FileErasure, FileStay, LawfulBasis, Retention, Source,
    Table,
};
use crate::exporting::csv;
use crate::words::Words;

/// Everything that is kept.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DataMap {
    /// The program whose map it is.
    pub app_version: String,
    /// How many things are classified: columns, indexes and kinds of file.
    pub classified: usize,
    /// Every table.
    pub tables: Vec<DataMapEntry>,
    /// Every index.
    pub indexes: Vec<IndexEntry>,
    /// Every kind of file, with logs, caches, backups and what was exported.
    pub files: Vec<FileEntry>,
}

/// One table.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DataMapEntry {
    /// The table, as the words name it.
    pub table: String,
    /// Whether rows say something about people.
    pub personal: bool,
    /// How a row leads to its person; nothing where it leads to no single one.
    pub subject: Option<String>,
    /// What it is kept for.
    pub activity: Activity,
    /// By which right; nothing where it is about nobody.
    pub basis: Option<LawfulBasis>,
    /// What erasing does.
    pub erase: Erase,
    /// How long rows stay.
    pub retention: Retention,
    /// Made from other tables.
    pub derived: bool,
    /// Each column.
    pub columns: Vec<ColumnEntry>,
}

/// One column.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ColumnEntry {
    /// Its name.
    pub name: String,
    /// What it says about a person.
    pub category: Category,
    /// Where it comes from.
    pub source: Source,
    /// Whether a person's copy has it (GDPR Art. 15).
    pub access: bool,
    /// Whether she may take it elsewhere (GDPR Art. 20).
    pub portability: bool,
}

/// One index: it goes with the rows of its table.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IndexEntry {
    /// Its name.
    pub name: String,
    /// The table it is on.
    pub table: String,
    /// The columns it holds a second time.
    pub columns: Vec<String>,
    /// What those say about a person.
    pub categories: Vec<Category>,
}

/// One kind of file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileEntry {
    /// As the words name it.
    pub name: String,
    /// Where it lies; none where it lies wherever somebody put it.
    pub places: Vec<String>,
    /// Whether it can say something about people.
    pub personal: bool,
    /// Whether nobody can read it without a key.
    pub encrypted: bool,
    /// What it is kept for.
    pub activity: Activity,
    /// What erasing does.
    pub erase: FileErasure,
    /// How long it stays.
    pub stay: FileStay,
}

/// Everything that is kept, from the same map by which the program erases.
pub fn data_map() -> DataMap {
    let tables: Vec<DataMapEntry> = data_map::tables().map(entry).collect();
    let indexes: Vec<IndexEntry> = data_map::INDEXES.iter().map(index).collect();
    let files: Vec<FileEntry> = data_map::FILES.iter().map(file).collect();
    let columns: usize = tables.iter().map(|table| table.columns.len()).sum();
    DataMap {
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        classified: columns + indexes.len() + files.len(),
        tables,
        indexes,
        files,
    }
}

fn entry(table: &'static Table) -> DataMapEntry {
    let column = |column: &Column| ColumnEntry {
        name: column.name.to_owned(),
        category: column.category,
        source: column.source,
        access: table.in_access(column),
        portability: table.in_portability(column),
    };
    DataMapEntry {
        table: table.name.to_owned(),
        personal: table.tells_of_people(),
        subject: table.subject_path(),
        activity: table.activity,
        basis: table.activity.basis(),
        erase: table.erase,
        retention: table.retention,
        derived: table.derived,
        columns: table.columns.iter().map(column).collect(),
    }
}

fn index(index: &data_map::Index) -> IndexEntry {
    IndexEntry {
        name: index.name.to_owned(),
        table: index.table.to_owned(),
        columns: index.columns.iter().map(|&name| name.to_owned()).collect(),
        categories: index.categories(),
    }
}

fn file(kind: &data_map::FileKind) -> FileEntry {
    FileEntry {
        name: kind.name.to_owned(),
        places: kind.places.iter().map(|&place| place.to_owned()).collect(),
        personal: kind.personal,
        encrypted: kind.encrypted,
        activity: kind.activity,
        erase: kind.erase,
        stay: kind.stay,
    }
}

/// The map for a spreadsheet, one line per column, index and kind of file, in the words of a language.
pub fn data_map_csv(language: &str) -> String {
    let words = Words::new(language);
    let map = data_map();
    let mut text = csv::BYTE_ORDER_MARK.to_owned();
    let head = [
        "kind",
        "record",
        "field",
        "says",
        "source",
        "subject",
        "purpose",
        "basis",
        "erasing",
        "stays",
        "access",
        "portability",
    ]
    .map(|id| words.text(&format!("datamap-csv-{id}"), &[]));
    csv::write_record(&mut text, head.iter().map(String::as_str));
    let lines = map
        .tables
        .iter()
        .flat_map(|entry| table_lines(&words, entry))
        .chain(map.indexes.iter().map(|entry| index_line(&words, entry)))
        .chain(map.files.iter().map(|entry| file_line(&words, entry)));
    for line in lines {
        csv::write_record(&mut text, line.iter().map(String::as_str));
    }
    text
}

fn table_lines(words: &Words, entry: &DataMapEntry) -> Vec<[String; 12]> {
    let say = |id: String| words.text(&id, &[]);
    let yes_or_no = |is: bool| say(format!("datamap-csv-{}", if is { "yes" } else { "no" }));
    entry
        .columns
        .iter()
        .map(|column| {
            [
                say("datamap-csv-column".to_owned()),
                record_name(words, &entry.table),
                column.name.clone(),
                category_name(words, column.category),
                say(format!("datamap-source-{}", source_word(column.source))),
                entry.subject.clone().unwrap_or_default(),
                say(format!("datamap-activity-{}", entry.activity.word())),
                basis_name(words, entry.basis),
                say(format!("privacy-erase-{}", erase_word(entry.erase))),
                say(format!(
                    "privacy-retention-{}",
                    retention_word(entry.retention)
                )),
                yes_or_no(column.access),
                yes_or_no(column.portability),
            ]
        })
        .collect()
}

fn index_line(words: &Words, entry: &IndexEntry) -> [String; 12] {
    let say = |id: &str| words.text(id, &[]);
    let says: Vec<String> = entry
        .categories
        .iter()
        .map(|category| category_name(words, *category))
        .collect();
    let mut line: [String; 12] = Default::default();
    line[0] = say("datamap-csv-index");
    line[1] = record_name(words, &entry.table);
    line[2] = format!("{} ({})", entry.name, entry.columns.join(", "));
    line[3] = says.join(", ");
    line[8] = say("privacy-erase-withParent");
    line[9] = say("datamap-index-stays");
    line
}

fn file_line(words: &Words, entry: &FileEntry) -> [String; 12] {
    let say = |id: String| words.text(&id, &[]);
    let mut line: [String; 12] = Default::default();
    line[0] = say("datamap-csv-file".to_owned());
    line[1] = say(format!("datamap-file-{}", entry.name));
    line[2] = entry.places.join(", ");
    line[6] = say(format!("datamap-activity-{}", entry.activity.word()));
    line[7] = basis_name(words, entry.activity.basis());
    line[8] = say(format!(
        "datamap-file-erase-{}",
        file_erase_word(entry.erase)
    ));
    line[9] = say(format!("datamap-file-stay-{}", file_stay_word(entry.stay)));
    line
}

/// A table in the words of a language; its own name where it is a part of the machinery.
pub(super) fn record_name(words: &Words, table: &str) -> String {
    let id = format!("record-{table}");
    if words.knows(&id) {
        words.text(&id, &[])
    } else {
        table.to_owned()
    }
}

pub(super) fn category_name(words: &Words, category: Category) -> String {
    match category {
        Category::None => String::new(),
        other => words.text(&format!("privacy-category-{}", category_word(other)), &[]),
    }
}

pub(super) fn basis_name(words: &Words, basis: Option<LawfulBasis>) -> String {
    basis.map_or_else(String::new, |basis| {
        words.text(&format!("datamap-basis-{}", basis.word()), &[])
    })
}

fn category_word(category: Category) -> &'static str {
    match category {
        Category::None => "none",
        Category::Identity => "identity",
        Category::ContactDetails => "contactDetails",
        Category::Communication => "communication",
        Category::Financial => "financial",
        Category::Account => "account",
        Category::Sealed => "sealed",
    }
}

fn source_word(source: Source) -> &'static str {
    match source {
        Source::Provided => "provided",
        Source::Observed => "observed",
        Source::Derived => "derived",
        Source::Own => "own",
    }
}

fn erase_word(erase: Erase) -> &'static str {
    match erase {
        Erase::Nothing => "nothing",
        Erase::Delete => "delete",
        Erase::Detach => "detach",
        Erase::KeepByLaw { .. } => "keepByLaw",
        Erase::WithParent => "withParent",
        Erase::DestroyKey => "destroyKey",
    }
}

pub(super) fn retention_word(retention: Retention) -> &'static str {
    match retention {
        Retention::Workspace => "workspace",
        Retention::Record => "record",
        Retention::TaxLaw => "taxLaw",
        Retention::Undo => "undo",
    }
}

fn file_erase_word(erase: FileErasure) -> &'static str {
    match erase {
        FileErasure::Nothing => "nothing",
        FileErasure::Overwritten => "overwritten",
        FileErasure::Removed => "removed",
        FileErasure::Expires => "expires",
        FileErasure::Remembers => "remembers",
        FileErasure::Yours => "yours",
    }
}

fn file_stay_word(stay: FileStay) -> &'static str {
    match stay {
        FileStay::Workspace => "workspace",
        FileStay::Closing => "closing",
        FileStay::NextStart => "nextStart",
        FileStay::Backups => "backups",
        FileStay::Size => "size",
        FileStay::Weeks => "weeks",
        FileStay::Count => "count",
        FileStay::Yours => "yours",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_kept_has_words_in_every_language() {
        for language in Words::languages() {
            let words = Words::new(language);
            let mut missing = Vec::new();
            let mut ask = |id: String| {
                if !words.knows(&id) {
                    missing.push(id);
                }
            };
            for table in &data_map().tables {
                ask(format!("record-{}", table.table));
                for column in &table.columns {
                    if column.category != Category::None {
                        ask(format!("datamap-column-{}", column.name));
                    }
                }
            }
            for file in data_map().files {
                ask(format!("datamap-file-{}", file.name));
            }
            for activity in Activity::ABOUT_PEOPLE {
                for part in ["", "-purpose", "-people"] {
                    ask(format!("datamap-activity-{}{part}", activity.word()));
                }
            }
            assert!(missing.is_empty(), "{language}: {missing:?}");
        }
    }

    #[test]
    fn the_spreadsheet_has_a_line_for_everything_that_is_classified() {
        let lines = data_map_csv("de").lines().count();
        assert_eq!(lines, data_map().classified + 1);
    }
}
