-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.x with all its values.
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

ALTER TABLE boards.a DROP COLUMN x;

ALTER TABLE boards.a ADD COLUMN x bigint GENERATED ALWAYS AS (id * 3) STORED;

-- migrate:downgrade
ALTER TABLE boards.a DROP COLUMN x;

ALTER TABLE boards.a ADD COLUMN x bigint GENERATED ALWAYS AS (id * 2) STORED;
