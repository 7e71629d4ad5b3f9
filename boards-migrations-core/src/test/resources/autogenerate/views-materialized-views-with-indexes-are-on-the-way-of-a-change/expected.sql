-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fills the materialized view boards.m, for as long as its query takes.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.v;

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE MATERIALIZED VIEW boards.m AS
SELECT a.x,
    count(*) AS number
   FROM boards.a
  GROUP BY a.x;

CREATE UNIQUE INDEX m_x_idx ON boards.m (x);

CREATE VIEW boards.v AS
SELECT m.number
   FROM boards.m;

-- migrate:downgrade
-- Fills the materialized view boards.m, for as long as its query takes.
-- Locks boards.a against reads and writes.

DROP VIEW boards.v;

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE MATERIALIZED VIEW boards.m AS
SELECT a.x,
    count(*) AS number
   FROM boards.a
  GROUP BY a.x;

CREATE UNIQUE INDEX m_x_idx ON boards.m (x);

CREATE VIEW boards.v AS
SELECT m.number
   FROM boards.m;
