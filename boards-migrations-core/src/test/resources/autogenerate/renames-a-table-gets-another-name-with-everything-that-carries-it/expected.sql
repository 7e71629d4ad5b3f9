-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the table boards.tags to boards.labels, which running releases do not know.
-- Locks boards.tags against reads and writes.

ALTER TABLE boards.tags RENAME TO labels;

ALTER SEQUENCE boards.tags_id_seq RENAME TO labels_id_seq;

ALTER TABLE boards.labels RENAME CONSTRAINT tags_parent_fkey TO labels_parent_fkey;

ALTER TABLE boards.labels RENAME CONSTRAINT tags_pkey TO labels_pkey;

ALTER INDEX boards.tags_name_idx RENAME TO labels_name_idx;

-- migrate:downgrade
-- Locks boards.labels against reads and writes.

ALTER TABLE boards.labels RENAME TO tags;

ALTER SEQUENCE boards.labels_id_seq RENAME TO tags_id_seq;

ALTER TABLE boards.tags RENAME CONSTRAINT labels_parent_fkey TO tags_parent_fkey;

ALTER TABLE boards.tags RENAME CONSTRAINT labels_pkey TO tags_pkey;

ALTER INDEX boards.labels_name_idx RENAME TO tags_name_idx;
