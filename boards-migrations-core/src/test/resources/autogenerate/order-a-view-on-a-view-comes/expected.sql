-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE VIEW boards.one AS
SELECT a.x
   FROM boards.a;

CREATE VIEW boards.another AS
SELECT one.x
   FROM boards.one;

-- migrate:downgrade
DROP VIEW boards.another;

DROP VIEW boards.one;
