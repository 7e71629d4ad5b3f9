-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP INDEX boards.a_x_idx;

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ALTER COLUMN x TYPE integer USING x::integer;

ALTER TABLE boards.a ADD CONSTRAINT one CHECK (x <> 0) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ALTER COLUMN x TYPE text USING x::text;

ALTER TABLE boards.a ADD CONSTRAINT one CHECK (x <> ''::text);

CREATE INDEX a_x_idx ON boards.a (x) WHERE (x <> 'a'::text);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_x_idx ON boards.a (x) WHERE (x <> 1);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x_idx;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT one;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ADD CONSTRAINT one CHECK (x <> 0) NOT VALID;
