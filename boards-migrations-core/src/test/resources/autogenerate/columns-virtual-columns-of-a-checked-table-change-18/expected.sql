-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.one with all its values.
-- Loses data: the column boards.b.one with all its values.
-- Loses data: the column boards.c.two with all its values.
-- Rows that are there have no more yet. Fill it in here, or at the latest before the validation: UPDATE boards.b
--   SET more = … WHERE more IS NULL;
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Locks boards.c against reads and writes.
-- Reads the whole table c.

ALTER TABLE boards.b ADD COLUMN more integer;

ALTER TABLE boards.b ADD CONSTRAINT b_more_not_null CHECK (more IS NOT NULL) NOT VALID;

ALTER TABLE boards.a DROP COLUMN one;

ALTER TABLE boards.a ADD COLUMN one integer GENERATED ALWAYS AS (number * 3) VIRTUAL;

ALTER TABLE boards.b DROP COLUMN one;

ALTER TABLE boards.b ADD COLUMN one integer GENERATED ALWAYS AS (number * 3) VIRTUAL;

ALTER TABLE boards.c DROP COLUMN two;

ALTER TABLE boards.c ADD COLUMN two integer GENERATED ALWAYS AS (number * 3) VIRTUAL NOT NULL;

ALTER TABLE boards.c ALTER COLUMN one TYPE text;

-- migrate:downgrade
ALTER TABLE boards.c ALTER COLUMN one TYPE integer;

ALTER TABLE boards.c DROP COLUMN two;

ALTER TABLE boards.c ADD COLUMN two integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.b DROP COLUMN one;

ALTER TABLE boards.b ADD COLUMN one integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.a DROP COLUMN one;

ALTER TABLE boards.a ADD COLUMN one integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.b DROP CONSTRAINT b_more_not_null;

ALTER TABLE boards.b DROP COLUMN more;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_more_not_null;

ALTER TABLE boards.b ALTER COLUMN more SET NOT NULL;

ALTER TABLE boards.b DROP CONSTRAINT b_more_not_null;

-- migrate:downgrade
ALTER TABLE boards.b ADD CONSTRAINT b_more_not_null CHECK (more IS NOT NULL);

ALTER TABLE boards.b ALTER COLUMN more DROP NOT NULL;

ALTER TABLE boards.b DROP CONSTRAINT b_more_not_null;

ALTER TABLE boards.b ADD CONSTRAINT b_more_not_null CHECK (more IS NOT NULL) NOT VALID;
