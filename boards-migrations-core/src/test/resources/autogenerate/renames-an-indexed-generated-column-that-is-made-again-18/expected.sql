-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.t.twice again.
-- Renames the column boards.t.g to twice, which running releases do not know.
-- Renames the column boards.t.h to half, which running releases do not know.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN g TO twice;

ALTER TABLE boards.t RENAME COLUMN h TO half;

DROP INDEX boards.t_g;

DROP INDEX boards.t_gx;

ALTER TABLE boards.t DROP COLUMN twice;

ALTER TABLE boards.t ADD COLUMN twice bigint GENERATED ALWAYS AS (x * 2) STORED;

ALTER TABLE boards.t ALTER COLUMN half SET EXPRESSION AS ((x / 2) + x);

-- migrate:downgrade
-- Computes the values of boards.t.g again.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN half TO h;

ALTER TABLE boards.t RENAME COLUMN twice TO g;

ALTER TABLE boards.t DROP COLUMN g;

ALTER TABLE boards.t ADD COLUMN g integer GENERATED ALWAYS AS (x + 1) STORED;

ALTER TABLE boards.t ALTER COLUMN h SET EXPRESSION AS (x + 1);

CREATE INDEX t_g ON boards.t (g);

CREATE INDEX t_gx ON boards.t ((lower((g)::text)), x) WHERE (g > 0);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY t_g ON boards.t (twice);

CREATE INDEX CONCURRENTLY t_gx ON boards.t ((lower((twice)::text)), x) WHERE (twice > 0);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.t_gx;

DROP INDEX CONCURRENTLY boards.t_g;
