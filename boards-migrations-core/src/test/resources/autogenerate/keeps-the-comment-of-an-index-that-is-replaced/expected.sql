-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.a_idx RENAME TO a_idx_old;

-- migrate:downgrade
ALTER INDEX boards.a_idx_old RENAME TO a_idx;

COMMENT ON INDEX boards.a_idx IS 'to find them';

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_idx ON boards.a (x, y);

DROP INDEX CONCURRENTLY boards.a_idx_old;

COMMENT ON INDEX boards.a_idx IS 'to find them';

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY a_idx_old ON boards.a (x);

DROP INDEX CONCURRENTLY boards.a_idx;
