-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.
-- Builds the index a_x_key of boards.a.
-- Builds the index a_y_idx of boards.a.

ALTER TABLE boards.a ADD COLUMN y bigint;

ALTER TABLE boards.a ALTER COLUMN x SET NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_x_check CHECK (x <> ''::text);

ALTER TABLE boards.a ADD CONSTRAINT a_x_key UNIQUE (x);

CREATE INDEX a_y_idx ON boards.a (y);

ALTER TABLE boards.a ADD CONSTRAINT a_y_fkey FOREIGN KEY (y) REFERENCES boards.a (id);

-- migrate:downgrade
-- Loses data: the column boards.a.y with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_y_fkey;

DROP INDEX boards.a_y_idx;

ALTER TABLE boards.a DROP CONSTRAINT a_x_key;

ALTER TABLE boards.a DROP CONSTRAINT a_x_check;

ALTER TABLE boards.a ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.a DROP COLUMN y;
