-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of archive.b.twice again.
-- Renames the table boards.a to archive.a, which running releases do not know.
-- Renames the table archive.a to archive.b, which running releases do not know.
-- Renames the column archive.b.x to once, which running releases do not know.
-- Renames the column archive.b.y to twice, which running releases do not know.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE SCHEMA archive;

ALTER TABLE boards.a SET SCHEMA archive;

ALTER TABLE archive.a RENAME TO b;

ALTER TABLE archive.b RENAME COLUMN x TO once;

ALTER TABLE archive.b RENAME COLUMN y TO twice;

DROP POLICY one ON archive.b;

ALTER TABLE archive.b DROP COLUMN twice;

ALTER TABLE archive.b ALTER COLUMN once TYPE bigint;

ALTER TABLE archive.b ADD COLUMN twice bigint GENERATED ALWAYS AS (once * 2) STORED;

CREATE POLICY one ON archive.b TO boards_reader
    USING (once > 0);

GRANT UPDATE (twice) ON archive.b TO "Boards Writer";

COMMENT ON POLICY one ON archive.b IS 'those above';

-- migrate:downgrade
-- Computes the values of boards.a.y again.
-- Locks archive.b against reads and writes.
-- Rewrites the table archive.b, and its indexes.

ALTER TABLE archive.b SET SCHEMA boards;

ALTER TABLE boards.b RENAME TO a;

ALTER TABLE boards.a RENAME COLUMN once TO x;

ALTER TABLE boards.a RENAME COLUMN twice TO y;

DROP POLICY one ON boards.a;

ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a ADD COLUMN y integer GENERATED ALWAYS AS (x * 2) STORED;

CREATE POLICY one ON boards.a TO boards_reader
    USING (x > 0);

DROP SCHEMA archive;

GRANT UPDATE (y) ON boards.a TO "Boards Writer";

COMMENT ON POLICY one ON boards.a IS 'those above';
