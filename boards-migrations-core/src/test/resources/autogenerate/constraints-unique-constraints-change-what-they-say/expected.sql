-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a DROP CONSTRAINT two;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT two UNIQUE (x);

ALTER TABLE boards.a ADD CONSTRAINT three UNIQUE (y);

ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE (x, y);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY one ON boards.a (y, x);

CREATE UNIQUE INDEX CONCURRENTLY three ON boards.a (y) INCLUDE (x);

CREATE UNIQUE INDEX CONCURRENTLY two ON boards.a (x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.two;

DROP INDEX CONCURRENTLY boards.three;

DROP INDEX CONCURRENTLY boards.one;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE USING INDEX one;

ALTER TABLE boards.a ADD CONSTRAINT three UNIQUE USING INDEX three;

ALTER TABLE boards.a ADD CONSTRAINT two UNIQUE USING INDEX two DEFERRABLE INITIALLY DEFERRED;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT two;

CREATE UNIQUE INDEX two ON boards.a (x);

ALTER TABLE boards.a DROP CONSTRAINT three;

CREATE UNIQUE INDEX three ON boards.a (y) INCLUDE (x);

ALTER TABLE boards.a DROP CONSTRAINT one;

CREATE UNIQUE INDEX one ON boards.a (y, x);
