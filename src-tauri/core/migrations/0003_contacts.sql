-- Companies, contacts, leads, and what was said and is to be done.
-- Lists (e-mails, phones, addresses, websites, tags) are JSON arrays: they are read and written whole.
-- The sort columns are folded, short, and put blanks last; the indexes on them hold all that a
-- list needs to jump to any row. Deleted records (the trash) are left out of them.

CREATE TABLE companies (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    emails TEXT NOT NULL,
    phones TEXT NOT NULL,
    addresses TEXT NOT NULL,
    websites TEXT NOT NULL,
    tags TEXT NOT NULL,
    vat_id TEXT NOT NULL,
    note TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
);
CREATE INDEX companies_by_name ON companies (sort_name, id) WHERE deleted_at IS NULL;
CREATE INDEX companies_by_created ON companies (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX companies_by_updated ON companies (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX companies_deleted ON companies (deleted_at, id) WHERE deleted_at IS NOT NULL;

CREATE TABLE contacts (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    company_id TEXT,
    company_name TEXT NOT NULL,
    sort_company TEXT NOT NULL,
    job_title TEXT NOT NULL,
    emails TEXT NOT NULL,
    sort_email TEXT NOT NULL,
    phones TEXT NOT NULL,
    addresses TEXT NOT NULL,
    websites TEXT NOT NULL,
    tags TEXT NOT NULL,
    birthday TEXT NOT NULL,
    note TEXT NOT NULL,
    lifecycle TEXT NOT NULL,
    source TEXT NOT NULL,
    unknown TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    CONSTRAINT contacts_subject FOREIGN KEY (subject_id) REFERENCES subjects (id),
    CONSTRAINT contacts_company FOREIGN KEY (company_id) REFERENCES companies (id)
);
CREATE INDEX contacts_by_name ON contacts (sort_name, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_by_company ON contacts (sort_company, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_by_email ON contacts (sort_email, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_by_created ON contacts (created_at, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_by_updated ON contacts (updated_at, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX contacts_deleted ON contacts (deleted_at, id, subject_id) WHERE deleted_at IS NOT NULL;
CREATE INDEX contacts_of_subject ON contacts (subject_id);
CREATE INDEX contacts_of_company ON contacts (company_id) WHERE company_id IS NOT NULL;

-- Normalised e-mails and the digits of phones, to recognise a person by. Made from contacts.
CREATE TABLE contact_points (
    id TEXT PRIMARY KEY,
    contact_id TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX contact_points_by_value ON contact_points (value, kind);
CREATE INDEX contact_points_of_contact ON contact_points (contact_id);
CREATE INDEX contact_points_of_subject ON contact_points (subject_id);

CREATE TABLE leads (
    id TEXT PRIMARY KEY,
    subject_id TEXT NOT NULL,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    display_name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    company_name TEXT NOT NULL,
    sort_company TEXT NOT NULL,
    job_title TEXT NOT NULL,
    emails TEXT NOT NULL,
    phones TEXT NOT NULL,
    addresses TEXT NOT NULL,
    websites TEXT NOT NULL,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    status TEXT NOT NULL,
    contact_id TEXT,
    converted_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    CONSTRAINT leads_subject FOREIGN KEY (subject_id) REFERENCES subjects (id),
    CONSTRAINT leads_contact FOREIGN KEY (contact_id) REFERENCES contacts (id)
);
CREATE INDEX leads_by_name ON leads (sort_name, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX leads_by_company ON leads (sort_company, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX leads_by_created ON leads (created_at, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX leads_by_updated ON leads (updated_at, id, subject_id) WHERE deleted_at IS NULL;
CREATE INDEX leads_deleted ON leads (deleted_at, id, subject_id) WHERE deleted_at IS NOT NULL;
CREATE INDEX leads_of_subject ON leads (subject_id);
CREATE INDEX leads_of_contact ON leads (contact_id) WHERE contact_id IS NOT NULL;

-- The tags of companies, contacts and leads, to filter by. Made from their rows.
CREATE TABLE record_tags (
    id TEXT PRIMARY KEY,
    record_id TEXT NOT NULL,
    subject_id TEXT,
    kind TEXT NOT NULL,
    tag TEXT NOT NULL,
    folded TEXT NOT NULL
);
CREATE INDEX record_tags_by_tag ON record_tags (kind, folded, record_id);
CREATE INDEX record_tags_of_record ON record_tags (record_id);
CREATE INDEX record_tags_of_subject ON record_tags (subject_id);

-- What was said to or by a person (as contact or as lead: the subject is the same), or a company.
CREATE TABLE activities (
    id TEXT PRIMARY KEY,
    subject_id TEXT,
    company_id TEXT,
    kind TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    direction TEXT NOT NULL,
    minutes BIGINT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    CONSTRAINT activities_subject FOREIGN KEY (subject_id) REFERENCES subjects (id),
    CONSTRAINT activities_company FOREIGN KEY (company_id) REFERENCES companies (id)
);
CREATE INDEX activities_of_subject ON activities (subject_id, happened_at, id) WHERE deleted_at IS NULL;
CREATE INDEX activities_of_company ON activities (company_id, happened_at, id) WHERE company_id IS NOT NULL;
CREATE INDEX activities_deleted ON activities (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    subject_id TEXT,
    company_id TEXT,
    title TEXT NOT NULL,
    note TEXT NOT NULL,
    due_on TEXT,
    due_time TEXT,
    done_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    CONSTRAINT tasks_subject FOREIGN KEY (subject_id) REFERENCES subjects (id),
    CONSTRAINT tasks_company FOREIGN KEY (company_id) REFERENCES companies (id)
);
CREATE INDEX tasks_of_subject ON tasks (subject_id);
CREATE INDEX tasks_of_company ON tasks (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX tasks_by_due ON tasks (due_on, due_time, id) WHERE deleted_at IS NULL AND done_at IS NULL;
CREATE INDEX tasks_deleted ON tasks (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE files (
    id TEXT PRIMARY KEY,
    subject_id TEXT,
    company_id TEXT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT,
    CONSTRAINT files_subject FOREIGN KEY (subject_id) REFERENCES subjects (id),
    CONSTRAINT files_company FOREIGN KEY (company_id) REFERENCES companies (id)
);
CREATE INDEX files_of_subject ON files (subject_id);
CREATE INDEX files_of_company ON files (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX files_deleted ON files (deleted_at) WHERE deleted_at IS NOT NULL;

-- The bytes of files in pieces. They have no history: undoing the adding of a file leaves them until
-- the trash is emptied, so that undoing the undo finds them.
CREATE TABLE file_chunks (
    id TEXT PRIMARY KEY,
    file_id TEXT NOT NULL,
    subject_id TEXT,
    position BIGINT NOT NULL,
    bytes BLOB NOT NULL,
    CONSTRAINT file_chunks_once UNIQUE (file_id, position)
);
CREATE INDEX file_chunks_of_subject ON file_chunks (subject_id);
