-- Change it
--
-- Revision: 000000000001
-- Created: 2026-01-01T00:00:01Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ADD CONSTRAINT a_id_not_null CHECK (id IS NOT NULL) NOT VALID;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a DROP CONSTRAINT a_id_not_null;

-- Change it: validation
--
-- Revision: 000000000002
-- Revises: 000000000001
-- Created: 2026-01-01T00:00:02Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.
-- Reads the whole table boards.a.

ALTER TABLE boards.a VALIDATE CONSTRAINT a_id_not_null;

ALTER TABLE boards.a ALTER COLUMN id SET NOT NULL;

ALTER TABLE boards.a DROP CONSTRAINT a_id_not_null;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN id DROP NOT NULL;

ALTER TABLE boards.a ADD CONSTRAINT a_id_not_null CHECK (id IS NOT NULL) NOT VALID;

-- Change it: keys
--
-- Revision: 000000000003
-- Revises: 000000000002
-- Created: 2026-01-01T00:00:03Z

-- migrate:upgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;

SELECT setval(pg_get_serial_sequence('boards.a', 'id'), max(id)) FROM boards.a HAVING max(id) >= 1;

-- migrate:downgrade
-- Locks boards.a against reads and writes.

ALTER TABLE boards.a ALTER COLUMN id DROP IDENTITY;
