-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

CREATE TYPE boards.state AS ENUM ('b', 'a');

ALTER TABLE boards.a ADD COLUMN x boards.state;

-- migrate:downgrade
-- Loses data: the column boards.a.x with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP COLUMN x;

DROP TYPE boards.state;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Existing rows have no x yet. Fill it in here, before the constraint:
-- UPDATE boards.a SET x = … WHERE x IS NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_x_not_null CHECK (x IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_x_not_null;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_x_not_null;

ALTER TABLE boards.a ALTER COLUMN x SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_x_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN x DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_x_not_null CHECK (x IS NOT NULL) NOT VALID;
