-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_x_key_new ON boards.a (x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x_key_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE USING INDEX a_x_key_new DEFERRABLE INITIALLY DEFERRED;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x_key of boards.a.
-- Builds the index a_x_key_new of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE (x);

CREATE UNIQUE INDEX a_x_key_new ON boards.a (x);
