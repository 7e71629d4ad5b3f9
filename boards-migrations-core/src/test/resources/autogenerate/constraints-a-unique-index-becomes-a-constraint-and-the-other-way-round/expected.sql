-- Change it: indexes
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_y_new ON boards.a (y);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_y_new;

-- Change it: keys
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_y;

ALTER TABLE boards.a ADD CONSTRAINT a_x UNIQUE USING INDEX a_x;

ALTER INDEX boards.a_y_new RENAME TO a_y;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_x of boards.a.
-- Builds the index a_y of boards.a.

ALTER INDEX boards.a_y RENAME TO a_y_new;

ALTER TABLE boards.a DROP CONSTRAINT a_x;

ALTER TABLE boards.a ADD CONSTRAINT a_y UNIQUE (y);

CREATE UNIQUE INDEX a_x ON boards.a (x);
