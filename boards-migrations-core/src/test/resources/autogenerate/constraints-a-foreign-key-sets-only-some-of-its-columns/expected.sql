-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (x, y) REFERENCES boards.a (x, y) ON DELETE SET NULL (y) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Reads the whole table boards.b.

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (x, y) REFERENCES boards.a (x, y) ON DELETE SET NULL;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT one;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT one;

ALTER TABLE boards.b ADD CONSTRAINT one FOREIGN KEY (x, y) REFERENCES boards.a (x, y) ON DELETE SET NULL (y) NOT VALID;
