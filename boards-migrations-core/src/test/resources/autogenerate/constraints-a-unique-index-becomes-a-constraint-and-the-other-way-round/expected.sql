-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_y;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT a_y UNIQUE (y);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x;

CREATE UNIQUE INDEX CONCURRENTLY a_x ON boards.a (x);

CREATE UNIQUE INDEX CONCURRENTLY a_y ON boards.a (y);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_y;

DROP INDEX CONCURRENTLY boards.a_x;

CREATE UNIQUE INDEX CONCURRENTLY a_x ON boards.a (x);

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_x UNIQUE USING INDEX a_x;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_x;

CREATE UNIQUE INDEX a_x ON boards.a (x);
