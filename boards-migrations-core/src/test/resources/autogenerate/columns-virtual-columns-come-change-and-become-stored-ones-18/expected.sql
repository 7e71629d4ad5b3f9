-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.three again.
-- Computes the values of boards.a.two again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a ADD COLUMN four integer GENERATED ALWAYS AS (number) VIRTUAL;

ALTER TABLE boards.a DROP COLUMN three;

ALTER TABLE boards.a ADD COLUMN three integer;

ALTER TABLE boards.a DROP COLUMN two;

ALTER TABLE boards.a ADD COLUMN two integer GENERATED ALWAYS AS (number * 2) STORED;

ALTER TABLE boards.a ALTER COLUMN one SET EXPRESSION AS (number * 3);

-- migrate:downgrade
-- Computes the values of boards.a.two again.
-- Loses data: the column boards.a.three with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN one SET EXPRESSION AS (number * 2);

ALTER TABLE boards.a DROP COLUMN two;

ALTER TABLE boards.a ADD COLUMN two integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.a DROP COLUMN three;

ALTER TABLE boards.a ADD COLUMN three integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.a DROP COLUMN four;
