-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_period of boards.a.

ALTER TABLE boards.a ADD CONSTRAINT a_period EXCLUDE USING gist (period WITH &&);

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_period;
