//! What is really in an encrypted file: its pages, decrypted one by one with the raw key, free
//! pages and the write-ahead log included. An encrypted file hides everything and an export drops
//! free pages, so scanning either would prove nothing.

use std::path::{Path, PathBuf};

use aes::Aes256;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use data_encoding::{BASE64, HEXLOWER, HEXUPPER};
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

/// Everything that can be read in a workspace's folder: each page of the file, decrypted, and every
/// other file below it as it is.
pub fn everything_readable(folder: &Folder) -> Vec<u8> {
    let manifest = Manifest::read(folder).unwrap();
    let key = data_key(&manifest, Unlock::Passphrase(PASSPHRASE)).unwrap();
    let mut all = decrypted(&folder.database(), key.bytes());
    assert!(
        all.windows(6).any(|window| window == b"CREATE"),
        "the pages were decrypted"
    );
    add_files(folder.path(), &mut all);
    all
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
