-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b ADD COLUMN x character varying(9);

-- migrate:downgrade
-- Loses data: the column boards.b.x with all its values.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP COLUMN x;
