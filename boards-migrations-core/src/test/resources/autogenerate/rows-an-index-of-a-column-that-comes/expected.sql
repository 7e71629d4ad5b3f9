-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN x text;

ALTER TABLE boards.a ADD COLUMN y bigint NOT NULL DEFAULT 0;

-- migrate:downgrade
-- Loses data: the column boards.a.y with all its values.
-- Loses data: the column boards.a.x with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a DROP COLUMN x;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_x ON boards.a (x, y);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x;
