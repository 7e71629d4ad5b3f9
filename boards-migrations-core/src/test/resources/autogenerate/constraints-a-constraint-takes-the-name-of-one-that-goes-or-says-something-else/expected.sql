-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_y_fkey;

ALTER TABLE boards.a DROP CONSTRAINT four;

ALTER TABLE boards.a DROP CONSTRAINT two;

ALTER TABLE boards.a RENAME CONSTRAINT three TO four;

ALTER TABLE boards.a RENAME CONSTRAINT one TO two;

ALTER TABLE boards.a ADD CONSTRAINT three CHECK (z > 5) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against writes.
-- Reads the whole table boards.a.
-- Reads the whole table boards.b.
-- Builds the index two of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a RENAME CONSTRAINT two TO one;

ALTER TABLE boards.a RENAME CONSTRAINT four TO three;

ALTER TABLE boards.a ADD CONSTRAINT two UNIQUE (y);

ALTER TABLE boards.a ADD CONSTRAINT four CHECK (z > 1);

ALTER TABLE boards.b ADD CONSTRAINT b_y_fkey FOREIGN KEY (y) REFERENCES boards.a (y);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT three;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a ADD CONSTRAINT three CHECK (z > 5) NOT VALID;
