-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_twice_key;

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice bigint GENERATED ALWAYS AS (number * 2) STORED;

-- migrate:downgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Locks boards.b against writes.
-- Rewrites the table boards.a, and its indexes.
-- Reads the whole table boards.b.

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED;

ALTER TABLE boards.a ADD CONSTRAINT a_twice_key UNIQUE (twice);

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_twice_key ON boards.a (twice);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_twice_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against writes.

ALTER TABLE boards.a ADD CONSTRAINT a_twice_key UNIQUE USING INDEX a_twice_key;

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Builds the index a_twice_key of boards.a.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.a DROP CONSTRAINT a_twice_key;

CREATE UNIQUE INDEX a_twice_key ON boards.a (twice);

-- Change it: references
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_twice_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice) NOT VALID;
