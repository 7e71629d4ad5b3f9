-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.

DROP VIEW boards.two;

DROP VIEW boards.one;

CREATE VIEW boards.one AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.two AS
SELECT one.x
   FROM boards.one;

ALTER TABLE boards.a DROP COLUMN y;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN y bigint;

DROP VIEW boards.two;

DROP VIEW boards.one;

CREATE VIEW boards.one AS
SELECT a.x,
    a.y
   FROM boards.a;

CREATE VIEW boards.two AS
SELECT one.x
   FROM boards.one;
