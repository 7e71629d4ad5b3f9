-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a ADD CONSTRAINT three CHECK (y > 0) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a DROP CONSTRAINT three;

ALTER TABLE boards.a ADD CONSTRAINT three CHECK (y > 0);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT one;

ALTER TABLE boards.a VALIDATE CONSTRAINT two;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT two;

ALTER TABLE boards.a ADD CONSTRAINT two FOREIGN KEY (x) REFERENCES boards.a (id) NOT VALID;

ALTER TABLE boards.a DROP CONSTRAINT one;

ALTER TABLE boards.a ADD CONSTRAINT one CHECK (x > 0) NOT VALID;
