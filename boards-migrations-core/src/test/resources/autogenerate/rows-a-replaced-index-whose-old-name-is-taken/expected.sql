-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.i RENAME TO i_old_1;

-- migrate:downgrade
ALTER INDEX boards.i_old_1 RENAME TO i;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY i ON boards.a (y);

DROP INDEX CONCURRENTLY boards.i_old_1;

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY i_old_1 ON boards.a (x);

DROP INDEX CONCURRENTLY boards.i;
