-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the table boards.p to boards.q, which running releases do not know.
-- Renames the column boards.q.x to y, which running releases do not know.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p RENAME TO q;

ALTER TABLE boards.q RENAME COLUMN x TO y;

-- migrate:downgrade
-- Locks boards.q against reads and writes.

ALTER TABLE boards.q RENAME TO p;

ALTER TABLE boards.p RENAME COLUMN y TO x;

-- Change it: partitioned tables
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.q against writes.
-- Builds an index of each partition of boards.q.
-- The table boards.q is partitioned: PostgreSQL builds its indexes only while writers wait. Where that takes long,
--   build the same index with CONCURRENTLY on each partition before: it is then taken as it is.

CREATE INDEX p_y_idx ON boards.q (y);

-- migrate:downgrade
-- Locks boards.q against reads and writes.

DROP INDEX boards.p_y_idx;
