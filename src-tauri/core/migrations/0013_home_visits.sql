-- What the personal home is made of: how often each record was opened, and which are pinned. Empty
-- while its switch is off.
CREATE TABLE home_visits (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    record_id TEXT NOT NULL,
    subject_id TEXT,
    times BIGINT NOT NULL,
    last_at TEXT NOT NULL,
    pinned_at TEXT
);
CREATE INDEX home_visits_of_subject ON home_visits (subject_id);
CREATE INDEX home_visits_by_time ON home_visits (last_at);
