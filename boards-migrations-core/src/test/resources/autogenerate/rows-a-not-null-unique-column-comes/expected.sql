-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN code text;

-- migrate:downgrade
-- Loses data: the column boards.a.code with all its values.
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP COLUMN code;

-- Change it: filling
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Existing rows have no code yet. Fill it in here, before the constraint:
-- UPDATE boards.a SET code = … WHERE code IS NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

-- Change it: indexes
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_code_key ON boards.a (code);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_code_key;

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_code_not_null;

ALTER TABLE boards.a ALTER COLUMN code SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN code DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000005
-- Revises: 000000000004
-- Created: 2026-01-01T00:00:05Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_code_key UNIQUE USING INDEX a_code_key;

-- migrate:downgrade
-- Locks boards.a against reads and writes.
-- Builds the index a_code_key of boards.a.

ALTER TABLE boards.a DROP CONSTRAINT a_code_key;

CREATE UNIQUE INDEX a_code_key ON boards.a (code);
