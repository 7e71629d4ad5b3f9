-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.t.twice again.
-- Renames the column boards.t.g to twice, which running releases do not know.
-- Renames the column boards.t.x to y, which running releases do not know.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN g TO twice;

ALTER TABLE boards.t RENAME COLUMN x TO y;

DROP INDEX boards.t_g;

ALTER TABLE boards.t DROP COLUMN twice;

ALTER TABLE boards.t ALTER COLUMN y TYPE bigint;

ALTER TABLE boards.t ADD COLUMN twice bigint GENERATED ALWAYS AS (y * 2) STORED;

-- migrate:downgrade
-- Computes the values of boards.t.g again.
-- Locks boards.t against reads and writes.
-- Rewrites the table boards.t, and its indexes.

ALTER TABLE boards.t RENAME COLUMN twice TO g;

ALTER TABLE boards.t RENAME COLUMN y TO x;

ALTER TABLE boards.t DROP COLUMN g;

ALTER TABLE boards.t ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.t ADD COLUMN g integer GENERATED ALWAYS AS (x + 1) STORED;

CREATE INDEX t_g ON boards.t (g);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY t_g ON boards.t (twice, y);

CREATE INDEX CONCURRENTLY t_twice_idx ON boards.t (twice);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.t_twice_idx;

DROP INDEX CONCURRENTLY boards.t_g;
