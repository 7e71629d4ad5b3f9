-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP TRIGGER instead ON boards.v;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

CREATE TRIGGER instead INSTEAD OF INSERT ON boards.v FOR EACH ROW EXECUTE FUNCTION boards.instead();

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP TRIGGER instead ON boards.v;

DROP VIEW boards.v;

ALTER TABLE boards.a ALTER COLUMN x TYPE text USING x::text;

CREATE VIEW boards.v AS
SELECT a.x
   FROM boards.a;

CREATE TRIGGER instead INSTEAD OF INSERT ON boards.v FOR EACH ROW EXECUTE FUNCTION boards.instead();
