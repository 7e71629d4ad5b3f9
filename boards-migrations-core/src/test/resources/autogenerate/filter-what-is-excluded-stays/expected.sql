-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_y ON boards.a (y);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_y;
