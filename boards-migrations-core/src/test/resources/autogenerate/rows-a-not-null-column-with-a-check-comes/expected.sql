-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN age integer;

ALTER TABLE boards.a ADD CONSTRAINT a_age_check CHECK (age > 17) NOT VALID;

-- migrate:downgrade
-- Loses data: the column boards.a.age with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_age_check;

ALTER TABLE boards.a DROP COLUMN age;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Existing rows have no age yet. Fill it in here, before the constraint:
-- UPDATE boards.a SET age = … WHERE age IS NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_age_not_null CHECK (age IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_age_not_null;

-- Change it: validation
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_age_not_null;

ALTER TABLE boards.a VALIDATE CONSTRAINT a_age_check;

ALTER TABLE boards.a ALTER COLUMN age SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_age_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN age DROP NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_age_check;

ALTER TABLE boards.a ADD CONSTRAINT a_age_check CHECK (age > 17) NOT VALID;

ALTER TABLE boards.a ADD CONSTRAINT a_age_not_null CHECK (age IS NOT NULL) NOT VALID;
