-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE OR REPLACE VIEW boards.v AS
SELECT a.x,
    a.y
   FROM boards.a;

-- migrate:downgrade
DROP VIEW boards.v;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;
