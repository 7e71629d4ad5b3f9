-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
DROP VIEW boards.two;

CREATE VIEW boards.come WITH (check_option = cascaded) AS
SELECT a.x
   FROM boards.a;

CREATE OR REPLACE VIEW boards.one AS
SELECT a.x
   FROM boards.a
  WHERE (a.x > 1);

CREATE VIEW boards.two AS
SELECT a.y
   FROM boards.a;

-- migrate:downgrade
DROP VIEW boards.two;

CREATE OR REPLACE VIEW boards.one AS
SELECT a.x
   FROM boards.a
  WHERE (a.x > 0);

DROP VIEW boards.come;

CREATE VIEW boards.two AS
SELECT a.x
   FROM boards.a;
