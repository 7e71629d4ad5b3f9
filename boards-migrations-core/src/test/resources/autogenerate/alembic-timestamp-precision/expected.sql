-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp(6) without time zone;

-- migrate:downgrade
-- Loses data: of the values of boards.a.x fractions of a second beyond the first 3 digits.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ALTER COLUMN x TYPE timestamp(3) without time zone USING x::timestamp(3) without time zone;
