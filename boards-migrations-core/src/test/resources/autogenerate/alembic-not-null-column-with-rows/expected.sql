-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN name character varying(20);

-- migrate:downgrade
-- Loses data: the column boards.a.name with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP COLUMN name;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Existing rows have no name yet. Fill it in here, before the constraint:
-- UPDATE boards.a SET name = … WHERE name IS NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_name_not_null CHECK (name IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_name_not_null;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_name_not_null;

ALTER TABLE boards.a ALTER COLUMN name SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_name_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN name DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_name_not_null CHECK (name IS NOT NULL) NOT VALID;
