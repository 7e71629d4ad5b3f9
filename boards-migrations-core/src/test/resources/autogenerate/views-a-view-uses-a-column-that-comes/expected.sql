-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN y bigint;

CREATE OR REPLACE VIEW boards.one AS
SELECT a.x,
    a.y
   FROM boards.a;

-- migrate:downgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.

DROP VIEW boards.one;

CREATE VIEW boards.one AS
SELECT a.x
   FROM boards.a;

ALTER TABLE boards.a DROP COLUMN y;
