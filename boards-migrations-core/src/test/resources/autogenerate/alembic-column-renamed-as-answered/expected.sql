-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the column boards.a.nick to name, which running releases do not know.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME COLUMN nick TO name;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME COLUMN name TO nick;
