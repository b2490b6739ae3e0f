-- What proves an erasure, what the look through the pages still looks for, and what people dispute.

-- Signed statements: counts, dates and laws, nothing about anybody.
CREATE TABLE erasure_certificates (
    id TEXT PRIMARY KEY,
    certificate TEXT NOT NULL,
    erased_at TEXT NOT NULL,
    pages TEXT NOT NULL
);
CREATE INDEX erasure_certificates_by_time ON erasure_certificates (erased_at, id);

-- The words that must be on no page any more, sealed. A row goes once its pages were looked through.
CREATE TABLE erasure_scans (
    id TEXT PRIMARY KEY,
    words BLOB NOT NULL,
    asked_at TEXT NOT NULL
);

-- What a person says against what is kept about her.
CREATE TABLE disputes (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    field TEXT NOT NULL,
    statement TEXT NOT NULL,
    request_id TEXT,
    made_on TEXT NOT NULL,
    withdrawn_on TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX disputes_of_subject ON disputes (subject_id);
