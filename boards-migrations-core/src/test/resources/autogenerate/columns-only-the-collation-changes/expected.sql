-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

DROP VIEW boards.ones;

ALTER TABLE boards.a
    ALTER COLUMN one TYPE text COLLATE "C",
    ALTER COLUMN three TYPE character varying(9) COLLATE "POSIX",
    ALTER COLUMN two TYPE text;

CREATE VIEW boards.ones AS
SELECT a.one
   FROM boards.a;

-- migrate:downgrade
DROP VIEW boards.ones;

ALTER TABLE boards.a
    ALTER COLUMN two TYPE text COLLATE "C",
    ALTER COLUMN three TYPE character varying(5) COLLATE "C",
    ALTER COLUMN one TYPE text;

CREATE VIEW boards.ones AS
SELECT a.one
   FROM boards.a;
