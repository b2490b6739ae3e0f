CREATE TABLE passages (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    subject_id TEXT,
    text TEXT NOT NULL
);
CREATE INDEX passages_by_subject ON passages (subject_id);
CREATE INDEX passages_by_record ON passages (record_id);

-- Whole words; removed ones are overwritten, as in the other search tables.
CREATE VIRTUAL TABLE passage_words USING fts5 (
    text, content = 'passages', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO passage_words (passage_words, rank) VALUES ('secure-delete', 1);
