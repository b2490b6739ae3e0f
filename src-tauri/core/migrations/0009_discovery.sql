-- Where people are named in free text: the text inside files, one folded text per record to find names
-- in, how far that has come, and what somebody said about what was found.

CREATE TABLE file_texts (
    id TEXT PRIMARY KEY,
    unread TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT file_texts_file FOREIGN KEY (id) REFERENCES files (id) ON DELETE CASCADE
);

-- One row: the entry of the change log up to which passages are known, and which table is being gone
-- through for the first time, after which key.
CREATE TABLE passage_marks (
    id TEXT PRIMARY KEY,
    through BIGINT NOT NULL,
    stage TEXT NOT NULL,
    after TEXT NOT NULL
);

-- Whether a place is about the person, whether somebody else is shown in her copy, whether a file goes
-- into it. Whom or what it is about is kept as a fingerprint.
CREATE TABLE person_choices (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    about TEXT NOT NULL,
    place TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    choice TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
CREATE INDEX person_choices_of_subject ON person_choices (subject_id);
