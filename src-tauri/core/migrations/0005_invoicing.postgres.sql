-- What was issued is never changed: only payments move it on, and the person behind it can be
-- detached. It is removed when its retention ends, and by nothing else.
CREATE FUNCTION invoices_refuse() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION USING MESSAGE = TG_NAME, ERRCODE = ''23514'', CONSTRAINT = TG_NAME; END';
CREATE TRIGGER invoices_frozen BEFORE UPDATE ON invoices FOR EACH ROW
WHEN (OLD.status <> 'draft' AND (
    NEW.status = 'draft' OR NEW.id <> OLD.id OR NEW.number IS DISTINCT FROM OLD.number
    OR NEW.currency <> OLD.currency OR NEW.issue_date <> OLD.issue_date
    OR NEW.due_date <> OLD.due_date OR NEW.gross <> OLD.gross OR NEW.due <> OLD.due
    OR NEW.frozen IS DISTINCT FROM OLD.frozen OR NEW.pdf_sha256 IS DISTINCT FROM OLD.pdf_sha256
    OR NEW.issued_at IS DISTINCT FROM OLD.issued_at))
EXECUTE FUNCTION invoices_refuse();
CREATE TRIGGER invoice_files_frozen BEFORE UPDATE ON invoice_files FOR EACH ROW
WHEN (NEW.id <> OLD.id OR NEW.pdf <> OLD.pdf OR NEW.sha256 <> OLD.sha256)
EXECUTE FUNCTION invoices_refuse();
