-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x SET DEFAULT 'see boards.a'::text;

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (x <> 'boards.a or "boards".a'::text) NOT VALID;

COMMENT ON COLUMN boards.a.x IS 'not boards.a';

-- migrate:downgrade
-- Locks boards.a against reads and writes.

COMMENT ON COLUMN boards.a.x IS NULL;

ALTER TABLE boards.a DROP CONSTRAINT c;

ALTER TABLE boards.a ALTER COLUMN x DROP DEFAULT;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT c;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT c;

ALTER TABLE boards.a ADD CONSTRAINT c CHECK (x <> 'boards.a or "boards".a'::text) NOT VALID;
