-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT one;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE (x);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY one ON boards.a (x) NULLS NOT DISTINCT;

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.one;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE USING INDEX one;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT one;

CREATE UNIQUE INDEX one ON boards.a (x) NULLS NOT DISTINCT;
