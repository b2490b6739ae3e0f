-- Keys under which a business that was taken over had marked addresses: who objected or was erased
-- there stays left alone here. Each is sealed under this workspace's own key.
CREATE TABLE inherited_keys (
    id TEXT PRIMARY KEY,
    marks TEXT NOT NULL,
    came_from TEXT NOT NULL,
    secret BLOB NOT NULL,
    added_at TEXT NOT NULL
);
