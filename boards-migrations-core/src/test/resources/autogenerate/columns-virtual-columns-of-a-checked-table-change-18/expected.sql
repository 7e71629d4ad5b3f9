-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.one again.
-- Computes the values of boards.b.one again.
-- Computes the values of boards.c.two again.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Locks boards.c against reads and writes.
-- Reads the whole table boards.c.

ALTER TABLE boards.b ADD COLUMN more integer;

ALTER TABLE boards.a DROP COLUMN one;

ALTER TABLE boards.a ADD COLUMN one integer GENERATED ALWAYS AS (number * 3) VIRTUAL;

ALTER TABLE boards.b DROP COLUMN one;

ALTER TABLE boards.b ADD COLUMN one integer GENERATED ALWAYS AS (number * 3) VIRTUAL;

ALTER TABLE boards.c DROP COLUMN two;

ALTER TABLE boards.c ADD COLUMN two integer GENERATED ALWAYS AS (number * 3) VIRTUAL NOT NULL;

ALTER TABLE boards.c ALTER COLUMN one TYPE text;

-- migrate:downgrade
-- Computes the values of boards.c.two again.
-- Computes the values of boards.b.one again.
-- Computes the values of boards.a.one again.
-- Loses data: the column boards.b.more with all its values.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Locks boards.c against reads and writes.

ALTER TABLE boards.c ALTER COLUMN one TYPE integer;

ALTER TABLE boards.c DROP COLUMN two;

ALTER TABLE boards.c ADD COLUMN two integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.b DROP COLUMN one;

ALTER TABLE boards.b ADD COLUMN one integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.a DROP COLUMN one;

ALTER TABLE boards.a ADD COLUMN one integer GENERATED ALWAYS AS (number * 2) VIRTUAL;

ALTER TABLE boards.b DROP COLUMN more;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.b against reads and writes.
-- Existing rows have no more yet. Fill it in here, before the constraint:
-- UPDATE boards.b SET more = … WHERE more IS NULL;

ALTER TABLE boards.b ADD CONSTRAINT b_more_not_null CHECK (more IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_more_not_null;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_more_not_null;

ALTER TABLE boards.b ALTER COLUMN more SET NOT NULL;

ALTER TABLE boards.b DROP CONSTRAINT b_more_not_null;

-- migrate:downgrade
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b ALTER COLUMN more DROP NOT NULL;

ALTER TABLE boards.b ADD CONSTRAINT b_more_not_null CHECK (more IS NOT NULL) NOT VALID;
