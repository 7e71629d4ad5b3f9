-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the column boards.a.y to z, which running releases do not know.
-- Renames the column boards.a.x to y, which running releases do not know.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME COLUMN y TO z;

ALTER TABLE boards.a RENAME COLUMN x TO y;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME COLUMN y TO x;

ALTER TABLE boards.a RENAME COLUMN z TO y;
