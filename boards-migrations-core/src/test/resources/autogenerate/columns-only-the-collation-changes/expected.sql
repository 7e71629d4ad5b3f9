-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_one_idx of boards.a.

DROP VIEW boards.ones;

ALTER TABLE boards.a
    ALTER COLUMN one TYPE text COLLATE "C",
    ALTER COLUMN three TYPE character varying(9) COLLATE "POSIX",
    ALTER COLUMN two TYPE text;

CREATE VIEW boards.ones AS
SELECT a.one
   FROM boards.a;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.ones;

ALTER TABLE boards.a
    ALTER COLUMN two TYPE text COLLATE "C",
    ALTER COLUMN three TYPE character varying(5) COLLATE "C",
    ALTER COLUMN one TYPE text;

CREATE VIEW boards.ones AS
SELECT a.one
   FROM boards.a;
