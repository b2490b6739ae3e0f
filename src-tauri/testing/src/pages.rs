//! What is really in an encrypted file: its pages, decrypted one by one with the raw key, free
//! pages and the write-ahead log included. An encrypted file hides everything and an export drops
//! free pages, so scanning either would prove nothing.

use std::path::{Path, PathBuf};

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use data_encoding::{BASE64, HEXLOWER, HEXUPPER};
use okicrm_core::data_map::{self, Category, Erase, Subject, Table};
use okicrm_core::db::Kind;
use okicrm_core::keys::Key;
use okicrm_core::workspace::{Folder, Manifest, Unlock, data_key};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection as _};

use crate::{PASSPHRASE, TestWorkspace};

/// SQLCipher 4: pages of 4,096 bytes, the last 80 of them for the IV (16) and the HMAC (64).
const PAGE: usize = 4_096;
const RESERVE: usize = 80;
/// The first page begins with the salt in plain.
const SALT: usize = 16;
/// The write-ahead log: a header, then frames of a header and a page (sqlite.org/fileformat.html).
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Every page of a database file and of its write-ahead log, decrypted.
pub fn decrypted(path: &Path, key: &[u8; 32]) -> Vec<u8> {
    let mut all = Vec::new();
    let file = std::fs::read(path).unwrap();
    for (position, page) in file.chunks_exact(PAGE).enumerate() {
        all.extend(page_text(page, key, position == 0));
    }
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let log = std::fs::read(log).unwrap_or_default();
    for frame in log
        .get(LOG_HEADER..)
        .unwrap_or_default()
        .chunks_exact(FRAME_HEADER + PAGE)
    {
        let first = frame[..4] == 1_u32.to_be_bytes();
        all.extend(page_text(&frame[FRAME_HEADER..], key, first));
    }
    all
}

fn page_text(page: &[u8], key: &[u8; 32], first: bool) -> Vec<u8> {
    let start = if first { SALT } else { 0 };
    let (text, reserve) = page.split_at(PAGE - RESERVE);
    let iv: [u8; 16] = reserve[..16].try_into().unwrap();
    let mut text = text[start..].to_vec();
    cbc::Decryptor::<Aes256>::new(key.into(), &iv.into())
        .decrypt_padded::<NoPadding>(&mut text)
        .unwrap();
    text
}

/// Changes one byte of the first page of a database file that has a word on it.
pub fn damage_page_with(folder: &Folder, word: &str) {
    let key = raw_key(folder);
    let path = folder.database();
    let mut file = std::fs::read(&path).unwrap();
    let (_, page) = file
        .chunks_exact_mut(PAGE)
        .enumerate()
        .find(|(position, page)| {
            let text = page_text(page, key.bytes(), *position == 0);
            occurrences(&text, word) > 0
        })
        .unwrap();
    page[PAGE / 2] ^= 1;
    std::fs::write(&path, &file).unwrap();
}

/// Everything that can be read in a workspace's folder: each page of the file, decrypted, and every
/// other file below it as it is.
pub fn everything_readable(folder: &Folder) -> Vec<u8> {
    let mut all = decrypted(&folder.database(), raw_key(folder).bytes());
    assert!(
        all.windows(6).any(|window| window == b"CREATE"),
        "the pages were decrypted"
    );
    add_files(folder.path(), &mut all);
    all
}

fn raw_key(folder: &Folder) -> Key {
    let manifest = Manifest::read(folder).unwrap();
    data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap()
}

fn add_files(folder: &Path, all: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_files(&path, all);
        } else {
            all.extend(path.to_string_lossy().as_bytes());
            all.extend(std::fs::read(path).unwrap());
        }
    }
}

/// How often a word stands in bytes: in UTF-8, UTF-16, base64 (three phases), hexadecimal and
/// percent encoding.
pub fn occurrences(bytes: &[u8], word: &str) -> usize {
    needles(word)
        .iter()
        .map(|needle| memchr::memmem::find_iter(bytes, needle).count())
        .sum()
}

fn needles(word: &str) -> Vec<Vec<u8>> {
    let plain = word.as_bytes();
    let mut needles = vec![
        plain.to_vec(),
        word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        word.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        HEXLOWER.encode(plain).into_bytes(),
        HEXUPPER.encode(plain).into_bytes(),
        plain
            .iter()
            .flat_map(|byte| format!("%{byte:02X}").into_bytes())
            .collect(),
    ];
    // In base64 a word looks different at each of three places; the letters at the edges depend on
    // its neighbours and are left out.
    for phase in 0..3 {
        let padded = [vec![0; phase], plain.to_vec()].concat();
        let text = BASE64.encode(&padded[..padded.len() / 3 * 3]);
        let start = [0, 2, 3][phase];
        needles.push(text.as_bytes()[start..].to_vec());
    }
    needles
}

/// Another process that reads: while it is there the write-ahead log cannot be cut.
pub async fn hold_open(world: &TestWorkspace) -> SqliteConnection {
    let mut connection = connect(world).await;
    for sql in ["BEGIN", "SELECT count(*) FROM contacts"] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    connection
}

/// Makes the search index of a workspace keep what is removed, as FTS5 does by itself.
pub async fn without_secure_delete(world: &TestWorkspace) {
    let mut connection = connect(world).await;
    for sql in [
        "INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 0)",
        "INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('secure-delete', 0)",
        "INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 0)",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
}

/// Makes the search index anew, so that nothing of what it kept is left.
pub async fn rebuild_search(world: &TestWorkspace) {
    let mut connection = connect(world).await;
    for sql in [
        "INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1)",
        "INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('secure-delete', 1)",
        "INSERT INTO search_words (search_words) VALUES ('rebuild')",
        "INSERT INTO search_trigrams (search_trigrams) VALUES ('rebuild')",
        "VACUUM",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
}

/// Runs statements on the file of a closed workspace, past every door: what somebody with its key and
/// any SQLite program could do.
pub async fn change_schema(folder: &Folder, statements: &[impl AsRef<str>]) {
    let mut connection = connect_to(folder).await;
    for sql in statements {
        sqlx::query(sqlx::AssertSqlSafe(sql.as_ref().to_owned()))
            .execute(&mut connection)
            .await
            .unwrap();
    }
    sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

/// Writes a row into a table of an open workspace past every door, with `word` in each column that says
/// something about a person; drafts only, because nothing may keep it. Says whether it could.
pub async fn plant(folder: &Folder, table: &'static Table, subject: &str, word: &str) -> bool {
    let mut connection = connect_to(folder).await;
    let Some(parent) = parent_of(&mut connection, table, subject).await else {
        return false;
    };
    for sql in [
        "PRAGMA foreign_keys = OFF",
        "PRAGMA ignore_check_constraints = ON",
    ] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    let (names, values): (Vec<&str>, Vec<String>) = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| (column.name, planted(table, place, &parent, word)))
        .unzip();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({})",
        table.name,
        names.join(", "),
        values.join(", ")
    );
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    true
}

/// What leads a row to the person: her own id, or that of a row of hers in another table.
async fn parent_of(
    connection: &mut SqliteConnection,
    table: &'static Table,
    subject: &str,
) -> Option<(&'static str, String)> {
    match table.subject {
        Subject::None => None,
        Subject::Column(column) => Some((column, subject.to_owned())),
        Subject::Through { column, table: of } => {
            let Some(Subject::Column(owner)) = data_map::table(of).map(|parent| parent.subject)
            else {
                return None;
            };
            let sql = format!("SELECT id FROM {of} WHERE {owner} = $1 LIMIT 1");
            let row: Option<(String,)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
                .bind(subject)
                .fetch_optional(connection)
                .await
                .unwrap();
            row.map(|(id,)| (column, id))
        }
    }
}

fn planted(
    table: &Table,
    place: usize,
    (parent, id): &(&'static str, String),
    word: &str,
) -> String {
    let column = &table.columns[place];
    let is_date = column.name.ends_with("_on")
        || column.name.ends_with("_at")
        || column.name.ends_with("date");
    match column.kind {
        _ if column.name == *parent => format!("'{id}'"),
        // What has such a date is kept by law, for some years; and leaves its number after that.
        _ if table.erase == (Erase::KeepByLaw { since: column.name }) => {
            let is_left = table.remains.is_some();
            (if is_left { "NULL" } else { "'1990-01-01'" }).to_owned()
        }
        // What is paid belongs to an invoice, hers or another's.
        _ if column.name == "invoice_id" => "(SELECT id FROM invoices LIMIT 1)".to_owned(),
        Kind::Integer if place == 0 => "987654321".to_owned(),
        Kind::Integer | Kind::Truth => "1".to_owned(),
        Kind::Text if place == 0 || column.name.ends_with("_id") => {
            "'0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10'".to_owned()
        }
        Kind::Text if is_date => "'2026-11-22'".to_owned(),
        Kind::Text if column.category == Category::None => "''".to_owned(),
        Kind::Text => format!("'{word} {} {}'", table.name, column.name),
        Kind::Bytes => format!("CAST('{word} {}' AS BLOB)", table.name),
    }
}

/// Makes an open workspace leave a step out: the statement, such as `DELETE ON tasks`, does nothing
/// any more and says nothing. Nothing in the program can do this: a file that has such a trigger
/// when it is opened stays closed.
pub async fn leave_out(folder: &Folder, statement: &str) {
    let mut connection = connect_to(folder).await;
    let sql = format!("CREATE TRIGGER left_out BEFORE {statement} BEGIN SELECT RAISE(IGNORE); END");
    sqlx::query(sqlx::AssertSqlSafe(sql))
        .execute(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
}

/// How many rows a table has that lead to a person.
pub async fn rows_of(folder: &Folder, table: &'static Table, subject: &str) -> i64 {
    let mut connection = connect_to(folder).await;
    let sql = match table.subject {
        Subject::None => return 0,
        Subject::Column(column) => {
            format!("SELECT count(*) FROM {} WHERE {column} = $1", table.name)
        }
        Subject::Through { column, table: of } => {
            let Some(Subject::Column(owner)) = data_map::table(of).map(|parent| parent.subject)
            else {
                return 0;
            };
            format!(
                "SELECT count(*) FROM {} WHERE {column} IN (SELECT id FROM {of} WHERE {owner} = $1)",
                table.name
            )
        }
    };
    let (rows,): (i64,) = sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(subject)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    connection.close().await.unwrap();
    rows
}

/// The same tables in a file without a key, beside the workspace: what plain SQLite would have to work on.
pub async fn plain_copy(world: &TestWorkspace) -> PathBuf {
    let copy = world.root().join("plain.db");
    // The connection may open files and make none; one without a byte is an empty database.
    std::fs::File::create(&copy).unwrap();
    let mut connection = connect(world).await;
    sqlx::query("ATTACH DATABASE $1 AS plain KEY ''")
        .bind(copy.display().to_string())
        .execute(&mut connection)
        .await
        .unwrap();
    for sql in ["SELECT sqlcipher_export('plain')", "DETACH DATABASE plain"] {
        sqlx::query(sql).execute(&mut connection).await.unwrap();
    }
    copy
}

async fn connect(world: &TestWorkspace) -> SqliteConnection {
    connect_to(world.workspace.folder()).await
}

async fn connect_to(folder: &Folder) -> SqliteConnection {
    let manifest = Manifest::read(folder).unwrap();
    let key = data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    SqliteConnectOptions::new()
        .filename(folder.database())
        .pragma("key", format!("\"x'{}'\"", HEXLOWER.encode(key.bytes())))
        .pragma("wal_autocheckpoint", "0")
        .connect()
        .await
        .unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_in_every_encoding() {
        let word = "zqxmarker";
        for phase in 0..3 {
            let text = [vec![b'a'; phase], format!("{word} and more").into_bytes()].concat();
            let encoded = BASE64.encode(&text);
            assert!(
                occurrences(encoded.as_bytes(), word) > 0,
                "base64 phase {phase}"
            );
        }
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(occurrences(&wide, word), 1);
        assert_eq!(
            occurrences(HEXLOWER.encode(word.as_bytes()).as_bytes(), word),
            1
        );
        assert_eq!(occurrences(b"nothing of it", word), 0);
    }
}
