-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.two;

DROP VIEW boards.one;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

CREATE VIEW boards.one AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.two AS
SELECT one.x
   FROM boards.one;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.two;

DROP VIEW boards.one;

ALTER TABLE boards.a ALTER COLUMN x TYPE text USING x::text;

CREATE VIEW boards.one AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.two AS
SELECT one.x
   FROM boards.one;
