-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp with time zone USING x::timestamp with time zone;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp without time zone USING x::timestamp without time zone;
