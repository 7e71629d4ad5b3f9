-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.nick with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN name text;

ALTER TABLE boards.a DROP COLUMN nick;

-- migrate:downgrade
-- Loses data: the column boards.a.name with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN nick text;

ALTER TABLE boards.a DROP COLUMN name;
