-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p ADD CONSTRAINT p_id_not_null CHECK (id IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_id_not_null;

-- Change it: partitioned tables
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.p against writes.
-- Builds an index of each partition of boards.p.
-- The table boards.p is partitioned: PostgreSQL builds its indexes only while writers wait. Where that takes long,
--   build the same index with CONCURRENTLY on each partition before: it is then taken as it is.

CREATE UNIQUE INDEX p_once ON boards.p (day, (lower(x)));

CREATE INDEX p_x_idx ON boards.p (x);

-- migrate:downgrade
-- Locks boards.p against reads and writes.

DROP INDEX boards.p_x_idx;

DROP INDEX boards.p_once;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.p.

ALTER TABLE boards.p VALIDATE CONSTRAINT p_id_not_null;

ALTER TABLE boards.p ALTER COLUMN id SET NOT NULL;

ALTER TABLE boards.p DROP CONSTRAINT p_id_not_null;

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p ALTER COLUMN id DROP NOT NULL;

ALTER TABLE boards.p ADD CONSTRAINT p_id_not_null CHECK (id IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Builds an index of each partition of boards.p.
-- The table boards.p is partitioned: PostgreSQL builds the index of its key only while readers and writers wait.
--   Where that takes long, give each partition the same key before, from a unique index that is built with
--   CONCURRENTLY: it is then taken as it is.

ALTER TABLE boards.p ADD CONSTRAINT p_pkey PRIMARY KEY (id, day);

ALTER TABLE boards.p ADD CONSTRAINT p_x_day_key UNIQUE (x, day);

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_x_day_key;

ALTER TABLE boards.p DROP CONSTRAINT p_pkey;
