-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_y_key_new ON boards.a (y) NULLS NOT DISTINCT;

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_y_key_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_y_key;

ALTER TABLE boards.a ADD CONSTRAINT a_y_key UNIQUE USING INDEX a_y_key_new;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_y_key of boards.a.
-- Builds the index a_y_key_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_y_key;

ALTER TABLE boards.a ADD CONSTRAINT a_y_key UNIQUE (y);

CREATE UNIQUE INDEX a_y_key_new ON boards.a (y) NULLS NOT DISTINCT;
