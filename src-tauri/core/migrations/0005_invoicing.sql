-- Invoices, their documents and payments. Amounts are whole minor units of the currency.
-- The sort columns are never null: a list jumps to any row by them.

CREATE TABLE invoices (
    id TEXT PRIMARY KEY,
    subject_id TEXT,
    contact_id TEXT,
    company_id TEXT,
    status TEXT NOT NULL,
    number TEXT,
    sort_number TEXT NOT NULL,
    customer_name TEXT NOT NULL,
    sort_customer TEXT NOT NULL,
    currency TEXT NOT NULL,
    issue_date TEXT NOT NULL,
    due_date TEXT NOT NULL,
    gross BIGINT NOT NULL,
    due BIGINT NOT NULL,
    paid BIGINT NOT NULL,
    draft TEXT NOT NULL,
    frozen TEXT,
    pdf_sha256 TEXT,
    issued_at TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CONSTRAINT invoices_number UNIQUE (number),
    CONSTRAINT invoices_subject FOREIGN KEY (subject_id) REFERENCES subjects (id)
);
CREATE INDEX invoices_by_number ON invoices (sort_number, id);
CREATE INDEX invoices_by_customer ON invoices (sort_customer, id);
CREATE INDEX invoices_by_issue_date ON invoices (issue_date, id);
CREATE INDEX invoices_by_due_date ON invoices (due_date, id);
CREATE INDEX invoices_by_updated ON invoices (updated_at, id);
CREATE INDEX invoices_open ON invoices (due_date, currency) WHERE status IN ('issued', 'partlyPaid');
CREATE INDEX invoices_of_subject ON invoices (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX invoices_of_company ON invoices (company_id) WHERE company_id IS NOT NULL;

-- The PDF as it was issued, byte for byte.
CREATE TABLE invoice_files (
    id TEXT PRIMARY KEY,
    pdf BLOB NOT NULL,
    sha256 TEXT NOT NULL,
    CONSTRAINT invoice_files_invoice FOREIGN KEY (id) REFERENCES invoices (id) ON DELETE CASCADE
);

CREATE TABLE payments (
    id TEXT PRIMARY KEY,
    invoice_id TEXT NOT NULL,
    subject_id TEXT,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    paid_on TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CONSTRAINT payments_invoice FOREIGN KEY (invoice_id) REFERENCES invoices (id) ON DELETE CASCADE
);
CREATE INDEX payments_of_invoice ON payments (invoice_id);
CREATE INDEX payments_by_day ON payments (paid_on);
CREATE INDEX payments_of_subject ON payments (subject_id) WHERE subject_id IS NOT NULL;

-- The last number given out in each series and year. Taking this row orders those who issue.
CREATE TABLE number_series (
    id TEXT PRIMARY KEY,
    prefix TEXT NOT NULL,
    year BIGINT NOT NULL,
    last BIGINT NOT NULL
);
