-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY one_new ON boards.a (y, x);

CREATE UNIQUE INDEX CONCURRENTLY three_new ON boards.a (y) INCLUDE (x);

CREATE UNIQUE INDEX CONCURRENTLY two_new ON boards.a (x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.two_new;

DROP INDEX CONCURRENTLY boards.three_new;

DROP INDEX CONCURRENTLY boards.one_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a DROP CONSTRAINT two;

ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE USING INDEX one_new;

ALTER TABLE boards.a ADD CONSTRAINT three UNIQUE USING INDEX three_new;

ALTER TABLE boards.a ADD CONSTRAINT two UNIQUE USING INDEX two_new DEFERRABLE INITIALLY DEFERRED;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index one of boards.a.
-- Builds the index one_new of boards.a.
-- Builds the index three of boards.a.
-- Builds the index three_new of boards.a.
-- Builds the index two of boards.a.
-- Builds the index two_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT two;

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ADD CONSTRAINT two UNIQUE (x);

ALTER TABLE boards.a ADD CONSTRAINT three UNIQUE (y);

ALTER TABLE boards.a ADD CONSTRAINT one UNIQUE (x, y);

CREATE UNIQUE INDEX two_new ON boards.a (x);

CREATE UNIQUE INDEX three_new ON boards.a (y) INCLUDE (x);

CREATE UNIQUE INDEX one_new ON boards.a (y, x);
