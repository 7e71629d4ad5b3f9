-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the table boards.a to boards.b, which running releases do not know.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME TO b;

-- migrate:downgrade
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b RENAME TO a;
