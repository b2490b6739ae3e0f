-- May we contact her, for what, and by which way; who must be left alone even after she is gone; what
-- came for somebody who is restricted; whose data came from elsewhere and who was not told yet.

-- What a person said about one purpose and one way to reach her, and what the business stands on. A
-- new statement does not change the old one: it supersedes it.
CREATE TABLE consents (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    standing TEXT NOT NULL,
    came_by TEXT NOT NULL,
    wording TEXT NOT NULL,
    reason TEXT NOT NULL,
    said_on TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    created_at TEXT NOT NULL,
    superseded_at TEXT
);
CREATE INDEX consents_of_subject ON consents (subject_id);
CREATE INDEX consents_current ON consents (purpose, channel, standing, subject_id) WHERE superseded_at IS NULL;

-- Addresses and numbers that are not written to: marks that only this workspace's key can make, so
-- that they outlive the person without naming her. A blank purpose is all advertising.
CREATE TABLE suppressions (
    id TEXT PRIMARY KEY,
    mark TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    reason TEXT NOT NULL,
    added_at TEXT NOT NULL,
    lifted_at TEXT,
    lift_reason TEXT NOT NULL
);
CREATE INDEX suppressions_by_mark ON suppressions (mark);
CREATE INDEX suppressions_by_time ON suppressions (added_at, id);

-- Rows of imports that are about somebody whose data is restricted: kept, and used for nothing.
CREATE TABLE quarantined_rows (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    contact_id TEXT NOT NULL,
    import_id TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    content TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX quarantined_rows_of_subject ON quarantined_rows (subject_id);

-- Restrictions that ended, with the day on which the person was told before (GDPR Art. 18(3)).
CREATE TABLE lifted_restrictions (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    restricted_at TEXT NOT NULL,
    told_on TEXT NOT NULL,
    lifted_at TEXT NOT NULL
);
CREATE INDEX lifted_restrictions_of_subject ON lifted_restrictions (subject_id);

-- What was answered to the hint that a record may hold data of a special kind. The words that gave
-- the hint are not kept.
CREATE TABLE sensitive_answers (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    category TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX sensitive_answers_of_subject ON sensitive_answers (subject_id);

-- People whose data did not come from themselves, and by when they must be told (GDPR Art. 14): one
-- row for an import, whose rows name the people, or for one person.
CREATE TABLE source_notices (
    id TEXT PRIMARY KEY,
    import_id TEXT,
    subject_id TEXT,
    origin TEXT NOT NULL,
    due_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    settled_on TEXT,
    created_at TEXT NOT NULL
);
CREATE INDEX source_notices_of_subject ON source_notices (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX source_notices_of_import ON source_notices (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX source_notices_open ON source_notices (due_on, id) WHERE settled_on IS NULL;
