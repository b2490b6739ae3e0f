-- The number is the search tables' row id, explicit because VACUUM renumbers the implicit one.
CREATE TABLE search_entries (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_id TEXT,
    text TEXT NOT NULL
);
CREATE INDEX search_entries_by_subject ON search_entries (subject_id);

-- Words by their beginning, and any three letters in a row for the middle of words.
-- `secure-delete` overwrites what is removed; without it deleted words stay in the index.
CREATE VIRTUAL TABLE search_words USING fts5 (
    text, content = 'search_entries', content_rowid = 'number', prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE search_trigrams USING fts5 (
    text, content = 'search_entries', content_rowid = 'number', tokenize = 'trigram'
);
INSERT INTO search_trigrams (search_trigrams, rank) VALUES ('secure-delete', 1);
