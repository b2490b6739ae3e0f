-- Each page of a list comes with its count, and the narrowest index that knows who is in the list was the one by
-- creation: 10 MiB for 100,000 contacts, each page of which is decrypted the first time after opening. These hold
-- one truth value for each row. It is an expression because a planner without statistics takes a column that is
-- NULL in every row for a good key, and would sort 100,000 rows that an index has in order.
CREATE INDEX contacts_live ON contacts ((deleted_at IS NULL)) WHERE deleted_at IS NULL;
CREATE INDEX leads_live ON leads ((deleted_at IS NULL), (converted_at IS NULL)) WHERE deleted_at IS NULL AND converted_at IS NULL;
