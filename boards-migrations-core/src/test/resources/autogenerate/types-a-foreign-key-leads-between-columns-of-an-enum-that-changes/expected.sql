-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.t against reads and writes.
-- Locks boards.u against reads and writes.
-- Writes the table boards.t anew.
-- Writes the table boards.u anew.

ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;

ALTER TYPE boards.state RENAME TO state_old;

CREATE TYPE boards.state AS ENUM ('a');

ALTER TABLE boards.t ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.u ALTER COLUMN x TYPE boards.state USING x::text::boards.state;

ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x) NOT VALID;

DROP TYPE boards.state_old;

-- migrate:downgrade
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
ALTER TABLE boards.u VALIDATE CONSTRAINT u_x_fkey;

-- migrate:downgrade
ALTER TABLE boards.u DROP CONSTRAINT u_x_fkey;

ALTER TABLE boards.u ADD CONSTRAINT u_x_fkey FOREIGN KEY (x) REFERENCES boards.t (x) NOT VALID;
