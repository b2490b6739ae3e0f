-- Who else handles the data: those who work for the business, those who were given something, who
-- said no to a transfer abroad, and what went wrong.

-- Whoever processes data for the business (GDPR Art. 28). One with a connection lets OkiCRM connect to
-- its host; without a row there is no connection.
CREATE TABLE processors (
    id TEXT PRIMARY KEY,
    connection TEXT NOT NULL,
    host TEXT NOT NULL,
    name TEXT NOT NULL,
    purpose TEXT NOT NULL,
    categories TEXT NOT NULL,
    country TEXT NOT NULL,
    mechanism TEXT NOT NULL,
    safeguard TEXT NOT NULL,
    agreed_on TEXT,
    sub_processors TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX processors_by_host ON processors (connection, host);

-- Who said that her data is not to be sent abroad.
CREATE TABLE transfer_refusals (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    refused_at TEXT NOT NULL
);
CREATE INDEX transfer_refusals_of_subject ON transfer_refusals (subject_id);

-- What was passed on, to whom and by which right. Who was in it stands in recipients.
CREATE TABLE disclosures (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    country TEXT NOT NULL,
    purpose TEXT NOT NULL,
    basis TEXT NOT NULL,
    reference TEXT NOT NULL,
    scope_asked TEXT NOT NULL,
    scope_given TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    people_count BIGINT NOT NULL,
    left_out_count BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    happened_at TEXT NOT NULL
);
CREATE INDEX disclosures_by_time ON disclosures (happened_at, id);

-- To whom data of a person was passed on (GDPR Art. 15(1)(c) and 19), one row for each time.
CREATE TABLE recipients (
    id TEXT PRIMARY KEY,
    disclosure_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    country TEXT NOT NULL,
    what TEXT NOT NULL,
    passed_at TEXT NOT NULL
);
CREATE INDEX recipients_of_subject ON recipients (subject_id);
CREATE INDEX recipients_of_disclosure ON recipients (disclosure_id);

-- What went wrong with personal data (GDPR Art. 33(5)), and who was told in time. The entries of the
-- change log it is about are named by their numbers and the hash of the last.
CREATE TABLE breaches (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    what TEXT NOT NULL,
    happened_on TEXT,
    known_at TEXT NOT NULL,
    people TEXT NOT NULL,
    people_count BIGINT,
    record_count BIGINT,
    categories TEXT NOT NULL,
    consequences TEXT NOT NULL,
    measures TEXT NOT NULL,
    risk TEXT NOT NULL,
    authority_told_at TEXT,
    authority_reason TEXT NOT NULL,
    people_told_at TEXT,
    people_reason TEXT NOT NULL,
    log_from BIGINT NOT NULL,
    log_until BIGINT NOT NULL,
    log_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT breaches_numbered_once UNIQUE (number)
);
CREATE INDEX breaches_by_time ON breaches (known_at, id);
