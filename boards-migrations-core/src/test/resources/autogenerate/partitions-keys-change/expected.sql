-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p ADD CONSTRAINT p_x_not_null CHECK (x IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p DROP CONSTRAINT p_x_not_null;

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

CREATE UNIQUE INDEX one_new ON boards.p (x, day);

-- migrate:downgrade
-- Locks boards.p against reads and writes.

DROP INDEX boards.one_new;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.p.

ALTER TABLE boards.p VALIDATE CONSTRAINT p_x_not_null;

ALTER TABLE boards.p ALTER COLUMN x SET NOT NULL;

ALTER TABLE boards.p DROP CONSTRAINT p_x_not_null;

-- migrate:downgrade
-- Locks boards.p against reads and writes.

ALTER TABLE boards.p ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.p ADD CONSTRAINT p_x_not_null CHECK (x IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.
-- Builds an index of each partition of boards.p.
-- The table boards.p is partitioned: PostgreSQL builds the index of its key only while readers and writers wait.
--   Where that takes long, give each partition the same key before, from a unique index that is built with
--   CONCURRENTLY: it is then taken as it is.

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

DROP INDEX boards.two;

ALTER TABLE boards.p DROP CONSTRAINT one;

ALTER TABLE boards.p DROP CONSTRAINT p_pkey;

ALTER TABLE boards.p ADD CONSTRAINT p_pkey PRIMARY KEY (day, id);

ALTER TABLE boards.p ADD CONSTRAINT two UNIQUE (id, day, x);

ALTER INDEX boards.one_new RENAME TO one;

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day) NOT VALID;

-- migrate:downgrade
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.
-- Reads the whole table boards.c.
-- Builds an index of each partition of boards.p.

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

ALTER INDEX boards.one RENAME TO one_new;

ALTER TABLE boards.p DROP CONSTRAINT two;

ALTER TABLE boards.p DROP CONSTRAINT p_pkey;

ALTER TABLE boards.p ADD CONSTRAINT p_pkey PRIMARY KEY (id, day);

ALTER TABLE boards.p ADD CONSTRAINT one UNIQUE (x, day);

CREATE UNIQUE INDEX two ON boards.p (id, day, x);

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day);

-- Change it: references
--
-- Revision: 000000000005
-- Revises: 000000000004
-- Created: 2026-01-01T00:00:05Z

-- migrate:upgrade
-- Reads the whole table boards.c.

ALTER TABLE boards.c VALIDATE CONSTRAINT c_id_day_fkey;

-- migrate:downgrade
-- Locks boards.c against reads and writes.
-- Locks boards.p against reads and writes.

ALTER TABLE boards.c DROP CONSTRAINT c_id_day_fkey;

ALTER TABLE boards.c ADD CONSTRAINT c_id_day_fkey FOREIGN KEY (id, day) REFERENCES boards.p (id, day) NOT VALID;
