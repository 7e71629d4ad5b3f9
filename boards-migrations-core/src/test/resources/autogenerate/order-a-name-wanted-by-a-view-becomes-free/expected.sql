-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
DROP MATERIALIZED VIEW boards.m;

CREATE VIEW boards.m AS
SELECT a.x
   FROM boards.a;

-- migrate:downgrade
-- Fills the materialized view boards.m, for as long as its query takes.

DROP VIEW boards.m;

CREATE MATERIALIZED VIEW boards.m AS
SELECT a.x
   FROM boards.a;
