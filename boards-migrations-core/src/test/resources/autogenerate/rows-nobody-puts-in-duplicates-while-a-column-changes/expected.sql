-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Computes the values of boards.a.low again.
-- Fails while rows have a value of boards.state that goes: 'gone'.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.b DROP CONSTRAINT b_low_fkey;

DROP INDEX boards.a_done;

DROP INDEX boards.a_open;

ALTER TABLE boards.a DROP CONSTRAINT a_low_key;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('open', 'done');

ALTER TABLE boards.a DROP COLUMN low;

ALTER TABLE boards.a ADD COLUMN low text GENERATED ALWAYS AS (lower((who || ''::text))) STORED;

ALTER TABLE boards.a ALTER COLUMN state TYPE boards.state USING state::text::boards.state;

ALTER TABLE boards.a ADD CONSTRAINT a_low_key UNIQUE (low);

CREATE UNIQUE INDEX a_open ON boards.a (id, state) WHERE (state = 'open'::boards.state);

ALTER TABLE boards.b ADD CONSTRAINT b_low_fkey FOREIGN KEY (low) REFERENCES boards.a (low) NOT VALID;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Computes the values of boards.a.low again.
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Reads the whole table boards.b.

CREATE TYPE boards.state_old AS ENUM ('open', 'done', 'gone');

ALTER TABLE boards.b DROP CONSTRAINT b_low_fkey;

DROP INDEX boards.a_open;

ALTER TABLE boards.a DROP CONSTRAINT a_low_key;

ALTER TABLE boards.a ALTER COLUMN state TYPE boards.state_old USING state::text::boards.state_old;

ALTER TABLE boards.a DROP COLUMN low;

ALTER TABLE boards.a ADD COLUMN low text GENERATED ALWAYS AS (lower(who)) STORED;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.a ADD CONSTRAINT a_low_key UNIQUE (low);

CREATE UNIQUE INDEX a_open ON boards.a (id, state) WHERE (state = 'open'::boards.state);

CREATE INDEX a_done ON boards.a (who) WHERE (state = 'done'::boards.state);

ALTER TABLE boards.b ADD CONSTRAINT b_low_fkey FOREIGN KEY (low) REFERENCES boards.a (low);

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE INDEX CONCURRENTLY a_done ON boards.a (who) WHERE (state = 'done'::boards.state);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_done;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_low_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_low_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_low_fkey FOREIGN KEY (low) REFERENCES boards.a (low) NOT VALID;
