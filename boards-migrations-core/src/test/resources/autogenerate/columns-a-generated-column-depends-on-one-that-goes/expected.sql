-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.twice again.
-- Loses data: the column boards.a.number with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (other * 2) STORED;

ALTER TABLE boards.a DROP COLUMN number;

-- migrate:downgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ADD COLUMN number integer;

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED;
