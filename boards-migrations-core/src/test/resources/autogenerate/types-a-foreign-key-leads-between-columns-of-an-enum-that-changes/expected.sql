-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Fails while rows have a value of boards.state that goes: 'b'.
-- Locks boards.t against reads and writes.
-- Locks boards.u against reads and writes.
-- Rewrites the table boards.t, and its indexes.
-- Rewrites the table boards.u, and its indexes.

ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.u ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x) NOT VALID;

DROP TYPE boards.state_old;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Locks boards.u against reads and writes.
-- Rewrites the table boards.t, and its indexes.
-- Rewrites the table boards.u, and its indexes.

CREATE TYPE boards.state_old AS ENUM ('a', 'b');

ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;

ALTER TABLE boards.u ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state_old USING x::text::boards.state_old;

DROP TYPE boards.state;

ALTER TYPE boards.state_old RENAME TO state;

ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.u.

ALTER TABLE boards.u VALIDATE CONSTRAINT u_x_fkey;

-- migrate:downgrade
-- Locks boards.t against reads and writes.
-- Locks boards.u against reads and writes.

ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;

ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x) NOT VALID;
