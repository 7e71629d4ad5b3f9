-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.c.z again.
-- Locks boards.c against reads and writes.
-- Rewrites the table boards.c, and its indexes.

ALTER TABLE boards.c DROP CONSTRAINT c_fkey;

ALTER TABLE boards.c DROP CONSTRAINT c_key;

ALTER TABLE boards.c DROP COLUMN z;

ALTER TABLE boards.c ADD COLUMN z boolean GENERATED ALWAYS AS (y IS NULL) STORED NOT NULL;

ALTER TABLE boards.c ADD CONSTRAINT c_key PRIMARY KEY (y, z);

CREATE VIEW boards.v AS
SELECT c.z
   FROM boards.c;

-- migrate:downgrade
-- Computes the values of boards.c.z again.
-- Locks boards.c against reads and writes.
-- Rewrites the table boards.c, and its indexes.

DROP VIEW boards.v;

ALTER TABLE boards.c DROP CONSTRAINT c_key;

ALTER TABLE boards.c DROP COLUMN z;

ALTER TABLE boards.c ADD COLUMN z boolean GENERATED ALWAYS AS (x IS NULL) STORED NOT NULL;

ALTER TABLE boards.c ADD CONSTRAINT c_key PRIMARY KEY (y);

ALTER TABLE boards.c ADD CONSTRAINT c_fkey FOREIGN KEY (x) REFERENCES boards.c (y);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY c_other_new ON boards.c (y, x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.c_other_new;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.c against reads and writes.

ALTER TABLE boards.c DROP CONSTRAINT c_other;

ALTER TABLE boards.c ADD CONSTRAINT c_other UNIQUE USING INDEX c_other_new;

-- migrate:downgrade
-- Locks boards.c against reads and writes.
-- Builds the index c_other of boards.c.
-- Builds the index c_other_new of boards.c.

ALTER TABLE boards.c DROP CONSTRAINT c_other;

ALTER TABLE boards.c ADD CONSTRAINT c_other UNIQUE (y);

CREATE UNIQUE INDEX c_other_new ON boards.c (y, x);
