-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT c;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (x > 0);
