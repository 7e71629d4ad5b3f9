-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
CREATE TABLE boards.a (
    x bigint
);

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

-- migrate:downgrade
-- Loses data: the table boards.a with all its rows.

DROP VIEW boards.v;

DROP TABLE boards.a;
