-- How long records stay: which day the clock is believed to have reached, whose records are held back,
-- what each look did, and what is left of an invoice whose time has come.

-- One row. Nothing is removed for a day that the clock only jumped to.
CREATE TABLE clock_witness (
    id TEXT PRIMARY KEY,
    believed TEXT NOT NULL,
    doubted TEXT,
    doubted_days BIGINT NOT NULL
);

-- While a hold is not lifted, nothing of the person goes.
CREATE TABLE legal_holds (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    set_at TEXT NOT NULL,
    lifted_at TEXT
);
CREATE INDEX legal_holds_of_subject ON legal_holds (subject_id);

-- What each look did, in figures; nothing about anybody.
CREATE TABLE retention_runs (
    id TEXT PRIMARY KEY,
    run_at TEXT NOT NULL,
    run_on TEXT NOT NULL,
    started_by TEXT NOT NULL,
    outcome TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    lead_count BIGINT NOT NULL,
    contact_count BIGINT NOT NULL,
    invoice_count BIGINT NOT NULL,
    people_count BIGINT NOT NULL,
    trash_count BIGINT NOT NULL,
    backup_count BIGINT NOT NULL,
    held_count BIGINT NOT NULL
);
CREATE INDEX retention_runs_by_time ON retention_runs (run_at);

-- That there was a document of this number, and its fingerprint: a series without gaps can be shown.
CREATE TABLE invoice_remains (
    id TEXT PRIMARY KEY,
    number TEXT,
    issue_date TEXT NOT NULL,
    pdf_sha256 TEXT
);
