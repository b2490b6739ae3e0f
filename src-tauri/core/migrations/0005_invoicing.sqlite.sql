-- What was issued is never changed: only payments move it on, and the person behind it can be
-- detached. It is removed when its retention ends, and by nothing else.
CREATE TRIGGER invoices_frozen BEFORE UPDATE ON invoices
WHEN OLD.status <> 'draft' AND (
    NEW.status = 'draft' OR NEW.id <> OLD.id OR NEW.number IS NOT OLD.number
    OR NEW.currency <> OLD.currency OR NEW.issue_date <> OLD.issue_date
    OR NEW.due_date <> OLD.due_date OR NEW.gross <> OLD.gross OR NEW.due <> OLD.due
    OR NEW.frozen IS NOT OLD.frozen OR NEW.pdf_sha256 IS NOT OLD.pdf_sha256
    OR NEW.issued_at IS NOT OLD.issued_at)
BEGIN
    SELECT RAISE(ABORT, 'invoices_frozen'); --
END;
CREATE TRIGGER invoice_files_frozen BEFORE UPDATE ON invoice_files
WHEN NEW.id <> OLD.id OR NEW.pdf <> OLD.pdf OR NEW.sha256 <> OLD.sha256
BEGIN
    SELECT RAISE(ABORT, 'invoice_files_frozen'); --
END;
