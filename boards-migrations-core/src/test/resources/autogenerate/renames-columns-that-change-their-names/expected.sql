-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the column boards.t.y to y_old, which running releases do not know.
-- Renames the column boards.t.x to y, which running releases do not know.
-- Renames the column boards.t.y_old to x, which running releases do not know.
-- Locks boards.t against reads and writes.

ALTER TABLE boards.t RENAME COLUMN y TO y_old;

ALTER TABLE boards.t RENAME COLUMN x TO y;

ALTER TABLE boards.t RENAME COLUMN y_old TO x;

DROP VIEW boards.v;

CREATE VIEW boards.v AS
SELECT (t.y + 1) AS more,
    t.x AS y
   FROM boards.t;

-- migrate:downgrade
-- Locks boards.t against reads and writes.

ALTER TABLE boards.t RENAME COLUMN y TO y_old;

ALTER TABLE boards.t RENAME COLUMN x TO y;

ALTER TABLE boards.t RENAME COLUMN y_old TO x;

DROP VIEW boards.v;

CREATE VIEW boards.v AS
SELECT (t.x + 1) AS more,
    t.y
   FROM boards.t;
