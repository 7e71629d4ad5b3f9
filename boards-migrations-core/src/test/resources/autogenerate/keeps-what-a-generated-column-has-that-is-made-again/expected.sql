-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.y again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a ALTER COLUMN x TYPE bigint;

ALTER TABLE boards.a ADD COLUMN y bigint GENERATED ALWAYS AS (x * 2) STORED;

COMMENT ON COLUMN boards.a.y IS 'twice';

GRANT SELECT (y), REFERENCES (y) ON boards.a TO boards_reader;

GRANT ALL (y) ON boards.a TO "Boards Writer";

-- migrate:downgrade
-- Computes the values of boards.a.y again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP COLUMN y;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a ADD COLUMN y integer GENERATED ALWAYS AS (x * 2) STORED;

COMMENT ON COLUMN boards.a.y IS 'twice';

GRANT SELECT (y), REFERENCES (y) ON boards.a TO boards_reader;

GRANT ALL (y) ON boards.a TO "Boards Writer";
