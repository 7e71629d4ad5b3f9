-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.x with all its values.
-- Locks boards.a against reads and writes.

DROP INDEX boards.a_x;

ALTER TABLE boards.a DROP COLUMN x;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x of boards.a.

ALTER TABLE boards.a ADD COLUMN x text;

CREATE INDEX a_x ON boards.a (x);
