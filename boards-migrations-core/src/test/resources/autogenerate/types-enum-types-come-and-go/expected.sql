-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.t.x with all its values.
-- Locks boards.t against reads and writes.

CREATE TYPE boards.fresh AS ENUM ('b');

ALTER TABLE boards.t ADD COLUMN y boards.fresh DEFAULT 'b'::boards.fresh;

ALTER TABLE boards.t DROP COLUMN x;

DROP TYPE boards.old;

-- migrate:downgrade
-- Loses data: the column boards.t.y with all its values.
-- Locks boards.t against reads and writes.

CREATE TYPE boards.old AS ENUM ('a');

ALTER TABLE boards.t ADD COLUMN x boards.old DEFAULT 'a'::boards.old;

ALTER TABLE boards.t DROP COLUMN y;

DROP TYPE boards.fresh;
