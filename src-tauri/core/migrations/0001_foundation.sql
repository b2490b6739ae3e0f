-- What every feature stands on: settings, the people behind the records, the change log.

CREATE TABLE schema_migrations (
    version BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL
);

-- One value per key, as JSON: business, formats, protection, preferences.
CREATE TABLE settings (
    id TEXT PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- One subject behind contact, lead and account holder: the person whose data it is.
-- While restricted_at is set, only some purposes see the person.
CREATE TABLE subjects (
    id TEXT PRIMARY KEY,
    created_at TEXT NOT NULL,
    restricted_at TEXT
);
CREATE INDEX subjects_restricted ON subjects (id) WHERE restricted_at IS NOT NULL;

-- The key under which the change log keeps what concerns one person. Destroying it erases.
CREATE TABLE subject_keys (
    id TEXT PRIMARY KEY,
    wrapped_key BLOB NOT NULL
);

-- Who makes changes: one local user now, more on a server. Also the account holder.
CREATE TABLE actors (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL REFERENCES subjects (id),
    name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    billing TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

-- Which text of policy and terms was accepted, by its hash.
CREATE TABLE acceptances (
    id TEXT PRIMARY KEY,
    actor_id TEXT NOT NULL REFERENCES actors (id),
    document TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    accepted_at TEXT NOT NULL
);

-- One append-only log: history, undo and audit. The payload is encrypted under the subject's key,
-- the hash chain runs over the ciphertext.
CREATE TABLE changes (
    id BIGINT PRIMARY KEY,
    set_id TEXT NOT NULL,
    at TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    action TEXT NOT NULL,
    undoes TEXT,
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    subject_id TEXT,
    operation TEXT NOT NULL,
    payload BLOB NOT NULL,
    hash BLOB NOT NULL
);
CREATE INDEX changes_by_set ON changes (set_id);
CREATE INDEX changes_by_record ON changes (record_id);
CREATE INDEX changes_by_subject ON changes (subject_id);

-- The end of the log: its length and last hash. Taking this row orders the writers.
CREATE TABLE change_head (
    id BIGINT PRIMARY KEY,
    length BIGINT NOT NULL,
    hash BLOB NOT NULL
);
