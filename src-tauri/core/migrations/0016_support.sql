-- What the account holder wrote to the makers of OkiCRM, and what they answered. Nothing here leaves by
-- itself: she hands it over to her mail program, or saves it.
CREATE TABLE support_requests (
    id TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    subject_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    diagnostics TEXT NOT NULL,
    handed_over_at TEXT,
    handed_over_by TEXT NOT NULL,
    closed_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT support_requests_numbered_once UNIQUE (number)
);
CREATE INDEX support_requests_of_subject ON support_requests (subject_id);

-- What came back, beside the request it answers.
CREATE TABLE support_answers (
    id TEXT PRIMARY KEY,
    request_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    source TEXT NOT NULL,
    sender TEXT NOT NULL,
    title TEXT NOT NULL,
    message TEXT NOT NULL,
    written_at TEXT,
    attachments BIGINT NOT NULL,
    is_cut BOOLEAN NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX support_answers_of_request ON support_answers (request_id, id);
CREATE INDEX support_answers_of_subject ON support_answers (subject_id);
