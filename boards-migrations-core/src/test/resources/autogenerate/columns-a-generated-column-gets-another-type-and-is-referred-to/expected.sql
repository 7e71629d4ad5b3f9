-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.a ALTER COLUMN twice TYPE bigint;

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.
-- Rewrites the table boards.a, and its indexes.
-- Reads the whole table boards.b.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.a ALTER COLUMN twice TYPE integer;

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.b.

ALTER TABLE boards.b VALIDATE CONSTRAINT b_twice_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Locks boards.b against reads and writes.

ALTER TABLE boards.b DROP CONSTRAINT b_twice_fkey;

ALTER TABLE boards.b ADD CONSTRAINT b_twice_fkey FOREIGN KEY (twice) REFERENCES boards.a (twice) NOT VALID;
