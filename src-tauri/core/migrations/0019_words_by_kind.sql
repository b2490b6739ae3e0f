-- A list that is filtered counts what it finds of its own kind, without reading the words of each.
CREATE INDEX search_entries_by_kind ON search_entries (kind, subject_id);
