-- Each answer to a text, whether it was accepted, refused or withdrawn, in which language it was read.
ALTER TABLE acceptances ADD COLUMN answer TEXT NOT NULL DEFAULT 'accepted';
ALTER TABLE acceptances ADD COLUMN language TEXT;

-- The texts themselves as they were answered, by their SHA-256 and language: what a later version is
-- compared with.
CREATE TABLE accepted_texts (
    id TEXT PRIMARY KEY,
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    kept_at TEXT NOT NULL
);
