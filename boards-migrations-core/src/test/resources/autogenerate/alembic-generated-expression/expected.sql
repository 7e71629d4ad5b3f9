-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.x again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN x;

ALTER TABLE boards.a ADD COLUMN x bigint GENERATED ALWAYS AS (id * 3) STORED;

-- migrate:downgrade
-- Computes the values of boards.a.x again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN x;

ALTER TABLE boards.a ADD COLUMN x bigint GENERATED ALWAYS AS (id * 2) STORED;
