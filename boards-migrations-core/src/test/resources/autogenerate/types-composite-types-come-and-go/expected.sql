-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.t.x with all its values.
-- Locks boards.t against reads and writes.

CREATE TYPE boards.fresh AS (a text);

CREATE TYPE boards.fresher AS (f boards.fresh, x integer);

ALTER TABLE boards.t ADD COLUMN y boards.fresher;

ALTER TABLE boards.t DROP COLUMN x;

DROP TYPE boards.older;

DROP TYPE boards.old;

-- migrate:downgrade
-- Loses data: the column boards.t.y with all its values.
-- Locks boards.t against reads and writes.

CREATE TYPE boards.old AS (a text);

CREATE TYPE boards.older AS (o boards.old[], x integer);

ALTER TABLE boards.t ADD COLUMN x boards.older;

ALTER TABLE boards.t DROP COLUMN y;

DROP TYPE boards.fresher;

DROP TYPE boards.fresh;
