-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE OR REPLACE VIEW boards.one AS
SELECT a.x
   FROM boards.a
  ORDER BY a.x;

-- migrate:downgrade
CREATE OR REPLACE VIEW boards.one AS
SELECT a.x
   FROM boards.a
  WHERE (a.x > 0);
