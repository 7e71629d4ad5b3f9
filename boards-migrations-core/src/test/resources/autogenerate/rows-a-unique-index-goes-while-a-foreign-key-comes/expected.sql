-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

DROP INDEX boards.older;

ALTER TABLE boards.a ADD CONSTRAINT a_up_fkey FOREIGN KEY (up) REFERENCES boards.a (x) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index older of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_up_fkey;

CREATE UNIQUE INDEX older ON boards.a (x);

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_up_fkey;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_up_fkey;

ALTER TABLE boards.a ADD CONSTRAINT a_up_fkey FOREIGN KEY (up) REFERENCES boards.a (x) NOT VALID;
