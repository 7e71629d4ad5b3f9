-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Rows that are there have no code yet. Fill it in here, or at the latest before the validation: UPDATE boards.a
--   SET code = … WHERE code IS NULL;
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD COLUMN code text;

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

ALTER TABLE boards.a DROP COLUMN code;

-- Change it: indexes
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade transaction:false
CREATE UNIQUE INDEX CONCURRENTLY a_code_key ON boards.a (code);

-- migrate:downgrade transaction:false
DROP INDEX CONCURRENTLY boards.a_code_key;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
ALTER TABLE boards.a ADD CONSTRAINT a_code_key UNIQUE USING INDEX a_code_key;

-- migrate:downgrade
ALTER TABLE boards.a DROP CONSTRAINT a_code_key;

CREATE UNIQUE INDEX a_code_key ON boards.a (code);

-- Change it: validation
--
-- Revision: 000000000004
-- Revises: 000000000003
-- Created: 2026-01-01T00:00:04Z

-- migrate:upgrade
-- Reads the whole table a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_code_not_null;

ALTER TABLE boards.a ALTER COLUMN code SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

-- migrate:downgrade
ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL);

ALTER TABLE boards.a ALTER COLUMN code DROP NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_code_not_null;

ALTER TABLE boards.a ADD CONSTRAINT a_code_not_null CHECK (code IS NOT NULL) NOT VALID;
