-- What left the workspace: when, as what, how much. Where it went is the person's own business and is
-- not kept.

CREATE TABLE exports (
    id TEXT PRIMARY KEY,
    format TEXT NOT NULL,
    kinds TEXT NOT NULL,
    file_count BIGINT NOT NULL,
    record_count BIGINT NOT NULL,
    byte_count BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL
);

-- Whether an action was undone is asked for each import of the list, and before each undo.
CREATE INDEX changes_undoing ON changes (undoes) WHERE undoes IS NOT NULL;
