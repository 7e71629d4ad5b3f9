-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x_key of boards.a.

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE (x);
