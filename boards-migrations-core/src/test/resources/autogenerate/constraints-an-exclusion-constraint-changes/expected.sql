-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Builds the index one of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a RENAME CONSTRAINT two TO three;

ALTER TABLE boards.a ADD CONSTRAINT one EXCLUDE USING gist (x WITH &&, y WITH =);

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index one of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a RENAME CONSTRAINT three TO two;

ALTER TABLE boards.a ADD CONSTRAINT one EXCLUDE USING gist (x WITH &&);
