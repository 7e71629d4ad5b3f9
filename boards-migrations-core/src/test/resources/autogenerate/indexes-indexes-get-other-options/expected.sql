-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
ALTER INDEX boards.four RENAME TO four_old;

ALTER INDEX boards.one SET (fillfactor = 70);

ALTER INDEX boards.three RESET (fastupdate);

ALTER INDEX boards.two SET (fillfactor = 80);

ALTER INDEX boards.two RESET (deduplicate_items);

-- migrate:downgrade
ALTER INDEX boards.two SET (deduplicate_items = off, fillfactor = 70);

ALTER INDEX boards.three SET (fastupdate = off);

ALTER INDEX boards.one RESET (fillfactor);

ALTER INDEX boards.four_old RENAME TO four;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY four ON boards.a (x);

DROP INDEX CONCURRENTLY boards.four_old;

-- migrate:downgrade transaction:false
CREATE INDEX CONCURRENTLY four_old ON boards.a (x) WITH (fillfactor = 70);

DROP INDEX CONCURRENTLY boards.four;
