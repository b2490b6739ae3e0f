-- Imports, and what became of each row. What stood in a row is not kept here: it went into a record,
-- or it was refused and stays in the person's own file.

CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    set_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    separator TEXT,
    row_count BIGINT NOT NULL,
    created_count BIGINT NOT NULL,
    updated_count BIGINT NOT NULL,
    skipped_count BIGINT NOT NULL,
    failed_count BIGINT NOT NULL,
    mapping TEXT NOT NULL,
    created_at TEXT NOT NULL,
    undone_at TEXT
);

CREATE TABLE import_rows (
    id TEXT PRIMARY KEY,
    import_id TEXT NOT NULL,
    row_number BIGINT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    record_id TEXT,
    subject_id TEXT
);
CREATE INDEX import_rows_of_import ON import_rows (import_id, row_number);
CREATE INDEX import_rows_of_subject ON import_rows (subject_id) WHERE subject_id IS NOT NULL;
