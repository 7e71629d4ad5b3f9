-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Renames the table boards.a to archive.a, which running releases do not know.
-- Renames the table archive.a to archive.b, which running releases do not know.
-- Renames the column archive.b.x to y, which running releases do not know.
-- Locks boards.a against reads and writes.

CREATE SCHEMA archive;

ALTER TABLE boards.a SET SCHEMA archive;

ALTER TABLE archive.a RENAME TO b;

ALTER TABLE archive.b RENAME COLUMN x TO y;

ALTER SEQUENCE archive.a_x_seq RENAME TO b_y_seq;

DROP VIEW boards.v;

ALTER TABLE archive.b RENAME CONSTRAINT a_pkey TO b_pkey;

CREATE VIEW boards.v AS
SELECT b.y
   FROM archive.b;

-- migrate:downgrade
-- Locks archive.b against reads and writes.

ALTER TABLE archive.b SET SCHEMA boards;

ALTER TABLE boards.b RENAME TO a;

ALTER TABLE boards.a RENAME COLUMN y TO x;

ALTER SEQUENCE boards.b_y_seq RENAME TO a_x_seq;

DROP VIEW boards.v;

ALTER TABLE boards.a RENAME CONSTRAINT b_pkey TO a_pkey;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

DROP SCHEMA archive;
