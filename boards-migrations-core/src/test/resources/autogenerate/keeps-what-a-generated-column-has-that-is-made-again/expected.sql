-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.
-- Writes the table boards.a anew.

ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a ALTER COLUMN x TYPE bigint;

ALTER TABLE boards.a ADD COLUMN y bigint GENERATED ALWAYS AS (x * 2) STORED;

COMMENT ON COLUMN boards.a.y IS 'twice';

GRANT SELECT (y), REFERENCES (y) ON boards.a TO boards_reader;

GRANT ALL (y) ON boards.a TO "Boards Writer";

-- migrate:downgrade
ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a ADD COLUMN y integer GENERATED ALWAYS AS (x * 2) STORED;

COMMENT ON COLUMN boards.a.y IS 'twice';

GRANT SELECT (y), REFERENCES (y) ON boards.a TO boards_reader;

GRANT ALL (y) ON boards.a TO "Boards Writer";
