-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP VIEW boards.v;

ALTER TABLE boards.a ADD COLUMN z text;

DROP FUNCTION boards.f();

ALTER TABLE boards.a ALTER COLUMN x TYPE character varying(9);

CREATE OR REPLACE FUNCTION boards.f()
 RETURNS text
 LANGUAGE sql
RETURN (SELECT max(a.x) AS max FROM boards.a);

CREATE VIEW boards.v AS
SELECT boards.f() AS f;

ALTER TABLE boards.a DROP COLUMN y;

-- migrate:downgrade
-- Loses data: the column boards.a.z with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN y text;

DROP VIEW boards.v;

DROP FUNCTION boards.f();

ALTER TABLE boards.a ALTER COLUMN x TYPE text;

CREATE OR REPLACE FUNCTION boards.f()
 RETURNS text
 LANGUAGE sql
RETURN (SELECT max(a.x) AS max FROM boards.a);

ALTER TABLE boards.a DROP COLUMN z;

CREATE VIEW boards.v AS
SELECT boards.f() AS f;
