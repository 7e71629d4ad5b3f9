-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks archive.items against reads and writes.
-- Locks boards.tags against reads and writes.
-- Rewrites the table boards.tags, and its indexes.

ALTER TABLE boards.tags DROP CONSTRAINT tags_item_id_fkey;

ALTER TABLE boards.tags ALTER COLUMN state TYPE text USING state::text;

-- migrate:downgrade
-- Locks archive.items against writes.
-- Locks boards.tags against reads and writes.
-- Rewrites the table boards.tags, and its indexes.

ALTER TABLE boards.tags ALTER COLUMN state TYPE archive.state USING state::archive.state;

ALTER TABLE boards.tags ADD CONSTRAINT tags_item_id_fkey FOREIGN KEY (item_id) REFERENCES archive.items (id);
