-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY i ON boards.a (x);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.i;
