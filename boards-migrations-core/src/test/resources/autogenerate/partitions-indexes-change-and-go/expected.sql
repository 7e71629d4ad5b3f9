-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Rewrites the table boards.p, and its indexes.

DROP INDEX boards.p_day_idx;

ALTER INDEX boards.p_x_idx RENAME TO p_x_idx_old;

ALTER TABLE boards.p ALTER COLUMN id TYPE integer USING id::integer;

-- migrate:downgrade
-- Locks boards.p against reads and writes.
-- Rewrites the table boards.p, and its indexes.

ALTER TABLE boards.p ALTER COLUMN id TYPE bigint;

ALTER INDEX boards.p_x_idx_old RENAME TO p_x_idx;

CREATE INDEX p_day_idx ON boards.p (day);

-- Change it: partitioned tables
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Builds an index of each partition of boards.p.
-- The table boards.p is partitioned: PostgreSQL builds its indexes only while writers wait. Where that takes long,
--   build the same index with CONCURRENTLY on each partition before: it is then taken as it is.

CREATE INDEX p_x_idx ON boards.p (x DESC);

DROP INDEX boards.p_x_idx_old;

-- migrate:downgrade
-- Locks boards.p against reads and writes.
-- Builds an index of each partition of boards.p.

CREATE INDEX p_x_idx_old ON boards.p (x);

DROP INDEX boards.p_x_idx;
