-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a RENAME COLUMN y TO z;

ALTER TABLE boards.a RENAME COLUMN x TO y;

-- migrate:downgrade
-- Loses data: the column boards.a.x_old with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a RENAME COLUMN y TO x;

ALTER TABLE boards.a RENAME COLUMN z TO y;

ALTER TABLE boards.a RENAME COLUMN x TO x_old;

ALTER TABLE boards.a RENAME COLUMN y TO x;

ALTER TABLE boards.a ADD COLUMN y text;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a DROP COLUMN x_old;
