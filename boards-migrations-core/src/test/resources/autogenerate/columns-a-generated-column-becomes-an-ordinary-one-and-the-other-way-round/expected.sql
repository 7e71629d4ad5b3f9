-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.three with all its values.
-- Loses data: the column boards.a.two with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP INDEX boards.a_two_idx;

ALTER TABLE boards.a DROP COLUMN three;

ALTER TABLE boards.a ADD COLUMN three integer GENERATED ALWAYS AS (number * 3) STORED;

ALTER TABLE boards.a DROP COLUMN two;

ALTER TABLE boards.a ADD COLUMN two integer GENERATED ALWAYS AS (number * 2) STORED;

ALTER TABLE boards.a ALTER COLUMN one DROP EXPRESSION;

ALTER TABLE boards.a ALTER COLUMN one TYPE bigint;

ALTER TABLE boards.a ALTER COLUMN one SET DEFAULT 5;

CREATE UNIQUE INDEX a_two_idx ON boards.a (two);

-- migrate:downgrade
-- Loses data: the column boards.a.one with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN one;

ALTER TABLE boards.a ADD COLUMN one integer GENERATED ALWAYS AS (number * 2) STORED;

ALTER TABLE boards.a ALTER COLUMN three DROP EXPRESSION;

ALTER TABLE boards.a ALTER COLUMN two DROP EXPRESSION;

ALTER TABLE boards.a ALTER COLUMN two SET DEFAULT 7;
