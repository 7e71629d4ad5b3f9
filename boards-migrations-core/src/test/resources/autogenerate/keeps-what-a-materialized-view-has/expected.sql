-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fills the materialized view boards.m, for as long as its query takes.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(5);

CREATE MATERIALIZED VIEW boards.m AS
SELECT a.x,
    count(*) AS number
   FROM boards.a
  GROUP BY a.x;

CREATE UNIQUE INDEX m_x_idx ON boards.m (x);

COMMENT ON MATERIALIZED VIEW boards.m IS 'how many of each';

ALTER MATERIALIZED VIEW boards.m SET (fillfactor = 70, autovacuum_vacuum_scale_factor = '0.05');

GRANT SELECT ON boards.m TO boards_reader;

COMMENT ON COLUMN boards.m.number IS 'of these';

GRANT SELECT (number) ON boards.m TO "Boards Writer";

COMMENT ON INDEX boards.m_x_idx IS 'so that it can be refreshed beside those who read';

-- migrate:downgrade
-- Fills the materialized view boards.m, for as long as its query takes.
-- Locks boards.a against reads and writes.

DROP INDEX boards.m_x_idx;

DROP MATERIALIZED VIEW boards.m;

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE MATERIALIZED VIEW boards.m AS
SELECT a.x,
    count(*) AS number
   FROM boards.a
  GROUP BY a.x;

CREATE UNIQUE INDEX m_x_idx ON boards.m (x);

COMMENT ON MATERIALIZED VIEW boards.m IS 'how many of each';

ALTER MATERIALIZED VIEW boards.m SET (fillfactor = 70, autovacuum_vacuum_scale_factor = '0.05');

GRANT SELECT ON boards.m TO boards_reader;

COMMENT ON COLUMN boards.m.number IS 'of these';

GRANT SELECT (number) ON boards.m TO "Boards Writer";

COMMENT ON INDEX boards.m_x_idx IS 'so that it can be refreshed beside those who read';
