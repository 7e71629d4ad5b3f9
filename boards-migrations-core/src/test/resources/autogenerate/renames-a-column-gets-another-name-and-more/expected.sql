-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the column boards.a.x to y, which running releases do not know.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a RENAME COLUMN x TO y;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN y DROP DEFAULT;

ALTER TABLE boards.a ADD COLUMN x text;

ALTER TABLE boards.a ALTER COLUMN y TYPE bigint;

ALTER TABLE boards.a ALTER COLUMN y SET DEFAULT 2;

ALTER TABLE boards.a ALTER COLUMN y SET NOT NULL;

CREATE VIEW boards.v AS
SELECT a.y AS x
   FROM boards.a;

-- migrate:downgrade
-- Loses data: the column boards.a.x_old with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a RENAME COLUMN x TO x_old;

ALTER TABLE boards.a RENAME COLUMN y TO x;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

ALTER TABLE boards.a ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 1;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

ALTER TABLE boards.a DROP COLUMN x_old;
