-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN w integer;

CREATE OR REPLACE VIEW boards.one AS
SELECT a.x,
    ARRAY[1, 2] AS z,
    (a.x IS DISTINCT FROM 1) AS d,
    a.w,
    a.y[1] AS y
   FROM boards.a
  WHERE (a.x > 1);

CREATE OR REPLACE VIEW boards.two AS
SELECT one.x,
    one.w
   FROM boards.one;

-- migrate:downgrade
-- Loses data: the column boards.a.w with all its values.
-- Locks boards.a against reads and writes.

DROP VIEW boards.three;

DROP VIEW boards.two;

DROP VIEW boards.one;

CREATE VIEW boards.one AS
SELECT a.x,
    ARRAY[1, 2] AS z,
    (a.x IS DISTINCT FROM 1) AS d
   FROM boards.a
  WHERE (a.x > 0);

CREATE VIEW boards.two AS
SELECT one.x
   FROM boards.one;

CREATE VIEW boards.three AS
SELECT two.x
   FROM boards.two;

ALTER TABLE boards.a DROP COLUMN w;
