-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP INDEX boards.a_twice_idx;

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ALTER COLUMN number TYPE bigint;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED;

-- migrate:downgrade
-- Computes the values of boards.a.twice again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN twice;

ALTER TABLE boards.a ALTER COLUMN number TYPE integer USING number::integer;

ALTER TABLE boards.a ADD COLUMN twice integer GENERATED ALWAYS AS (number * 2) STORED;

CREATE INDEX a_twice_idx ON boards.a (twice);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_twice_idx ON boards.a (twice);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_twice_idx;
