-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP TRIGGER one ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

CREATE TRIGGER one BEFORE UPDATE OF x ON boards.a FOR EACH ROW EXECUTE FUNCTION boards.touch();

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP TRIGGER one ON boards.a;

ALTER TABLE boards.a ALTER COLUMN x TYPE text USING x::text;

CREATE TRIGGER one BEFORE UPDATE OF x ON boards.a FOR EACH ROW EXECUTE FUNCTION boards.touch();
