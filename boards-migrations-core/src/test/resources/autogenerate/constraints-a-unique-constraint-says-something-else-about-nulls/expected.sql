-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY one_new ON boards.a (x) NULLS NOT DISTINCT;

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.one_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE USING INDEX one_new;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index one of boards.a.
-- Builds the index one_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE (x);

CREATE UNIQUE INDEX one_new ON boards.a (x) NULLS NOT DISTINCT;
