-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.is_a again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

DROP INDEX boards.a_x;

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a DROP COLUMN is_a;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('b', 'a');

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.a ADD COLUMN is_a boolean GENERATED ALWAYS AS (x = 'a'::boards.state) STORED;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> 'b'::boards.state) NOT VALID;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Computes the values of boards.a.is_a again.
-- Locks boards.a against reads and writes.
-- Rewrites the table boards.a, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b');

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a DROP COLUMN is_a;

ALTER TABLE boards.a ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.a ADD COLUMN is_a boolean GENERATED ALWAYS AS (x = 'a'::boards.state) STORED;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> 'b'::boards.state);

CREATE INDEX a_x ON boards.a (x) WHERE (x = 'a'::boards.state);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_x ON boards.a (x) WHERE (x = 'a'::boards.state);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_x;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_check;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> 'b'::boards.state) NOT VALID;
